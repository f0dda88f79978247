/// The parameters of `textDocument/didChange`.
///
/// Every keystroke waits for them to be decoded, and each structure that a decoder meets costs it as much
/// as ten numbers: so they are taken out of its containers here, and of one kind of containers.
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
