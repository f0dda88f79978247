import ReportForms
import TextCore

/// The tables must be those of the edition that the report's year calls for.
struct TableEdition: Rule {
  static let info = RuleInfo(
    "table-edition", .tables, .error, fix: .offer,
    summary: Localized(
      "表格不是报告年度应使用的版式", "the tables are of another edition than the year calls for"),
    reason: Localized(
      "2019、2020 年度用国办公开办函〔2019〕60号的格式，2021 年度起用国办公开办函〔2021〕30号的格式，两者的行、列不同。",
      "Reports for 2019 and 2020 use the form of 2019, later ones that of 2021; rows and columns differ."
    ),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(dated(2022), edition: "2019"),
      .flags(dated(2020), edition: "2021"),
      .accepts(.none),
      .accepts(.cells(["R5.C1": "0"])),
    ])

  /// The clean report, dated as one for another year.
  private static func dated(_ year: Int) -> ExampleEdit {
    .all([
      .title("青禾县水务局\(year)年政府信息公开工作年度报告"),
      .lead(
        "根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
      ),
      .tail(["青禾县水务局", "\(year + 1)年1月16日"]),
    ])
  }

  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    let wrong = report.formTables.filter { isWrong($0, report) }
    guard let first = wrong.first else { return }
    var zh = "表格为 \(first.edition.id) 年版式，"
    zh +=
      report.year.map { "\($0) 年度报告应使用 \(report.edition.id) 年版式（\(report.edition.documentNumber)）" }
      ?? "与其他表格的 \(report.edition.id) 年版式不一致"
    let year = report.year.map { "a report for \($0)" } ?? "this report"
    let en =
      "the table is of the edition of \(first.edition.id); \(year) calls for that of \(report.edition.id)"
    var edits: [TextEdit] = []
    var lost = 0
    for table in wrong {
      guard let edit = replacement(table, report) else { continue }
      edits.append(edit)
      lost += TableRewrite(report: report).lostFigures(table, edit)
    }
    var fixes: [Fix] = []
    if edits.count == wrong.count {
      var title = Localized(
        "改用 \(report.edition.id) 年版式，含义相同的数值照搬",
        "Use the edition of \(report.edition.id), carrying over what means the same")
      if lost > 0 {
        title = Localized(
          title.zh + "；\(lost) 个数字没有对应的格，不保留",
          title.en + "; \(lost) figures have no cell there and go")
      }
      fixes = [Fix(title, .offer, edits)]
    }
    findings.report(
      place(first), zh, en, confidence: first.confidence,
      related: wrong.dropFirst().map {
        RelatedPlace(place($0), Localized("此表同上", "this table likewise"))
      }, fixes: fixes)
  }

  /// Whether the form of that table differs between the editions and the table shows the wrong one.
  private func isWrong(_ table: BoundTable, _ report: Report) -> Bool {
    guard table.edition != report.edition, let due = report.edition.table(table.form.kind) else {
      return false
    }
    return due.rows.map(\.label) != table.form.rows.map(\.label)
      || due.rows.map { $0.columns.map(\.label) } != table.form.rows.map { $0.columns.map(\.label) }
  }

  /// The first header that only this edition prints; else the first row that the other lacks.
  private func place(_ table: BoundTable) -> SourceRange {
    let telling = Set(table.edition.tellingLabels)
    if let header = table.headerCells.first(where: { $0.label.map(telling.contains) ?? false }) {
      return header.range
    }
    let row = table.rows.lazy.compactMap { $0 }.first {
      table.form.rows[$0.form].role == .result(.other)
    }
    return row.map(\.label) ?? table.headerCells.first?.range ?? table.range
  }

  private func replacement(_ table: BoundTable, _ report: Report) -> TextEdit? {
    guard let due = report.edition.table(table.form.kind) else { return nil }
    let writer = TableRewrite(report: report)
    let bridge = EditionBridge.between(table.form, due)
    return writer.replacement(table, by: due) { place in
      switch bridge.source(of: place) {
      case .same(let source): writer.text(table, source)
      case .sum(let sources): table.sum(sources)?.description ?? ""
      case .partOf(let whole): table[whole]?.content.amount == .zero ? "0" : ""
      case .none: ""
      }
    }
  }
}
