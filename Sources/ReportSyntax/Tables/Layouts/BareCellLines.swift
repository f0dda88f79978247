import TextCore

/// Layout 9: a cell a line with nothing between; the labels tell where a row begins.
enum BareCellLines: TableReader {
  static let layout = TableLayout.bareCellLines

  /// Within so many lines a table must have shown what it is, so that asking at every line stays
  /// linear.
  static let longestDoubt = 96

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard case .table(let grid, let next) = attempt(source, at: line) else { return nil }
    return (grid, next)
  }

  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard begins(source, source.lines[line]) else { return .none(retry: line + 1) }
    var rows = LabelSegmentation(source, at: source.lines[line].content.lowerBound)
    var next = line
    var last = line
    while next < source.lines.count {
      let current = source.lines[next]
      if current.isSetAside || current.isBlank {
        next += 1
        continue
      }
      guard !current.hasPipe, !current.hasTab, current.htmlTable == nil,
        current.headingLevel == nil, !source.isSectionHeading(current)
      else { break }
      guard rows.add(current.content) else { break }
      if rows.end >= current.content.upperBound { last = next }
      if next - line > longestDoubt, !rows.isTable {
        // So many labels without values are a list; a table in its second half is found from there.
        return .none(retry: line + longestDoubt / 2)
      }
      next += 1
    }
    guard rows.isTable else { return .none(retry: line + 1) }
    rows.finish()
    let start = rows.rows.first?.range.lowerBound ?? source.lines[line].content.lowerBound
    let grid = TableGrid(
      layout: layout, rows: WebRows.settled(rows.rows, source, keepsBlanks: false),
      range: start..<max(start, rows.end))
    return .table(grid, next: last + 1)
  }

  /// A line that is a label, or the beginning of one that goes on in the next line.
  private static func begins(_ source: LineSource, _ line: LogicalLine) -> Bool {
    guard !line.hasPipe, !line.hasTab, !line.isBlank, line.htmlTable == nil,
      line.headingLevel == nil, line.content.count <= 240, !source.isSectionHeading(line)
    else { return false }
    if source.lexicon.isTableLabel(source.key(of: line)) { return true }
    return line.content.count >= 6
      && source.lexicon.beginsTableLabel(
        LabelKey.foldedWithoutMarks(source.bytes, line.content))
  }
}
