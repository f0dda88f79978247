import ReportSyntax

/// A form's table written out, in the layouts in which a table can be inserted.
public enum TableSkeleton {
  /// The layout in which a new table stands best beside tables of another: GFM, HTML, tab-separated
  /// rows, a cell a line, or Org's.
  public static func writable(_ layout: TableLayout) -> TableLayout {
    switch layout {
    case .pipeTable, .collapsedPipeRows, .spanResidueRows, .pipedCellLines: .pipeTable
    case .ruledTable: .ruledTable
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
    let grid = form.grid
    func text(_ cell: FormGrid.Cell) -> String { cell.place.map(value) ?? label(cell) }
    var written = ""
    written.reserveCapacity(4096)
    switch writable(layout) {
    case .html: writeHTML(grid, lineEnd, text, &written)
    case .cellLines: writeCellLines(grid, lineEnd, text, &written)
    case .pipeTable: writePipes(grid, lineEnd, text, &written)
    case .ruledTable: writePipes(grid, lineEnd, text, &written, isOrg: true)
    default: writeTabs(grid, lineEnd, text, &written)
    }
    return written
  }

  /// Merged cells say what they say once; what is left of them is empty.
  private static func shown(
    _ grid: FormGrid, _ row: Int, _ column: Int, _ text: (FormGrid.Cell) -> String
  ) -> String {
    guard let cell = grid.cell(row, column), cell.row == row, cell.column == column else {
      return ""
    }
    return text(cell)
  }

  private static func writeTabs(
    _ grid: FormGrid, _ lineEnd: String, _ text: (FormGrid.Cell) -> String,
    _ written: inout String
  ) {
    for row in 0..<grid.rowCount {
      if row > 0 { written += lineEnd }
      for column in 0..<grid.columnCount {
        if column > 0 { written += "\t" }
        written += shown(grid, row, column, text)
      }
    }
  }

  private static func writePipes(
    _ grid: FormGrid, _ lineEnd: String, _ text: (FormGrid.Cell) -> String,
    _ written: inout String, isOrg: Bool = false
  ) {
    for row in 0..<grid.rowCount {
      if row > 0 { written += lineEnd }
      written += "|"
      for column in 0..<grid.columnCount {
        let text = shown(grid, row, column, text)
        written += text.isEmpty ? "  |" : " \(text) |"
      }
      guard row == 0 else { continue }
      written += lineEnd + "|"
      if isOrg {
        for column in 0..<grid.columnCount { written += column > 0 ? "+---" : "---" }
        written += "|"
        continue
      }
      // Figures stand to the right.
      for column in 0..<grid.columnCount {
        let hasFigures = (0..<grid.rowCount).contains { grid.cell($0, column)?.place != nil }
        written += hasFigures ? " ---: |" : " --- |"
      }
    }
  }

  /// A cell a line behind a TAB; a cell merged over rows is empty below its first, one merged over
  /// columns stands once; an empty line ends a row.
  private static func writeCellLines(
    _ grid: FormGrid, _ lineEnd: String, _ text: (FormGrid.Cell) -> String,
    _ written: inout String
  ) {
    for row in 0..<grid.rowCount {
      if row > 0 { written += lineEnd + lineEnd }
      var isFirst = true
      for column in 0..<grid.columnCount {
        guard let cell = grid.cell(row, column), cell.column == column else { continue }
        if !isFirst { written += lineEnd }
        isFirst = false
        written += "\t"
        if cell.row == row { written += text(cell) }
      }
    }
  }

  private static func writeHTML(
    _ grid: FormGrid, _ lineEnd: String, _ text: (FormGrid.Cell) -> String,
    _ written: inout String
  ) {
    written += "<table>" + lineEnd
    for row in 0..<grid.rowCount {
      written += "<tr>" + lineEnd
      for cell in grid.cells(inRow: row) {
        written += "<td"
        if cell.rowSpan > 1 { written += " rowspan=\"\(cell.rowSpan)\"" }
        if cell.columnSpan > 1 { written += " colspan=\"\(cell.columnSpan)\"" }
        written += ">" + text(cell) + "</td>" + lineEnd
      }
      written += "</tr>" + lineEnd
    }
    written += "</table>"
  }
}
