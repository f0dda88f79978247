import TextCore

/// Layout 6: pipe rows of a web page, with only the cells that the page has: no delimiter row, no
/// padding. The labels are the proof that it is a table.
enum CollapsedPipeRows: TableReader {
  static let layout = TableLayout.collapsedPipeRows

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard let run = PipeRun.read(source, at: line), !run.hasSpanResidue else { return nil }
    guard run.hasLostRowEnds else { return run.grid(layout, source) }
    guard case .table(let grid, let next) = PipedCellLines.segments(source, at: line) else {
      return nil
    }
    return (grid, next)
  }
}

/// Layout 7: the same with `|||` at the end of rows, which is what is left of column spans and no
/// blank values.
enum SpanResidueRows: TableReader {
  static let layout = TableLayout.spanResidueRows

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    PipeRun.read(source, at: line).flatMap { $0.hasSpanResidue ? $0.grid(layout, source) : nil }
  }
}
