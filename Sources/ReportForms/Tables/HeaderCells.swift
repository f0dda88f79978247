import ReportSyntax
import TextCore

/// The cells that are no values and no row's label: headers, groups, notes, and noise among them.
enum HeaderCells {
  static func find(
    _ readings: [RowReading], bound: Set<Int>, _ bytes: [UInt8], _ labels: LabelTable
  ) -> [HeaderCell] {
    var cells: [HeaderCell] = []
    var sawRow = false
    for (index, reading) in readings.enumerated() {
      let isBound = bound.contains(index)
      if isBound { sawRow = true }
      // Beside a bound row only the parents in front of its label are headers.
      let end = isBound ? reading.labelCells.lowerBound : reading.row.cells.count
      for (number, cell) in reading.row.cells[..<end].enumerated()
      where reading.kinds[number] == .text
        || (!isBound && !sawRow && reading.kinds[number] == .value)
      {
        cells.append(header(cell.range, bytes, labels))
      }
    }
    return cells
  }

  private static func header(
    _ range: SourceRange, _ bytes: [UInt8], _ labels: LabelTable
  ) -> HeaderCell {
    let key = LabelKey.key(bytes, range)
    if let label = labels.header(key) { return HeaderCell(range: range, label: label, distance: 0) }
    // A converter repeats a row's label in every column that it spanned.
    if let row = labels.row(key) {
      return HeaderCell(range: range, label: labels.form.rows[row].label, distance: 0)
    }
    if let (label, distance) = labels.likeness(key) {
      return HeaderCell(range: range, label: label, distance: distance)
    }
    return HeaderCell(range: range, label: nil, distance: RowReading.scalars(key))
  }
}
