import JSONRPC
import TextCore

/// The protocol's structures that come in; what goes out is put together as `JSONValue`.
struct WirePosition: Decodable, Sendable {
  var line: Int
  var character: Int

  init(from decoder: any Decoder) throws {
    try self.init(decoder.container(keyedBy: WireKey.self))
  }

  init(_ members: KeyedDecodingContainer<WireKey>) throws {
    line = try WirePosition.number(.line, members)
    character = try WirePosition.number(.character, members)
  }

  /// A client may count beyond what an Int32 holds; what matters is that it is beyond the end.
  private static func number(
    _ key: WireKey, _ members: KeyedDecodingContainer<WireKey>
  ) throws -> Int {
    if let value = try? members.decode(Int.self, forKey: key) {
      return max(-1, min(value, 1_000_000_000_000_000))
    }
    let value = try members.decode(Double.self, forKey: key)
    return value.isFinite ? Int(max(-1, min(value, 1e15))) : 0
  }

  var position: Position { Position(line: line, column: character) }
}

struct WireRange: Decodable, Sendable {
  var start: WirePosition
  var end: WirePosition

  init(from decoder: any Decoder) throws {
    try self.init(decoder.container(keyedBy: WireKey.self))
  }

  init(_ members: KeyedDecodingContainer<WireKey>) throws {
    start = try WirePosition(members.nestedContainer(keyedBy: WireKey.self, forKey: .start))
    end = try WirePosition(members.nestedContainer(keyedBy: WireKey.self, forKey: .end))
  }
}

/// The members that are read one by one.
enum WireKey: String, CodingKey {
  case textDocument, uri, version, contentChanges, text, range, start, end, line, character
}

struct WireDocument: Decodable, Sendable {
  var uri: String
}

/// Parameters that name a document and nothing else.
struct DocumentParameters: Decodable, Sendable {
  var textDocument: WireDocument
}

/// Parameters that name a place in a document.
struct PositionParameters: Decodable, Sendable {
  var textDocument: WireDocument
  var position: WirePosition
}

/// Offsets of one text as the client counts them, and back.
struct Coordinates: Sendable {
  let text: SourceText
  let encoding: PositionEncoding

  /// How many columns of the first line the byte order mark takes, which is a character for the client
  /// and no part of the text.
  private var markWidth: Int {
    guard text.hasByteOrderMark else { return 0 }
    return encoding == .utf8 ? 3 : 1
  }

  func offset(_ position: WirePosition) -> Int {
    var position = position.position
    if position.line == 0 { position.column -= markWidth }
    return text.offset(of: position, in: encoding)
  }

  /// A range of offsets; a reversed one is turned round.
  func range(_ range: WireRange) -> SourceRange {
    let start = offset(range.start)
    let end = offset(range.end)
    return min(start, end)..<max(start, end)
  }

  /// The text with something else in a range. In front of the text stands the byte order mark, which a
  /// client may take away, put text before, or bring: the result is what opening the client's text gives.
  func replacing(_ range: WireRange, with replacement: String) -> SourceText {
    let isBeforeText = isInMark(range.start) || isInMark(range.end)
    guard isBeforeText else {
      let edited = text.applying([TextEdit(self.range(range), replacement)])
      let isMarkBrought =
        !text.hasByteOrderMark && edited.bytes.starts(with: SourceText.byteOrderMark)
      return isMarkBrought ? SourceText(validUTF8: edited.bytes) : edited
    }
    let mark = SourceText.byteOrderMark
    let (start, end) = (offsetBehindMark(range.start), offsetBehindMark(range.end))
    var bytes = mark + text.bytes
    bytes.replaceSubrange(min(start, end)..<max(start, end), with: replacement.utf8)
    return SourceText(validUTF8: bytes)
  }

  /// Whether a place is in front of the byte order mark or cuts it.
  private func isInMark(_ position: WirePosition) -> Bool {
    text.hasByteOrderMark
      && (position.line < 0 || position.line == 0 && position.character < markWidth)
  }

  /// The offset of a place in the bytes with the mark in front.
  private func offsetBehindMark(_ position: WirePosition) -> Int {
    isInMark(position) ? 0 : SourceText.byteOrderMark.count + offset(position)
  }

  func position(_ offset: Int) -> Position {
    var position = text.position(of: offset, in: encoding)
    if position.line == 0 { position.column += markWidth }
    return position
  }

  /// Positions one after the other, as `position` has them.
  struct Cursor {
    fileprivate var places: PositionCursor
    fileprivate let markWidth: Int

    mutating func position(_ offset: Int) -> Position {
      var position = places.position(of: offset)
      if position.line == 0 { position.column += markWidth }
      return position
    }
  }

  var cursor: Cursor { Cursor(places: PositionCursor(text, encoding), markWidth: markWidth) }

  func json(_ offset: Int) -> JSONValue {
    let position = position(offset)
    return ["line": JSONValue(position.line), "character": JSONValue(position.column)]
  }

  func json(_ range: SourceRange) -> JSONValue {
    ["start": json(range.lowerBound), "end": json(range.upperBound)]
  }

  func json(_ edit: TextEdit) -> JSONValue {
    ["range": json(edit.range), "newText": .string(edit.replacement)]
  }
}
