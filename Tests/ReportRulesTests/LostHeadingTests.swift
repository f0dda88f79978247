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

  /// A report whose section has another heading, or none.
  private func linted(
    _ edit: ExampleEdit, _ layout: TableLayout, _ edition: String
  ) throws -> LintedText {
    let edition = try #require(FormEdition.named(edition))
    let model = try #require(ReportModel.clean(edition: edition).applying(edit))
    return LintedText(model.rendered(layout))
  }

  private func rules(
    _ edit: ExampleEdit, _ layout: TableLayout, _ edition: String
  ) throws -> [String] {
    try linted(edit, layout, edition).findings.map { "\($0.severity) \($0.rule)" }
  }

  /// A lost heading is lost in every layout: nothing but the labels of the next table parts it from the
  /// one before. It is put in between them.
  @Test(arguments: readableLayouts.filter { $0 != .flattened }, [3, 4])
  func itStoodBetweenTables(_ layout: TableLayout, _ section: Int) throws {
    for edition in fixedEditions {
      let lost = try linted(.heading(section, ""), layout, edition)
      try #require(lost.findings.map(\.rule) == ["missing-section"], "\(edition)")
      #expect(lost.findings[0].severity == .error)
      let fix = try #require(lost.findings[0].fixes.first, "\(edition)")
      let mended = lost.text.source.applying(fix.edits)
      let left = LintedText(MarkedText(mended.string(mended.range))).findings
      #expect(left.isEmpty, "\(edition): \(lost.describe(left))")
    }
  }

  /// In other words it is a heading still.
  @Test(arguments: readableLayouts.filter { $0 != .flattened })
  func itHasOtherWords(_ layout: TableLayout) throws {
    for edit: ExampleEdit in [
      .heading(3, "三、受理公开申请情况"), .heading(4, "四、复议及诉讼情况"),
      .heading(2, "二、主动公开信息情况"),
    ] {
      #expect(try rules(edit, layout, "2021") == ["warning section-title"])
    }
  }

  /// Tables that stand under each other's headings are whole, and so are rows that begin as headings do.
  @Test(arguments: readableLayouts.filter { $0 != .flattened })
  func itHeadsAnotherTable(_ layout: TableLayout) throws {
    let swapped = try rules(
      .all([
        .heading(2, "三、收到和处理政府信息公开申请情况"), .heading(3, "二、主动公开政府信息情况"),
      ]), layout, "2021")
    #expect(!swapped.contains { $0.hasSuffix("row-shape") || $0.hasSuffix("missing-row") })
    let altered = try rules(.label("R25", "四、结转下一年度继续办理"), layout, "2021")
    #expect(!altered.contains { $0.hasSuffix("missing-section") })
  }
}
