import TextCore

/// Rows of cell lines whose ends are lost because somebody took out the empty lines: only the labels
/// tell where the next one begins.
enum SqueezedRows {
  /// No row of a form has more cells: the fifteen of section 四.
  private static let widest = 15

  /// The rows that stand in the cells of one; nil where it is one, or is of no form's table.
  ///
  /// - Parameter hasTextBehindValue: whether a label may stand behind values.
  static func parted(
    _ row: TableRow, hasTextBehindValue: Bool, _ source: LineSource
  ) -> [TableRow]? {
    let isTooWide = row.cells.count > widest
    guard isTooWide || hasTextBehindValue else { return nil }
    var rows = LabelSegmentation(source, at: row.range.lowerBound)
    for cell in row.cells where !rows.add(cell.range) { return nil }
    guard rows.isTable, rows.hasWholeRow else { return nil }
    rows.finish()
    // What belongs to no row shows that the cells in between are not what they seem.
    guard !rows.hasSurplus, rows.rows.count > 1 else { return nil }
    return isTooWide || areWhole(rows.rows, source) ? rows.rows : nil
  }

  /// Whether rows have just the values that their labels call for, and all else is a label: in a row that
  /// is not too wide a text may as well be a value that cannot be read.
  private static func areWhole(_ rows: [TableRow], _ source: LineSource) -> Bool {
    rows.allSatisfy { row in
      guard row.cells.contains(where: { isValue($0, source) }) else {
        return row.cells.allSatisfy { $0.range.isEmpty || isLabel($0, source) }
      }
      guard let label = row.cells.first?.range, !label.isEmpty else { return false }
      return source.lexicon.valueCounts(of: LabelKey.key(source.bytes, label))
        .contains(row.cells.count - 1)
    }
  }

  private static func isLabel(_ cell: TableCell, _ source: LineSource) -> Bool {
    source.lexicon.isTableLabel(LabelKey.key(source.bytes, cell.range))
  }

  private static func isValue(_ cell: TableCell, _ source: LineSource) -> Bool {
    CellShape.of(source.bytes, cell.range) == .value
  }
}
