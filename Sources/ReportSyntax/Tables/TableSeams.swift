import TextCore

/// Where the table of one section ends and that of another begins in what a reader took for one table.
///
/// Only the heading between them parts the tables of two sections where empty lines may stand inside a
/// table. Where somebody lost the heading, the labels with which a table begins part them.
enum TableSeams {
  /// A grid cut where another section's table begins on a line of its own; the grid itself as a rule.
  static func parts(of grid: TableGrid, _ source: LineSource) -> [(
    grid: TableGrid, rows: Range<Int>
  )] {
    let seams = seams(of: grid, source)
    guard !seams.isEmpty else { return [(grid, 0..<grid.rows.count)] }
    return zip([0] + seams, seams + [grid.rows.count]).map { first, end in
      var part = grid
      part.rows = Array(grid.rows[first..<end])
      let start = first == 0 ? grid.range.lowerBound : grid.rows[first].range.lowerBound
      let last =
        end == grid.rows.count ? grid.range.upperBound : grid.rows[end - 1].range.upperBound
      part.range = start..<max(start, last)
      return (part, first..<end)
    }
  }

  /// The rows with which another table begins.
  private static func seams(of grid: TableGrid, _ source: LineSource) -> [Int] {
    switch grid.layout {
    // Their own borders say where they end.
    case .pipeTable, .html, .ruledTable: return []
    default: break
    }
    var seams: [Int] = []
    for index in grid.rows.indices.dropFirst() {
      guard let cell = grid.rows[index].cells.first(where: { !$0.range.isEmpty }),
        // A row of values needs no second look.
        let last = grid.rows[index].cells.last,
        last.range.isEmpty || !source.bytes[last.range.lowerBound].isDigit,
        let opening = source.lexicon.opening(source.bytes, cell.range),
        let before = section(of: grid.rows[(seams.last ?? 0)..<index], source), before != opening,
        beginsLine(grid.rows[index].range.lowerBound, source.bytes)
      else { continue }
      seams.append(index)
    }
    return seams
  }

  /// The section to whose table alone the last telling label of some rows belongs.
  private static func section(of rows: ArraySlice<TableRow>, _ source: LineSource) -> Int? {
    for row in rows.reversed() {
      for cell in row.cells
      where cell.range.count >= 6 && cell.range.count <= LineSource.longestLabel {
        if let section = source.lexicon.section(of: LabelKey.key(source.bytes, cell.range)) {
          return section
        }
      }
    }
    return nil
  }

  /// The line with which a grid begins that is not the first of its block.
  static func line(of grid: TableGrid, _ lines: [LogicalLine]) -> Int {
    max(1, lines.partitioningIndex { $0.range.lowerBound > grid.range.lowerBound } - 1)
  }

  private static func beginsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
  }
}
