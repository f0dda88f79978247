import JSONRPC
import LanguageServer
import Testing

@Suite struct PublishTests {
  private static let uri = "file:///r.md"

  @Test func manyChangesAreOnePublication() {
    var client = Conversation(["textDocument": ["publishDiagnostics": ["versionSupport": true]]])
    client.open(Self.uri, report())
    for version in 2...40 {
      client.change(Self.uri, version: version, [["text": .string(report(["R1.C7": "9"]))]])
    }
    client.change(Self.uri, version: 41, [["text": .string(report(["R24.C7": "8"]))]])
    #expect(client.received.isEmpty)
    client.idle()
    #expect(client.published(Self.uri).count == 1)
    #expect(client.published(Self.uri)[0]["version"] == 41)
    #expect(client.published(Self.uri)[0]["diagnostics"]?.codes.isEmpty == false)
    client.idle()
    #expect(client.published(Self.uri).count == 1)
  }

  @Test func aFindingHasWhatTheProtocolOwes() {
    var client = Conversation([
      "textDocument": ["publishDiagnostics": ["relatedInformation": true, "dataSupport": true]]
    ])
    client.open(Self.uri, report(["R3.C7": "9"]))
    client.idle()
    let finding = client.published(Self.uri).last?["diagnostics"]?.arrayValue?
      .first { $0["code"] == "unbalanced-row" }
    #expect(finding?["source"] == "nianbao")
    #expect(finding?["severity"] == 1)
    #expect(finding?["data"]?["rule"] == "unbalanced-row")
    let related = finding?["relatedInformation"]?[0]
    #expect(related?["location"]?["uri"] == .string(Self.uri))
    #expect(related?["location"]?["range"]?["start"]?["line"] != nil)
    #expect(related?["message"]?.stringValue?.isEmpty == false)
  }

  @Test func whatTheClientDidNotAnnounceIsLeftOut() {
    var client = Conversation()
    client.open(Self.uri, report(["R3.C7": "9"]))
    client.idle()
    let findings = client.published(Self.uri).last?["diagnostics"]?.arrayValue ?? []
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding["relatedInformation"] == nil)
      #expect(finding["data"] == nil)
    }
  }

  @Test func columnsOfAFindingCountInTheAgreedUnit() {
    // The wrong day stands behind 1 + 3 characters, two of which lie outside the basic plane.
    let text = report().replacing("本报告所列", with: "😀𠮷，本报告所列").replacing("12月31日止", with: "12月30日止")
    func start(_ encoding: String) -> (line: Int?, column: Int?) {
      var client = Conversation(["general": ["positionEncodings": [.string(encoding)]]])
      client.open(Self.uri, text)
      client.idle()
      let range = client.published(Self.uri).last?["diagnostics"]?.arrayValue?
        .first { $0["code"] == "wrong-period" }?["range"]
      return (range?["start"]?["line"]?.intValue, range?["start"]?["character"]?.intValue)
    }
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[2]
    guard let place = line.firstRange(of: "2023年1月1日起") else {
      Issue.record("no period in \(line)")
      return
    }
    let before = line[..<place.lowerBound]
    #expect(start("utf-8") == (2, before.utf8.count))
    #expect(start("utf-16") == (2, before.utf16.count))
    #expect(start("utf-32") == (2, before.unicodeScalars.count))
    #expect(before.utf16.count == before.unicodeScalars.count + 2)
  }

  @Test func closingTakesTheFindingsBack() {
    var client = Conversation()
    client.open(Self.uri, report(["R3.C7": "9"]))
    client.idle()
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    client.idle()
    #expect(client.published(Self.uri).last?["diagnostics"] == [])
    #expect(client.published(Self.uri).count == 2)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    #expect(client.published(Self.uri).count == 2)
  }

  @Test func whatIsNoReportIsEmptyEverywhere() {
    var client = Conversation()
    client.open(Self.uri, "# 购物清单\n\n- 苹果 0 个\n")
    client.idle()
    #expect(client.published(Self.uri).last?["diagnostics"] == [])
    #expect(client.actions(Self.uri, wholeText).isEmpty)
    let document: JSONValue = ["textDocument": ["uri": .string(Self.uri)]]
    #expect(client.result("textDocument/documentSymbol", document) == [])
    var place = document
    place["position"] = ["line": 0, "character": 3]
    #expect(client.result("textDocument/hover", place) == .null)
  }

  @Test(arguments: [
    "untitled:Untitled-1", "file:///C%3A/%E6%8A%A5%E5%91%8A.md", "file:///c:/报告.md",
    "file:///%e9%9d%92%e7%a6%be/%E5%B9%B4%E6%8A%A5%202023.md", "inmemory://model/1",
    "vscode-notebook-cell:/a.ipynb#W0", "file://server/share/a.md", "git:/a.md?%7B%7D", "", "%",
  ])
  func everyURIComesBackAsItCame(_ uri: String) {
    var client = Conversation()
    client.open(uri, report(["R3.C7": "9"]))
    client.idle()
    #expect(client.published(uri).count == 1)
    #expect(client.published(uri)[0]["diagnostics"]?.codes.contains("unbalanced-row") == true)
    client.change(uri, version: 2, [["text": .string(report())]])
    client.idle()
    #expect(client.published(uri).last?["diagnostics"] == [])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(client.published(uri).count == 3)
  }

  @Test func twoDocumentsAreTwoPublications() {
    var client = Conversation()
    client.open("file:///a.md", report(["R3.C7": "9"]))
    client.open("file:///b.md", report())
    client.idle()
    #expect(client.published("file:///a.md").count == 1)
    #expect(client.published("file:///b.md")[0]["diagnostics"] == [])
    client.change("file:///b.md", version: 2, [["text": "x"]])
    client.idle()
    #expect(client.published("file:///a.md").count == 1)
  }
}
