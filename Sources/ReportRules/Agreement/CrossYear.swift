import ReportForms
import ReportSyntax
import TextCore

/// What was carried over, and what is in force, must follow from last year's report.
struct CrossYear: ComparingRule {
  static let info = RuleInfo(
    "cross-year", .agreement, .warning,
    summary: Localized("数据与上年报告衔接不上", "figures do not follow from last year's report"),
    reason: Localized(
      "上年结转应等于上年报告的结转下年度继续办理；规章、行政规范性文件的现行有效件数应等于上年报告的现行有效件数加本年制发、减本年废止"
        + "（2020、2021 两年之间口径不同，不比）。报告里说明了清理、调整、核减、机构改革、口径变化的，只作提示。"
        + "要有上年的报告才能比较：用 --previous 写明，或者是同一文件夹里只差年份的同名文件。",
      "What was carried in is what last year's report carried out; documents in force are last year's "
        + "plus those issued less those repealed (not between 2020 and 2021, where the counting "
        + "changed). Where the report tells of a clean-up, a reform or another way of counting, it is "
        + "information. It takes last year's report: named by --previous, or the file of the same name "
        + "but for the year in the same folder."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(
        .all([
          carriedIn("⟦2⟧", "2"), .previous(carriedOut("3")),
        ]), edition: "2021"),
      .flags(
        .all([.cells(["T2.R2.C3": "⟦12⟧"]), .previous(.cells(["T2.R2.C3": "10"]))]),
        edition: "2021"),
      .flags(
        .all([
          .cells(["T2.R2.C3": "⟦12⟧"]), .previous(.cells(["T2.R2.C3": "30"])),
          .section(1, "经全面清理，行政规范性文件件数有较大变化。"),
        ]), edition: "2021",
        note: Localized("文字有说明，只作提示", "explained, and so information")),
      .accepts(.previous(.none), edition: "2021"),
      .accepts(
        .all([carriedIn("2", "2"), .previous(carriedOut("2"))]), edition: "2021"),
      .accepts(
        .all([carriedIn("2", "2"), .previous(.all([.agency("青禾县教育局"), carriedOut("3")]))]),
        edition: "2021", note: Localized("不是同一机关的报告", "the report is another body's")),
      .accepts(
        .all([.previous(.cells(["T2.R3.C1": "70", "T2.R4.C1": "90"]))]), edition: "2021",
        note: Localized("行政许可等按年计数", "licences and the like are counted by year")),
    ])

  /// Some that are carried in and disclosed, of natural persons.
  private static func carriedIn(_ value: String, _ total: String) -> ExampleEdit {
    .cells([
      "R2.C1": value, "R2.C7": total, "R3.C1": "8", "R3.C7": "8", "R24.C1": "8", "R24.C7": "8",
    ])
  }

  /// Some that are carried out, of natural persons who applied.
  private static func carriedOut(_ value: String) -> ExampleEdit {
    .cells([
      "R25.C1": value, "R25.C7": value, "R2.C1": value, "R2.C7": value,
    ])
  }

  static let literals = Explanation.literals
  static let scope: RuleScope = [.tables, .literals]
  static let tableScope: TableScope = [.values, .literals]

  func check(_ report: Report, against earlier: EarlierReports, into findings: inout Findings) {
    guard let previous = earlier.previous, previous.precedes(report) else { return }
    checkCarriedIn(report, previous, into: &findings)
    guard previous.disclosure === report.edition.table(.disclosure) else { return }
    for role in DocumentCount.roles {
      guard let before = previous.inForce[role], let count = DocumentCount(role, in: report)
      else { continue }
      check(count, before, report, previous, into: &findings)
    }
  }

  private struct Difference {
    let place: CellPlace
    let value: Amount
    let before: EarlierReport.Value
    let isTotal: Bool
  }

  private func checkCarriedIn(
    _ report: Report, _ previous: EarlierReport, into findings: inout Findings
  ) {
    guard let (table, row) = report.row(.carriedIn, of: .applications) else { return }
    var differences: [Difference] = []
    for (index, column) in table.form.rows[row].columns.enumerated() {
      let place = CellPlace(row, index)
      guard let before = previous.carriedOut[column.id], let value = table.figure(place),
        value != before.amount, !report.isTold(place, of: table)
      else { continue }
      differences.append(
        Difference(place: place, value: value, before: before, isTotal: column.isTotal))
    }
    // A total that is off by what its parts are off by only follows from them.
    let parts = differences.filter { !$0.isTotal }
    let follows = parts.isEmpty ? nil : CrossYear.sum(parts)
    for difference in differences {
      if difference.isTotal, let follows, follows == CrossYear.sum([difference]) { continue }
      let name = table.form.cellName(difference.place)
      let (value, before) = (difference.value, difference.before.amount)
      tell(
        difference.place, of: table, difference.before, Explanation.ofRequests, report,
        Localized(
          "\(name)为 \(value)，上年报告（\(previous.name)）结转下年度继续办理的是 \(before)",
          "\(name) is \(value), but last year's report (\(previous.name)) carried \(before) over"),
        into: &findings)
    }
  }

  /// By how much values differ from last year's, all together; nil beyond what can be counted.
  private static func sum(_ differences: [Difference]) -> Amount? {
    var sum = Amount.zero
    for difference in differences {
      guard let distance = difference.value - difference.before.amount,
        let next = sum + distance
      else { return nil }
      sum = next
    }
    return sum
  }

  private func check(
    _ count: DocumentCount, _ before: EarlierReport.Value, _ report: Report,
    _ previous: EarlierReport, into findings: inout Findings
  ) {
    let table = count.table
    guard let value = table.figure(count.inForce), let issued = table.figure(count.issued),
      let repealed = table.figure(count.repealed), let more = before.amount + issued,
      let due = more - repealed, value != due
    else { return }
    let name = table.form.cellName(count.inForce)
    tell(
      count.inForce, of: table, before, Explanation.ofDocuments, report,
      Localized(
        "\(name)为 \(value)，而上年报告（\(previous.name)）的 \(before.amount) 加本年制发 \(issued)、"
          + "减本年废止 \(repealed) 是 \(due)",
        "\(name) is \(value), but \(before.amount) of last year's report (\(previous.name)) plus "
          + "\(issued) issued less \(repealed) repealed are \(due)"),
      with: [count.issued, count.repealed], into: &findings)
  }

  private func tell(
    _ place: CellPlace, of table: BoundTable, _ before: EarlierReport.Value,
    _ explanation: Explanation, _ report: Report, _ message: Localized,
    with others: [CellPlace] = [], into findings: inout Findings
  ) {
    var isExplained = explanation.stands(in: report)
    if case .annotated? = table[place]?.content { isExplained = true }
    findings.report(
      table.range(place), message.zh, message.en, severity: isExplained ? .information : nil,
      confidence: min(table.confidence([place] + others), before.confidence),
      related: [
        RelatedPlace(
          before.place,
          Localized("上年报告是 \(before.amount)", "last year's report says \(before.amount)"))
      ])
  }
}
