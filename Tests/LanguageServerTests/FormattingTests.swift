import JSONRPC
import LanguageServer
import Testing
import TextCore

/// Formatting through the protocol, as clients apply it.
@Suite struct FormattingTests {
  private static let uri = "file:///r.md"
  /// Behind the astral characters columns differ in every unit.
  private static let text = report(lead: "😀𠮷𣱵本年度报告")
    .replacing("| 规章 |", with: "| 规章 😀𠮷 |")
  private static let row = "| 规章 😀𠮷 "

  private func client(
    _ unit: PositionEncoding = .utf16, _ settings: JSONValue = .null
  ) -> Conversation {
    var client = Conversation(
      [
        "general": ["positionEncodings": [.string(unit.rawValue)]],
        "textDocument": ["synchronization": ["willSaveWaitUntil": true]],
      ], options: settings)
    client.open(Self.uri, Self.text)
    return client
  }

  private func parameters(_ others: JSONValue = [:]) -> JSONValue {
    var parameters = others
    parameters["textDocument"] = ["uri": .string(Self.uri)]
    parameters["options"] = ["tabSize": 4, "insertSpaces": true]
    return parameters
  }

  private func applied(_ edits: JSONValue, _ unit: PositionEncoding = .utf16) -> String {
    var text = ClientText(Self.text, unit)
    text.apply(edits.arrayValue ?? [])
    return text.string
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func tablesAreAlignedAndNothingElseIsTouched(_ unit: PositionEncoding) throws {
    var client = client(unit)
    let after = applied(client.result("textDocument/formatting", parameters()), unit)
    let (old, new) = (lines(Self.text), lines(after))
    #expect(old.count == new.count)
    for (before, behind) in zip(old, new) {
      if before.hasPrefix("|") {
        #expect(
          before.filter { $0 != " " && $0 != "-" } == behind.filter { $0 != " " && $0 != "-" })
      } else {
        #expect(before == behind)
      }
    }
    let place = try #require(new.firstIndex { $0.hasPrefix(Self.row) })
    #expect(new[place].hasPrefix("| 规章 😀𠮷          |") == true, "\(new[place])")
    // What is formatted stays.
    client.change(Self.uri, version: 2, [["text": .string(after)]])
    #expect(client.result("textDocument/formatting", parameters()) == [])
  }

  /// eglot and lsp-mode apply both formatting and `willSaveWaitUntil` before they save.
  @Test func nothingIsFormattedBeforeSavingUnlessTheSettingsAskForIt() {
    let saving = parameters(["reason": 1])
    var plain = client()
    let sync = plain.greeting["capabilities"]?["textDocumentSync"]
    #expect(sync?["willSaveWaitUntil"] == true)
    #expect(plain.result("textDocument/willSaveWaitUntil", saving) == [])
    for options in [["formatOnSave": true], ["nianbao": ["formatOnSave": true]]] as [JSONValue] {
      var asked = client(.utf16, options)
      let edits = asked.result("textDocument/willSaveWaitUntil", saving)
      #expect(edits == asked.result("textDocument/formatting", parameters()))
      #expect(edits != [])
    }
    // A client that never waits is not told that it could.
    let silent = Conversation().greeting["capabilities"]?["textDocumentSync"]
    #expect(silent?["willSaveWaitUntil"] == nil)
  }

  @Test func aRangeTakesTheTablesItTouches() throws {
    var client = client()
    let old = lines(Self.text)
    let row = try #require(old.firstIndex { $0.hasPrefix(Self.row) })
    let whole = lines(applied(client.result("textDocument/formatting", parameters())))
    let range = wire(row, 2, row, 3)
    let edits = client.result("textDocument/rangeFormatting", parameters(["range": range]))
    let part = lines(applied(edits))
    let end = try #require(old[row...].firstIndex { !$0.hasPrefix("|") })
    #expect(part[row] == whole[row])
    #expect(part[..<end] == whole[..<end])
    #expect(part[end...] == old[end...])
    let title = parameters(["range": wire(0, 0, 0, 1)])
    #expect(client.result("textDocument/rangeFormatting", title) == [])
  }

  @Test func aTypedBarTakesItsTable() throws {
    var client = client()
    let old = lines(Self.text)
    let row = try #require(old.firstIndex { $0.hasPrefix(Self.row) })
    let typed = parameters([
      "position": ["line": JSONValue(row), "character": JSONValue(old[row].utf16.count)], "ch": "|",
    ])
    let after = lines(applied(client.result("textDocument/onTypeFormatting", typed)))
    #expect(after[row].hasPrefix("| 规章 😀𠮷          |"))
    #expect(after.first == old.first)
  }
}
