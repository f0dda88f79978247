import ReportForms
import TextCore

/// The rows of a table stand in the form's order, each once.
struct RowOrder: Rule {
  static let info = RuleInfo(
    "row-order", .tables, .warning,
    summary: Localized("行的次序与表式不符，或重复", "rows stand out of the form's order, or twice"),
    reason: Localized(
      "行的次序由统一格式规定；错位的行容易填错、汇总错。", "The order is fixed; rows out of place are misread."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.all([.label("R5", "6.属于四类过程性信息"), .label("R10", "1.属于国家秘密")])),
      .flags(.label("R17", "1.信访举报投诉类申请")),
      .accepts(.none),
      .accepts(.label("R17", "2. 重复申请")),
    ])

  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for table in report.formTables {
      checkOrder(table, into: &findings)
      // A section that stands twice has its table twice.
      if table.isOfRepeatedSection(report) { continue }
      checkCopies(table, into: &findings)
      for row in table.looseRepeats {
        let isReview = table.form.kind == .review
        let name = isReview ? "" : "「\(table.form.rowName(row.form))」"
        var related: [RelatedPlace] = []
        if let first = table.rows[row.form] {
          related = [RelatedPlace(first.range, Localized("第一处", "the first one"))]
        }
        findings.report(
          row.label.isEmpty ? row.range : row.label,
          isReview ? "数据行重复" : "\(name)一行重复",
          isReview ? "the row of values stands twice" : "the row \(name) stands twice",
          confidence: min(table.confidence, row.confidence), related: related)
      }
    }
  }

  /// One finding: the table begins again behind its end.
  private func checkCopies(_ table: BoundTable, into findings: inout Findings) {
    let copies = table.copies
    guard let copy = copies.first else { return }
    var related = table.rows.compactMap { $0 }.prefix(1).map {
      RelatedPlace($0.range, Localized("第一处", "the first one"))
    }
    related += copies.dropFirst().map {
      RelatedPlace($0.range, Localized("又一处", "another one"))
    }
    findings.report(
      copy.label.isEmpty ? copy.range : copy.label, "本表自此处起整表重复",
      "the whole table stands twice: it begins again here", confidence: table.confidence,
      related: related)
  }

  /// One finding: the fewest rows whose removal leaves the others in order.
  private func checkOrder(_ table: BoundTable, into findings: inout Findings) {
    let rows = table.rows.compactMap { $0 }
    let displaced = RowOrder.outOfOrder(rows.map(\.range.lowerBound))
    guard let first = displaced.first.map({ rows[$0] }) else { return }
    let name = table.form.rowName(first.form)
    var zh = "「\(name)」一行不在表式规定的位置"
    var en = "the row 「\(name)」 is not where the form has it"
    if displaced.count > 1 {
      zh += "；本表共 \(displaced.count) 行次序不符"
      en += "; \(displaced.count) rows of this table are out of order"
    }
    findings.report(
      first.label.isEmpty ? first.range : first.label, zh, en, confidence: table.confidence,
      related: displaced.dropFirst().map {
        RelatedPlace(
          rows[$0].range, Localized("「\(table.form.rowName(rows[$0].form))」", "likewise"))
      })
  }

  /// The indices outside a longest increasing run of offsets.
  private static func outOfOrder(_ offsets: [Int]) -> [Int] {
    if zip(offsets, offsets.dropFirst()).allSatisfy(<) { return [] }
    var lengths = Array(repeating: 1, count: offsets.count)
    var previous: [Int?] = Array(repeating: nil, count: offsets.count)
    for index in offsets.indices {
      for before in 0..<index where offsets[before] < offsets[index] {
        if lengths[before] + 1 > lengths[index] {
          lengths[index] = lengths[before] + 1
          previous[index] = before
        }
      }
    }
    var kept: Set<Int> = []
    var current = lengths.indices.max { lengths[$0] < lengths[$1] }
    while let index = current {
      kept.insert(index)
      current = previous[index]
    }
    return offsets.indices.filter { !kept.contains($0) }
  }
}
