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
    // Some programs leave an empty line for a blank cell, others one between any two cells.
    if let (rows, last) = segments(source, at: line, countingBlanks: true), !rows.hasSurplus {
      return table(rows, last, source)
    }
    if let (rows, last) = segments(source, at: line, countingBlanks: false) {
      return table(rows, last, source)
    }
    // So many labels without values are a list; a table in its second half is found from there.
    return .none(retry: line + max(1, doubtful(source, from: line) / 2))
  }

  /// How many lines behind a line could be cells, as far as anybody looked.
  private static func doubtful(_ source: LineSource, from line: Int) -> Int {
    var next = line + 1
    while next < source.lines.count, next - line <= longestDoubt,
      source.lines[next].isBlank || begins(source, source.lines[next])
    {
      next += 1
    }
    return next - line > longestDoubt ? longestDoubt : 0
  }

  private static func segments(
    _ source: LineSource, at line: Int, countingBlanks: Bool
  ) -> (rows: LabelSegmentation, last: Int)? {
    var rows = LabelSegmentation(source, at: source.lines[line].content.lowerBound)
    var next = line
    var last = line
    // Empty lines are cells only where the table goes on behind them.
    var blanks: [SourceRange] = []
    while next < source.lines.count {
      let current = source.lines[next]
      if current.isSetAside || current.isBlank {
        if countingBlanks, !current.isSetAside { blanks.append(current.content) }
        next += 1
        continue
      }
      if next > line,
        let end = PageBreak.end(
          source, at: next,
          { goesOn(source, source.lines[$0]) })
      {
        blanks = []
        next = end
        continue
      }
      guard !current.hasPipe, !current.hasTab, current.htmlTable == nil,
        current.headingLevel == nil, !source.isSectionHeading(current), !source.headsTable(next)
      else { break }
      if !blanks.isEmpty {
        if isCell(source, current) { for blank in blanks { _ = rows.add(blank) } }
        blanks = []
      }
      guard rows.add(current.content) else { break }
      if rows.end >= current.content.upperBound { last = next }
      if next - line > longestDoubt, !rows.isTable { return nil }
      next += 1
    }
    guard rows.isTable else { return nil }
    rows.finish()
    return (rows, last)
  }

  private static func table(
    _ rows: LabelSegmentation, _ last: Int, _ source: LineSource
  ) -> TableAttempt {
    let start = rows.rows.first?.range.lowerBound ?? rows.end
    let isSure = rows.hasWholeRow && !isShuffled(rows.rows, source)
    let grid = TableGrid(
      layout: layout, rows: WebRows.settled(rows.rows, source, keepsBlanks: false),
      range: start..<max(start, rows.end), confidence: isSure ? .certain : .low)
    return .table(grid, next: last + 1)
  }

  /// Whether values stand before their labels, as in the text of a PDF whose pieces were put in order by
  /// where they stand: some follow no row's label, and a row's label has none.
  private static func isShuffled(_ rows: [TableRow], _ source: LineSource) -> Bool {
    var (isLoose, isEmpty) = (false, false)
    for row in rows {
      guard let first = row.cells.first?.range else { continue }
      let values = row.cells.count { CellShape.of(source.bytes, $0.range) == .value }
      if values == 0 {
        let due = source.lexicon.valueCount(of: LabelKey.key(source.bytes, first)) ?? 0
        isEmpty = isEmpty || due >= wideRow
      } else if values >= wideRow, !source.lexicon.unlabelledCounts.contains(values) {
        isLoose = isLoose || !row.cells.contains { CellShape.of(source.bytes, $0.range) == .text }
      }
    }
    return isLoose && isEmpty
  }

  /// The rows of section 三 have so many values.
  private static let wideRow = 7

  /// Whether a line behind the end of a page is a cell, or a piece of one.
  private static func goesOn(_ source: LineSource, _ line: LogicalLine) -> Bool {
    CellShape.of(source.bytes, line.content) != .text || begins(source, line)
      || TextLine.isPiece(source, line.content) || QuoteMarks.fill(source.bytes, line.content)
  }

  private static func isCell(_ source: LineSource, _ line: LogicalLine) -> Bool {
    CellShape.of(source.bytes, line.content) != .text || begins(source, line)
      || source.mayBeFigure(line.content)
  }

  /// A line that is a label, or the beginning of one that goes on in the next line.
  private static func begins(_ source: LineSource, _ line: LogicalLine) -> Bool {
    guard !line.hasPipe, !line.hasTab, !line.isBlank, line.htmlTable == nil,
      line.headingLevel == nil, line.content.count <= 240, !source.endsSentence(line.content),
      source.lexicon.beginnings.mayBegin(source.bytes, line.content),
      !source.isSectionHeading(line)
    else { return false }
    if source.lexicon.isTableLabel(source.key(of: line)) { return true }
    return line.content.count >= 6
      && source.lexicon.beginsTableLabel(
        LabelKey.foldedWithoutMarks(source.bytes, line.content))
  }
}
