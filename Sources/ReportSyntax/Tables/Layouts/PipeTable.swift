import TextCore

/// Layout 5: a GitHub-flavoured Markdown pipe table.
enum PipeTable: TableReader {
  static let layout = TableLayout.pipeTable

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    nil
  }
}
