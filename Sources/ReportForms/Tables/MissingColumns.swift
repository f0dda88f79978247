import ReportSyntax
import TextCore

/// Columns of the form that the table lacks: the header lacks the label, and the rows lack the value.
///
/// A garbled header over the right number of values is another matter.
struct MissingColumns {
  private let labels: LabelTable
  /// Missing columns by form row, a bit each: no row has as many.
  private var byRow: [Int: UInt64] = [:]
  private(set) var places: [CellPlace] = []

  init(_ rows: [NumberedReading], _ headers: [HeaderCell], _ labels: LabelTable) {
    self.labels = labels
    // Rows with the same columns stand and fall together.
    for block in labels.blocks { settle(block, rows, headers) }
  }

  private mutating func settle(
    _ block: Range<Int>, _ rows: [NumberedReading], _ headers: [HeaderCell]
  ) {
    let columns = labels.form.rows[block.lowerBound].columns
    guard columns.count > 1 else { return }
    var counts: [Int] = []
    for row in rows where block.contains(row.form) {
      counts.append(MissingColumns.filledOrSlots(row.reading))
    }
    guard !counts.isEmpty else { return }
    func areMostShort(_ due: Int) -> Bool { counts.count { $0 <= due } * 2 > counts.count }
    // Where most rows are whole, no header need be looked at.
    guard areMostShort(columns.count - 1) else { return }
    let known = Set(headers.compactMap(\.label))
    let absent = columns.indices.filter { !known.contains(columns[$0].label) }
    guard !absent.isEmpty, absent.count < columns.count,
      areMostShort(columns.count - absent.count)
    else { return }
    let bits = absent.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1 & 63) }
    for row in block { byRow[row] = bits }
    places += absent.map { CellPlace(block.lowerBound, $0) }
  }

  /// How many values a row can hold at most.
  private static func filledOrSlots(_ reading: RowReading) -> Int {
    let slots = reading.slots
    // Padding at the end says nothing.
    let last = slots.last { !reading.range(of: $0).isEmpty }
    return last.map { $0 + 1 - slots.lowerBound } ?? 0
  }

  /// How many values are due in a row.
  func due(_ row: Int) -> Int {
    labels.form.rows[row].columns.count - columns(row).nonzeroBitCount
  }

  /// The columns that are missing in a row.
  func columns(_ row: Int) -> UInt64 { byRow.isEmpty ? 0 : byRow[row] ?? 0 }

  func isMissing(_ row: Int, _ column: Int) -> Bool {
    columns(row) >> UInt64(column & 63) & 1 != 0
  }
}
