import TextCore

/// Finds rows among cells whose rows were lost: a label of the form begins a row, and the values
/// behind it are its own.
///
/// Cells are handed over one by one, so that a reader stops at the cell that ends the table.
struct LabelSegmentation {
  private let source: LineSource
  private(set) var rows: [TableRow] = []
  /// Behind the last cell that is known to belong to the table.
  private(set) var end: Int
  private var start: Int?

  private var row: [TableCell] = []
  /// How many values the row's label calls for; nil where it has none or an unknown one.
  private var due: Int?
  /// Every count that an edition calls for.
  private var counts: [Int] = []
  private var values = 0
  private var headers: [TableCell] = []
  /// Blank cells with no row to belong to: the first values of a row without a label may be blank.
  private var blanks: [TableCell] = []
  /// Whether the last text was a header, with no value behind it.
  private var followsHeader = false
  private var strangers = 0
  /// Whether the row under way began with a value for which the one before had no place.
  private var isSurplus = false
  /// A label that its row's values cut, as far as it came.
  private var cut: CutLabel?
  private var partial: (range: SourceRange, folded: [UInt8])?

  private var seen = SegmentEvidence()
  var labels: Int { seen.labels }
  /// Whether values came that belong to no row under way: blanks were not what they seemed.
  private(set) var hasSurplus = false

  /// More unknown texts in a row than this are no noise any more.
  private static let mostStrangers = 3

  init(_ source: LineSource, at offset: Int) {
    self.source = source
    end = offset
  }

  /// Whether what was seen is a table of the form beyond doubt.
  var isTable: Bool { seen.isTable(isComplete) }

  /// The same where not even lines are left.
  var isFlatTable: Bool { seen.isFlatTable(isComplete) }

  /// Whether a row has just the values that its label calls for.
  var hasWholeRow: Bool { seen.completeRows > 0 || isComplete }

  private var isComplete: Bool { values > 0 && counts.contains(values) }

  /// Takes a cell; false where it is none of the table's.
  mutating func add(_ range: SourceRange) -> Bool {
    switch CellShape.of(source.bytes, range) {
    case .blank:
      add(blank: range)
      return true
    case .value:
      if let partial {
        settlePartial()
        cut = CutLabel(folded: partial.folded)
      }
      add(value: range)
      return true
    case .text:
      return add(text: range)
    }
  }

  private mutating func add(blank range: SourceRange) {
    if !row.isEmpty, due.map({ values < $0 }) ?? (values > 0) {
      row.append(TableCell(range, column: row.count))
      values += 1
    } else {
      blanks.append(TableCell(range))
    }
  }

  private mutating func add(value range: SourceRange) {
    if let due, values >= due, values == row.count, row[0].range.isEmpty {
      // The row has no label and more cells than are due: it began with padding.
      row.removeFirst()
      values -= 1
    } else if let due, values >= due, values + 1 == row.count, row[1].range.isEmpty {
      // So did one whose label spans columns.
      row.remove(at: 1)
      values -= 1
    }
    if row.isEmpty || due.map({ values >= $0 }) == true {
      let isSurplus = !row.isEmpty
      hasSurplus = hasSurplus || isSurplus
      flush()
      self.isSurplus = isSurplus
      // Between a header and a value, blanks are values; elsewhere they are padding.
      if followsHeader {
        row = blanks
        counts = source.lexicon.unlabelledCounts
        due = counts.max()
      }
      values = row.count
    }
    blanks = []
    row.append(TableCell(range, column: row.count))
    values += 1
    seen.values += 1
    followsHeader = false
    strangers = 0
    reach(range)
  }

  private mutating func add(text range: SourceRange) -> Bool {
    // A lone ？ is a figure that cannot be read, and so is `215。`.
    guard range.count <= LineSource.longestLabel,
      !source.endsSentence(range) || !source.hasHan(range)
    else { return false }
    let bytes = source.bytes
    if let known = partial {
      let folded = known.folded + LabelKey.foldedWithoutMarks(bytes, range)
      let whole = known.range.lowerBound..<range.upperBound
      if source.lexicon.isTableLabel(LabelKey.key(folded, 0..<folded.count)) {
        partial = nil
        return add(label: LabelKey.key(folded, 0..<folded.count), whole)
      }
      if source.lexicon.beginsTableLabel(folded) {
        partial = (whole, folded)
        return true
      }
      // A quotation mark in another font stands apart from what it is part of.
      if QuoteMarks.fill(bytes, range) { return true }
      // `3.` alone says nothing of what was altered behind it.
      if !source.hasHan(known.range), !source.lexicon.isTableLabel(LabelKey.key(bytes, range)) {
        partial = nil
        return add(stranger: whole)
      }
      settlePartial()
    }
    let key = LabelKey.key(bytes, range)
    let folded = LabelKey.foldedWithoutMarks(bytes, range)
    if source.lexicon.isTableLabel(key), !source.lexicon.isCutGroup(folded, key) {
      return add(label: key, range)
    }
    if takeRest(range, folded) { return true }
    if source.lexicon.beginsTableLabel(folded) {
      partial = (range, folded)
      return true
    }
    return add(stranger: range)
  }

  /// Takes a piece of the label that a page's end parted from its row; whole, it is a row of its own.
  private mutating func takeRest(_ range: SourceRange, _ folded: [UInt8]) -> Bool {
    guard cut?.takes(range, folded, source) == true else { return false }
    if let rest = cut?.rest(source.lexicon) {
      flush()
      emit([TableCell(rest)])
      cut = nil
    }
    reach(range)
    return true
  }

  private mutating func add(label key: [UInt8], _ range: SourceRange) -> Bool {
    strangers = 0
    cut = nil
    let known = source.lexicon.valueCounts(of: key)
    let hasOrdinal =
      Ordinal.scan(source.bytes, at: range.lowerBound, limit: range.upperBound) != nil
    // 总计 and 其他 are columns among columns, and rows among values.
    let isHeader = source.lexicon.isHeader(key) && (known.isEmpty || (followsHeader && !hasOrdinal))
    flush()
    // Among headers a text that is nearly one was mistyped; it is no value. Behind the last of them only
    // a year tells one from a value.
    if followsHeader {
      headers += blanks.filter {
        !$0.range.isEmpty
          && (isHeader ? source.isLikeHeader($0.range) : source.isDatedHeader($0.range))
      }
    }
    blanks = []
    seen.labels += 1
    if isHeader {
      headers.append(TableCell(range, column: headers.count))
      followsHeader = true
    } else {
      seen.rowLabels += 1
      flushHeaders()
      row = [TableCell(range)]
      counts = known
      due = known.max()
      values = 0
      followsHeader = false
    }
    reach(range)
    return true
  }

  /// A value that cannot be read, a label that cannot, or the end of the table.
  private mutating func add(stranger range: SourceRange) -> Bool {
    if isGarbledValue(range) {
      row.append(TableCell(range, column: row.count))
      values += 1
      reach(range)
      return true
    }
    if extendsLabel(range), let label = row.first?.range {
      row[0].range = label.lowerBound..<range.upperBound
      reach(range)
      return true
    }
    strangers += 1
    guard strangers <= LabelSegmentation.mostStrangers else { return false }
    if followsHeader, source.mayBeFigure(range) {
      // The first value of a row without a label, should more of them follow.
      blanks.append(TableCell(range))
      return true
    }
    flush()
    flushHeaders()
    row = [TableCell(range)]
    counts = source.lexicon.valueCounts(like: LabelKey.key(source.bytes, range))
    due = counts.max()
    values = 0
    blanks = []
    followsHeader = false
    return true
  }

  /// Whether a text stands where the row lacks a value. Where an edition calls for no more values, only
  /// a character or two is one.
  private func isGarbledValue(_ range: SourceRange) -> Bool {
    guard let due, values < due, source.mayBeFigure(range, behind: values) else { return false }
    return !counts.contains(values) || source.isMark(range)
  }

  /// `部分公开` and its note, `（区分处理的，…）`, in a cell of its own or in several.
  private func extendsLabel(_ range: SourceRange) -> Bool {
    guard values == 0, row.count == 1, due != nil, let label = row.first?.range,
      range.upperBound - label.lowerBound <= LineSource.longestLabel
    else { return false }
    let whole = LabelKey.key(source.bytes, label.lowerBound..<range.upperBound)
    return whole.contains(0x28)
      && (source.lexicon.isTableLabel(whole) || source.lexicon.beginsTableLabel(whole))
  }

  private mutating func settlePartial() {
    guard let known = partial else { return }
    partial = nil
    _ = add(stranger: known.range)
  }

  private mutating func reach(_ range: SourceRange) {
    if start == nil { start = range.lowerBound }
    end = max(end, range.upperBound)
  }

  private mutating func flushHeaders() {
    emit(headers)
    headers = []
  }

  private mutating func flush() {
    if values > 0 { flushHeaders() }
    if isComplete { seen.completeRows += 1 }
    if !isRest() { emit(row) }
    isSurplus = false
    row = []
    counts = []
    due = nil
    values = 0
  }

  /// Whether the row under way is what narrow cells of the row before had no room for, which has it now.
  private mutating func isRest() -> Bool {
    guard isSurplus, values == row.count, let before = rows.last,
      let whole = CutValues.row(before, with: row.map(\.range), source.bytes)
    else { return false }
    rows[rows.count - 1] = whole
    return true
  }

  private mutating func emit(_ cells: [TableCell]) {
    guard let start = cells.first?.range.lowerBound, let end = cells.last?.range.upperBound else {
      return
    }
    rows.append(TableRow(cells: cells, range: start..<max(start, end)))
  }

  /// The rows as far as the table goes; unknown texts behind its last known cell are none of it.
  mutating func finish() {
    flush()
    flushHeaders()
    while let last = rows.last, last.range.lowerBound >= end { rows.removeLast() }
    // Blank cells at the end belong to the last row as well.
    if let last = rows.last { end = max(end, last.range.upperBound) }
  }
}
