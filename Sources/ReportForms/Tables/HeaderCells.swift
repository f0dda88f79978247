import ReportSyntax
import TextCore

/// The cells that are no values and no row's label: headers, groups, notes, and noise among them.
enum HeaderCells {
  /// - Parameter forms: for each row that of the form's which it is.
  static func find(
    _ document: Document, _ readings: [RowReading], forms: [Int?], _ labels: LabelTable
  ) -> [HeaderCell] {
    var cells: [HeaderCell] = []
    var sawRow = false
    let next = nextForms(forms)
    // Titles of blocks that stand above the rows of another, and the title due there.
    var misplaced: [(cell: Int, due: String)] = []
    for index in readings.indices {
      let (reading, isBound) = (readings[index], forms[index] != nil)
      if isBound { sawRow = true }
      // Beside a bound row only the parents in front of its label are headers.
      let end = isBound ? reading.labelCells.lowerBound : reading.cellCount
      for number in 0..<end
      where reading.kinds[number] == .text
        || (!isBound && !sawRow && reading.kinds[number] == .value)
      {
        var likeness = reading.labelled.header(number, labels)
        // 小计 is the label of a row that the form does not have.
        if !isBound, sawRow, likeness.distance > 0, isLabelOfStranger(reading, number) { continue }
        // A copy of the row's own label, where a converter repeated a merged cell.
        if isBound, likeness.distance > 0,
          ByteComparison.equals(
            document.bytes, reading.range(of: number), document.bytes, reading.range(of: end))
        {
          continue
        }
        if likeness.distance > 0, let label = likeness.label, let row = next[index] {
          let range = reading.range(of: number)
          let key = LabelKey.key(document.bytes, range)
          let due = parent(of: labels.form.rows[row], as: key, likeness.distance)
          // Scans of the first label would say that one is due.
          if let due, due != label { likeness = .init(label: due, distance: likeness.distance) }
        }
        if !isBound, likeness.distance == 0, let label = likeness.label, let row = next[index],
          let due = title(of: row, insteadOf: label, labels.form)
        {
          misplaced.append((cells.count, due))
        }
        cells.append(
          HeaderCell(
            range: reading.range(of: number), label: likeness.label, distance: likeness.distance,
            scans: likeness.scans))
      }
    }
    let titles = misplaced.isEmpty ? [] : Set(cells.compactMap(\.label))
    for (cell, due) in misplaced where !titles.contains(due) {
      cells[cell] = HeaderCell(
        range: cells[cell].range, label: due, distance: 1,
        scans: LabelledRow.Header(label: due, distance: 1).scans)
    }
    return cells
  }

  /// Whether values stand right behind a cell, and no other text.
  private static func isLabelOfStranger(_ reading: RowReading, _ cell: Int) -> Bool {
    let behind = reading.kinds[(cell + 1)...]
    return behind.first == .value && !behind.contains(.text)
  }

  /// The title of the block to which a row belongs, where a text is the title of another: 第二十条第（六）项 above
  /// 行政许可. Where the one that is due stands elsewhere, a row is missing, and the title is right.
  private static func title(
    of row: Int, insteadOf label: String, _ form: FormTable
  ) -> String? {
    // By their bytes: to compare strings that differ asks for their canonical forms.
    guard form.kind == .disclosure, let due = form.rows[row].parents.last,
      form.rows.contains(where: { $0.parents.last.map { isSame($0, label) } ?? false }),
      !isSame(due, label)
    else { return nil }
    return due
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }

  /// For each row that of the form's which it is, or the next one behind it is.
  private static func nextForms(_ forms: [Int?]) -> [Int?] {
    var next = forms
    for index in next.indices.dropLast().reversed() where next[index] == nil {
      next[index] = next[index + 1]
    }
    return next
  }

  /// The label above a row of the form that a text resembles as nearly as others: 第二十条第（九）项 may be any
  /// of them, and what stands below tells which.
  private static func parent(of row: FormRow, as key: [UInt8], _ distance: Int) -> String? {
    let number = row.parentSpellings.lastIndex {
      Folding.editDistance(key, $0.key, atMost: distance) == distance
    }
    return number.map { row.parents[$0] }
  }
}
