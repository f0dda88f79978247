import JSONRPC

/// The parameters of `textDocument/didChange`.
///
/// Every keystroke waits for them, so that they are read as plain JSON where they are such; and where
/// Foundation's decoder is asked, they are taken out of its containers, and of one kind of containers, for
/// each structure that it meets costs it as much as ten numbers.
struct ChangedDocument: Decodable, Sendable {
  struct Change: Sendable {
    /// Nil for a whole new text.
    var range: WireRange?
    var text: String
  }

  var uri: String
  var version: Int?
  var changes: [Change] = []

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: WireKey.self)
    let document = try members.nestedContainer(keyedBy: WireKey.self, forKey: .textDocument)
    uri = try document.decode(String.self, forKey: .uri)
    version = try document.decodeIfPresent(Int.self, forKey: .version)
    var list = try members.nestedUnkeyedContainer(forKey: .contentChanges)
    while !list.isAtEnd {
      changes.append(try Change(list.nestedContainer(keyedBy: WireKey.self)))
    }
  }
}

extension ChangedDocument.Change {
  fileprivate init(_ members: KeyedDecodingContainer<WireKey>) throws {
    text = try members.decode(String.self, forKey: .text)
    if try members.contains(.range) && !members.decodeNil(forKey: .range) {
      range = try WireRange(members.nestedContainer(keyedBy: WireKey.self, forKey: .range))
    }
  }
}

extension ChangedDocument: PlainDecodable {
  init?(plain cursor: inout PlainJSON) {
    var uri: String?
    var version: Int?
    var changes: [Change]?
    let isRead = cursor.object { name, cursor in
      switch name {
      case "textDocument" where uri == nil:
        let isDocument = cursor.object { name, cursor in
          switch name {
          case "uri" where uri == nil:
            uri = cursor.string()
            return uri != nil
          case "version" where version == nil:
            version = cursor.integer()
            return version != nil
          default: return false
          }
        }
        return isDocument && uri != nil && version != nil
      case "contentChanges" where changes == nil:
        var list: [Change] = []
        let isList = cursor.array { cursor in
          guard let change = Change(plain: &cursor) else { return false }
          list.append(change)
          return true
        }
        changes = list
        return isList
      default: return false
      }
    }
    guard isRead, let uri, let version, let changes else { return nil }
    self.uri = uri
    self.version = version
    self.changes = changes
  }
}

extension ChangedDocument.Change {
  fileprivate init?(plain cursor: inout PlainJSON) {
    var range: WireRange?
    var text: String?
    let isRead = cursor.object { name, cursor in
      switch name {
      case "range" where range == nil:
        range = WireRange(plain: &cursor)
        return range != nil
      case "text" where text == nil:
        text = cursor.string()
        return text != nil
      // How long the range is, as some clients say still.
      case "rangeLength": return cursor.integer() != nil
      default: return false
      }
    }
    guard isRead, let text else { return nil }
    self.range = range
    self.text = text
  }
}

extension WireRange {
  fileprivate init?(plain cursor: inout PlainJSON) {
    guard let (start, end) = cursor.pair("start", "end", { WirePosition(plain: &$0) }) else {
      return nil
    }
    self.start = start
    self.end = end
  }
}

extension WirePosition {
  fileprivate init?(plain cursor: inout PlainJSON) {
    guard let (line, character) = cursor.pair("line", "character", { $0.integer() }) else {
      return nil
    }
    self.line = line
    self.character = character
  }
}

extension PlainJSON {
  /// Reads an object of just two members, whichever comes first.
  fileprivate mutating func pair<Value>(
    _ one: String, _ other: String, _ read: (inout PlainJSON) -> Value?
  ) -> (Value, Value)? {
    var first: Value?
    var second: Value?
    let isRead = object { name, cursor in
      if name == one, first == nil {
        first = read(&cursor)
        return first != nil
      }
      guard name == other, second == nil else { return false }
      second = read(&cursor)
      return second != nil
    }
    guard isRead, let first, let second else { return nil }
    return (first, second)
  }
}
