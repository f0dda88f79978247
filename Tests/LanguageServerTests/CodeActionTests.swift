import JSONRPC
import Testing
import TextCore

@testable import LanguageServer

@Suite struct CodeActionTests {
  private static let uri = "file:///r.md"
  private static let literals: JSONValue = [
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]]
    ]
  ]

  /// A report with a wrong total (an offer) and a mark behind a sub-head's number (safe to delete).
  private static let text = report(["R3.C7": "9"]).replacing("（三）政府信息管理", with: "（三）、政府信息管理")

  private func client(_ capabilities: JSONValue = literals) -> Conversation {
    var client = Conversation(capabilities)
    client.open(Self.uri, Self.text, version: 4)
    client.idle()
    return client
  }

  private func range(of code: String, _ client: Conversation) -> JSONValue {
    client.published(Self.uri).last?["diagnostics"]?.arrayValue?
      .first { $0["code"] == .string(code) }?["range"] ?? .null
  }

  @Test func aFindingOffersItsFixesAndToBeIgnored() {
    var client = client()
    let found = client.actions(Self.uri, range(of: "item-punctuation", client))
    let quick = found.filter { $0["kind"] == "quickfix" }
    #expect(quick.count == 3)
    #expect(quick.first?["title"] == "删去「、」")
    #expect(quick.first?["diagnostics"]?.codes == ["item-punctuation"])
    #expect(quick.first?["edit"]?["changes"]?[Self.uri]?[0]?["newText"] == "")
    let titles = quick.dropFirst().compactMap { $0["title"]?.stringValue }
    #expect(titles == ["在此处忽略 item-punctuation", "在本文件忽略 item-punctuation"])
    #expect(found.count { $0["kind"] == "source.fixAll.nianbao" } == 1)
  }

  @Test func kindsAreFilteredBySegments() {
    var client = client()
    func kinds(_ only: [String]?) -> Set<String> {
      Set(client.actions(Self.uri, wholeText, only: only).compactMap { $0["kind"]?.stringValue })
    }
    #expect(kinds(nil).isSuperset(of: ["quickfix", "source.fixAll.nianbao"]))
    #expect(kinds([]) == kinds(nil))
    #expect(kinds(["source"]) == ["source.fixAll.nianbao"])
    #expect(kinds(["source.fixAll"]) == ["source.fixAll.nianbao"])
    #expect(kinds(["source.fixAll.nianbao"]) == ["source.fixAll.nianbao"])
    #expect(kinds(["source.fixAll.nian"]) == [])
    #expect(kinds(["source.organizeImports"]) == [])
    #expect(kinds(["quick"]) == [])
    #expect(kinds(["quickfix", "source"]) == ["quickfix", "source.fixAll.nianbao"])
  }

  @Test func whereNothingIsThereIsNothing() {
    var client = client()
    #expect(client.actions(Self.uri, wire(0, 0, 0, 1), only: ["quickfix"]).isEmpty)
    #expect(client.actions(Self.uri, wire(9999, 5, 9998, 1), only: ["quickfix"]).isEmpty)
  }

  @Test func theRequestedRangeCountsAndNotWhatTheClientTakesForDiagnostics() {
    var client = client()
    let wrong: JSONValue = [
      "range": wire(0, 0, 0, 1), "message": "?", "code": "unbalanced-row", "source": "nianbao",
    ]
    let found = client.result(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(Self.uri)], "range": range(of: "item-punctuation", client),
        "context": ["diagnostics": [wrong], "triggerKind": 1],
      ])
    #expect(found[0]?["title"] == "删去「、」")
  }

  /// Kate asks for the whole document, names the finding at the cursor, and applies every action.
  @Test func aFindingNamedForTheWholeDocumentGetsItsLikeliestFixAlone() {
    var client = client()
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    func titles(_ context: JSONValue, _ range: JSONValue) -> [String] {
      let found = client.result(
        "textDocument/codeAction",
        ["textDocument": ["uri": .string(Self.uri)], "range": range, "context": context])
      return (found.arrayValue ?? []).compactMap { $0["title"]?.stringValue }
    }
    let whole = wire(0, 0, lines, 0)
    let named: JSONValue = [
      "range": range(of: "item-punctuation", client), "code": "item-punctuation",
      "message": "?", "relatedInformation": [],
    ]
    #expect(titles(["diagnostics": [named]], whole) == ["删去「、」"])
    // Whoever shows a menu, or means something else, gets all.
    let all = titles(["diagnostics": []], whole)
    #expect(all.count > 4)
    #expect(titles(["diagnostics": [named], "triggerKind": 1], whole) == all)
    #expect(titles(["diagnostics": [named, named]], whole) == all)
    var elsewhere = named
    elsewhere["range"] = wire(0, 0, 0, 1)
    #expect(titles(["diagnostics": [elsewhere]], whole) == all)
    let line = range(of: "item-punctuation", client)
    #expect(titles(["diagnostics": [named]], line).count == 4)
    // The same words in another unit's columns are found; what is gone by now has no fix.
    elsewhere["source"] = "nianbao"
    #expect(titles(["diagnostics": [elsewhere]], whole) == [])
    elsewhere["message"] = "序号「（三）、」后不应加「、」"
    #expect(titles(["diagnostics": [elsewhere]], whole) == ["删去「、」"])
  }

  @Test func documentChangesCarryTheVersion() {
    var capabilities = Self.literals
    capabilities["workspace"] = ["workspaceEdit": ["documentChanges": true]]
    var client = client(capabilities)
    let edit = client.actions(Self.uri, wholeText, only: ["source"])[0]["edit"]
    #expect(edit?["changes"] == nil)
    #expect(
      edit?["documentChanges"]?[0]?["textDocument"] == ["uri": .string(Self.uri), "version": 4])
  }

  @Test func theFirstFixIsPreferredWhereTheClientKnowsThat() {
    var capabilities = Self.literals
    capabilities["textDocument"]?["codeAction"]?["isPreferredSupport"] = true
    var rich = client(capabilities)
    let place = range(of: "unbalanced-row", rich)
    let preferred = rich.actions(Self.uri, place).filter { $0["isPreferred"] == true }
    #expect(preferred.count == 1)
    var plain = client()
    #expect(plain.actions(Self.uri, place).allSatisfy { $0["isPreferred"] == nil })
  }

  @Test func fixAllIsWorkedOutWhenItIsChosen() {
    var capabilities = Self.literals
    capabilities["textDocument"]?["codeAction"]?["dataSupport"] = true
    capabilities["textDocument"]?["codeAction"]?["resolveSupport"] = ["properties": ["edit"]]
    var client = client(capabilities)
    let action = client.actions(Self.uri, wholeText, only: ["source"])[0]
    #expect(action["edit"] == nil)
    let resolved = client.result("codeAction/resolve", action)
    #expect(resolved["edit"]?["changes"]?[Self.uri]?.arrayValue?.count == 1)
    #expect(resolved["title"] == action["title"])
    client.change(Self.uri, version: 5, [["range": wire(0, 0, 0, 0), "text": "\n"]])
    #expect(client.errorCode("codeAction/resolve", action) == -32801)
    #expect(client.result("codeAction/resolve", resolved) == resolved)
    let foreign: JSONValue = ["title": "x", "data": ["uri": "file:///gone.md"]]
    #expect(client.errorCode("codeAction/resolve", foreign) == -32602)
  }

  @Test func aClientWithoutLiteralsGetsCommands() {
    var client = client(["workspace": ["applyEdit": true]])
    let found = client.actions(Self.uri, range(of: "item-punctuation", client))
    #expect(found.allSatisfy { $0["kind"] == nil && $0["command"]?.stringValue != nil })
    for action in found {
      client.forget()
      let answer = client.result(
        "workspace/executeCommand",
        ["command": action["command"] ?? .null, "arguments": action["arguments"] ?? .null])
      #expect(answer == .null)
      let asked = client.questions("workspace/applyEdit")
      #expect(asked.count == 1)
      #expect(asked.first?["edit"]?["changes"]?[Self.uri] != nil)
      client.answer("workspace/applyEdit", ["applied": true])
    }
    // What was offered for another version would be put where something else stands by now.
    let start: JSONValue = ["line": 0, "character": 0]
    client.change(
      Self.uri, version: 9, [["range": ["start": start, "end": start], "text": "\n"]])
    let stale: JSONValue = [
      "command": found[0]["command"] ?? .null, "arguments": found[0]["arguments"] ?? .null,
    ]
    client.forget()
    #expect(client.errorCode("workspace/executeCommand", stale) == -32801)
    #expect(client.questions("workspace/applyEdit").isEmpty)
    #expect(client.errorCode("workspace/executeCommand", ["command": "rm"]) == -32602)
    #expect(client.errorCode("workspace/executeCommand", ["command": "nianbao.fixAll"]) == -32602)
  }

  /// A line between its rows would end a table drawn with bars.
  @Test func ignoringInATableStandsAroundIt() throws {
    var client = client()
    let found = client.actions(Self.uri, range(of: "unbalanced-row", client))
    let ignoring = found.first { $0["title"]?.stringValue?.hasPrefix("在此处忽略") == true }
    let edits = try #require(ignoring?["edit"]?["changes"]?[Self.uri]?.arrayValue)
    #expect(edits.count == 2)
    // From the back, so that places stay what they are.
    client.change(
      Self.uri, version: 5,
      edits.reversed().map { ["range": $0["range"] ?? .null, "text": $0["newText"] ?? .null] })
    client.idle()
    #expect(client.published(Self.uri).last?["diagnostics"]?.codes == ["item-punctuation"])
    let text = String(
      decoding: client.session.documents[Self.uri]?.text.bytes ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains("nianbao-") {
      #expect(!(lines[index - 1].hasPrefix("|") && lines[index + 1].hasPrefix("|")), "\(line)")
    }
  }

  @Test func ignoringSilencesTheFinding() {
    for (title, count) in [("在此处忽略", 1), ("在本文件忽略", 1)] {
      var client = client()
      let found = client.actions(Self.uri, range(of: "item-punctuation", client))
      let ignoring = found.filter { $0["title"]?.stringValue?.hasPrefix(title) == true }
      #expect(ignoring.count == count)
      guard let edits = ignoring.first?["edit"]?["changes"]?[Self.uri]?.arrayValue else {
        Issue.record("no edit")
        continue
      }
      client.change(
        Self.uri, version: 5,
        edits.map { ["range": $0["range"] ?? .null, "text": $0["newText"] ?? .null] })
      client.idle()
      let codes = client.published(Self.uri).last?["diagnostics"]?.codes ?? []
      #expect(codes == ["unbalanced-row"], "\(title): \(codes)")
    }
  }
}
