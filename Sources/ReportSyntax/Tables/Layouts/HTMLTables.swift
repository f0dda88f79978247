import TextCore

/// Layout 10: `<table>` with spans, nested paragraphs, entities and attributes.
enum HTMLTables {
  /// A table among the tags: which of them are its own, from `<table>` on, and its bytes.
  struct Found {
    var tags: Range<Int>
    var range: SourceRange
  }

  /// The text of a cell is shorter than this, in bytes; in a page laid out in a table it is longer.
  private static let longestCell = 2_400

  /// The tables that hold no other table, since a page laid out in tables is no table.
  static func innermost(_ tags: [Tag], _ bytes: [UInt8]) -> [Found] {
    var result: [Found] = []
    var open: Int?
    var isInCell = false
    var lastCell: (tag: Int, end: Int)?
    func close(_ start: Int, _ end: (tag: Int, end: Int)?) {
      guard let end, end.tag > start else { return }
      result.append(
        Found(tags: start..<(end.tag + 1), range: tags[start].range.lowerBound..<end.end))
    }
    for (number, tag) in tags.enumerated() {
      switch (tag.name, tag.isClosing) {
      case ("table", false):
        // A table between rows is no nested one: the end of the one before is missing.
        if let start = open, !isInCell { close(start, lastCell) }
        open = number
        lastCell = nil
        isInCell = false
      case ("table", true):
        if let start = open { close(start, (number, tag.range.upperBound)) }
        open = nil
        isInCell = false
      case ("td", false), ("th", false):
        isInCell = true
        lastCell = (number, contentEnd(tags, number, bytes))
      case ("tr", true), ("td", true), ("th", true):
        isInCell = false
        lastCell = (number, tag.range.upperBound)
      default:
        break
      }
    }
    // Cut off before its end: as far as its cells go.
    if let start = open { close(start, lastCell) }
    return result
  }

  /// Where a cell without an end stops, if nothing else says so: at the next tag.
  private static func contentEnd(_ tags: [Tag], _ number: Int, _ bytes: [UInt8]) -> Int {
    let start = tags[number].range.upperBound
    let end = number + 1 < tags.count ? tags[number + 1].range.lowerBound : bytes.count
    return end - start <= 240 ? end : start
  }

  /// The grid of one table, whose first tag is `<table>`; nil where it has no cells, and where its
  /// cells hold text as long as a page's, or headings.
  static func read(_ bytes: [UInt8], _ tags: ArraySlice<Tag>, _ range: SourceRange) -> TableGrid? {
    let rows = HTMLRows(tags, end: range.upperBound).rows
    guard rows.contains(where: { !$0.cells.isEmpty }) else { return nil }
    for tag in tags where tag.headingLevel != nil && !tag.isClosing { return nil }
    var grid = SpanGrid()
    var result: [TableRow] = []
    for row in rows where !row.cells.isEmpty {
      var cells: [TableCell] = []
      for cell in row.cells {
        let content = HTMLCell.content(bytes, tags[cell.tags], cell.content)
        guard content.count <= longestCell || isMarkup(tags[cell.tags], content) else { return nil }
        cells.append(
          TableCell(content, rowSpan: cell.rowSpan(bytes), columnSpan: cell.columnSpan(bytes)))
      }
      result.append(
        TableRow(cells: grid.expand(cells, end: row.range.upperBound), range: row.range))
    }
    return TableGrid(layout: .html, rows: result, range: range)
  }

  /// Whether a long cell is long by its tags only, as a word processor writes them.
  private static func isMarkup(_ tags: ArraySlice<Tag>, _ content: SourceRange) -> Bool {
    var text = content.count
    for tag in tags where content.contains(tag.range.lowerBound) { text -= tag.range.count }
    return text <= longestCell
  }
}
