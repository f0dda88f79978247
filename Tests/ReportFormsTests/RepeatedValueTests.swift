import ReportForms
import Testing

/// Converters to GFM repeat a merged cell's text in all the columns that it spanned.
@Suite struct RepeatedValueTests {
  private func rows(_ rows: [String]) -> [BoundRow] {
    let table = (["| 第二十条第（五）项 | | | |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
    let heading = "二、主动公开政府信息情况"
    let text = sixSections.replacing(heading, with: "\(heading)\n\n\(table)")
    let report = MarkedText("青柳县水利局2023年政府信息公开工作年度报告\n" + text).report
    return report.tables.flatMap { $0.rows.compactMap { $0 } }
  }

  private let head2021 = "| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |"
  private let head2019 = "| 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |"

  private func check(_ head: String, _ row: String, _ values: [String], _ shape: BoundRow.Shape) {
    let found = rows([head, row, "| 行政处罚 | 7 | 7 | 7 |", "| 行政强制 | 0 | 0 | 0 |"]).first
    #expect(found?.shape == shape, "\(row)")
    #expect(found?.values.compactMap { $0?.content.amount.map { "\($0)" } } == values, "\(row)")
  }

  @Test func oneValue() {
    check(head2021, "| 行政许可 | 12 | 12 | 12 |", ["12"], .regular)
    check(head2021, "| 行政许可 | 12 | | |", ["12"], .regular)
    check(head2021, "| 行政许可 | 12 | 12 | 13 |", [], .valueCount(found: 3))
  }

  @Test func twoValues() {
    let fees = "| 行政事业性收费 | 6 | 1 | 1 |"
    let table = [head2019, "| 行政许可 | 3 | 0 | 9 |", fees, "| 政府集中采购 | 4 | 2万元 | 2万元 |"]
    let found = rows(table)
    #expect(found.map(\.shape) == [.regular, .regular, .regular])
    #expect(found.map(\.values.count) == [3, 2, 2])
  }

  /// Rows of TABs are padded at either end besides.
  @Test func padding() {
    func row(_ cells: String...) -> String { cells.joined(separator: "\t") }
    let heading = "二、主动公开政府信息情况"
    func check(_ own: [String], _ value: String?, _ copies: Int?) {
      let table = [
        row("", "第二十条第（五）项", "第二十条第（五）项", "第二十条第（五）项", ""),
        row("", "信息内容", "本年处理决定数量", "本年处理决定数量", "本年处理决定数量", ""),
        (["", "行政许可"] + own).joined(separator: "\t"),
        row("", "行政处罚", "66", "66", "66", ""), row("", "行政强制", "0", "0", "0", ""),
      ].joined(separator: "\n")
      let text = sixSections.replacing(heading, with: "\(heading)\n\n\(table)\n")
      let report = MarkedText("青柳县水利局2023年政府信息公开工作年度报告\n" + text).report
      let found = report.tables.flatMap { $0.rows.compactMap { $0 } }.first
      #expect(found?.values.first??.content.amount.map { "\($0)" } == value, "\(own)")
      #expect(found?.values.first??.copies.count == copies, "\(own)")
    }
    check(["1203", "1203", "1203", ""], "1203", 2)
    check(["1203", "1203", "1203", "", ""], "1203", 2)
    check(["1203", "1203", ""], "1203", 1)
    check(["1203", "1203", "1204", ""], nil, nil)
    check(["1203", "1203", "", "1203"], nil, nil)
    check(["1203", "1203", "1203", "1203", ""], nil, nil)
  }

  /// What changes a value must change its copies, or the row says two things.
  @Test func copiesOfAValue() {
    let full = "| 行政许可 | ２１５ | ２１５ | ２１５ |"
    let found = rows([head2021, full, "| 行政处罚 | 7 | 7 | 7 |", "| 行政强制 | 0 | | |"])
    #expect(found.map { $0.values.last??.copies.count } == [2, 2, 0])
    let table = [head2019, "| 行政许可 | 3 | 0 | 9 |", "| 行政事业性收费 | 6 | 1 | 1 |"]
    #expect(rows(table).map { $0.values.map { $0?.copies.count } } == [[0, 0, 0], [0, 1]])
  }
}
