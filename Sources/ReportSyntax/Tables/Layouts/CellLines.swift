import TextCore

/// Layout 1: a word processor's export, one cell a line behind a TAB.
///
/// Rows end at empty lines, except where an empty line stands inside a cell; only what a cell says so
/// far tells the two apart. `CellLineScan` collects the rows, `CellContinuation` answers that question.
enum CellLines: TableReader {
  static let layout = TableLayout.cellLines

  /// How many lines are looked at before a table is believed: more than the header of any form has.
  private static let probeLength = 48

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard case .table(let grid, let next) = attempt(source, at: line) else { return nil }
    return (grid, next)
  }

  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard isCell(source, line) else { return .none(retry: line + 1) }
    var scan = CellLineScan(source, from: line, limit: line + probeLength)
    scan.run()
    guard scan.isCertain || isTable(scan.evidence()) else {
      scan.finish()
      // Fewer of the same lines prove no table either; behind the last of them one may begin.
      return .none(retry: scan.reachedLimit ? line + probeLength / 2 : max(line + 1, scan.next))
    }
    if scan.reachedLimit { scan.run(to: source.lines.count) }
    scan.finish()
    guard let first = scan.rows.first, let last = scan.rows.last else {
      return .none(retry: line + 1)
    }
    let grid = TableGrid(
      layout: layout, rows: scan.rows, range: first.range.lowerBound..<last.range.upperBound)
    source.cellRows.keep(scan.places)
    return .table(grid, next: scan.next)
  }

  /// Whether a line begins a cell: a TAB in front and no other.
  ///
  /// Rows between TABs begin with one too, where their first cell is blank.
  static func isCell(_ source: LineSource, _ index: Int) -> Bool {
    let line = source.lines[index]
    guard line.startsWithTab(source.bytes), line.htmlTable == nil, !line.isSetAside,
      line.range.count <= longestCell
    else { return false }
    let rest = (line.range.lowerBound + 1)..<line.range.upperBound
    return ByteSearch.first(0x09, in: source.bytes, rest) == nil
  }

  /// A longer line is a paragraph that somebody indented.
  private static let longestCell = 2400

  /// Whether rows are a table whatever rows follow them.
  static func isCertain(_ rows: RowsEvidence) -> Bool {
    let evidence = rows.cells
    return (evidence.telling > 0 || evidence.weak > 1) && evidence.values + evidence.blanks > 0
  }

  /// Text may be indented with TABs as well: only labels of the forms, or the shape of a table in
  /// which no sentence ends, prove one.
  private static func isTable(_ rows: RowsEvidence) -> Bool {
    guard !rows.isEmpty else { return false }
    let evidence = rows.cells
    let values = evidence.values + evidence.blanks
    if evidence.telling > 0 || evidence.weak > 1 {
      return values > 0 || (rows.widest > 1 && evidence.labels > 1)
    }
    if evidence.sentences > 0 { return false }
    if rows.wideRows >= 2 { return values > 0 || evidence.texts >= 6 }
    return rows.widest >= 3 && values > evidence.texts
  }
}
