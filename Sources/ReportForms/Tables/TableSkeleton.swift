import ReportSyntax

/// A form's table written out, in the layouts in which a table can be inserted.
public enum TableSkeleton {
  /// The layout in which a new table stands best beside tables of another: GFM, HTML, tab-separated
  /// rows, or a cell a line.
  public static func writable(_ layout: TableLayout) -> TableLayout {
    switch layout {
    case .pipeTable, .collapsedPipeRows, .spanResidueRows, .pipedCellLines, .ruledTable: .pipeTable
    case .html: .html
    case .tabRows, .scannedTabRows, .textRows, .flattened: .tabRows
    case .cellLines, .bareCellLines: .cellLines
    }
  }

  /// The table's text without a line end behind it.
  ///
  /// - Parameters:
  ///   - layout: any; one that cannot be written becomes its nearest kin.
  ///   - value: what a cell says; empty for a blank.
  ///   - label: what a header or label says; the form's own words without it.
  public static func text(
    _ form: FormTable, _ layout: TableLayout, lineEnd: String = "\n",
    value: (CellPlace) -> String = { _ in "" }, label: (FormGrid.Cell) -> String = { $0.text }
  ) -> String {
    let grid = FormGrid(form)
    var rows: [[FormGrid.Cell?]] = Array(
      repeating: Array(repeating: nil, count: grid.columnCount), count: grid.rowCount)
    for cell in grid.cells {
      for row in cell.row..<(cell.row + cell.rowSpan) {
        for column in cell.column..<(cell.column + cell.columnSpan) { rows[row][column] = cell }
      }
    }
    func text(_ cell: FormGrid.Cell) -> String { cell.place.map(value) ?? label(cell) }
    switch writable(layout) {
    case .html: return html(grid, lineEnd, text)
    case .cellLines: return cellLines(rows, lineEnd, text)
    case .pipeTable: return pipes(rows, lineEnd, text)
    default: return tabs(rows, lineEnd, text)
    }
  }

  private typealias Rows = [[FormGrid.Cell?]]

  /// Merged cells say what they say once; what is left of them is empty.
  private static func spread(
    _ rows: Rows, _ text: (FormGrid.Cell) -> String
  ) -> [[String]] {
    rows.enumerated().map { row, cells in
      cells.enumerated().map { column, cell in
        guard let cell, cell.row == row, cell.column == column else { return "" }
        return text(cell)
      }
    }
  }

  private static func tabs(
    _ rows: Rows, _ lineEnd: String, _ text: (FormGrid.Cell) -> String
  ) -> String {
    spread(rows, text).map { $0.joined(separator: "\t") }.joined(separator: lineEnd)
  }

  private static func pipes(
    _ rows: Rows, _ lineEnd: String, _ text: (FormGrid.Cell) -> String
  ) -> String {
    var lines = spread(rows, text).map { cells in
      "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
    }
    if !lines.isEmpty {
      // Figures stand to the right.
      let marks = (rows.first ?? []).indices.map { column in
        rows.contains { $0[column]?.place != nil } ? " ---: |" : " --- |"
      }
      lines.insert("|" + marks.joined(), at: 1)
    }
    return lines.joined(separator: lineEnd)
  }

  /// A cell a line behind a TAB; a cell merged over rows is empty below its first, one merged over
  /// columns stands once; an empty line ends a row.
  private static func cellLines(
    _ rows: Rows, _ lineEnd: String, _ text: (FormGrid.Cell) -> String
  ) -> String {
    var lines: [String] = []
    for (row, cells) in rows.enumerated() {
      if row > 0 { lines.append("") }
      for (column, cell) in cells.enumerated() {
        guard let cell, cell.column == column else { continue }
        lines.append("\t" + (cell.row == row ? text(cell) : ""))
      }
    }
    return lines.joined(separator: lineEnd)
  }

  private static func html(
    _ grid: FormGrid, _ lineEnd: String, _ text: (FormGrid.Cell) -> String
  ) -> String {
    var lines = ["<table>"]
    for row in 0..<grid.rowCount {
      lines.append("<tr>")
      for cell in grid.cells(inRow: row) {
        var attributes = ""
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        lines.append("<td\(attributes)>\(text(cell))</td>")
      }
      lines.append("</tr>")
    }
    lines.append("</table>")
    return lines.joined(separator: lineEnd)
  }
}
