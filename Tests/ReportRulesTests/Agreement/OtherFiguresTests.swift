import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Prose is held against figures only where these are the ones that it speaks of.
@Suite struct OtherFiguresTests {
  private func text(_ edit: ExampleEdit, _ layout: TableLayout) throws -> String {
    let clean = ReportModel.clean(edition: .edition2021)
    return try #require(clean.applying(edit)).rendered(layout).string
  }

  private func serious(_ text: String) -> Set<String> {
    Set(LintedText(MarkedText(text)).serious.map(\.rule))
  }

  private static let told = "全年新收政府信息公开申请"

  /// Where all rows lost a value, nobody can tell which column is left.
  @Test(arguments: [TableLayout.pipeTable, .html, .tabRows, .cellLines])
  func aColumnThatWasLost(_ layout: TableLayout) throws {
    for column in ["C3", "C7"] {
      let rows = (1...25).map { ExampleEdit.withoutValue("R\($0).\(column)") }
      let text = try text(.all(rows + [.section(1, Self.told + "6件，其中自然人6件。")]), layout)
      #expect(serious(text).isSubset(of: ["row-shape", "missing-column"]), "\(layout) \(column)")
    }
    let one = try text(
      .all([.withoutValue("R9.C3"), .section(1, Self.told + "7件。")]), .pipeTable)
    #expect(serious(one).contains("prose-table-mismatch"))
  }

  /// A report that was pasted behind another speaks of its own tables.
  @Test func aSecondReport() throws {
    let first = try text(.none, .pipeTable)
    let second = try text(.section(1, Self.told + "19件。"), .pipeTable)
    #expect(serious(second) == ["prose-table-mismatch"])
    #expect(serious(first + "\n\n" + second) == ["duplicate-section"])
    #expect(serious(second + "\n\n" + first) == ["duplicate-section", "prose-table-mismatch"])
  }
}
