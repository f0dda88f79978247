import JSONRPC
import LanguageServer
import ReportTestKit
import Testing

/// Folds, selections, hints, lenses, and the way between a count and its cell.
@Suite struct NavigationTests {
  private static let uri = "file:///%E5%B9%B4%E6%8A%A5.md"
  private static let document: JSONValue = ["textDocument": ["uri": .string(uri)]]

  private func client(_ text: String, _ capabilities: JSONValue = [:]) -> Conversation {
    var client = Conversation(capabilities)
    client.open(Self.uri, text)
    client.idle()
    return client
  }

  /// Where a marker stands, so many UTF-16 units in.
  private func place(_ text: String, _ marker: String, _ skip: Int = 0) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { $0.contains(marker) }),
      let found = lines[line].firstRange(of: marker)
    else { return .null }
    return [
      "line": JSONValue(line),
      "character": JSONValue(lines[line][..<found.lowerBound].utf16.count + skip),
    ]
  }

  private func asked(_ position: JSONValue) -> JSONValue {
    ["textDocument": ["uri": .string(Self.uri)], "position": position]
  }

  /// The text of a range, on one line.
  private func string(_ text: String, _ range: JSONValue?) -> String {
    guard let start = range?["start"], let end = range?["end"], start["line"] == end["line"],
      let line = start["line"]?.intValue, let first = start["character"]?.intValue,
      let last = end["character"]?.intValue
    else { return "?" }
    let units = Array(
      text.split(separator: "\n", omittingEmptySubsequences: false)[line].utf16)
    return String(decoding: units[first..<last], as: UTF16.self)
  }

  @Test func everythingIsAnnounced() {
    let capabilities = Conversation().greeting["capabilities"]
    for name in [
      "foldingRangeProvider", "selectionRangeProvider", "inlayHintProvider", "definitionProvider",
      "referencesProvider",
    ] { #expect(capabilities?[name] == true, "\(name)") }
    #expect(capabilities?["codeLensProvider"] == ["resolveProvider": false])
  }

  @Test func sectionsAndTablesFold() {
    let text = report()
    var client = client(text)
    let folds = client.result("textDocument/foldingRange", Self.document).arrayValue ?? []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = folds.compactMap { $0["startLine"]?.intValue.map { String(lines[$0]) } }
    for heading in ["一、总体情况", "六、其他需要报告的事项"] {
      #expect(starts.contains { $0.contains(heading) }, "\(starts)")
    }
    #expect(starts.contains { $0.hasPrefix("|") })
    for fold in folds {
      let (start, end) = (fold["startLine"]?.intValue ?? 0, fold["endLine"]?.intValue ?? 0)
      #expect(start < end)
      #expect(!lines[end].isEmpty, "what is blank is in front of the next section")
    }
    var modest = self.client(text, ["textDocument": ["foldingRange": ["rangeLimit": 2]]])
    #expect(
      modest.result("textDocument/foldingRange", Self.document).arrayValue == Array(folds.prefix(2))
    )
  }

  @Test func selectionsGrowFromCellToText() {
    let text = report(["R3.C7": "98"])
    var client = client(text)
    let positions: [JSONValue] = [
      place(text, "| 98 |", 3), place(text, "五、存在", 2), ["line": 99999, "character": 7],
    ]
    let selections =
      client.result(
        "textDocument/selectionRange",
        ["textDocument": ["uri": .string(Self.uri)], "positions": .array(positions)]
      ).arrayValue ?? []
    #expect(selections.count == 3)
    #expect(string(text, selections.first?["range"]) == "98")
    for selection in selections {
      var depth = 0
      var current = selection
      while let parent = current["parent"] {
        #expect(isInside(current["range"], parent["range"]), "\(current)")
        #expect(current["range"] != parent["range"])
        current = parent
        depth += 1
      }
      #expect(current["range"]?["start"] == ["line": 0, "character": 0])
      #expect(depth < 10)
    }
    #expect(selections.first?["parent"]?["parent"]?["parent"] != nil)
  }

  private func isInside(_ inner: JSONValue?, _ outer: JSONValue?) -> Bool {
    func place(_ range: JSONValue?, _ side: String) -> (Int, Int) {
      (range?[side]?["line"]?.intValue ?? -1, range?[side]?["character"]?.intValue ?? -1)
    }
    return place(outer, "start") <= place(inner, "start")
      && place(inner, "end") <= place(outer, "end")
  }

  @Test func aTextThatIsNoReportIsAnsweredInFull() {
    var client = client("一般的文字。\n")
    let answer = client.result(
      "textDocument/selectionRange",
      ["textDocument": ["uri": .string(Self.uri)], "positions": [["line": 0, "character": 1]]])
    #expect(answer.arrayValue?.count == 1)
    for method in ["foldingRange", "codeLens"] {
      #expect(client.result("textDocument/\(method)", Self.document) == [])
    }
    for method in ["definition", "references"] {
      let position: JSONValue = ["line": 0, "character": 1]
      #expect(client.result("textDocument/\(method)", asked(position)) == [])
    }
  }

  private func hints(_ text: String, from line: Int = 0) -> [JSONValue] {
    var client = client(text)
    let range: JSONValue = [
      "start": ["line": JSONValue(line), "character": 0],
      "end": ["line": 99999, "character": 0],
    ]
    return client.result(
      "textDocument/inlayHint", ["textDocument": ["uri": .string(Self.uri)], "range": range]
    ).arrayValue ?? []
  }

  @Test func aWrongOrBlankTotalHasItsSumBesideIt() throws {
    #expect(hints(report()) == [])
    for (value, cell) in [("98", "| 98 |"), ("", "|  |")] {
      let text = report(["R3.C7": value])
      let found = hints(text)
      #expect(found.count == 1, "\(found)")
      let hint = try #require(found.first)
      #expect(hint["label"]?.stringValue?.hasPrefix("= ") == true)
      #expect(hint["tooltip"]?.stringValue?.contains(" = ") == true)
      if value == "98" { #expect(hint["position"] == place(text, cell, 4)) }
      #expect(hints(text, from: (hint["position"]?["line"]?.intValue ?? 0) + 1) == [])
    }
    // Two sums that say different things of one cell say nothing.
    #expect(hints(report(["R3.C1": "98"])).allSatisfy { $0["label"] != nil })
  }

  @Test func aLensCountsWhatHolds() throws {
    func lenses(_ text: String) -> [String] {
      var client = client(text)
      let lenses = client.result("textDocument/codeLens", Self.document).arrayValue ?? []
      return lenses.compactMap { $0["command"]?["title"]?.stringValue }
    }
    #expect(lenses(report()) == ["勾稽 39/39 ✓", "勾稽 3/3 ✓"])
    let broken = lenses(report(["R3.C7": "98"]))
    #expect(broken.first?.hasSuffix("/39 ✗") == true)
    #expect(broken.last == "勾稽 3/3 ✓")
  }

  @Test func aCountLeadsToItsCellAndBack() throws {
    let text = report(["R1.C7": "98"], lead: "2023年，本机关新收政府信息公开申请97件。")
    var client = client(text)
    let count = place(text, "97件", 1)
    let cells = client.result("textDocument/definition", asked(count)).arrayValue ?? []
    #expect(cells.count == 1)
    #expect(cells.first?["uri"] == .string(Self.uri))
    #expect(string(text, cells.first?["range"]) == "98")
    let cell = place(text, "| 98 |", 2)
    let counts = client.result("textDocument/definition", asked(cell)).arrayValue ?? []
    // The report has told it once itself.
    #expect(counts.map { string(text, $0["range"]) } == ["97", "98"])
    var question = asked(cell)
    let all = client.result("textDocument/references", question).arrayValue ?? []
    #expect(all.map { string(text, $0["range"]) } == ["97", "98", "98"])
    question["context"] = ["includeDeclaration": false]
    let others = client.result("textDocument/references", question).arrayValue ?? []
    #expect(others == counts)
  }

  @Test func addressesLeadToWhereTheySay() {
    let text = report(
      lead: "电子版见青禾县人民政府网站（https://www.qinghe.gov.cn/a?b=1）。目录见[附件](附件/公开%20目录.xlsx)和"
        + "[上文](#一)、[表](/tmp/a.md)，另见http://a.example。[没有](x y) ://")
    var client = client(text)
    let links = client.result("textDocument/documentLink", Self.document).arrayValue ?? []
    #expect(
      links.map { string(text, $0["range"]) } == [
        "https://www.qinghe.gov.cn/a?b=1", "附件/公开%20目录.xlsx", "/tmp/a.md", "http://a.example",
      ])
    #expect(
      links.compactMap { $0["target"]?.stringValue } == [
        "https://www.qinghe.gov.cn/a?b=1",
        "file:///%E9%99%84%E4%BB%B6/%E5%85%AC%E5%BC%80%20%E7%9B%AE%E5%BD%95.xlsx",
        "file:///tmp/a.md", "http://a.example",
      ])
  }

  @Test func everyReportOfTheFoldersIsSearched() {
    let files = [
      "/w/a.md": report(), "/w/年报 一.md": report(), "/w/notes.md": "# 清单\n",
      "/w/open.md": report(),
    ]
    let access = FileAccess(
      read: { path in files[path].map { Array($0.utf8) } },
      reportFiles: { _ in files.keys.sorted() })
    var client = Conversation(files: access, folders: ["file:///w"])
    client.open("file:///w/open.md", report() + "\n\n")
    func names(_ query: String) -> [(name: String, uri: String)] {
      let found = client.result("workspace/symbol", ["query": .string(query)]).arrayValue ?? []
      return found.map {
        ($0["name"]?.stringValue ?? "", $0["location"]?["uri"]?.stringValue ?? "")
      }
    }
    #expect(
      Set(names("").map(\.uri)) == [
        "file:///w/open.md", "file:///w/a.md", "file:///w/%E5%B9%B4%E6%8A%A5%20%E4%B8%80.md",
      ])
    let found = names("其他报告")
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.name.contains("其他需要报告的事项") })
    #expect(names("没有这样的部分").isEmpty)
    #expect(client.errorCode("workspace/symbol", [:]) == -32602)
  }

  /// However a client counts, wherever it asks.
  @Test func anyPlaceIsAnswered() {
    var client = client("\u{FEFF}" + report(lead: "😀 本机关收到申请3件。"))
    for line in stride(from: -1, through: 80, by: 3) {
      for column in [-1, 0, 1, 5, 40, 1_000_000] {
        let position: JSONValue = ["line": JSONValue(line), "character": JSONValue(column)]
        for method in ["definition", "references"] {
          #expect(client.errorCode("textDocument/\(method)", asked(position)) == nil)
        }
        #expect(
          client.errorCode(
            "textDocument/selectionRange",
            ["textDocument": ["uri": .string(Self.uri)], "positions": [position]]) == nil)
      }
    }
    #expect(client.errorCode("textDocument/selectionRange", Self.document) == -32602)
    #expect(client.errorCode("textDocument/inlayHint", Self.document) == -32602)
  }
}
