import TextCore

/// Layouts 2 and 3: a row a line, cells between TABs.
enum TabRows: TableReader {
  static let layout = TableLayout.tabRows

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    nil
  }
}
