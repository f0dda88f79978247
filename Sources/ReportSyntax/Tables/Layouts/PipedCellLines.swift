import TextCore

/// Layout 8: a cell a line with `|` between, on lines of their own or at the cells' ends.
enum PipedCellLines: TableReader {
  static let layout = TableLayout.pipedCellLines

  /// So many lines without a pipe are text behind the table.
  private static let mostBareLines = 6

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard case .table(let grid, let next) = attempt(source, at: line) else { return nil }
    return (grid, next)
  }

  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard begins(source, at: line) else { return .none(retry: line + 1) }
    return segments(source, at: line)
  }

  /// The cells from a line on, whether rows end with lines or not.
  static func segments(_ source: LineSource, at line: Int) -> TableAttempt {
    var rows = LabelSegmentation(source, at: source.lines[line].content.lowerBound)
    var next = line
    var last = line
    var bare = 0
    var holdsCell = false
    // Whether bars stand only between cells, and none behind the last one of a row.
    var partsOnly = false
    scan: while next < source.lines.count {
      let current = source.lines[next]
      if current.isSetAside || current.isBlank {
        next += 1
        continue
      }
      guard !current.hasTab, current.htmlTable == nil, current.headingLevel == nil,
        !source.isSectionHeading(current), !source.headsTable(next)
      else { break }
      bare = current.hasPipe ? 0 : bare + 1
      guard bare <= mostBareLines else { break }
      for token in tokens(source.bytes, current.content) {
        switch token {
        case .cell(let range):
          guard rows.add(range) else { break scan }
          partsOnly = partsOnly || holdsCell
          holdsCell = true
        case .bar(let place):
          // A bar with no cell before it closes a blank one.
          if !holdsCell, !rows.add(place..<place) { break scan }
          holdsCell = false
        }
      }
      if rows.end >= current.content.lowerBound { last = next }
      if next - line > 2 * BareCellLines.longestDoubt, !rows.isTable {
        // So many labels without values are a list; a table in its second half is found from there.
        return .none(retry: line + BareCellLines.longestDoubt)
      }
      next += 1
    }
    guard rows.isTable else { return .none(retry: line + 1) }
    rows.finish()
    // The bar that closes the last cell is the table's.
    while last + 1 < next, isBar(source, source.lines[last + 1]) { last += 1 }
    let start = rows.rows.first?.range.lowerBound ?? source.lines[line].content.lowerBound
    let end = max(start, max(rows.end, source.lines[last].content.upperBound))
    let whole = partsOnly ? openedByBlank(rows.rows, source) : rows.rows
    let grid = TableGrid(
      layout: layout, rows: WebRows.settled(whole, source, keepsBlanks: true),
      range: start..<end)
    return .table(grid, next: last + 1)
  }

  /// Where bars stand only between cells, one between a header and a row of values that is a value
  /// short has a blank value before it.
  private static func openedByBlank(_ rows: [TableRow], _ source: LineSource) -> [TableRow] {
    var rows = rows
    for index in rows.indices.dropFirst() {
      let start = rows[index].range.lowerBound
      let gap = min(start, rows[index - 1].range.upperBound)..<start
      guard source.lexicon.unlabelledCounts.contains(rows[index].cells.count + 1),
        let first = rows[index].cells.first?.range,
        CellShape.of(source.bytes, first) == .value,
        let bar = gap.last(where: { source.bytes[$0] == 0x7C })
      else { continue }
      rows[index].cells.insert(TableCell(bar..<bar), at: 0)
      for column in rows[index].cells.indices { rows[index].cells[column].column = column }
      rows[index].range = bar..<rows[index].range.upperBound
    }
    return rows
  }

  private enum Token {
    case cell(SourceRange)
    case bar(Int)
  }

  private static func tokens(_ bytes: [UInt8], _ line: SourceRange) -> [Token] {
    var tokens: [Token] = []
    var start = line.lowerBound
    for index in line where bytes[index] == 0x7C {
      let content = bytes.content(of: start..<index)
      if !content.isEmpty { tokens.append(.cell(content)) }
      tokens.append(.bar(index))
      start = index + 1
    }
    let content = bytes.content(of: start..<line.upperBound)
    if !content.isEmpty { tokens.append(.cell(content)) }
    return tokens
  }

  private static func isBar(_ source: LineSource, _ line: LogicalLine) -> Bool {
    line.content.count == 1 && line.hasPipe
  }

  /// A label with a bar behind it, on its own line or on the next, and no row of cells under it.
  private static func begins(_ source: LineSource, at line: Int) -> Bool {
    let first = source.lines[line]
    guard !first.isBlank, !first.hasTab, first.content.count <= 240, first.htmlTable == nil else {
      return false
    }
    var next = line + 1
    while next < source.lines.count, next <= line + 2, source.lines[next].isBlank { next += 1 }
    guard next < source.lines.count else { return false }
    var label = first.content
    if first.hasPipe {
      guard source.bytes[label.upperBound - 1] == 0x7C,
        source.lines[next].content.count <= LineSource.longestLabel,
        PipeRow.pieces(source.bytes, source.lines[next].content).count <= 1
      else { return false }
      label = source.bytes.content(of: label.lowerBound..<(label.upperBound - 1))
      guard !label.isEmpty, !label.contains(where: { source.bytes[$0] == 0x7C }) else {
        return false
      }
    } else {
      guard isBar(source, source.lines[next]) else { return false }
    }
    return source.lexicon.isTableLabel(LabelKey.key(source.bytes, label))
  }
}
