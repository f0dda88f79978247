/// The unit in which a column counts.
public enum PositionEncoding: String, Hashable, Sendable, CaseIterable {
  /// Bytes.
  case utf8 = "utf-8"
  /// UTF-16 code units, the protocol's default.
  case utf16 = "utf-16"
  /// Unicode scalars.
  case utf32 = "utf-32"
}

/// A place as a person or a protocol says it: line and column, both from 0.
public struct Position: Hashable, Comparable, Sendable {
  public var line: Int
  /// In the units of some `PositionEncoding`.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceText {
  /// The position of a byte offset. An offset inside a character or between `\r` and `\n` is its
  /// start, since no column lies there; one outside the text is clamped.
  public func position(of offset: Int, in encoding: PositionEncoding) -> Position {
    var offset = min(max(offset, 0), bytes.count)
    let line = self.line(at: offset)
    if offset > lineStarts[line], offset < bytes.count, bytes[offset] == 0x0A,
      bytes[offset - 1] == 0x0D
    {
      offset -= 1
    }
    var column = 0
    var index = lineStarts[line]
    if encoding == .utf8 {
      var end = offset
      while end > index, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return Position(line: line, column: end - index)
    }
    (index, column) = countingStart(ofLine: fullRange(ofLine: line), encoding) {
      $0.offset <= offset
    }
    // A character counts where it begins; one that the offset cuts does not.
    while offset > index, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    let (scalars, pairs) = ByteSearch.scalars(in: bytes, index..<max(index, offset))
    column += encoding == .utf16 ? scalars + pairs : scalars
    return Position(line: line, column: column)
  }

  /// The byte offset of a position.
  ///
  /// Every position has an answer: a negative line or column is 0, a column beyond the line is its
  /// end (before the line end), a line beyond the text is the text's end, and a column inside a
  /// character or a surrogate pair is that character's start.
  public func offset(of position: Position, in encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    if position.line >= lineStarts.count { return bytes.count }
    let line = contentRange(ofLine: position.line)
    if position.column <= 0 { return line.lowerBound }
    if encoding == .utf8 {
      guard position.column < line.count else { return line.upperBound }
      var index = line.lowerBound + position.column
      while index > line.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      return index
    }
    var (index, column) = countingStart(ofLine: fullRange(ofLine: position.line), encoding) {
      $0.column(encoding) <= position.column
    }
    while index < line.upperBound, column < position.column {
      let length = UTF8Validation.sequenceLength(bytes[index])
      column += encoding == .utf16 && length == 4 ? 2 : 1
      if column > position.column { break }
      index += length
    }
    return index
  }
}
