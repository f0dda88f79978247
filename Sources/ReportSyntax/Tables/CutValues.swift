import TextCore

/// Values that a narrow cell broke in two: `10` over `18` is 1018. The rest of their digits stands below
/// the row, alone or behind the rest of its label, and nothing tells whose it is.
enum CutValues {
  /// A row of fewer values has wide cells.
  private static let leastValues = 7

  /// Whether digits below a row are what its cells had no room for.
  ///
  /// Cells are cut where they are full: at the digits of the longest.
  static func leave(
    _ digits: [SourceRange], behind values: [SourceRange], _ bytes: [UInt8]
  ) -> Bool {
    let widest = values.reduce(0) { max($0, $1.count) }
    guard mayLeave(digits, behind: values, bytes), widest >= 2,
      digits.allSatisfy({ $0.count <= widest })
    else { return false }
    return values.count { $0.count == widest } >= digits.count
  }

  /// The same where cells follow each other, so that the rest of one stands before the next.
  static func mayLeave(
    _ digits: [SourceRange], behind values: [SourceRange], _ bytes: [UInt8]
  ) -> Bool {
    guard values.count >= leastValues, digits.count < leastValues, !digits.isEmpty,
      (digits + values).allSatisfy({ isNumber(bytes, $0) }),
      values.contains(where: { $0.count >= 2 })
    else { return false }
    // A single number may be a page's, where the row adds up without it.
    return digits.count > 1 || values.count == leastValues && !addsUp(values, bytes)
  }

  /// A row with what its cells had no room for, so that its values are nobody's any more; nil where
  /// that cannot be.
  static func row(_ row: TableRow, with digits: [SourceRange], _ bytes: [UInt8]) -> TableRow? {
    let values = row.cells.map(\.range).reversed().prefix { CellShape.of(bytes, $0) == .value }
    guard values.count + 1 == row.cells.count, let last = digits.last,
      mayLeave(digits, behind: values.reversed(), bytes)
    else { return nil }
    return joined(row, digits, end: last.upperBound)
  }

  static func joined(_ row: TableRow, _ digits: [SourceRange], end: Int) -> TableRow {
    var row = row
    for range in digits { row.cells.append(TableCell(range, column: row.cells.count)) }
    row.range = row.range.lowerBound..<end
    row.confidence = .low
    return row
  }

  private static func isNumber(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count <= 6 && range.allSatisfy { bytes[$0].isDigit }
  }

  private static func addsUp(_ values: [SourceRange], _ bytes: [UInt8]) -> Bool {
    let numbers = values.map { $0.reduce(0) { $0 * 10 + Int(bytes[$1] & 0x0F) } }
    return numbers.dropLast().reduce(0, +) == numbers.last
  }
}
