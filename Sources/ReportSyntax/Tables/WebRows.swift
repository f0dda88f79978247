import TextCore

/// What web pages do to rows on their way to text: blanks move to a row's end, or vanish.
enum WebRows {
  /// Lowers the confidence of rows whose values may stand in any column, and takes from them what could
  /// be read as a place; the only number of a row is its total.
  ///
  /// - Parameter keepsBlanks: whether blank cells leave a trace in the layout.
  static func settled(
    _ rows: [TableRow], _ source: LineSource, keepsBlanks: Bool
  ) -> [TableRow] {
    let isTorn = !keepsBlanks && isTorn(rows, source)
    guard isTorn else { return rows.map { settled($0, source, keepsBlanks: keepsBlanks) } }
    return rows.map { labels($0, source) }.filter { !$0.cells.isEmpty }
  }

  /// Whether labels and values came apart, as in the text of a PDF that was read column by column: many
  /// labels have no value behind them, and what stands behind the others is not theirs.
  private static func isTorn(_ rows: [TableRow], _ source: LineSource) -> Bool {
    var labelled = 0
    var empty = 0
    for row in rows {
      guard let label = row.cells.first?.range,
        !source.lexicon.valueCounts(of: LabelKey.key(source.bytes, label)).isEmpty
      else { continue }
      labelled += 1
      if row.cells.dropFirst().allSatisfy({ $0.range.isEmpty }) { empty += 1 }
    }
    return labelled >= 4 && empty * 3 >= labelled
  }

  /// The row without its values, which may be anybody's.
  private static func labels(_ row: TableRow, _ source: LineSource) -> TableRow {
    var row = row
    row.confidence = .low
    row.cells.removeAll { CellShape.of(source.bytes, $0.range) != .text }
    return row
  }

  private static func settled(
    _ row: TableRow, _ source: LineSource, keepsBlanks: Bool
  ) -> TableRow {
    let own = row.cells.indices.filter { !row.cells[$0].isSpanResidue }
    guard let label = own.last(where: { isLabel(row.cells[$0].range, source) }) else {
      return unlabelled(row, own, source)
    }
    let key = LabelKey.key(source.bytes, row.cells[label].range)
    var counts = source.lexicon.valueCounts(of: key)
    if counts.isEmpty, !source.lexicon.isTableLabel(key) {
      counts = source.lexicon.valueCounts(like: key)
    }
    let slots = own.filter { $0 > label }
    let filled = slots.filter { !row.cells[$0].range.isEmpty }
    if filled.isEmpty, !keepsBlanks, !slots.isEmpty, counts.contains(where: { $0 < 7 }) {
      // A few empty lines behind a label part paragraphs; they are no cells.
      var result = row
      result.cells = Array(row.cells[...label])
      result.confidence = .low
      return result
    }
    guard let due = counts.max(), due > 1, let last = filled.last, !counts.contains(filled.count)
    else { return row }
    let trailing = slots.filter { $0 > last }.count
    let hasInnerBlank = slots.contains { $0 < last && row.cells[$0].range.isEmpty }
    let isMoved = keepsBlanks && trailing >= 2 && !hasInnerBlank
    guard isMoved || !counts.contains(where: { $0 <= slots.count }) else { return row }
    var result = row
    result.confidence = .low
    result.cells = row.cells[...label] + filled.map { row.cells[$0] }
    if filled.count == 1, due >= 7 {
      // The blanks have no place of their own any more; where the value stands is as good as any.
      let place = row.cells[last].range.lowerBound
      let blanks = (1..<due).map { TableCell(place..<place, column: label + $0) }
      result.cells.insert(contentsOf: blanks, at: label + 1)
      result.cells[result.cells.count - 1].column = label + due
    }
    return result
  }

  /// A text among values that is no label is one of them, however it reads.
  private static func isLabel(_ range: SourceRange, _ source: LineSource) -> Bool {
    CellShape.of(source.bytes, range) == .text && !source.mayBeFigure(range)
  }

  /// A row of values under headers, which has all of its values or tells nothing.
  private static func unlabelled(
    _ row: TableRow, _ own: [Int], _ source: LineSource
  ) -> TableRow {
    guard let due = source.lexicon.unlabelledCounts.min(), own.count < due else { return row }
    var result = row
    result.confidence = .low
    return result
  }
}
