import JSONRPC
import LanguageServer
import Testing

/// Hover, outline and completion through the protocol.
@Suite struct LookupTests {
  private static let uri = "file:///r.md"
  private static let text = report(["R3.C7": "9"])

  private func client(_ capabilities: JSONValue = [:], _ text: String = text) -> Conversation {
    var client = Conversation(capabilities)
    client.open(Self.uri, text)
    client.idle()
    return client
  }

  private func hover(_ client: inout Conversation, at marker: String, _ skip: Int = 0) -> JSONValue
  {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.firstIndex(where: { $0.contains(marker) }),
      let place = lines[line].firstRange(of: marker)
    else { return .null }
    let column = lines[line][..<place.lowerBound].utf16.count + skip
    return client.result(
      "textDocument/hover",
      [
        "textDocument": ["uri": .string(Self.uri)],
        "position": ["line": JSONValue(line), "character": JSONValue(column)],
      ])
  }

  @Test func aCellShowsItsIdentityWorkedOut() {
    var client = client(["textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]]])
    let cell = hover(&client, at: "| 9 |", 2)
    let text = cell["contents"]?["value"]?.stringValue ?? ""
    #expect(cell["contents"]?["kind"] == "markdown")
    #expect(text.contains("**unbalanced-row**"))
    #expect(text.contains("✗") && text.contains("9"), "\(text)")
    #expect(cell["range"]?["start"]?["line"] == cell["range"]?["end"]?["line"])
    var plain = self.client()
    let same = hover(&plain, at: "| 9 |", 2)["contents"]?["value"]?.stringValue ?? ""
    #expect(same.contains("unbalanced-row") && same.contains("✗"), "\(same)")
    #expect(!same.contains("*") && !same.contains("`"))
  }

  @Test func aHeadingShowsItsDutyWithoutMarksForAPlainClient() {
    var client = client()
    let heading = hover(&client, at: "五、存在的主要问题及改进情况", 3)
    let text = heading["contents"]?["value"]?.stringValue ?? ""
    #expect(heading["contents"]?["kind"] == "plaintext")
    #expect(text.contains("存在的主要问题及改进情况"))
    #expect(!text.contains("*") && !text.contains("`"))
    // On its ordinal, too, and on what stands in front of that.
    #expect(hover(&client, at: "五、存在的主要问题及改进情况") == heading)
    #expect(hover(&client, at: "## 五、存在的主要问题及改进情况") == heading)
  }

  @Test func symbolsAreATreeOrAList() {
    let document: JSONValue = ["textDocument": ["uri": .string(Self.uri)]]
    var flatClient = client()
    let flat = flatClient.result("textDocument/documentSymbol", document).arrayValue ?? []
    var treeClient = client([
      "textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]
    ])
    let tree = treeClient.result("textDocument/documentSymbol", document).arrayValue ?? []
    func count(_ symbols: [JSONValue]) -> Int {
      symbols.reduce(0) { $0 + 1 + count($1["children"]?.arrayValue ?? []) }
    }
    #expect(count(tree) == flat.count)
    #expect(tree.count < flat.count)
    #expect(flat.allSatisfy { $0["location"]?["uri"] == .string(Self.uri) })
    #expect(flat.contains { $0["containerName"]?.stringValue?.contains("总体情况") == true })
    #expect(tree.allSatisfy { $0["selectionRange"] != nil && $0["location"] == nil })
    func check(_ symbol: JSONValue) {
      let outer = symbol["range"]
      let inner = symbol["selectionRange"]
      for side in ["start", "end"] {
        let line = inner?[side]?["line"]?.intValue ?? -1
        #expect(line >= outer?["start"]?["line"]?.intValue ?? 0, "\(symbol)")
        #expect(line <= outer?["end"]?["line"]?.intValue ?? 0, "\(symbol)")
      }
      for child in symbol["children"]?.arrayValue ?? [] { check(child) }
    }
    for symbol in tree { check(symbol) }
  }

  @Test func theNextSectionIsOfferedFirst() {
    let text = "# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n内容。\n\n"
    let place: JSONValue = [
      "textDocument": ["uri": .string(Self.uri)], "position": ["line": 6, "character": 0],
    ]
    var plain = client([:], text)
    let offers = plain.result("textDocument/completion", place).arrayValue ?? []
    let first = offers.min {
      ($0["sortText"]?.stringValue ?? "") < ($1["sortText"]?.stringValue ?? "")
    }
    #expect(first?["label"]?.stringValue?.contains("主动公开政府信息情况") == true)
    #expect(offers.allSatisfy { $0["insertTextFormat"] == nil })
    #expect(offers.allSatisfy { $0["textEdit"]?["newText"]?.stringValue?.contains("${") == false })
    var rich = client(
      ["textDocument": ["completion": ["completionItem": ["snippetSupport": true]]]], text)
    // What has blanks in it is a snippet, which Neovim inserts whole.
    let whole = rich.result("textDocument/completion", place).arrayValue ?? []
    #expect(whole.map { $0["textEdit"]?["newText"] } == offers.map { $0["textEdit"]?["newText"] })
    for offer in whole {
      let hasBlank = offer["textEdit"]?["newText"]?.stringValue?.contains(" ") == true
      #expect(offer["insertTextFormat"] == (hasBlank ? 2 : nil))
    }
    #expect(whole.contains { $0["insertTextFormat"] == 2 })
  }

  private static let table = """
    | 第二十条第（一）项 |  |  |  |
    | --- | ---: | ---: | ---: |
    | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
    | 规章 | 0 | 0 | 0 |
    | 行政规范性文件 | 0 | 0 | 0 |
    | 第二十条第（五）项 |  |  |  |
    | 信息内容 | 本年处理决定数量 |  |  |
    | 行政许可 | 0 |  |  |
    | 第二十条第（六）项 |  |  |  |
    | 信息内容 | 本年处理决定数量 |  |  |
    | 行政处罚 | 0 |  |  |
    | 行政强制 | 0 |  |  |
    | 第二十条第（八）项 |  |  |  |
    | 信息内容 | 本年收费金额（单位：万元） |  |  |
    | 行政事业性收费 | 0 |  |  |
    """

  /// A line is typed as far as the mark `‸`, and the first offer is taken.
  private func completed(_ text: String) -> String? {
    let parts = text.split(separator: "‸", omittingEmptySubsequences: false)
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    var client = client([:], String(parts[0] + parts[1]))
    let column = before.last?.utf16.count ?? 0
    let offers = client.result(
      "textDocument/completion",
      [
        "textDocument": ["uri": .string(Self.uri)],
        "position": ["line": JSONValue(before.count - 1), "character": JSONValue(column)],
      ])
    guard let edit = offers[0]?["textEdit"] else { return nil }
    let start = edit["range"]?["start"]?["character"]?.intValue ?? 0
    #expect(edit["range"]?["end"]?["character"]?.intValue == column)
    // Clients compare what is typed with the filter.
    let typed = String((before.last ?? "").dropFirst(start))
    #expect(offers[0]?["filterText"]?.stringValue?.hasPrefix(typed) == true)
    return (before.last ?? "").prefix(start) + (edit["newText"]?.stringValue ?? "")
  }

  @Test(arguments: [
    ("# ", "## 一、总体情况\n\n内容。\n\n‸\n", "## 二、主动公开政府信息情况"),
    ("# ", "## 一、总体情况\n\n内容。\n\n##‸", "## 二、主动公开政府信息情况"),
    ("# ", "## 一、总体情况\n\n内容。\n\n## ‸", "## 二、主动公开政府信息情况"),
    ("# ", "## 一、总体情况\n\n内容。\n\n## 二、‸", "## 二、主动公开政府信息情况"),
    ("# ", "## 一、总体情况\n\n内容。\n\n二‸", "## 二、主动公开政府信息情况"),
    ("# ", "## 二、主动公开政府信息情况\n\n‸\n", Self.table), ("# ", "‸\n", "## 一、总体情况"),
    ("# ", "## ‸\n", "## 一、总体情况"),
    ("", "一、总体情况\n\n内容。\n\n‸\n", "二、主动公开政府信息情况"),
    ("", "‸\n", "一、总体情况"),
    ("**", "**一、总体情况**\n\n内容。\n\n‸\n", "**二、主动公开政府信息情况**"),
  ])
  func aSectionIsWrittenAsTheOthersAre(_ title: String, _ text: String, _ line: String) {
    let mark = title == "**" ? title : ""
    let whole = title + "青禾县水务局2023年政府信息公开工作年度报告" + mark + "\n\n" + text
    #expect(completed(whole) == line)
  }
}
