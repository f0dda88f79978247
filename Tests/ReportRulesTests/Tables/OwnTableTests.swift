import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

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

  /// Columns that somebody added to the form's: serial numbers in front of the labels, remarks behind the
  /// values, what the one row of section 四 counts.
  @Test func columnsOfTheAuthor() throws {
    let edition = try #require(FormEdition.named("2021"))
    let model = ReportModel.clean(edition: edition)
    var serial = 0
    var isApplications = false
    let text = String(decoding: model.rendered(.pipeTable, .fair).source.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      guard line.hasPrefix("|") else { return String(line) }
      if line.contains("勾稽关系") { isApplications = true }
      if line.contains("行政复议") { isApplications = false }
      if line.contains("---") { return "| --- " + line + " --- |" }
      if line.contains("规范性文件") { return String(line) + " 含联合发文 |" }
      if line.allSatisfy({ "|0123456789 ".contains($0) }) { return "| 件数 " + line + "  |" }
      guard isApplications, !line.contains("申请人情况"), !line.contains("自然人"),
        !line.contains("商业企业")
      else { return "|  " + line + "  |" }
      serial += 1
      return "| \(serial) " + line + "  |"
    }
    #expect(serial == 25)
    let found = LintedText(MarkedText(lines.joined(separator: "\n"))).serious
    #expect(found.map(\.rule) == [])
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
