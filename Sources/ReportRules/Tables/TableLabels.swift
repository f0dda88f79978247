import ReportForms
import ReportSyntax
import TextCore

/// What `row-label` says of one table.
struct TableLabels {
  let table: BoundTable
  let report: Report
  /// What the short cells of the table say, folded.
  private let cells: Set<[UInt8]>

  init(table: BoundTable, report: Report) {
    self.table = table
    self.report = report
    var cells: Set<[UInt8]> = []
    let isSuspect =
      table.headerCells.contains { $0.distance > 0 }
      || table.rows.contains { $0.map { $0.labelState != .exact } ?? false }
    if isSuspect {
      for grid in table.grids {
        for row in report.document.tables[grid].rows {
          for cell in row.cells where !cell.range.isEmpty && cell.range.count < 60 {
            cells.insert(Folding.key(report.bytes, cell.range))
          }
        }
      }
    }
    self.cells = cells
  }

  func checkRows(into findings: inout Findings) {
    for (index, row) in table.rows.enumerated() {
      guard let row else { continue }
      let form = table.form.rows[index]
      guard !form.label.isEmpty else { continue }
      switch row.labelState {
      case .exact, .annotated: checkOrdinal(row, form.label, index, into: &findings)
      case .altered(let distance):
        alter(row, form.label, index, distance: distance, into: &findings)
      case .aligned: align(row, form.label, into: &findings)
      }
    }
  }

  private func alter(
    _ row: BoundRow, _ label: String, _ index: Int, distance: Int, into findings: inout Findings
  ) {
    guard !isPiece(row.label, of: label) else { return }
    let range = ownLabel(row)
    let isMinor = LabelDifference.isMinor(report.bytes, range, label)
    var fixes: [Fix] = []
    if let edit = LabelDifference.edit(report.bytes, range, to: label) {
      let isSafe = distance <= 2 && hasExactNeighbours(index)
      fixes = [
        Fix(Localized("改为「\(label)」", "Change to 「\(label)」"), isSafe ? .safe : .offer, [edit])
      ]
    }
    findings.report(
      range, "行标签「\(flat(range))」应为「\(label)」",
      "the label 「\(flat(range))」 should read 「\(label)」",
      severity: isMinor ? .information : nil, confidence: row.confidence, fixes: fixes)
  }

  /// The row's label without its parent's, which text without cells puts in front of it.
  private func ownLabel(_ row: BoundRow) -> SourceRange {
    let parents = table.form.rows[row.form].parents.map { LabelKey.key($0) }
    guard !parents.isEmpty else { return row.label }
    for index in row.label where report.bytes[index] == 0x20 || report.bytes[index] == 0x09 {
      if parents.contains(LabelKey.key(report.bytes, row.label.lowerBound..<index)) {
        return LogicalLine(index..<row.label.upperBound, in: report.bytes).content
      }
    }
    return row.label
  }

  private func align(_ row: BoundRow, _ label: String, into findings: inout Findings) {
    guard row.label.isEmpty || !isPiece(row.label, of: label) else { return }
    let own = ownLabel(row)
    // In a PDF's text the label is wrapped around its values, on lines above and below them.
    if own.isEmpty, table.layout == .textRows { return }
    let range = own.isEmpty ? row.range : own
    var fixes: [Fix] = []
    if let edit = LabelDifference.edit(report.bytes, own, to: label) {
      fixes = [.offer("改为「\(label)」", "Change to 「\(label)」", edit)]
    }
    let text = flat(own)
    findings.report(
      range,
      text.isEmpty
        ? "行标签空缺，按次序应为「\(label)」" : "行标签「\(text)」无法识别，按次序应为「\(label)」",
      text.isEmpty
        ? "the label is lost; by its place it should read 「\(label)」"
        : "the label 「\(text)」 is none of the form's; by its place it should read 「\(label)」",
      confidence: row.confidence, fixes: fixes)
  }

  /// `3.重复申请` where the form prints `2.`; the way of writing is free.
  private func checkOrdinal(
    _ row: BoundRow, _ label: String, _ index: Int, into findings: inout Findings
  ) {
    guard let found = row.ordinal, let due = LabelDifference.ordinal(of: label), found != due else {
      return
    }
    var fixes: [Fix] = []
    if let ordinal = Ordinal.scan(
      report.bytes, at: row.label.lowerBound, limit: row.label.upperBound), ordinal.value == found
    {
      let isHan = ordinal.style == .han || ordinal.style == .hanInBrackets
      let text = isHan ? HanNumeral.text(due) : String(due)
      if ordinal.style != .circled {
        let edit = TextEdit(ordinal.numeral, text)
        fixes = [
          Fix(
            Localized("序号改为 \(text)", "Change the number to \(text)"),
            hasExactNeighbours(index) ? .safe : .offer, [edit])
        ]
      }
    }
    findings.report(
      row.label, "行标签「\(flat(row.label))」的序号应为 \(due)",
      "the label 「\(flat(row.label))」 should bear the number \(due)", confidence: row.confidence,
      fixes: fixes)
  }

  /// Whether the rows above and below, as far as the form has them, bear their labels to the letter.
  private func hasExactNeighbours(_ index: Int) -> Bool {
    [index - 1, index + 1].allSatisfy { neighbour in
      guard table.form.rows.indices.contains(neighbour) else { return true }
      guard let row = table.rows[neighbour], row.labelState == .exact else { return false }
      let due = LabelDifference.ordinal(of: table.form.rows[neighbour].label)
      return row.ordinal == nil || due == nil || row.ordinal == due
    }
  }

  func checkHeaders(into findings: inout Findings) {
    // Without borders, a likeness between words of a header says nothing.
    guard table.layout != .flattened else { return }
    for header in table.headerCells where header.distance > 0 {
      // The note above the table is cut and wrapped at will.
      guard let label = header.label, !(label.hasPrefix("（") && label.hasSuffix("）")),
        !isPiece(header.range, of: label)
      else { continue }
      let isMinor = LabelDifference.isMinor(report.bytes, header.range, label)
      var fixes: [Fix] = []
      if let edit = LabelDifference.edit(report.bytes, header.range, to: label) {
        fixes = [.offer("改为「\(label)」", "Change to 「\(label)」", edit)]
      }
      findings.report(
        header.range, "表头「\(flat(header.range))」应为「\(label)」",
        "the header 「\(flat(header.range))」 should read 「\(label)」",
        severity: isMinor ? .information : nil, confidence: table.confidence, fixes: fixes)
    }
  }

  /// Whether a cell holds a part of the label and other cells hold the rest, as a converter leaves it:
  /// `结果` over `维持`. In a scan the rest may be lost.
  private func isPiece(_ range: SourceRange, of label: String) -> Bool {
    let isWritten = isPiece(Folding.key(report.bytes, range), of: Folding.key(label))
    return isWritten || isPiece(LabelKey.key(report.bytes, range), of: LabelKey.key(label))
  }

  private func isPiece(_ text: [UInt8], of whole: [UInt8]) -> Bool {
    guard text.count < whole.count, !text.isEmpty else { return false }
    for start in 0...(whole.count - text.count) where whole[start...].starts(with: text) {
      if table.layout.isOfScan { return true }
      if isMadeOfCells(whole[..<start]), isMadeOfCells(whole[(start + text.count)...]) {
        return true
      }
    }
    return false
  }

  private func isMadeOfCells(_ text: ArraySlice<UInt8>) -> Bool {
    var isReached = Array(repeating: false, count: text.count + 1)
    isReached[0] = true
    for start in 0..<text.count where isReached[start] {
      for end in (start + 1)...text.count where !isReached[end] {
        let piece = text[(text.startIndex + start)..<(text.startIndex + end)]
        isReached[end] = cells.contains(Array(piece))
      }
    }
    return isReached[text.count]
  }

  /// Rows of values under labels that the form does not have.
  func checkStrangers(into findings: inout Findings) {
    guard table.form.kind != .review, table.layout != .flattened else { return }
    for stranger in table.strangers {
      findings.report(
        stranger, "表式中没有这一行，或行标签无法识别", "the form has no such row, or its label cannot be read",
        confidence: table.confidence)
    }
  }

  /// The text without line breaks, as a message can hold it.
  private func flat(_ range: SourceRange) -> String {
    let bytes = report.text.bytes[range].map { $0 < 0x20 ? 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
