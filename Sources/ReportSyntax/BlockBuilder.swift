import TextCore

/// Puts blocks together from lines, asking each layout whether a table begins.
struct BlockBuilder {
  let source: LineSource
  let htmlTables: [TableGrid]
  let wrapColumn: Int?
  var blocks: [Block] = []
  var tables: [TableGrid] = []
  private var blankBefore = false

  init(source: LineSource, htmlTables: [TableGrid]) {
    self.source = source
    self.htmlTables = htmlTables
    wrapColumn = WrappedLines.column(of: source)
  }

  mutating func run() {
    var index = 0
    let lines = source.lines
    while index < lines.count {
      let line = lines[index]
      if line.isSetAside || line.isBlank {
        // A suppression is taken out as if it were not there; a blank line parts blocks.
        if line.isBlank && !line.isSetAside { blankBefore = true }
        // A line of only TABs is blank in prose but an empty cell in a table of cell lines.
        if line.hasTab, !line.isSetAside, let next = readTable(at: index) {
          index = next
          continue
        }
        index += 1
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
  }

  private mutating func readTable(at index: Int) -> Int? {
    for reader in TableReaders.all {
      if let (grid, next) = reader.read(source, at: index), next > index {
        append(grid, at: source.lines[index])
        return next
      }
    }
    return nil
  }

  private mutating func append(_ grid: TableGrid, at line: LogicalLine) {
    tables.append(grid)
    append(.table(tables.count - 1), range: grid.range, content: grid.range, line: line)
  }

  private mutating func append(
    _ kind: Block.Kind, range: SourceRange, content: SourceRange, line: LogicalLine
  ) {
    let isText: Bool
    switch kind {
    case .heading, .paragraph, .listItem: isText = true
    case .table, .image, .rule: isText = false
    }
    let ordinal =
      isText
      ? Ordinal.scan(source.bytes, at: content.lowerBound, limit: content.upperBound) : nil
    var body = content
    if let ordinal {
      body =
        LogicalLine(ordinal.range.upperBound..<content.upperBound, in: source.bytes).content
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
    var end = first.content.upperBound
    var next = index + 1
    if marks.kind == .paragraph || marks.kind == .listItem || first.headingLevel != nil {
      while next < lines.count,
        continuesFlow(next)
          || WrappedLines.continues(source, from: next - 1, to: next, column: wrapColumn)
      {
        end = lines[next].content.upperBound
        next += 1
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
  private func continuesFlow(_ index: Int) -> Bool {
    source.lines[index].continuesBlock && !source.isSectionHeading(source.lines[index])
      && !source.isSectionHeading(source.lines[index - 1])
  }
}
