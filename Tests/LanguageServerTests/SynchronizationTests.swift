import JSONRPC
import Testing
import TextCore

@testable import LanguageServer

/// What the server holds after changes, in every unit that columns may count.
@Suite struct SynchronizationTests {
  private static let uri = "file:///a.md"

  /// Opens a text, applies changes, and compares what the server then holds.
  private func check(
    _ text: String, _ changes: [JSONValue], becomes expected: String,
    in encoding: String = "utf-16",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var client = Conversation(["general": ["positionEncodings": [.string(encoding)]]])
    client.open(Self.uri, text)
    client.change(Self.uri, version: 2, changes)
    let held = client.session.documents[Self.uri]
    #expect(held?.version == 2, sourceLocation: sourceLocation)
    let string = held.map { $0.text.string($0.text.range) }
    #expect(string == expected, "\(encoding)", sourceLocation: sourceLocation)
  }

  private func edit(_ line: Int, _ start: Int, _ endLine: Int, _ end: Int, _ text: String)
    -> JSONValue
  {
    ["range": wire(line, start, endLine, end), "text": .string(text)]
  }

  @Test func columnsCountInTheAgreedUnit() {
    let text = "甲😀𠮷乙\n丙"
    check(text, [edit(0, 3, 0, 11, "-")], becomes: "甲-乙\n丙", in: "utf-8")
    check(text, [edit(0, 1, 0, 5, "-")], becomes: "甲-乙\n丙", in: "utf-16")
    check(text, [edit(0, 1, 0, 3, "-")], becomes: "甲-乙\n丙", in: "utf-32")
  }

  @Test func aPlaceInsideACharacterIsItsStart() {
    let text = "甲😀𠮷乙"
    check(text, [edit(0, 2, 0, 4, "-")], becomes: "甲-𠮷乙", in: "utf-16")
    check(text, [edit(0, 2, 0, 2, "-")], becomes: "甲-😀𠮷乙", in: "utf-16")
    check(text, [edit(0, 1, 0, 5, "-")], becomes: "-😀𠮷乙", in: "utf-8")
    check(text, [edit(0, 10, 0, 10, "-")], becomes: "甲😀-𠮷乙", in: "utf-8")
  }

  @Test func whatLiesBeyondIsTheEnd() {
    check("甲\n乙\n", [edit(0, 99, 0, 99, "！")], becomes: "甲！\n乙\n")
    check("甲\n乙", [edit(9, 0, 99, 4, "丙")], becomes: "甲\n乙丙")
    check("甲\r\n乙", [edit(0, 0, 0, 4_294_967_295, "丙")], becomes: "丙\r\n乙")
    check("甲", [edit(-1, -5, 0, 0, "丙")], becomes: "丙甲")
  }

  @Test func aReversedRangeIsTurnedRound() {
    check("甲乙丙\n丁", [edit(1, 0, 0, 1, "-")], becomes: "甲-丁")
    check("甲乙丙", [edit(0, 2, 0, 1, "")], becomes: "甲丙")
  }

  @Test func changesApplyInTheirOrder() {
    check(
      "甲乙", [edit(0, 0, 0, 0, "一\n"), edit(1, 0, 1, 1, "二"), edit(0, 1, 1, 0, "")],
      becomes: "一二乙")
    check("甲乙", [edit(0, 0, 0, 1, "丙"), ["text": "全新"], edit(0, 1, 0, 2, "")], becomes: "全")
    check("甲乙", [["range": .null, "text": "丁"]], becomes: "丁")
    check("甲乙", [], becomes: "甲乙")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndEndsALine(_ end: String) {
    check("甲\(end)乙\(end)丙", [edit(1, 0, 1, 1, "丁")], becomes: "甲\(end)丁\(end)丙")
    check("甲\(end)乙\(end)丙", [edit(0, 1, 2, 0, "")], becomes: "甲丙")
  }

  @Test func halfAPairMayCome() {
    // Typing over half a pair sends an unpaired surrogate, which the framing turns into U+FFFD.
    let body = Array(
      #"""
      {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md",\#
      "version":2},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,\#
      "character":0}},"text":"\ud83d"}]}}
      """#.utf8)
    var client = Conversation()
    client.open(Self.uri, "甲")
    _ = client.session.handle(Message(parsing: body))
    #expect(client.session.documents[Self.uri]?.text.bytes == Array("\u{FFFD}甲".utf8))
  }

  @Test func aChangeOfAnUnopenedDocumentIsPassedOver() {
    var client = Conversation()
    client.change("file:///other.md", version: 3, [["text": .string(report())]])
    client.idle()
    #expect(client.received.isEmpty)
    #expect(client.session.documents.isEmpty)
  }
}
