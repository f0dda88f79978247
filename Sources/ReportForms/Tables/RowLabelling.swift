import ReportSyntax
import TextCore

/// A row, looked at cell by cell against the form's labels, in the offsets of its own text.
struct RowLabelling: Sendable {
  enum CellKind: Equatable, Sendable {
    case blank
    /// A number, a placeholder, or something unreadable that is no label: a value.
    case value
    /// Text with Han characters.
    case text
  }

  /// What is left of merged cells is no blank value, and takes no part.
  let row: TableRow
  private(set) var kinds: [CellKind] = []
  /// What the cells hold.
  private(set) var contents: [CellContent] = []
  /// The form row whose label the row bears.
  private(set) var form: Int?
  private(set) var labelState = BoundRow.LabelState.exact
  /// Index of the last cell of the label.
  private(set) var lastLabel: Int?
  /// The cells that make up the row's own label.
  private(set) var labelCells: Range<Int> = 0..<0
  /// The number in front of the label.
  private(set) var ordinal: Int?
  /// A header row, or one of only labels.
  private(set) var isHeader = false
  /// Where a label and its value share the cell: the value.
  private(set) var sharedValue: SourceRange?
  /// All that the row's text cells say together, for comparison where no cell is a label.
  private(set) var joinedKey: [UInt8] = []

  /// How many cells stand behind the label.
  var slotCount: Int { row.cells.count - (lastLabel.map { $0 + 1 } ?? 0) }

  /// - Parameters:
  ///   - readings: what each of the row's cells says.
  ///   - bytes: the row's text.
  init(_ row: TableRow, _ readings: [CellReading], bytes: [UInt8], labels: LabelTable) {
    var headerCount = 0
    var keys: [[UInt8]?] = []
    var cells: [TableCell] = []
    cells.reserveCapacity(row.cells.count)
    kinds.reserveCapacity(row.cells.count)
    contents.reserveCapacity(row.cells.count)
    keys.reserveCapacity(row.cells.count)
    for (cell, reading) in zip(row.cells, readings) where !cell.isSpanResidue {
      let kind = RowLabelling.kind(bytes, cell, reading, labels)
      cells.append(cell)
      kinds.append(kind)
      contents.append(reading.content)
      keys.append(kind == .text ? reading.key : nil)
    }
    var row = row
    row.cells = cells
    self.row = row
    for key in keys {
      guard let key, labels.header(key) != nil, !labels.isAmbiguous(key) else { continue }
      headerCount += 1
    }
    findLabel(keys, labels, headerCount: headerCount, bytes: bytes)
    if form == nil {
      let hasNumbers = zip(kinds, row.cells).contains { $0 == .value && !$1.range.isEmpty }
      isHeader = headerCount > 0 && !hasNumbers
      join(keys, labels, bytes)
    }
  }

  private static func kind(
    _ bytes: [UInt8], _ cell: TableCell, _ reading: CellReading, _ labels: LabelTable
  ) -> CellKind {
    switch reading.kind {
    case .blank: return .blank
    case .value: return .value
    case .text: return .text
    case .unreadable:
      // The `、` of 三、本年度办理结果, written from top to bottom.
      return cell.range.count == 3 && labels.isPieceOfHeader(Folding.key(bytes, cell.range))
        ? .text : .value
    }
  }

  /// The rightmost cell that is a row's label, or that is one with a note or a value behind it.
  private mutating func findLabel(
    _ keys: [[UInt8]?], _ labels: LabelTable, headerCount: Int, bytes: [UInt8]
  ) {
    let places = Places(kinds)
    for index in keys.indices.reversed() {
      guard let key = keys[index] else { continue }
      if let found = labels.row(key) {
        if labels.isAmbiguous(key), !isRowLabel(bytes, index, headerCount, places, labels) {
          continue
        }
        return set(
          found, index..<piecesEnd(found, index, keys, labels, bytes), .exact, bytes, labels)
      }
      let short = LabelTable.withoutNote(key)
      if short.count < key.count, let found = labels.row(short),
        !labels.isAmbiguous(short) || isRowLabel(bytes, index, headerCount, places, labels)
      {
        return set(found, index..<(index + 1), .annotated, bytes, labels)
      }
      if let (found, value) = RowLabelling.shared(bytes, row.cells[index].range, labels) {
        sharedValue = value
        return set(found, index..<(index + 1), .exact, bytes, labels)
      }
    }
    // A label that a converter cut into cells beside each other.
    let texts = keys.indices.filter { keys[$0] != nil }
    guard texts.count >= 2, let last = texts.last else { return }
    var joined: [UInt8] = []
    let starts = texts.map { text in
      defer { joined += LabelKey.foldedWithoutMarks(bytes, row.cells[text].range) }
      return joined.count
    }
    for (start, first) in zip(starts, texts.dropLast()) {
      // A cell-wise look at a row of thousands of cells: what is longer than any label is none.
      guard joined.count - start <= labels.longestWritten else { continue }
      let key = LabelKey.key(joined, start..<joined.count)
      if let found = labels.row(key), !labels.isAmbiguous(key) {
        return set(found, first..<(last + 1), .exact, bytes, labels)
      }
    }
  }

  /// Where a label ends of which the first line is one by itself: （二）部分公开 with its note in the cells behind.
  private func piecesEnd(
    _ found: Int, _ index: Int, _ keys: [[UInt8]?], _ labels: LabelTable, _ bytes: [UInt8]
  ) -> Int {
    var end = index + 1
    guard end < keys.count, keys[end] != nil else { return end }
    var joined = LabelKey.foldedWithoutMarks(bytes, row.cells[index].range)
    for next in keys.indices.dropFirst(index + 1) {
      guard keys[next] != nil else { break }
      joined += LabelKey.foldedWithoutMarks(bytes, row.cells[next].range)
      guard joined.count <= labels.longestWritten else { break }
      if labels.row(LabelKey.key(joined, 0..<joined.count)) == found { end = next + 1 }
    }
    return end
  }

  /// 总计 and 其他 are columns and rows: a row has an ordinal, or values behind it and no other header.
  private func isRowLabel(
    _ bytes: [UInt8], _ index: Int, _ headerCount: Int, _ places: Places, _ labels: LabelTable
  ) -> Bool {
    let cell = row.cells[index].range
    if Ordinal.scan(bytes, at: cell.lowerBound, limit: cell.upperBound) != nil {
      // （六）其他 is what is left of （六）其他处理.
      return !labels.beginsLongerHeader(Folding.key(bytes, cell))
    }
    // All other texts are parents in front of it.
    return headerCount < places.textCount && places.lastText == index
      && places.lastValue > index && headerCount <= 2
  }

  /// What stands in a row and where, counted once: a row may have thousands of cells.
  private struct Places {
    private(set) var textCount = 0
    private(set) var lastText = -1
    private(set) var lastValue = -1

    init(_ kinds: [CellKind]) {
      for (index, kind) in kinds.enumerated() {
        switch kind {
        case .blank: break
        case .value: lastValue = index
        case .text:
          lastText = index
          textCount += 1
        }
      }
    }
  }

  private mutating func set(
    _ found: Int, _ cells: Range<Int>, _ state: BoundRow.LabelState, _ bytes: [UInt8],
    _ labels: LabelTable
  ) {
    form = found
    labelCells = cells
    labelState = state
    lastLabel = cells.upperBound - 1
    let first = row.cells[cells.lowerBound].range
    ordinal = Ordinal.scan(bytes, at: first.lowerBound, limit: first.upperBound)?.value
    // What stands before the label and is no part of a parent's label is noise.
    for index in 0..<cells.lowerBound where kinds[index] != .blank {
      if index == 0, isSerial(bytes, labels.form.rows[found]) { continue }
      let text = Folding.key(bytes, row.cells[index].range)
      let key = LabelKey.key(bytes, row.cells[index].range)
      let isOfYear = LabelTable.withoutYear(key).map { labels.header($0.key) != nil } ?? false
      let isAnnotated = labels.header(LabelTable.withoutNote(key)) != nil
      if labels.header(key) == nil, labels.row(key) == nil, !labels.isPieceOfHeader(text),
        labels.likeness(key) == nil, !isOfYear, !isAnnotated
      {
        labelState = .altered(distance: RowLabelling.scalars(text))
        labelCells = index..<cells.upperBound
        return
      }
    }
  }

  /// Whether a column of serial numbers stands in front of the form's: one or two digits, and all values behind
  /// the label. A value that was displaced is missing there.
  private func isSerial(_ bytes: [UInt8], _ form: FormRow) -> Bool {
    let digits = bytes[row.cells[0].range]
    return (1...2).contains(digits.count) && digits.allSatisfy(\.isDigit) && digits.first != 0x30
      && kinds.suffix(slotCount).count { $0 == .value } >= form.columns.count
  }

  private mutating func join(_ keys: [[UInt8]?], _ labels: LabelTable, _ bytes: [UInt8]) {
    let texts = keys.indices.filter { index in
      guard let key = keys[index] else { return false }
      // A parent's label in front is no part of the row's own, nor is what a converter repeated in every
      // column that a merged cell spanned.
      return labels.header(key) == nil && !(index + 1 < keys.count && keys[index + 1] == key)
    }
    guard let first = texts.first, let last = texts.last else {
      lastLabel = keys.indices.last { keys[$0] != nil }
      return
    }
    labelCells = first..<(last + 1)
    lastLabel = last
    if texts.count == 1, let key = keys[first] {
      joinedKey = key
    } else {
      var joined: [UInt8] = []
      for index in texts { joined += LabelKey.foldedWithoutMarks(bytes, row.cells[index].range) }
      joinedKey = LabelKey.key(joined, 0..<joined.count)
    }
    let range = row.cells[first].range
    ordinal = Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound)?.value
  }

  /// `行政许可 0`: a label with its value in the same cell.
  private static func shared(
    _ bytes: [UInt8], _ range: SourceRange, _ labels: LabelTable
  ) -> (Int, SourceRange)? {
    var start = range.upperBound
    while start > range.lowerBound {
      let byte = bytes[start - 1]
      guard (byte >= 0x30 && byte <= 0x39) || byte == 0x2E || byte == 0x2C else { break }
      start -= 1
    }
    guard start < range.upperBound, start > range.lowerBound else { return nil }
    let key = LabelKey.key(bytes, range.lowerBound..<start)
    // （七）总计 bears a number that the column does not.
    guard let row = labels.row(key),
      !labels.isAmbiguous(key)
        || Ordinal.scan(bytes, at: range.lowerBound, limit: start) != nil
          && !labels.beginsLongerHeader(Folding.key(bytes, range.lowerBound..<start))
    else { return nil }
    return (row, start..<range.upperBound)
  }

  static func scalars(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
