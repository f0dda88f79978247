import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A row that is put in stands there for good: nothing asks for it again.
@Suite struct InsertedRowTests {
  /// Applies the fix for a missing row to a text.
  private func mended(_ text: String, _ source: Testing.SourceLocation) throws -> String {
    let linted = LintedText(MarkedText(text))
    let finding = linted.findings.first { $0.rule == "missing-row" }
    let fix = try #require(finding?.fixes.first, sourceLocation: source)
    let mended = linted.text.source.applying(fix.edits)
    return mended.string(mended.range)
  }

  private func check(
    _ text: String, lines: Int, _ source: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let result = try mended(text, source)
    let again = LintedText(MarkedText(result))
    #expect(
      Set(again.serious.map(\.rule)) == ["blank-cell"], "\(again.describe(again.findings))",
      sourceLocation: source)
    let count = { (text: String) in text.utf8.count { $0 == 0x0A } }
    #expect(count(result) - count(text) == lines, "\(result)", sourceLocation: source)
  }

  @Test(arguments: ["R6", "R12", "R25", "R2"])
  func drawnTables(_ row: String) throws {
    let model = try #require(
      ReportModel.clean(edition: .edition2021).applying(.withoutRow(row)))
    let boxed = model.rendered(
      .ruledTable, .fair, RenderingOptions(secondHabit: true)
    ).string
    // A rule of its own parts it from the row above.
    try check(boxed, lines: 2)
    try check(boxed.replacing("\n", with: "\r\n"), lines: 2)
    try check(model.rendered(.ruledTable, .fair).string, lines: 1)
    // The same with strokes of ASCII.
    let strokes = boxed.map { character -> Character in
      switch character {
      case "─": "-"
      case "│": "|"
      case "┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘": "+"
      default: character
      }
    }
    try check(String(strokes), lines: 2)
  }

  /// Rows whose last bar stands in front of their last value: that of a blank one too.
  @Test func openPipeRows() throws {
    let clean = ReportModel.clean(edition: .edition2021)
    func open(_ model: ReportModel) -> String {
      let text = model.rendered(.collapsedPipeRows, .fair).string
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasSuffix(" |") ? String($0.dropLast(2)) : String($0) }
        .joined(separator: "\n")
    }
    for row in ["R6", "R12"] {
      try check(open(try #require(clean.applying(.withoutRow(row)))), lines: 1)
    }
    let blank = clean.table(.review)?.rows[0].values.count ?? 0
    #expect(blank == 15)
    let text = open(clean)
    let zeros = Array(repeating: "0", count: 15).joined(separator: " | ")
    #expect(text.contains(zeros))
    let bars = Array(repeating: "", count: 15).joined(separator: " | ")
    let linted = LintedText(MarkedText(text.replacing(zeros, with: bars)))
    #expect(linted.serious.map(\.rule) == ["blank-cell"], "\(linted.describe(linted.findings))")
    // A total that nobody filled in.
    let total = text.replacing(
      "（七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6", with: "（七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | ")
    #expect(total != text)
    let unfilled = LintedText(MarkedText(total))
    #expect(
      unfilled.serious.map(\.rule) == ["missing-total"],
      "\(unfilled.describe(unfilled.findings))")
  }
}
