import TextCore

/// The rows and cells of one HTML table as the tags bound them; missing ends are implied, as every
/// browser does.
struct HTMLRows {
  struct Cell {
    var open: Tag
    /// What stands between the cell's tags.
    var content: SourceRange
    /// The tags in it.
    var tags: Range<Int>

    func rowSpan(_ bytes: [UInt8]) -> Int {
      // 0 means: to the table's end.
      let span = open.number(of: "rowspan", in: bytes, limit: 65_534) ?? 1
      return span == 0 ? 65_534 : span
    }

    func columnSpan(_ bytes: [UInt8]) -> Int {
      max(1, open.number(of: "colspan", in: bytes, limit: 1_000) ?? 1)
    }
  }

  struct Row {
    var cells: [Cell]
    var range: SourceRange
  }

  private(set) var rows: [Row] = []
  private var row: Row?
  private var cell: (open: Tag, index: Int)?

  init(_ tags: ArraySlice<Tag>, end: Int) {
    for (index, tag) in zip(tags.indices, tags).dropFirst() {
      switch (tag.name, tag.isClosing) {
      case ("tr", false):
        closeRow(index, tag.range.lowerBound, tag.range.lowerBound)
        row = Row(cells: [], range: tag.range)
      case ("tr", true):
        closeRow(index, tag.range.lowerBound, tag.range.upperBound)
      case ("td", false), ("th", false):
        closeCell(index, tag.range.lowerBound)
        if row == nil { row = Row(cells: [], range: tag.range) }
        cell = (tag, index)
      case ("td", true), ("th", true):
        closeCell(index, tag.range.lowerBound)
        if let start = row?.range.lowerBound { row?.range = start..<tag.range.upperBound }
      case ("tbody", _), ("thead", _), ("tfoot", _), ("table", true):
        closeRow(index, tag.range.lowerBound, tag.range.lowerBound)
      default:
        break
      }
    }
    closeRow(tags.endIndex, end, end)
  }

  private mutating func closeCell(_ index: Int, _ end: Int) {
    guard let open = cell else { return }
    cell = nil
    let start = open.open.range.upperBound
    row?.cells.append(
      Cell(open: open.open, content: start..<max(start, end), tags: (open.index + 1)..<index))
  }

  private mutating func closeRow(_ index: Int, _ cellEnd: Int, _ end: Int) {
    closeCell(index, cellEnd)
    guard var closed = row else { return }
    closed.range = closed.range.lowerBound..<max(closed.range.upperBound, end)
    rows.append(closed)
    row = nil
  }
}
