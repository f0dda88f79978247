import ReportSyntax
import TextCore

/// Binds section 四's table, whose one row of values bears no label.
enum ReviewBinding {
  static func bind(
    _ document: Document, _ grids: [Int], _ gridReadings: [GridReading], _ edition: FormEdition,
    _ labels: LabelTable
  ) -> BoundTable? {
    let form = labels.form
    let readings = RowReading.all(document, grids, gridReadings, labels)
    let valueRows = readings.indices.filter { index in
      let kinds = readings[index].kinds
      guard !kinds.contains(.text) else {
        return isMistyped(readings[index], document.bytes, form, labels)
          || isNamed(readings[index], document.bytes, form, labels)
      }
      return kinds.contains(.value) || kinds.count >= form.valueCount
    }
    // Numbers among the labels of a header are noise of a scan; the values come last.
    let filledRows = valueRows.filter { readings[$0].kinds.contains(.value) }
    guard let last = filledRows.last ?? valueRows.last else {
      return header(document, grids, edition, labels, readings)
    }
    // One that was pasted twice is checked where it stands first.
    let same = filledRows.filter { isSame(readings[$0], readings[last], document.bytes) }
    let chosen = same.first ?? last
    let columns = form.rows[0].columns
    let headers = HeaderCells.find(
      document, readings, forms: readings.indices.map { $0 == chosen ? 0 : nil }, labels)
    let reading = readings[chosen]
    let missing = missingColumns(reading, headers, columns)
    let due = columns.count - missing.count
    let confidence = grids.map { document.tables[$0].confidence }.min() ?? .certain
    let cells = window(reading, due)
    var values: [BoundCell?] =
      cells?.map { BoundCell(range: reading.range(of: $0), content: reading.content($0)) } ?? []
    if cells != nil {
      for column in missing.sorted() { values.insert(nil, at: min(column, values.count)) }
    }
    let filled = reading.kinds.filter { $0 != .blank }.count
    let rowConfidence = min(confidence, reading.confidence)
    let row = row(
      reading, values,
      cells == nil ? .valueCount(found: max(filled, min(reading.cellCount, due))) : .regular,
      rowConfidence)
    return table(
      document, grids, edition, form,
      rows: ShiftedRows.settled([row], form, document.bytes) ?? [row],
      repeated: same.dropFirst().map { self.row(readings[$0], [], .regular, rowConfidence) },
      missing: missing.sorted().map { CellPlace(0, $0) },
      headers: headers,
      strangers: filledRows.filter {
        $0 != last && !same.contains($0) && readings[$0].cellCount >= due
      }.map { readings[$0].range }, confidence: confidence)
  }

  private static func row(
    _ reading: RowReading, _ values: [BoundCell?], _ shape: BoundRow.Shape,
    _ confidence: Confidence
  ) -> BoundRow {
    BoundRow(
      form: 0, label: reading.range.lowerBound..<reading.range.lowerBound, ordinal: nil,
      labelState: .exact, shape: shape, values: values, range: reading.range,
      confidence: confidence,
      scans: reading.labelled.scans(
        LabelledRow.TakenFor(form: 0, state: .exact, confidence: confidence)))
  }

  /// Whether two rows say the same, cell for cell.
  private static func isSame(_ one: RowReading, _ other: RowReading, _ bytes: [UInt8]) -> Bool {
    one.kinds == other.kinds
      && one.kinds.indices.allSatisfy {
        ByteComparison.equals(bytes, one.range(of: $0), bytes, other.range(of: $0))
      }
  }

  /// Whether a row has just the values that are due and text in a few of them, as somebody typed it: 零.
  private static func isMistyped(
    _ reading: RowReading, _ bytes: [UInt8], _ form: FormTable, _ labels: LabelTable
  ) -> Bool {
    let kinds = reading.kinds
    guard reading.form == nil, kinds.count == form.valueCount,
      kinds.count(where: { $0 == .value }) * 3 >= kinds.count * 2
    else { return false }
    return kinds.indices.allSatisfy { index in
      guard kinds[index] == .text else { return true }
      let range = reading.range(of: index)
      return range.count <= 12 && labels.likeness(LabelKey.key(bytes, range)) == nil
    }
  }

  /// Whether a label of its own stands in front of the values: 件数.
  private static func isNamed(
    _ reading: RowReading, _ bytes: [UInt8], _ form: FormTable, _ labels: LabelTable
  ) -> Bool {
    let kinds = reading.kinds
    return reading.form == nil && kinds.count == form.valueCount + 1 && kinds.first == .text
      && kinds.dropFirst().allSatisfy { $0 == .value }
      && labels.likeness(LabelKey.key(bytes, reading.range(of: 0))) == nil
  }

  /// A header without its row of values.
  private static func header(
    _ document: Document, _ grids: [Int], _ edition: FormEdition, _ labels: LabelTable,
    _ readings: [RowReading]
  ) -> BoundTable? {
    let headers = HeaderCells.find(document, readings, forms: readings.map { _ in nil }, labels)
    guard headers.contains(where: { $0.label != nil }) else { return nil }
    return table(
      document, grids, edition, labels.form, rows: [nil], repeated: [], missing: [],
      headers: headers, strangers: [],
      confidence: grids.map { document.tables[$0].confidence }.min() ?? .certain)
  }

  private static func table(
    _ document: Document, _ grids: [Int], _ edition: FormEdition, _ form: FormTable,
    rows: [BoundRow?], repeated: [BoundRow], missing: [CellPlace], headers: [HeaderCell],
    strangers: [SourceRange], confidence: Confidence
  ) -> BoundTable {
    let first = document.tables[grids[0]]
    let last = document.tables[grids[grids.count - 1]]
    return BoundTable(
      form: form, edition: edition, grids: grids, layout: first.layout,
      range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound),
      rows: rows, repeated: repeated, strangers: strangers, missingColumns: missing,
      headerCells: headers, confidence: confidence, scans: ScanCache())
  }

  /// A column is missing where its group has fewer labels than the form and the row fewer values.
  private static func missingColumns(
    _ reading: RowReading, _ headers: [HeaderCell], _ columns: [FormColumn]
  ) -> [Int] {
    let count = whole(reading, headers, columns)
    guard count < columns.count else { return [] }
    // The labels of the three groups stand in the order of the columns.
    let names = Set(columns.map(\.label))
    let found = headers.compactMap(\.label).filter { names.contains($0) }
    guard found.count == count else { return [] }
    // In a source with merged cells, group A's labels stand a row above those of B and C.
    var missing: [Int] = []
    var next = 0
    for (index, column) in columns.enumerated() {
      if next < found.count, found[next] == column.label {
        next += 1
      } else {
        missing.append(index)
      }
    }
    return next == found.count ? missing : []
  }

  /// How many cells a row has. A converter pads rows to the width of others: where every cell of the header
  /// is a label of the form, blanks at the end that bear none are no values.
  private static func whole(
    _ reading: RowReading, _ headers: [HeaderCell], _ columns: [FormColumn]
  ) -> Int {
    guard reading.cellCount >= columns.count, headers.allSatisfy({ $0.label != nil }) else {
      return reading.cellCount
    }
    let names = Set(columns.map(\.label))
    let labels = headers.count { $0.label.map(names.contains) ?? false }
    let filled = (reading.kinds.lastIndex { $0 != .blank } ?? -1) + 1
    return labels < columns.count && labels >= filled ? labels : reading.cellCount
  }

  /// Fifteen cells, surplus blanks at either end passed over.
  private static func window(_ reading: RowReading, _ due: Int) -> Range<Int>? {
    var start = 0
    var end = reading.cellCount
    guard end >= due else { return nil }
    while end - start > due, reading.kinds[end - 1] == .blank { end -= 1 }
    while end - start > due, reading.kinds[start] == .blank { start += 1 }
    // Its own label.
    if end - start == due + 1, reading.kinds[start] == .text { start += 1 }
    return end - start == due ? start..<end : nil
  }
}
