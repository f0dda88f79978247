import ReportForms
import ReportSyntax
import TextCore

/// Every row of the form must stand in the table.
struct MissingRow: Rule {
  static let info = RuleInfo(
    "missing-row", .tables, .error, fix: .offer,
    summary: Localized("表格缺少表式规定的行", "a row of the form is absent"),
    reason: Localized(
      "表格格式由国务院办公厅统一规定，不得增减行；缺行也使勾稽关系无从核对。",
      "The form is fixed nationally; without the row its identities cannot be checked."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.withoutRow("R6")),
      .flags(.withoutRow("T2.R1")),
      .flags(.all([.withoutRow("R9"), .withoutRow("R10")])),
      .flags(.withoutRow("R2")),
      .accepts(.none),
      .accepts(.cells(["R6.C1": "0"])),
    ])

  // What is put in is copied from the rows beside it.
  static let tableScope: TableScope = .text

  func check(_ report: Report, into findings: inout Findings) {
    // Where a row is missing, what stands around the table is looked at for it.
    if !report.formTables.contains(where: { $0.rows.contains { $0 == nil } }) {
      findings.scope = .tables
    }
    for table in report.formTables {
      let missing = table.rows.indices.filter { table.rows[$0] == nil }
      // A row that fits no label is one of the form's, written otherwise: that is another finding.
      guard !missing.isEmpty, missing.count > table.strangers.count else { continue }
      let isUnread = isUnread(missing, table, report)
      let isCutOff = table.isCutOff(report)
      let fix = MissingRow.fix(missing, table, report)
      for run in MissingRow.runs(missing) {
        self.report(
          run, table, severity: isCutOff ? .information : nil,
          confidence: isUnread ? .low : table.confidence, fix, into: &findings)
      }
    }
  }

  /// The missing rows in between the others, or the table written anew.
  private static func fix(_ missing: [Int], _ table: BoundTable, _ report: Report) -> Fix? {
    if let edits = RowInsertion(table: table, report: report).edits(missing) {
      return Fix(Localized("补上缺少的行", "Insert what is missing"), .offer, edits)
    }
    return TableRewrite(report: report).completion(table).map {
      .offer(
        "补上缺少的行（按表式重写本表）", "Insert what is missing (rewrites the table in its form)", $0)
    }
  }

  /// Whether the rows may be there all the same: most of the table is missing, values stand outside
  /// it, or the labels stand in the section's text.
  private func isUnread(_ missing: [Int], _ table: BoundTable, _ report: Report) -> Bool {
    let count = table.rows.count
    if count > 1, missing.count * 2 > count { return true }
    guard let section = report.section(table.form.section) else { return false }
    if report.looseNumbers(in: section, alsoInTables: count == 1) >= Report.looseValues {
      return true
    }
    let text = Folding.key(report.bytes, section.range)
    return missing.contains { row in
      let key = LabelKey.key(table.form.rows[row].label)
      return key.count >= 12 && ByteSearch.contains(text, key)
    }
  }

  private func report(
    _ run: [Int], _ table: BoundTable, severity: Severity?, confidence: Confidence,
    _ fix: Fix?, into findings: inout Findings
  ) {
    guard let first = run.first, let last = run.last else { return }
    let names = run.map { "「\(table.form.rowName($0))」" }
    let isReview = table.form.rows.count == 1
    let list = isReview ? "数据行" : names.joined(separator: "、")
    let englishList = isReview ? "the row of values" : names.joined(separator: ", ")
    var related: [RelatedPlace] = []
    if let next = table.rows[(last + 1)...].first(where: { $0 != nil }), let next {
      related.append(
        RelatedPlace(next.range, Localized("应在此行之前", "due before this row")))
    }
    findings.report(
      place(before: first, table),
      "表格缺少\(list)\(isReview ? "" : run.count == 1 ? "一行" : "\(run.count) 行")",
      "the table lacks \(englishList)", severity: severity, confidence: confidence,
      related: related, fixes: fix.map { [$0] } ?? [])
  }

  /// The label of the row above, of the row below, or the header.
  private func place(before row: Int, _ table: BoundTable) -> SourceRange {
    let above = table.rows[..<row].last { $0 != nil } ?? nil
    let below = table.rows[row...].first { $0 != nil } ?? nil
    if let found = above ?? below { return found.label.isEmpty ? found.range : found.label }
    return table.headerCells.first?.range ?? table.range
  }

  /// Rows that follow each other in the form are one finding.
  private static func runs(_ rows: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for row in rows {
      if let last = runs.last?.last, last + 1 == row {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }
}
