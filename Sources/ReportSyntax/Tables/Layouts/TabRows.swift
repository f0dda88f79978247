import TextCore

/// Layouts 2 and 3: a row a line, cells between TABs.
///
/// The two read alike; where labels are split over cells or noise stands among them, the text came
/// out of a PDF or a scan, and the grid says so, because there missing cells mean less.
enum TabRows: TableReader {
  static let layout = TableLayout.tabRows

  /// How many lines are looked at before a table is believed.
  private static let probeLength = 12
  /// A longer line is no row of any table.
  static let longestRow = 20_000

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard case .table(let grid, let next) = attempt(source, at: line) else { return nil }
    return (grid, next)
  }

  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard mayBegin(source, line) else { return .none(retry: line + 1) }
    var scan = TabRowScan(source, from: line, limit: line + probeLength)
    scan.run()
    guard isTable(scan.rows, scan.evidence) else {
      return .none(retry: line + (scan.reachedLimit ? probeLength / 2 : 1))
    }
    if scan.reachedLimit {
      scan = TabRowScan(source, from: line, limit: source.lines.count)
      scan.run()
    }
    var evidence = CellEvidence()
    for row in scan.evidence { evidence += row }
    let rows = MergedGaps.marked(SplitLabels.joined(scan.rows, source), source.bytes)
    guard let first = rows.first, let last = rows.last else { return .none(retry: line + 1) }
    let isNoisy = evidence.unknown >= 2 && evidence.unknown * 8 >= evidence.texts
    let isScanned = evidence.labels > 0 && (isNoisy || evidence.shared > 0)
    let grid = TableGrid(
      layout: isScanned ? .scannedTabRows : .tabRows, rows: rows,
      range: first.range.lowerBound..<last.range.upperBound)
    return .table(grid, next: scan.next)
  }

  /// The cells of a line; TABs part them, and what stands in front of the first is a cell too.
  static func cells(_ bytes: [UInt8], _ range: SourceRange) -> [TableCell] {
    var cells: [TableCell] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 0x09 {
      cells.append(cell(bytes, start..<index, cells.count))
      start = index + 1
    }
    cells.append(cell(bytes, start..<range.upperBound, cells.count))
    return cells
  }

  private static func cell(_ bytes: [UInt8], _ range: SourceRange, _ column: Int) -> TableCell {
    let content = bytes.content(of: range)
    return TableCell(
      content.isEmpty ? range.lowerBound..<range.lowerBound : content, column: column)
  }

  /// The first row has a TAB, or is a label alone over a row that has one.
  private static func mayBegin(_ source: LineSource, _ index: Int) -> Bool {
    let line = source.lines[index]
    guard !line.isBlank, !line.isSetAside, line.htmlTable == nil, line.range.count <= longestRow
    else { return false }
    if line.hasTab { return source.bytes[line.content].contains(0x09) || endsWithTab(source, line) }
    guard line.content.count <= LineSource.longestLabel,
      let next = source.nextText(after: index, within: 4), source.lines[next].hasTab
    else { return false }
    return source.lexicon.isTableLabel(source.key(of: line))
  }

  private static func endsWithTab(_ source: LineSource, _ line: LogicalLine) -> Bool {
    source.bytes[line.content.upperBound..<line.range.upperBound].contains(0x09)
      || source.bytes[line.range.lowerBound..<line.content.lowerBound].filter { $0 == 0x09 }.count
        > 1
  }

  /// A label with a value, labels in two rows, or rows of numbers or of equal width: a line of prose
  /// that happens to hold a TAB is none of these, nor is a contents list.
  private static func isTable(_ rows: [TableRow], _ evidence: [CellEvidence]) -> Bool {
    guard let first = evidence.first else { return false }
    var sum = CellEvidence()
    for row in evidence { sum += row }
    let begins = first.labels > 0 || first.pieces > 0 || rows[0].cells.count >= 3
    if begins, sum.telling > 0 || sum.weak > 1 {
      let labelled = evidence.reduce(0) { $0 + ($1.labels > 0 ? 1 : 0) }
      return sum.values > 0 || labelled > 1 || first.labels > 1
    }
    if sum.labels == 1, sum.values > 0, sum.unknown == 0 { return true }
    if first.unknown == 0, first.labels == 0, first.values >= 5 { return true }
    guard sum.sentences == 0, rows[0].cells.count >= 3, first.texts + first.values >= 2 else {
      return false
    }
    let alike = rows.prefix { $0.cells.count == rows[0].cells.count }.count
    return alike >= 3 || (alike == 2 && sum.values > 0)
  }
}
