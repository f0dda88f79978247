import TextCore

/// Collects the rows of a table whose rows are lines with TABs.
struct TabRowScan {
  let source: LineSource
  private let limit: Int
  private var index: Int
  /// The line behind the last one that belongs to the table.
  private(set) var next: Int
  private(set) var rows: [TableRow] = []
  /// What each row's cells say.
  private(set) var evidence: [CellEvidence] = []
  private(set) var reachedLimit = false
  private var afterEmptyLine = false
  private var widest = 0
  private var hasLabels = false

  init(_ source: LineSource, from line: Int, limit: Int) {
    self.source = source
    self.limit = min(limit, source.lines.count)
    index = line
    next = line
  }

  mutating func run() {
    while index < limit {
      let line = source.lines[index]
      if line.isSetAside {
        index += 1
        continue
      }
      guard line.htmlTable == nil, line.range.count <= TabRows.longestRow else { break }
      if line.isBlank, !isBlankRow(line) {
        afterEmptyLine = true
        index += 1
        continue
      }
      let cells = line.hasTab ? TabRows.cells(source.bytes, line.range) : [label(line)]
      let row = CellEvidence(source, cells)
      guard line.hasTab ? isRow(cells, row) : isLabelLine(line, row) else { break }
      rows.append(TableRow(cells: cells, range: line.range))
      evidence.append(row)
      widest = max(widest, cells.count)
      hasLabels = hasLabels || row.labels > 0
      afterEmptyLine = false
      index += 1
      next = index
    }
    reachedLimit = index >= limit && limit < source.lines.count
    dropBlankRows()
  }

  private func label(_ line: LogicalLine) -> TableCell {
    TableCell(line.content)
  }

  /// Several TABs and nothing else are a row of blank cells, one is an indented empty line.
  private func isBlankRow(_ line: LogicalLine) -> Bool {
    guard line.hasTab, !rows.isEmpty, !afterEmptyLine else { return false }
    return source.bytes[line.range].reduce(0) { $0 + ($1 == 0x09 ? 1 : 0) } > 1
  }

  private func isRow(_ cells: [TableCell], _ row: CellEvidence) -> Bool {
    // `一、总体情况⇥1` is an entry of a contents list, `五、…⇥⇥⇥` a heading in a row of its own.
    if row.titles > 0, row.labels == 0, row.unknown == 1 { return false }
    if row.sentences > 0, row.labels == 0, row.values == 0 { return false }
    if row.sentences > 0, cells.count - row.blanks <= 2, row.values == 0 { return false }
    if rows.isEmpty { return true }
    if afterEmptyLine, row.labels == 0, row.values < 2, row.pieces == 0 { return false }
    if row.labels > 0 || row.values > 0 || row.pieces > 0 { return true }
    // Noise between rows of a scan is as wide as they are.
    return cells.count >= 3 && cells.count * 2 >= widest
  }

  /// A line without TAB belongs to the table as a label, or as a piece of one, between its rows.
  private func isLabelLine(_ line: LogicalLine, _ row: CellEvidence) -> Bool {
    guard line.content.count <= LineSource.longestLabel, !source.isSectionHeading(line) else {
      return false
    }
    guard let next = source.nextText(after: index, within: 4) else { return false }
    let leads = source.lines[next].hasTab
    if row.labels > 0 { return leads || isLabelAlone(next) }
    guard let last = rows.last, !afterEmptyLine else { return false }
    if let text = SplitLabels.lastText(last, source),
      text.count + line.content.count <= LineSource.longestLabel
    {
      let joined = text.lowerBound..<line.content.upperBound
      if source.lexicon.beginsTableLabel(LabelKey.key(source.bytes, joined)) { return true }
    }
    return leads && next == index + 1 && line.content.count <= 12 && source.hasHan(line.content)
      && last.cells.count > 1
  }

  private func isLabelAlone(_ index: Int) -> Bool {
    let line = source.lines[index]
    return line.content.count <= LineSource.longestLabel
      && source.lexicon.isTableLabel(source.key(of: line))
  }

  /// Blank rows at the end are indented empty lines, but for one as wide as the table: section 四's row
  /// of values before anybody filled it in.
  private mutating func dropBlankRows() {
    while let last = evidence.last, last.texts == 0, last.values == 0,
      last.blanks < widest || widest <= 4
    {
      evidence.removeLast()
      rows.removeLast()
    }
  }
}
