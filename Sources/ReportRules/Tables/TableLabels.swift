import ReportForms
import ReportSyntax
import TextCore

/// What `row-label` says of one table.
struct TableLabels {
  let table: BoundTable
  let report: Report
  private let pieces: LabelPieces

  init(table: BoundTable, report: Report) {
    self.table = table
    self.report = report
    pieces = LabelPieces(table, report)
  }

  func checkRows(into findings: inout Findings) {
    for (index, row) in table.rows.enumerated() {
      guard let row else { continue }
      let form = table.form.rows[index]
      guard !form.label.isEmpty, !LabelJudgement.isRight(row, form) else { continue }
      let scan = row.scan(LabelScan.self, of: form, in: report)
      guard isToBeTold(row, form, scan) else { continue }
      findings.diagnostics += scan.findings(
        at: row, hasExactNeighbours: hasExactNeighbours(index))
    }
  }

  /// Whether the cells and the layout of the table leave it at what the label is by itself.
  private func isToBeTold(_ row: BoundRow, _ form: FormRow, _ scan: LabelScan) -> Bool {
    switch row.labelState {
    case .exact, .annotated: return true
    case .altered, .aligned: break
    }
    // The report's year says what 本年 does, and another is told as such.
    if scan.year != nil, report.year != nil { return false }
    // So does the year before or behind it for 上年 and 下年度.
    if let due = report.year, let named = scan.neighbour, named.year == due + named.distance {
      return false
    }
    // In a PDF's text the label is wrapped around its values, on lines above and below them.
    if row.labelState == .aligned, scan.isLost, table.layout == .textRows { return false }
    return !(scan.mayBePiece && pieces.isPiece(row.label, of: form.spelling))
  }

  /// Whether the rows above and below, as far as the form has them, bear their labels to the letter.
  private func hasExactNeighbours(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy { neighbour in
      guard table.form.rows.indices.contains(neighbour) else { return true }
      guard let row = table.rows[neighbour], row.labelState == .exact else { return false }
      return LabelJudgement.isRight(row, table.form.rows[neighbour])
    }
  }

  /// What a header says, and what it ought to.
  private struct Wording: Hashable {
    let label: String?
    let text: [UInt8]
  }

  /// - Returns: whether it looked for the other pieces of a header, in any cell.
  func checkHeaders(into findings: inout Findings) -> Bool {
    // Without borders, a likeness between words of a header says nothing.
    guard table.layout != .flattened else { return false }
    var soughtPieces = false
    // What was found of headers that read alike, as a merged cell that a converter repeated does: one
    // finding tells of them all.
    let order = table.scan(HeaderOrder.self, in: report)
    findings.diagnostics += order.findings(in: table).filter { !mayBeAnothers($0.range) }
    var found: [[Diagnostic]] = []
    // By their words: a row may have thousands of cells.
    var places: [Wording: Int] = [:]
    for header in table.headerCells
    where !order.tells(of: header, in: table) {
      let scan = header.scan(HeaderLabel.self, table.confidence, in: report)
      guard let finding = scan.finding, !mayBeAnothers(header.range) else { continue }
      if scan.mayBePiece {
        soughtPieces = true
        if pieces.isPiece(header.range, of: scan.spelling) { continue }
      }
      // The report's year says what 本年 does, and another is told as such.
      if scan.year != nil, report.year != nil { continue }
      let own = finding.shifted(by: header.range.lowerBound)
      let wording = Wording(label: header.label, text: Array(report.bytes[header.range]))
      if let place = places[wording] {
        found[place].append(own)
      } else {
        places[wording] = found.count
        found.append([own])
      }
    }
    findings.diagnostics += found.map(TableLabels.one)
    return soughtPieces
  }

  /// One finding that tells of several alike.
  private static func one(_ findings: [Diagnostic]) -> Diagnostic {
    let first = findings[0]
    guard findings.count > 1 else { return first }
    let fixes = first.fixes.indices.map { index in
      Fix(
        first.fixes[index].title, first.fixes[index].safety,
        findings.flatMap { $0.fixes.indices.contains(index) ? $0.fixes[index].edits : [] })
    }
    return Diagnostic(
      rule: first.rule, severity: first.severity, message: first.message, range: first.range,
      related: findings.dropFirst().map {
        RelatedPlace($0.range, Localized("此处相同", "the same here"))
      }, fixes: fixes)
  }

  /// Whether what stands in front of the form's rows or behind them may be of a neighbour's table, which the
  /// report lacks: where the heading between two tables is lost, they are read as one.
  func mayBeAnothers(_ range: SourceRange) -> Bool {
    let rows = table.rows.lazy.compactMap { $0 }
    guard let first = rows.first, let last = table.rows.last(where: { $0 != nil }) ?? nil else {
      return false
    }
    let section = table.form.section
    let neighbour =
      range.lowerBound < first.range.lowerBound
      ? section - 1 : range.lowerBound >= last.range.upperBound ? section + 1 : section
    guard let kind = report.edition.section(neighbour)?.table, kind != table.form.kind else {
      return false
    }
    return report.section(neighbour) == nil || report.table(kind) == nil
  }

  /// Rows of values under labels that the form does not have.
  func checkStrangers(into findings: inout Findings) {
    guard table.form.kind != .review, table.layout != .flattened else { return }
    let surplus = table.surplusValues(in: report).map(\.range)
    for stranger in table.strangers
    where !mayBeAnothers(stranger) && !surplus.contains(stranger) {
      findings.report(
        stranger, "表式中没有这一行，或行标签无法识别", "the form has no such row, or its label cannot be read",
        confidence: table.confidence)
    }
  }
}
