import TextCore

/// Collects the rows of a table whose cells are lines behind TABs.
struct CellLineScan {
  /// A cell while its lines are read.
  struct OpenCell {
    /// Behind the TAB, where the content of a blank cell would go.
    var place: Int
    /// From the first character that is not blank to the last, over all lines; empty for a blank cell.
    var content: SourceRange
    /// What it looks like, where that was asked when its only line was met.
    var shape: CellShape?
    /// Its label key, likewise.
    var key: [UInt8]?

    func shape(in bytes: [UInt8]) -> CellShape { shape ?? CellShape.of(bytes, content) }
  }

  let source: LineSource
  private var limit: Int
  private(set) var index: Int
  /// The line behind the last one that belongs to the table.
  private(set) var next: Int
  private(set) var rows: [TableRow] = []
  /// Where the rows stand that are followed by another.
  private(set) var places: [CellRows] = []
  /// Where the row begins that is being read, and how far was looked before it.
  private var begun: (line: Int, row: Int, reach: Int)?
  /// The cells of the row that is being read.
  private(set) var cells: [OpenCell] = []
  private(set) var reachedLimit = false
  /// Whether the rows so far are a table whatever follows them.
  private(set) var isCertain = false
  /// Whether a cell of the row began with an empty paragraph.
  private(set) var rowHasEmptyStarts = false
  /// Whether an empty line stands before the line at `index`.
  private(set) var afterEmptyLine = false
  /// The last cell of the row with text in it, but for the cell that is being read.
  private var lastText: (cell: Int, due: Int?)?
  private var rowStart = 0
  private var rowEnd = 0

  init(_ source: LineSource, from line: Int, limit: Int) {
    self.source = source
    self.limit = min(limit, source.lines.count)
    index = line
    next = line
  }

  /// Reads on up to a line.
  mutating func run(to limit: Int) {
    self.limit = limit
    run()
  }

  mutating func run() {
    loop: while index < limit {
      let line = source.lines[index]
      if line.isSetAside {
        index += 1
      } else if line.htmlTable != nil {
        break loop
      } else if CellLines.isCell(source, index) {
        let shape = CellShape.of(source.bytes, line.content)
        var key: [UInt8]?
        guard !CellContinuation.isBeyondTable(self, line, shape, &key) else { break loop }
        let place = index
        if afterEmptyLine || cells.isEmpty { beginRow() }
        // Behind rows that are known, another line.
        if index == place { open(line, shape, key) } else { open(source.lines[index]) }
      } else if line.isBlank {
        afterEmptyLine = true
        index += 1
      } else if let end = CellContinuation.end(self) {
        extend(to: end)
      } else if CellContinuation.isLabelRow(self, line) {
        closeRow()
        open(line)
        closeRow()
        afterEmptyLine = true
      } else {
        break loop
      }
    }
    reachedLimit = index >= limit && limit < source.lines.count
  }

  /// Ends the row that is being read, and with it the table.
  mutating func finish() {
    closeRow()
    if let begun { _ = source.lines.endWatch(begun.reach) }
    begun = nil
  }

  /// What speaks for a table in the rows so far, that which is being read included.
  mutating func evidence() -> RowsEvidence {
    var sum = RowsEvidence()
    for index in places.indices {
      let own = places[index].evidence ?? RowsEvidence(source, rows[places[index].rows])
      places[index].evidence = own
      sum += own
    }
    if cells.isEmpty {
      sum += RowsEvidence(source, rows[(places.last?.rows.upperBound ?? 0)...])
      return sum
    }
    var rest = self
    rest.closeRow()
    sum += RowsEvidence(source, rest.rows[(places.last?.rows.upperBound ?? 0)...])
    return sum
  }

  /// Ends the row in front of a line that begins another, and passes over rows that are known.
  private mutating func beginRow() {
    closeRow()
    if let begun {
      let reach = source.lines.endWatch(begun.reach)
      places.append(
        CellRows(
          line: begun.line, end: index, next: next, reach: max(reach, index),
          rows: begun.row..<rows.count))
    }
    while true {
      let known = places.count
      let answer = source.cellRows.add(at: index, below: limit, to: &rows, &places)
      for place in places[known...] { source.lines.note(place.reach) }
      if places.count > known, let last = places.last {
        index = last.end
        next = last.next
      }
      // Where it is a table already, whatever follows, there is no need to stop in the middle of a row.
      guard answer == .reachesLimit, limit < source.lines.count,
        CellLines.isCertain(evidence())
      else { break }
      isCertain = true
      limit = source.lines.count
    }
    begun = (index, rows.count, source.lines.beginWatch())
  }

  private mutating func open(
    _ line: LogicalLine, _ shape: CellShape? = nil, _ key: [UInt8]? = nil
  ) {
    if cells.isEmpty { rowStart = line.range.lowerBound } else { settle() }
    let isCell = line.startsWithTab(source.bytes)
    let place = line.range.lowerBound + (isCell ? 1 : 0)
    let content = line.content.isEmpty ? place..<place : line.content
    cells.append(
      OpenCell(
        place: place, content: content, shape: line.content.isEmpty ? nil : shape, key: key))
    rowEnd = line.range.upperBound
    afterEmptyLine = false
    index += 1
    next = index
  }

  /// Lets the last cell run on over the lines up to another one.
  private mutating func extend(to end: Int) {
    guard let last = cells.indices.last else { return }
    for line in source.lines[index..<end] where !line.isSetAside && !line.isBlank {
      if cells[last].content.isEmpty {
        rowHasEmptyStarts = true
        cells[last].content = line.content
      } else {
        cells[last].content = cells[last].content.lowerBound..<line.content.upperBound
      }
      cells[last].shape = nil
      cells[last].key = nil
      rowEnd = line.range.upperBound
    }
    afterEmptyLine = false
    index = end
    next = end
  }

  private mutating func closeRow() {
    guard !cells.isEmpty else { return }
    let row = TableRow(
      cells: cells.enumerated().map { number, cell in
        TableCell(cell.content.isEmpty ? cell.place..<cell.place : cell.content, column: number)
      }, range: rowStart..<max(rowStart, rowEnd))
    let parted = SqueezedRows.parted(row, hasTextBehindValue: hasTextBehindValue, source)
    if let parted { rows += parted } else { rows.append(row) }
    cells.removeAll(keepingCapacity: true)
    lastText = nil
    rowHasEmptyStarts = false
  }

  /// Whether a text stands behind a value in the row that is being read.
  private var hasTextBehindValue: Bool {
    var hasValue = false
    for cell in cells {
      switch cell.shape(in: source.bytes) {
      case .value: hasValue = true
      case .text where hasValue: return true
      case .text, .blank: break
      }
    }
    return false
  }

  /// Looks at the last cell once it is whole.
  private mutating func settle() {
    guard let last = cells.indices.last,
      cells[last].shape(in: source.bytes) == .text
    else { return }
    let content = cells[last].content
    let due =
      content.count <= LineSource.longestLabel
      ? source.lexicon.valueCount(of: cells[last].key ?? LabelKey.key(source.bytes, content))
      : nil
    lastText = (last, due)
  }

  /// Whether the due number of cells stands behind the row's label, the last one, which holds no text,
  /// included. A row without a label has no due number; one of only values is taken for whole.
  var isRowComplete: Bool {
    guard let lastText else { return true }
    guard let due = lastText.due else { return false }
    return cells.count - lastText.cell - 1 >= due
  }
}
