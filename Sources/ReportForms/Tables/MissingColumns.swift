import ReportSyntax
import TextCore

/// Columns of the form that the table lacks: the header lacks the label, and the rows lack the value.
///
/// A garbled header over the right number of values is another matter.
struct MissingColumns {
  private let labels: LabelTable
  /// Missing columns by form row.
  private var byRow: [Int: Set<Int>] = [:]
  private(set) var places: [CellPlace] = []

  init(_ readings: [RowReading], _ headers: [HeaderCell], _ labels: LabelTable) {
    self.labels = labels
    var known: [String: Int] = [:]
    for header in headers { if let label = header.label { known[label, default: 0] += 1 } }
    // Rows with the same columns stand and fall together.
    for block in labels.blocks { settle(block, readings, known) }
  }

  private mutating func settle(
    _ block: Range<Int>, _ readings: [RowReading], _ known: [String: Int]
  ) {
    let columns = labels.form.rows[block.lowerBound].columns
    let own = readings.filter { $0.form.map(block.contains) ?? false }
    guard columns.count > 1, !own.isEmpty else { return }
    let absent = columns.indices.filter { known[columns[$0].label] == nil }
    guard !absent.isEmpty, absent.count < columns.count else { return }
    let due = columns.count - absent.count
    let short = own.filter { MissingColumns.filledOrSlots($0) <= due }
    guard short.count * 2 > own.count else { return }
    for row in block { byRow[row] = Set(absent) }
    places += absent.map { CellPlace(block.lowerBound, $0) }
  }

  /// How many values a row can hold at most.
  private static func filledOrSlots(_ reading: RowReading) -> Int {
    var count = reading.slots.count
    // Padding at the end says nothing.
    for cell in reading.slots.reversed() {
      guard cell.range.isEmpty else { break }
      count -= 1
    }
    return count
  }

  /// How many values are due in a row.
  func due(_ row: Int) -> Int {
    labels.form.rows[row].columns.count - (byRow[row]?.count ?? 0)
  }

  func isMissing(_ row: Int, _ column: Int) -> Bool {
    byRow[row]?.contains(column) ?? false
  }
}
