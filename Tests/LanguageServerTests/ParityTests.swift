import JSONRPC
import LanguageServer
import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// The server says what `--check` says.
@Suite struct ParityTests {
  private struct Finding: Hashable {
    var code: String
    var severity: Int
    var message: String
    var start: Position
    var end: Position
  }

  private func position(_ json: JSONValue?) -> Position {
    Position(line: json?["line"]?.intValue ?? -1, column: json?["character"]?.intValue ?? -1)
  }

  /// What a file beside it says counts for both, by the same name.
  @Test func theYearBeforeCountsForBoth() throws {
    var before = ReportModel.clean(edition: .edition2021, year: 2022)
    before.set("T2.R2.C3", "30")
    let source = before.rendered(.pipeTable).source
    let access = FileAccess(
      read: { $0 == "/w/水务局2022.md" ? source.bytes : nil }, reportFiles: { _ in [] })
    var client = Conversation(files: access)
    let uri = "file:///w/水务局2023.md"
    client.open(uri, report())
    client.idle()
    let pushed = client.published(uri).last?["diagnostics"]?.arrayValue ?? []
    let previous = EarlierReport(source, path: "水务局2022.md", name: "水务局2022.md")
    let checked = Linter().analyze(SourceText(report())) { _ in
      EarlierReports(previous: previous)
    }.diagnostics
    #expect(pushed.map { $0["message"]?.stringValue } == checked.map(\.message.zh))
    #expect(checked.map(\.rule) == ["cross-year"])
  }

  @Test func everyFixtureHasTheSameFindings() throws {
    let fixtures = try Fixture.texts()
    #expect(fixtures.count > 50)
    var total = 0
    var client = Conversation()
    for fixture in fixtures {
      let uri = "file:///\(fixture.path)"
      client.open(uri, fixture.string)
      client.idle()
      let pushed = (client.published(uri).last?["diagnostics"]?.arrayValue ?? []).map { json in
        Finding(
          code: json["code"]?.stringValue ?? "", severity: json["severity"]?.intValue ?? 0,
          message: json["message"]?.stringValue ?? "",
          start: position(json["range"]?["start"]), end: position(json["range"]?["end"]))
      }
      let checked = Linter().analyze(fixture.text).diagnostics.map { diagnostic in
        Finding(
          code: diagnostic.rule,
          severity: [.error: 1, .warning: 2, .information: 3][diagnostic.severity] ?? 0,
          message: diagnostic.message.zh,
          start: fixture.text.position(of: diagnostic.range.lowerBound, in: .utf16),
          end: fixture.text.position(of: diagnostic.range.upperBound, in: .utf16))
      }
      #expect(pushed == checked, "\(fixture.path)")
      total += checked.count
      client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
      client.forget()
    }
    #expect(total > 3)
  }
}
