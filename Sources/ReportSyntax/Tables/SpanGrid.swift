import TextCore

/// Expands the spans of merged cells, row by row: each cell gets its column, and every place that a
/// merged cell covers gets a cell that is only residue.
struct SpanGrid {
  /// No form has more columns than this with all its padding; beyond it, spans are not expanded.
  private static let widest = 64

  /// For each column, how many more rows the cell above reaches down.
  private var open: [Int] = []
  /// How many residues may still be made: spans of thousands of rows and columns must not make a
  /// small text large.
  private var budget = 1_024

  mutating func expand(_ cells: [TableCell], end: Int) -> [TableCell] {
    var result: [TableCell] = []
    result.reserveCapacity(cells.count)
    var column = 0
    budget += cells.count * 8
    // What begins in this row reaches down from the next one on.
    var begun: [(column: Int, rows: Int)] = []
    for cell in cells {
      passCovered(&column, cell.range.lowerBound, &result)
      var cell = cell
      cell.column = column
      cell.rowSpan = max(1, cell.rowSpan)
      cell.columnSpan = max(1, cell.columnSpan)
      result.append(cell)
      if cell.rowSpan > 1, column < SpanGrid.widest { begun.append((column, cell.rowSpan - 1)) }
      column += 1
      var covered = min(cell.columnSpan - 1, SpanGrid.widest - column)
      while covered > 0, budget > 0 {
        covered -= 1
        residue(column, cell.range.upperBound, &result)
        if cell.rowSpan > 1 { begun.append((column, cell.rowSpan - 1)) }
        column += 1
      }
    }
    passCovered(&column, end, &result)
    // Columns that the row did not reach are covered for one row less as well.
    for rest in open.indices.dropFirst(column) where open[rest] > 0 { open[rest] -= 1 }
    for (column, rows) in begun {
      while open.count <= column { open.append(0) }
      open[column] = rows
    }
    return result
  }

  private mutating func passCovered(_ column: inout Int, _ place: Int, _ result: inout [TableCell])
  {
    while column < open.count, open[column] > 0, budget > 0 {
      open[column] -= 1
      residue(column, place, &result)
      column += 1
    }
  }

  private mutating func residue(_ column: Int, _ place: Int, _ result: inout [TableCell]) {
    budget -= 1
    result.append(TableCell(place..<place, column: column, isSpanResidue: true))
  }
}
