import ReportForms
import TextCore

/// Every column of the form must stand in the table.
struct MissingColumn: Rule {
  static let info = RuleInfo(
    "missing-column", .tables, .error, fix: .offer,
    summary: Localized("表格缺少表式规定的列", "a column of the form is absent"),
    reason: Localized(
      "表格格式由国务院办公厅统一规定，不得增减列；缺列也使勾稽关系无从核对。",
      "The form is fixed nationally; without the column its identities cannot be checked."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.withoutColumn("C4")),
      .flags(.withoutColumn("T4.C2")),
      .accepts(.none),
      .accepts(.cells(["R5.C4": "0"])),
    ])

  static let tableScope: TableScope = .values

  func check(_ report: Report, into findings: inout Findings) {
    // Only what mends a table looks at more than its columns.
    if report.formTables.allSatisfy({ $0.missingColumns.isEmpty }) { findings.scope = .tables }
    for table in report.formTables {
      guard let first = table.missingColumns.first else { continue }
      let names = table.missingColumns.map { place in
        table.form.rows[place.row].label.isEmpty
          ? table.form.cellName(place) : "「\(table.form.columnName(place))」"
      }
      let values = MissingColumn.values(table)
      let fixes = TableRewrite(report: report).completion(table, filling: values).map { edit in
        values.isEmpty
          ? [
            Fix.offer(
              "补上缺少的列（按表式重写本表）", "Insert what is missing (rewrites the table in its form)", edit)
          ]
          : [
            Fix.offer(
              "补上缺少的列，按总计减其余各列填数（按表式重写本表）",
              "Insert what is missing, with what the totals leave for it (rewrites the table in its form)",
              edit)
          ]
      }
      findings.report(
        neighbour(first, table), "表格缺少\(names.joined(separator: "、"))列",
        "the table lacks the column \(names.joined(separator: ", "))", confidence: table.confidence,
        fixes: fixes ?? [])
    }
  }

  /// What must have stood in a missing column, where a row's total and all its other parts are known: left
  /// blank, it would be filled in with 0, and the total changed to what is left.
  private static func values(_ table: BoundTable) -> [CellPlace: Amount] {
    let missing = Set(table.missingColumns.map(\.column))
    return BalanceCheck(table).remainders().filter { place, _ in
      missing.contains(place.column) && table.rows[place.row] != nil && table[place] == nil
    }
  }

  /// The header of the column before or behind the missing one.
  private func neighbour(_ place: CellPlace, _ table: BoundTable) -> SourceRange {
    let columns = table.form.rows[place.row].columns
    let others = columns[..<place.column].reversed() + columns[(place.column + 1)...]
    for column in others {
      if let header = table.headerCells.first(where: { $0.label == column.label }) {
        return header.range
      }
    }
    return table.headerCells.first?.range ?? table.range
  }
}
