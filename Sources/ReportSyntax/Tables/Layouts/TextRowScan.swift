import TextCore

/// Collects the rows of a table in a PDF's text.
struct TextRowScan {
  let source: LineSource
  private let limit: Int
  private var index: Int
  /// The line behind the last one that belongs to the table.
  private(set) var next: Int
  /// The end of that line.
  private(set) var end = 0
  private(set) var rows: [TableRow] = []
  private(set) var reachedLimit = false
  /// Rows whose label has just as many values as are due, and the most that one of them has.
  private var exactRows = 0
  private var mostExact = 0
  /// Rows of telling labels with no more values than are due.
  private var labelledRows = 0
  private var widestValues = 0
  /// Where the pieces of a label directly above begin.
  private var pieces: Int?
  /// The index of a row that is one label, on the line directly above.
  private var lone: Int?
  private var afterEmptyLine = false

  init(_ source: LineSource, from line: Int, limit: Int) {
    self.source = source
    self.limit = min(limit, source.lines.count)
    index = line
    next = line
  }

  /// Labels with their values, of which some may be lost, or a row of numbers as wide as only a form
  /// has.
  var isTable: Bool {
    exactRows >= 2 || mostExact >= 3 || labelledRows >= 3 || widestValues == 15
      || (hasValues && headers >= TextRowScan.wideHeader)
  }

  /// So many labels in a header are section 四's, whose values have no label in front.
  private static let wideHeader = 9
  /// Labels, and pieces of them, that share lines without values.
  private var headers = 0
  private var hasValues = false

  mutating func run() {
    while index < limit {
      let line = source.lines[index]
      if line.isSetAside {
        index += 1
        continue
      }
      if line.isBlank {
        if line.htmlTable != nil { break }
        afterEmptyLine = true
        pieces = nil
        lone = nil
        index += 1
        continue
      }
      if source.isSectionHeading(line) { break }
      if !rows.isEmpty, let end = PageBreak.end(source, at: index, isRow) {
        afterEmptyLine = true
        (pieces, lone) = (nil, nil)
        index = end
        continue
      }
      if !rows.isEmpty, QuoteMarks.areLoose(source.bytes, line.content) {
        index += 1
        continue
      }
      let read = TextLine(source, line, inTable: !rows.isEmpty)
      guard take(read, line) else { break }
      afterEmptyLine = false
      index += 1
    }
    reachedLimit = index >= limit && limit < source.lines.count
  }

  private mutating func take(_ read: TextLine, _ line: LogicalLine) -> Bool {
    if takeRest(read, line) { return true }
    switch read.kind {
    case .other:
      guard takeOdd(line) else { return false }
    case .fewNumbers:
      if headers < TextRowScan.wideHeader || hasValues || afterEmptyLine {
        // A page ends inside the table only if rows follow; this line is not yet its end.
        return read.valueCount <= 3
      }
      append(read.cells, line)
      hasValues = true
    case .pieces:
      if pieces == nil { pieces = line.content.lowerBound }
      noteHeader(read)
      lone = nil
      // Behind an empty line it may be anything, until a row follows.
      if !afterEmptyLine { extend(line) }
      return true
    case .labels:
      append(read.cells, line)
      noteHeader(read)
      lone = read.cells.count == 1 ? rows.count - 1 : nil
      pieces = line.content.lowerBound
      return true
    case .row(let due):
      hasValues = true
      append(read.cells, line)
      if read.isTelling, read.valueCount <= due { labelledRows += 1 }
      if read.valueCount == due {
        exactRows += 1
        mostExact = max(mostExact, due)
      }
    case .strangerRow:
      hasValues = true
      append(read.cells, line)
    case .values:
      hasValues = true
      takeValues(read, line)
    }
    pieces = nil
    lone = nil
    return true
  }

  /// What the cells of the row on the line above had no room for, with or without the rest of its
  /// label: its values are nobody's any more.
  private mutating func takeRest(_ read: TextLine, _ line: LogicalLine) -> Bool {
    switch read.kind {
    case .row, .labels, .pieces: return false
    case .values, .strangerRow, .fewNumbers, .other: break
    }
    guard !afterEmptyLine, !line.hasTab, !line.hasPipe, let above = rows.last,
      above.range.upperBound == end, next == index,
      let words = TextLine.words(source.bytes, line.content)
    else { return false }
    let digits = Array(words.reversed().prefix { source.bytes[$0].allSatisfy(\.isDigit) })
    let values = above.cells.map(\.range).reversed()
      .prefix { source.bytes[$0].allSatisfy(\.isDigit) }
    let texts = words.dropLast(digits.count)
    guard !digits.isEmpty, texts.allSatisfy({ TextLine.isPiece(source, $0) }),
      CutValues.leave(digits.reversed(), behind: values.reversed(), source.bytes)
    else { return false }
    rows[rows.count - 1] = CutValues.joined(above, digits.reversed(), end: line.content.upperBound)
    extend(line)
    return true
  }

  /// Whether a line behind the end of a page goes on with the table.
  private func isRow(_ index: Int) -> Bool {
    let line = source.lines[index]
    guard !source.isSectionHeading(line) else { return false }
    switch TextLine(source, line, inTable: true).kind {
    case .row, .values, .labels, .pieces: return true
    case .strangerRow, .fewNumbers, .other: return false
    }
  }

  /// A line that fits no form, where the table goes on right behind it, or where a header calls for a row.
  private mutating func takeOdd(_ line: LogicalLine) -> Bool {
    guard let last = rows.last, hasValues || headers > 0, !afterEmptyLine,
      let cells = OddTextRow.cells(
        source, line, isInside: goesOn, isDue: isHeader(last))
    else { return false }
    append(cells, line)
    return true
  }

  /// Whether the next line is a row of the form, or its header.
  private var goesOn: Bool {
    guard index + 1 < source.lines.count else { return false }
    let line = source.lines[index + 1]
    guard !line.isSetAside, !line.isBlank, !source.isSectionHeading(line) else { return false }
    let next = TextLine(source, line, inTable: true)
    switch next.kind {
    // Forms differ in how many values are due.
    case .row(let due): return next.valueCount > 0 && next.valueCount <= due
    case .labels: return next.isTelling || next.labelCount >= 2
    default: return false
    }
  }

  /// Whether a row is labels alone, in columns.
  private func isHeader(_ row: TableRow) -> Bool {
    row.cells.count >= 2 && row.range.upperBound == end
      && row.cells.allSatisfy { CellShape.of(source.bytes, $0.range) == .text }
  }

  /// Values whose label stands on the line above, or is wrapped around them.
  private mutating func takeValues(_ read: TextLine, _ line: LogicalLine) {
    widestValues = max(widestValues, read.valueCount)
    if read.text == nil, let lone, due(rows[lone].cells[0].range) == read.valueCount {
      rows[lone].cells += read.cells
      rows[lone].range = rows[lone].range.lowerBound..<line.content.upperBound
      number(lone)
      noteExact(read.valueCount)
      extend(line)
      return
    }
    var cells = read.cells
    let start = pieces ?? read.text?.lowerBound
    if let start, let text = read.text, text.upperBound > start,
      text.upperBound - start <= LineSource.longestLabel,
      due(start..<text.upperBound) == read.valueCount
    {
      cells.insert(TableCell(start..<text.upperBound), at: 0)
      noteExact(read.valueCount)
      append(cells, line)
    } else {
      append(cells, line)
      // Section 四's row has no label; any other has lost it.
      if read.text != nil || read.valueCount != 15 {
        rows[rows.count - 1].confidence = .aligned
      }
    }
    number(rows.count - 1)
  }

  private func due(_ range: SourceRange) -> Int? {
    source.lexicon.valueCount(of: LabelKey.key(source.bytes, range))
  }

  /// A label on a line of its own may be a cell of another layout.
  private mutating func noteHeader(_ read: TextLine) {
    let words = read.labelCount + read.pieceCount
    if words >= 2 { headers += words }
  }

  private mutating func noteExact(_ count: Int) {
    exactRows += 1
    mostExact = max(mostExact, count)
  }

  private mutating func append(_ cells: [TableCell], _ line: LogicalLine) {
    let start = min(line.content.lowerBound, cells.first?.range.lowerBound ?? Int.max)
    rows.append(TableRow(cells: cells, range: start..<line.content.upperBound))
    extend(line)
  }

  private mutating func number(_ row: Int) {
    for column in rows[row].cells.indices { rows[row].cells[column].column = column }
  }

  private mutating func extend(_ line: LogicalLine) {
    next = index + 1
    end = line.content.upperBound
  }
}
