import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// What is told of tables as a whole: which are the form's, and where its columns begin.
@Suite struct OwnTableTests {
  private func findings(_ edit: ExampleEdit, _ layout: TableLayout) throws -> [String] {
    let edition = try #require(FormEdition.named("2021"))
    let model = try #require(ReportModel.clean(edition: edition).applying(edit))
    return LintedText(model.rendered(layout, .fair)).findings
      .filter { $0.severity >= .warning }.map(\.rule)
  }

  /// A table of the author's own in section 一 is none of the form's, whatever its labels.
  @Test(arguments: [
    "| 项目 | 2022年 | 2023年 |\n| --- | --- | --- |\n| 收到申请 | 9 | 6 |\n| 行政复议 | 0 | 0 |",
    "| 指标 | 单位 | 数量 |\n| --- | --- | --- |\n| 行政处罚 | 件 | 5 |\n| 行政诉讼 | 件 | 0 |",
    "| 结果 | 件数 | 占比 |\n| --- | --- | --- |\n| 予以公开 | 4 | 66.7% |\n| 总计 | 6 | 100% |",
  ])
  func tablesOfTheAuthor(_ table: String) throws {
    #expect(try findings(.sectionText(1, ["有关数据如下。", table]), .pipeTable) == [])
  }

  /// Where nobody filled in the totals, the other columns are still told apart.
  @Test(arguments: [TableLayout.pipeTable, .tabRows, .cellLines, .ruledTable, .html])
  func blankTotals(_ layout: TableLayout) throws {
    let cells = (1...25).map { ("R\($0).C7", "") }
    let found = try findings(
      .cells(Dictionary(uniqueKeysWithValues: cells)), layout)
    #expect(found == ["missing-total"])
  }
}
