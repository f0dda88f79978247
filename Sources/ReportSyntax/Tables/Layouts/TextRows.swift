import TextCore

/// Layout 4: the text of a PDF, label and numbers between blanks.
///
/// Nothing but the labels of the forms tells such a table from prose, and where a label is wrapped
/// around its values, nothing but its place among its neighbours tells the row.
enum TextRows: TableReader {
  static let layout = TableLayout.textRows

  /// How many lines are looked at before a table is believed: a header of pieces may be long.
  private static let probeLength = 28

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard case .table(let grid, let next) = attempt(source, at: line) else { return nil }
    return (grid, next)
  }

  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard begins(TextLine(source, source.lines[line])), !source.lines[line].isSetAside else {
      return .none(retry: line + 1)
    }
    var scan = TextRowScan(source, from: line, limit: line + probeLength)
    scan.run()
    guard scan.isTable else {
      return .none(retry: scan.reachedLimit ? line + probeLength / 2 : max(line + 1, scan.next))
    }
    if scan.reachedLimit {
      scan = TextRowScan(source, from: line, limit: source.lines.count)
      scan.run()
    }
    guard let last = scan.rows.last else { return .none(retry: line + 1) }
    let start = source.lines[line].content.lowerBound
    let grid = TableGrid(
      layout: layout, rows: scan.rows, range: start..<max(last.range.upperBound, scan.end))
    return .table(grid, next: scan.next)
  }

  private static func begins(_ line: TextLine) -> Bool {
    switch line.kind {
    case .row(let due): line.valueCount == due
    case .labels: line.isTelling || line.labelCount >= 2
    case .pieces: line.isTelling || line.labelCount > 0
    case .values: line.valueCount == 15 && line.text == nil
    case .strangerRow, .fewNumbers, .other: false
    }
  }
}
