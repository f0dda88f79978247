import TextCore

/// Layout 1: a word processor's export, one cell a line behind a TAB.
enum CellLines: TableReader {
  static let layout = TableLayout.cellLines

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    nil
  }
}
