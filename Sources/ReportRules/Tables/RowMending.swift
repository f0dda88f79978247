import ReportForms
import ReportSyntax
import TextCore

/// Edits that put the cells of one row where the form has them.
enum RowMending {
  /// `行政许可 0`: a cell border for the blank between label and value; nil in layouts without one.
  static func split(_ row: BoundRow, _ table: BoundTable, _ report: Report) -> TextEdit? {
    guard let value = row.values.first.flatMap({ $0 }),
      row.label.upperBound <= value.range.lowerBound
    else { return nil }
    let gap = row.label.upperBound..<value.range.lowerBound
    guard report.bytes.content(of: gap).isEmpty,
      !report.bytes[gap].contains(0x0A)
    else { return nil }
    switch table.layout {
    case .tabRows, .scannedTabRows: return TextEdit(gap, "\t")
    case .collapsedPipeRows: return TextEdit(gap, " | ")
    case .cellLines: return TextEdit(gap, report.text.prevailingLineEnd + "\t")
    default: return nil
    }
  }

  /// A sub-row whose label stands where its parent's is due: moved behind as many empty cells as the
  /// parents take, the values following it. Only where the row has all its values.
  static func shifted(_ row: BoundRow, _ table: BoundTable, _ report: Report) -> TextEdit? {
    let form = table.form.rows[row.form]
    guard table.layout == .tabRows, row.values.count == form.columns.count,
      !report.bytes[row.range].contains(0x0A)
    else { return nil }
    var cells = Array(repeating: "", count: form.parents.count)
    cells.append(report.string(row.label))
    for value in row.values {
      guard let value else { return nil }
      cells.append(report.string(value.range))
    }
    return TextEdit(row.range, cells.joined(separator: "\t"))
  }
}
