import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A heading behind a table that a converter tore may have gone with the table's end.
@Suite struct LostHeadingTests {
  /// The severities of `missing-section` where section 三's table begins in its middle and lines that
  /// begin with one of some texts are gone.
  private func check(
    _ lost: [String], isTorn: Bool = true, _ edit: ExampleEdit = .none, expected: [Severity]
  ) throws {
    let edition = try #require(FormEdition.named("2021"))
    let model = try #require(ReportModel.clean(edition: edition).applying(edit))
    let source = model.rendered(.tabRows).source
    var lines = source.string(source.range).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if isTorn {
      let heading = try #require(lines.firstIndex { $0.hasPrefix("三、") })
      let row = try #require(lines.firstIndex { $0.contains("2.其他法律行政法规禁止公开") })
      lines.removeSubrange((heading + 1)..<row)
    }
    lines.removeAll { line in lost.contains { line.hasPrefix($0) } }
    let linted = LintedText(MarkedText(lines.joined(separator: "\n")))
    let found = linted.findings.filter { $0.rule == "missing-section" }
    #expect(found.map(\.severity) == expected, "\(linted.describe(linted.serious))")
  }

  @Test func itsContentStandsThere() throws {
    try check(["四、政府"], expected: [.information])
  }

  @Test func nothingOfItStands() throws {
    try check([], .withoutSection(4), expected: [.error])
  }

  @Test func theTableIsWhole() throws {
    try check(["四、政府"], isTorn: false, expected: [.error])
  }
}
