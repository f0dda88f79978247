import TextCore

/// Pipe rows in which what is left of a label's span stands behind the label, `（七）总计||8|2|…|10|`, and
/// not at the row's end: there the end of a row is its values, blank ones too.
struct SpansInPlace {
  private let source: LineSource

  /// Nil where no row shows that a table is such a one: a span behind the label, and all the values that
  /// are due behind that.
  init?(_ rows: [TableRow], _ source: LineSource) {
    self.source = source
    let isShown = rows.contains { row in
      guard let (start, due) = values(row), start + due < row.cells.count else { return false }
      let split = row.cells.count - due
      return row.cells[split...].allSatisfy { !$0.range.isEmpty }
        && row.cells[start..<split].allSatisfy(\.range.isEmpty)
    }
    guard isShown else { return nil }
  }

  /// The row with what is left of a span behind its label told from the values that nobody filled in.
  func settled(_ row: TableRow) -> TableRow {
    guard let (start, due) = values(row), start + due <= row.cells.count else { return row }
    let split = row.cells.count - due
    guard row.cells[start..<split].allSatisfy(\.range.isEmpty),
      row.cells[split...].contains(where: { !$0.range.isEmpty })
    else { return row }
    var row = row
    for index in start..<row.cells.count { row.cells[index].isSpanResidue = index < split }
    return row
  }

  /// Where the cells behind a row's label begin, and how many values the label calls for; nil where it
  /// calls for fewer than section 三's table has columns.
  private func values(_ row: TableRow) -> (start: Int, due: Int)? {
    guard
      let label = row.cells.lastIndex(where: {
        !$0.range.isEmpty && CellShape.of(source.bytes, $0.range) == .text
      }),
      let due = source.lexicon.valueCount(of: LabelKey.key(source.bytes, row.cells[label].range)),
      due >= 7
    else { return nil }
    return (label + 1, due)
  }
}
