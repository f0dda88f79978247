import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms that other programs read, each by that program's rules.
@Suite struct OutputFormTests {
  private static let path = "子 夹/报告,一.md"
  private static let damaged = "坏:100%.md"

  /// Two files, of which one cannot be read.
  private func run(_ form: String, _ arguments: [String] = []) throws -> Program {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: OutputFormTests.path)
    try folder.write([0xFF, 0xFE, 0x00], to: OutputFormTests.damaged)
    return try Program.run(["--check", "--output", form] + arguments + ["."], in: folder)
  }

  private func object(_ form: String) throws -> Any {
    let run = try run(form)
    #expect(run.status == 2)
    #expect(run.output.hasSuffix("\n"))
    return try JSONSerialization.jsonObject(with: Data(run.bytes))
  }

  private func located(_ location: Any?) -> [String: Any]? {
    (location as? [String: Any])?["physicalLocation"] as? [String: Any]
  }

  @Test func sarifNamesRulesPlacesAndFixes() throws {
    let log = try #require(try object("sarif") as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count > 1)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let place = try #require(located((result["locations"] as? [Any])?.first))
      let artifact = try #require(place["artifactLocation"] as? [String: String])
      #expect(artifact["uriBaseId"] == "%SRCROOT%")
      let uri = try #require(artifact["uri"])
      #expect(uri.allSatisfy(\.isASCII) && !uri.contains(" "))
      #expect(uri.removingPercentEncoding == OutputFormTests.path)
    }
    let row = try #require(results.first { $0["ruleId"] as? String == "unbalanced-row" })
    #expect(row["level"] as? String == "error")
    let region = located((row["locations"] as? [Any])?.first)?["region"] as? [String: Int]
    #expect(
      region == ["startLine": 53, "startColumn": 52, "endLine": 53, "endColumn": 53])
    let change = (row["fixes"] as? [[String: Any]])?.first?["artifactChanges"] as? [[String: Any]]
    let replacement = (change?.first?["replacements"] as? [[String: Any]])?.first
    #expect((replacement?["insertedContent"] as? [String: String])?["text"] == "4")
  }

  @Test func sarifTellsWhatCouldNotBeRead() throws {
    let log = try #require(try object("sarif") as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let place = located((notes.first?["locations"] as? [Any])?.first)
    let uri = (place?["artifactLocation"] as? [String: String])?["uri"]
    #expect(notes.count == 1)
    #expect(uri?.removingPercentEncoding == OutputFormTests.damaged)
  }

  /// What stands elsewhere has no way from the folder.
  @Test func sarifNamesOtherFoldersInFull() throws {
    let (folder, other) = (try Folder(), try Folder())
    try other.write(SmallReport.text, to: "a.md")
    let file = other.url.appendingPathComponent("a.md").path
    let run = try Program.run(["--check", "--output", "sarif", file], in: folder)
    #expect(run.output.contains("\"uri\":\"file://"))
    #expect(!run.output.contains("\"uriBaseId\""))
  }

  /// A line in front moves a finding and leaves it the same one; the same line twice is two.
  @Test func fingerprintsComeFromContent() throws {
    func fingerprints(_ text: String) throws -> [String] {
      let folder = try Folder()
      try folder.write(text, to: "a.md")
      let run = try Program.run(["--check", "--output", "gitlab", "a.md"], in: folder)
      let issues = try #require(
        try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]])
      return issues.compactMap { $0["fingerprint"] as? String }
    }
    let before = try fingerprints(SmallReport.text)
    #expect(Set(before).count == before.count)
    #expect(try fingerprints("\n\n" + SmallReport.text) == before)
    let place = try #require(SmallReport.text.range(of: "## 六"))
    let twice = SmallReport.text.replacingCharacters(
      in: place, with: "联系XX局。\n\n联系XX局。\n\n## 六")
    let after = try fingerprints(twice)
    #expect(after.count >= before.count + 2)
    #expect(Set(after).count == after.count)
  }

  @Test func gitHubHasTheWorstFirstAndEncodesWhatParts() throws {
    let run = try run("github")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "::error file=坏%3A100%25.md,title=nianbao::不是 UTF-16LE：第 2 字节起无效")
    #expect(
      lines.contains {
        $0.hasPrefix(
          "::error file=子 夹/报告%2C一.md,line=53,endLine=53,col=52,endColumn=53,title=unbalanced-row::"
        )
      })
    let levels = lines.map { $0.dropFirst(2).prefix { $0 != " " } }
    let order = ["error", "warning", "notice"]
    let ranks = levels.compactMap { order.firstIndex(of: String($0)) }
    #expect(ranks.count == lines.count)
    #expect(ranks == ranks.sorted() && Set(ranks).count > 1)
  }

  @Test func gitLabHasLinesAndSeverities() throws {
    let issues = try #require(try object("gitlab") as? [[String: Any]])
    #expect(issues.first?["severity"] as? String == "critical")
    let row = try #require(issues.first { $0["check_name"] as? String == "unbalanced-row" })
    #expect(row["severity"] as? String == "major")
    let location = try #require(row["location"] as? [String: Any])
    #expect(location["path"] as? String == OutputFormTests.path)
    #expect(location["lines"] as? [String: Int] == ["begin": 53, "end": 53])
    let severities = Set(issues.compactMap { $0["severity"] as? String })
    #expect(severities.isSubset(of: ["critical", "major", "minor", "info"]))
  }

  @Test func reviewdogColumnsAreBytes() throws {
    let result = try #require(try object("rdjson") as? [String: Any])
    let items = try #require(result["diagnostics"] as? [[String: Any]])
    let row = try #require(
      items.first { ($0["code"] as? [String: String])?["value"] == "unbalanced-row" })
    #expect(row["severity"] as? String == "ERROR")
    let range = (row["location"] as? [String: Any])?["range"] as? [String: [String: Int]]
    #expect(range?["start"] == ["line": 53, "column": 84])
    #expect(range?["end"] == ["line": 53, "column": 85])
    let suggestion = (row["suggestions"] as? [[String: Any]])?.first
    #expect(suggestion?["text"] as? String == "4")
  }

  @Test func jUnitCountsCases() throws {
    final class Reader: NSObject, XMLParserDelegate {
      var counts: [String: Int] = [:]
      var suites: [[String: String]] = []

      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
      ) {
        counts[name, default: 0] += 1
        if name == "testsuite" { suites.append(attributes) }
        if name == "testsuites" { suites.insert(attributes, at: 0) }
      }
    }
    let run = try run("junit")
    let parser = XMLParser(data: Data(run.bytes))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.counts["testsuite"] == 2)
    #expect(reader.suites.first?["errors"] == "1")
    #expect(reader.suites.first?["failures"] == "\(reader.counts["failure"] ?? 0)")
    #expect(reader.suites.first?["tests"] == "\(reader.counts["testcase"] ?? 0)")
    #expect((reader.counts["failure"] ?? 0) > 0)
    #expect(Set(reader.suites.compactMap { $0["name"] }).contains(OutputFormTests.path))
  }

  /// A clean file is a case that passed.
  @Test func jUnitHasACaseForACleanFile() throws {
    let folder = try Folder()
    try folder.write(SmallReport.clean, to: "a.md")
    let run = try Program.run(
      ["--check", "--output", "junit", "--severity", "undefined-short-name=off", "a.md"], in: folder
    )
    #expect(run.output.contains("<testcase "))
    #expect(!run.output.contains("<failure"))
    #expect(run.status == 0)
  }

  @Test func pagesShowTextAsText() throws {
    let folder = try Folder()
    let place = try #require(SmallReport.text.range(of: "## 六"))
    try folder.write(
      SmallReport.text.replacingCharacters(
        in: place, with: "请与<script>alert(1)</script>XX局联系。\n\n## 六"), to: "a&b.md")
    let run = try Program.run(["--check", "--output", "html", "."], in: folder)
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(run.output.contains("<h2>a&amp;b.md</h2>"))
    #expect(run.output.contains("&lt;script&gt;"))
    #expect(!run.output.contains("<script"))
    #expect(run.output.contains("<mark>XX</mark>"))
    let english = try Program.run(
      ["--check", "--output", "html", "--lang", "en", "."], in: folder)
    #expect(english.output.contains("<html lang=\"en\">"))
  }

  /// Nothing but findings, and the same however many are checked at once.
  @Test(arguments: ["sarif", "github", "gitlab", "junit", "rdjson", "html"])
  func nothingElseIsWritten(form: String) throws {
    let folder = try Folder()
    for index in 1...6 { try folder.write(SmallReport.text, to: "\(index).md") }
    let one = try Program.run(["--check", "--output", form, "--jobs", "1"], in: folder)
    let four = try Program.run(["--check", "--output", form, "--jobs", "4"], in: folder)
    #expect(one.bytes == four.bytes)
    #expect(one.errors == "")
    #expect(one.status == 1)
    let file = try Program.run(
      ["--check", "--output", form, "--output-file", "out"], in: folder)
    #expect(file.output == "")
    #expect(try folder.read("out") == one.bytes)
  }

  @Test(arguments: [("sarif", "{"), ("gitlab", "["), ("rdjson", "{"), ("junit", "<?xml")])
  func nothingToCheckIsStillWellFormed(form: String, start: String) throws {
    let run = try Program.run(["--check", "--output", form], in: Folder())
    #expect(run.output.hasPrefix(start))
    #expect(run.status == 0)
  }
}
