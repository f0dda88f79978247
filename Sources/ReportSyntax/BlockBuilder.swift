import TextCore

/// Puts blocks together from lines, asking each layout whether a table begins.
struct BlockBuilder {
  let source: LineSource
  let htmlTables: [TableGrid]
  let wrapping: WrappedLines.Habit?
  private(set) var blocks: [Block] = []
  private(set) var tables: [TableGrid] = []
  /// For each table the rows of cell lines of which it is made; none where it is of another layout.
  private(set) var cellRows: [[CellRows]] = []
  /// Where reading can be taken up again, in order.
  private(set) var starts: [BlockStart] = []
  private var blankBefore = false
  /// For each reader, the first line at which it is worth asking.
  private var askFrom = Array(repeating: 0, count: TableReaders.all.count)

  init(source: LineSource, htmlTables: [TableGrid], wrapping: WrappedLines.Habit?) {
    self.source = source
    self.htmlTables = htmlTables
    self.wrapping = wrapping
  }

  /// Reads from a start on, or from the first line, up to the first start of which `isEnd` holds; the
  /// answer is that start, nil at the text's end.
  @discardableResult
  mutating func run(
    from start: BlockStart? = nil, until isEnd: (BlockStart) -> Bool = { _ in false }
  ) -> BlockStart? {
    var index = start?.line ?? 0
    blankBefore = start?.isAfterBlank ?? false
    let lines = source.lines
    _ = lines.takeReach()
    while index < lines.count {
      if let start = self.start(at: index) {
        if isEnd(start) {
          endStart()
          return start
        }
        endStart()
        starts.append(start)
      }
      let line = lines[index]
      // A suppression is taken out as if it were not there.
      if line.isSetAside {
        index += 1
        continue
      }
      if line.isBlank {
        // A line of only a TAB is blank in prose but an empty cell in a table of cell lines.
        if line.hasTab, let next = readTable(at: index) {
          index = next
        } else {
          blankBefore = true
          index += 1
        }
        continue
      }
      if let table = line.htmlTable, table < htmlTables.count {
        append(htmlTables[table], at: line)
        index += 1
        continue
      }
      if let next = readTable(at: index) {
        index = next
        continue
      }
      index = readText(at: index)
    }
    endStart()
    return nil
  }

  /// What stands at a line with which a block begins, if no reader has looked beyond it.
  private func start(at index: Int) -> BlockStart? {
    let line = source.lines.all[index]
    guard !line.isSetAside, !line.isBlank, askFrom.allSatisfy({ $0 <= index }) else { return nil }
    return BlockStart(
      line: index, block: blocks.count, table: tables.count, isAfterBlank: blankBefore)
  }

  /// Notes how far was looked since the last start.
  private mutating func endStart() {
    let reach = source.lines.takeReach()
    if let last = starts.indices.last { starts[last].reach = reach }
  }

  private mutating func readTable(at index: Int) -> Int? {
    for (number, reader) in TableReaders.all.enumerated() where index >= askFrom[number] {
      switch reader.attempt(source, at: index) {
      case .table(let grid, let next):
        guard next > index else { continue }
        append(grid, at: source.lines[index])
        return next
      case .none(let retry):
        askFrom[number] = retry
      }
    }
    return nil
  }

  private mutating func append(_ grid: TableGrid, at line: LogicalLine) {
    let known = grid.layout == .cellLines ? source.cellRows.take() : []
    for part in TableSeams.parts(of: grid, source) {
      tables.append(part.grid)
      cellRows.append(known.compactMap { $0.within(part.rows) })
      var line = line
      if part.rows.lowerBound > 0 {
        let index = TableSeams.line(of: part.grid, source.lines.all)
        line = source.lines.all[index]
        blankBefore = source.lines.all[index - 1].isBlank
      }
      append(
        .table(tables.count - 1), range: part.grid.range, content: part.grid.range, line: line)
    }
  }

  private mutating func append(
    _ kind: Block.Kind, range: SourceRange, content: SourceRange, line: LogicalLine
  ) {
    let isText: Bool
    switch kind {
    case .heading, .paragraph, .listItem: isText = true
    case .table, .image, .rule: isText = false
    }
    let content = isText ? Bookmark.skip(source.bytes, content) : content
    let ordinal =
      isText
      ? Ordinal.scan(source.bytes, at: content.lowerBound, limit: content.upperBound) : nil
    var body = content
    if let ordinal {
      body =
        source.bytes.content(of: ordinal.range.upperBound..<content.upperBound)
    }
    blocks.append(
      Block(
        kind: kind, range: range, content: content, ordinal: ordinal, body: body,
        indentation: line.range.lowerBound..<max(line.range.lowerBound, line.content.lowerBound),
        followsBlankLine: blankBefore))
    blankBefore = false
  }

  private mutating func readText(at index: Int) -> Int {
    let lines = source.lines
    let first = lines[index]
    var marks = LineMarks.scan(source.bytes, first.content)
    if marks.kind == .paragraph {
      if let level = first.headingLevel {
        marks.kind = .heading(level: level)
      } else if first.isHTMLListItem {
        marks.kind = .listItem
      }
    }
    if marks.kind == .rule || marks.kind == .image {
      append(marks.kind, range: first.content, content: first.content, line: first)
      return index + 1
    }
    if let last = source.lastLine(ofHeadingAt: index, marks) {
      let end = lines[last].content.upperBound
      append(
        marks.kind, range: first.content.lowerBound..<end,
        content: marks.content.lowerBound..<end, line: first)
      return last + 1
    }
    var end = first.content.upperBound
    var next = index + 1
    if marks.kind == .paragraph || marks.kind == .listItem || first.headingLevel != nil {
      var last = index
      while let following = line(after: last),
        continuesFlow(following, from: last)
          || WrappedLines.continues(source, from: last, to: following, habit: wrapping)
      {
        end = lines[following].content.upperBound
        last = following
        next = following + 1
      }
    }
    let content =
      marks.content
      .lowerBound..<max(
        marks.content.lowerBound, next > index + 1 ? end : marks.content.upperBound)
    append(marks.kind, range: first.content.lowerBound..<end, content: content, line: first)
    return next
  }

  /// Whether a line goes on with the element of the line before. A page that keeps its line ends, as
  /// `white-space: pre` does, has its headings on lines of their own.
  private func continuesFlow(_ index: Int, from before: Int) -> Bool {
    source.lines[index].continuesBlock && !source.isSectionHeading(source.lines[index])
      && !source.isSectionHeading(source.lines[before])
  }

  /// The next line that is not set aside: comments part no paragraph. Behind code a block begins.
  private func line(after index: Int) -> Int? {
    var next = index + 1
    while next < source.lines.count, source.lines[next].isSetAside { next += 1 }
    return next < source.lines.count ? next : nil
  }
}
