/// What speaks for a table in some rows: their cells, and how many of these stand side by side.
struct RowsEvidence: Sendable {
  private(set) var cells = CellEvidence()
  private(set) var widest = 0
  /// How many rows have two cells or more.
  private(set) var wideRows = 0
  private(set) var isEmpty = true

  init() {}

  init(_ source: LineSource, _ rows: some Sequence<TableRow>) {
    for row in rows {
      isEmpty = false
      widest = max(widest, row.cells.count)
      if row.cells.count >= 2 { wideRows += 1 }
      cells += CellEvidence(source, row.cells)
    }
  }

  static func += (left: inout RowsEvidence, right: RowsEvidence) {
    left.cells += right.cells
    left.widest = max(left.widest, right.widest)
    left.wideRows += right.wideRows
    left.isEmpty = left.isEmpty && right.isEmpty
  }
}
