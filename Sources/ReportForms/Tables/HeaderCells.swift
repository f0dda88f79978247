import ReportSyntax
import TextCore

/// The cells that are no values and no row's label: headers, groups, notes, and noise among them.
enum HeaderCells {
  /// - Parameter bound: for each row whether it is one of the form's.
  static func find(
    _ readings: [RowReading], bound: [Bool], _ labels: LabelTable
  ) -> [HeaderCell] {
    var cells: [HeaderCell] = []
    var sawRow = false
    for index in readings.indices {
      let (reading, isBound) = (readings[index], bound[index])
      if isBound { sawRow = true }
      // Beside a bound row only the parents in front of its label are headers.
      let end = isBound ? reading.labelCells.lowerBound : reading.cellCount
      for number in 0..<end
      where reading.kinds[number] == .text
        || (!isBound && !sawRow && reading.kinds[number] == .value)
      {
        let likeness = reading.labelled.header(number, labels)
        cells.append(
          HeaderCell(
            range: reading.range(of: number), label: likeness.label, distance: likeness.distance,
            scans: likeness.scans))
      }
    }
    return cells
  }
}
