import TextCore

/// Layout 12: all cells on one line. The labels part the rows.
enum Flattened: TableReader {
  static let layout = TableLayout.flattened

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    let current = source.lines[line]
    guard !current.isBlank, !current.isSetAside, current.htmlTable == nil,
      current.content.count >= 60,
      FlatWords.hasNumberRuns(source.bytes, current.content),
      let rows = segments(source, current.content),
      source.bytes.content(of: rows.end..<current.content.upperBound).isEmpty
    else { return nil }
    let grid = TableGrid(
      layout: layout, rows: WebRows.settled(rows.rows, source, keepsBlanks: false),
      range: current.content, confidence: .aligned)
    return (grid, line + 1)
  }

  /// The rows of the table that begins a range; nil where none does.
  static func segments(_ source: LineSource, _ range: SourceRange) -> LabelSegmentation? {
    var words = FlatWords(source, range)
    guard var word = words.next(), isLabel(source, word) else { return nil }
    var rows = LabelSegmentation(source, at: range.lowerBound)
    var count = 0
    while rows.add(word) {
      count += 1
      if count > 2 * BareCellLines.longestDoubt, !rows.isFlatTable { return nil }
      guard let next = words.next() else { break }
      word = next
    }
    guard rows.isFlatTable else { return nil }
    rows.finish()
    return rows
  }

  static func isLabel(_ source: LineSource, _ word: SourceRange) -> Bool {
    guard word.count >= 6, word.count <= LineSource.longestLabel else { return false }
    if source.lexicon.isTableLabel(LabelKey.key(source.bytes, word)) { return true }
    return source.lexicon.beginsTableLabel(LabelKey.foldedWithoutMarks(source.bytes, word))
  }
}
