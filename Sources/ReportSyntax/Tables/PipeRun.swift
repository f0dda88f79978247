import TextCore

/// Lines of cells between pipes, one under the other, that labels of the form show to be a table.
struct PipeRun {
  private var rows: [TableRow] = []
  private var next: Int
  private var end: Int
  private var labels = 0
  private var values = 0
  /// Whether rows end in bars with nothing between them.
  private(set) var hasSpanResidue = false
  /// Whether lines begin with a bar, as in a drawn table, where a blank stands in its own column.
  private var isDrawn = true
  /// How many lines say something, and how many of them end with a bar.
  private var (filledRows, closedRows) = (0, 0)
  /// Whether values stand behind a header on its line: the ends of rows were lost.
  private(set) var hasLostRowEnds = false

  static func read(_ source: LineSource, at line: Int) -> PipeRun? {
    let first = source.lines[line]
    guard first.hasPipe, !first.isBlank, !first.hasTab, first.htmlTable == nil,
      first.content.count <= 4_000, hasLabel(source, first)
    else { return nil }
    var run = PipeRun(next: line, end: first.content.upperBound)
    run.take(source, from: line)
    return run.isTable ? run : nil
  }

  private init(next: Int, end: Int) {
    self.next = next
    self.end = end
  }

  private var isTable: Bool {
    rows.count >= 2 && labels >= 2 && (values >= 1 || (labels >= 4 && rows.count >= 4))
  }

  private static func hasLabel(_ source: LineSource, _ line: LogicalLine) -> Bool {
    PipeRow.pieces(source.bytes, line.content).contains { piece in
      piece.count <= LineSource.longestLabel
        && source.lexicon.isTableLabel(LabelKey.key(source.bytes, piece))
    }
  }

  private mutating func take(_ source: LineSource, from line: Int) {
    var index = line
    // The lines of the row under way, where a row's cells were broken over several.
    var open: [TableRow] = []
    while index < source.lines.count {
      let current = source.lines[index]
      if current.isSetAside {
        index += 1
        continue
      }
      if current.isBlank {
        guard let after = resumed(source, behind: index) else { break }
        index = after
        continue
      }
      guard current.hasPipe, !current.hasTab, current.htmlTable == nil,
        !source.isSectionHeading(current)
      else { break }
      let row = row(source.bytes, current)
      if !open.isEmpty, JoinedLines.continues(open, with: row, source) {
        open.append(row)
      } else {
        close(&open, source)
        open = [row]
      }
      end = current.content.upperBound
      index += 1
      next = index
      if index - line > BareCellLines.longestDoubt, !isTable { return }
    }
    close(&open, source)
  }

  /// The line behind blank ones with which the table goes on: a row that has a label or only values.
  private func resumed(_ source: LineSource, behind blank: Int) -> Int? {
    var index = blank
    while index < source.lines.count, index <= blank + 3, source.lines[index].isBlank { index += 1 }
    guard index < source.lines.count, source.lines[index].hasPipe, !source.lines[index].isBlank
    else { return nil }
    let line = source.lines[index]
    guard line.content.count <= 4_000 else { return nil }
    // The header of a Markdown table begins a table of its own.
    if index + 1 < source.lines.count,
      PipeRow.isDelimiter(source.bytes, source.lines[index + 1])
    {
      return nil
    }
    if PipeRun.hasLabel(source, line) { return index }
    let isValues = PipeRow.pieces(source.bytes, line.content).allSatisfy {
      CellShape.of(source.bytes, source.bytes.content(of: $0)) != .text
    }
    return isValues ? index : nil
  }

  /// A line's cells; empty pieces at its end are residue.
  private mutating func row(_ bytes: [UInt8], _ line: LogicalLine) -> TableRow {
    var cells = PipeRow.cells(bytes, line.content)
    let pieces = PipeRow.pieces(bytes, line.content)
    var index = pieces.count
    while index > 1, pieces[index - 1].isEmpty {
      index -= 1
      cells[index].isSpanResidue = true
    }
    if index < pieces.count { hasSpanResidue = true }
    if PipeRow.barLength(bytes, line.content.lowerBound) == 0 { isDrawn = false }
    return TableRow(cells: cells, range: line.content)
  }

  private mutating func close(_ open: inout [TableRow], _ source: LineSource) {
    guard !open.isEmpty else { return }
    let row = JoinedLines.row(open, source.bytes)
    open = []
    let shapes = row.cells.map { CellShape.of(source.bytes, $0.range) }
    for (cell, shape) in zip(row.cells, shapes) where shape == .text {
      if source.lexicon.isTableLabel(LabelKey.key(source.bytes, cell.range)) { labels += 1 }
    }
    values += shapes.reduce(0) { $0 + ($1 == .value ? 1 : 0) }
    if shapes.contains(where: { $0 != .blank }) {
      filledRows += 1
      if PipeRun.endsWithBar(source.bytes, row.range) { closedRows += 1 }
    }
    guard let first = shapes.firstIndex(of: .value) else {
      rows.append(row)
      return
    }
    if shapes[..<first].filter({ $0 == .text }).count >= 4 { hasLostRowEnds = true }
    guard shapes[first...].contains(.text) else {
      rows.append(row)
      return
    }
    split(row, source)
  }

  /// `---:` and `----+----`, which parted header and values on a line of their own.
  private func isRule(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count >= 3
      && range.allSatisfy { [0x2D, 0x2B, 0x3A].contains(bytes[$0]) }
  }

  /// A label behind a value: the ends of rows were lost.
  private mutating func split(_ row: TableRow, _ source: LineSource) {
    var segments = LabelSegmentation(source, at: row.range.lowerBound)
    for cell in row.cells where !cell.isSpanResidue && !isRule(source.bytes, cell.range) {
      guard segments.add(cell.range) else { break }
    }
    guard segments.labels >= 2, segments.end >= row.cells.last?.range.lowerBound ?? 0 else {
      rows.append(row)
      return
    }
    segments.finish()
    rows += segments.rows
  }

  func grid(_ layout: TableLayout, _ source: LineSource) -> (grid: TableGrid, next: Int)? {
    guard let first = rows.first else { return nil }
    let spans = isDrawn || !hasSpanResidue ? nil : SpansInPlace(rows, source)
    let own = spans.map { rows.map($0.settled) } ?? rows
    let settled =
      isDrawn
      ? own
      : WebRows.settled(
        own.map { closedByBlank(openedByBlank($0, source), source) }, source, keepsBlanks: true)
    let grid = TableGrid(layout: layout, rows: settled, range: first.range.lowerBound..<end)
    return (grid, next)
  }

  /// Where lines do not begin with a border, a bar at a line's start closes a blank cell.
  private func openedByBlank(_ row: TableRow, _ source: LineSource) -> TableRow {
    let start = row.range.lowerBound
    guard !row.range.isEmpty, PipeRow.barLength(source.bytes, start) > 0 else { return row }
    var row = row
    row.cells.insert(TableCell(start..<start), at: 0)
    for index in row.cells.indices { row.cells[index].column = index }
    return row
  }

  /// Where lines do not end with a border, a bar at a line's end has a blank cell behind it.
  private func closedByBlank(_ row: TableRow, _ source: LineSource) -> TableRow {
    guard !hasSpanResidue, closedRows * 2 < filledRows,
      PipeRun.endsWithBar(source.bytes, row.range)
    else { return row }
    var row = row
    let end = row.range.upperBound
    row.cells.append(TableCell(end..<end, column: row.cells.count))
    return row
  }

  private static func endsWithBar(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard let last = range.last else { return false }
    if bytes[last] == 0x7C { return range.count < 2 || bytes[last - 1] != 0x5C }
    return range.count >= 3 && PipeRow.barLength(bytes, last - 2) == 3
  }
}
