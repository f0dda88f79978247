import TextCore

/// Columns of a drawn grid in which no cell of a block begins: section 二's rows of three and of four
/// cells share a grid of twelve columns, and a converter that knows no merged cells leaves blanks, or
/// copies, in the others.
enum MergedGaps {
  private static let header = Array("信息内容".utf8)
  /// A header of fewer cells leaves no doubt which value is which.
  private static let leastCells = 3
  /// No block of the form has more columns than four: in so many, a header without words was lost, and one that
  /// stands twice is an error.
  private static let leastColumns = 6

  /// The rows with what is left of merged cells told from blank values: a column in which the block's
  /// header has nothing of its own is none of the row's either.
  static func marked(_ rows: [TableRow], _ bytes: [UInt8]) -> [TableRow] {
    guard let first = rows.firstIndex(where: { isHeader($0, bytes) }) else { return rows }
    var rows = rows
    var gaps: [Bool] = []
    for index in rows.indices[first...] {
      if isHeader(rows[index], bytes) { gaps = self.gaps(rows[index], bytes) }
      guard !gaps.isEmpty else { continue }
      guard rows[index].cells.count == gaps.count,
        gaps.indices.allSatisfy({ !gaps[$0] || isLeft(rows[index], $0, bytes) })
      else {
        if rows[index].cells.count != gaps.count { gaps = [] }
        continue
      }
      for column in gaps.indices where gaps[column] {
        rows[index].cells[column].isSpanResidue = true
      }
    }
    return rows
  }

  /// Which columns of a header hold nothing of their own; none where no cell stands behind a gap.
  private static func gaps(_ row: TableRow, _ bytes: [UInt8]) -> [Bool] {
    let gaps = row.cells.indices.map { isLeft(row, $0, bytes) }
    guard gaps.count >= leastColumns, gaps.count(where: { !$0 }) >= leastCells,
      let first = gaps.firstIndex(of: true),
      gaps[first...].contains(false)
    else { return [] }
    return gaps
  }

  /// Whether a cell is blank, or says what the one in front of it does.
  private static func isLeft(_ row: TableRow, _ column: Int, _ bytes: [UInt8]) -> Bool {
    let range = row.cells[column].range
    return range.isEmpty || column > 0 && bytes[range] == bytes[row.cells[column - 1].range]
  }

  private static func isHeader(_ row: TableRow, _ bytes: [UInt8]) -> Bool {
    guard let range = row.cells.first?.range, range.count >= header.count,
      range.count <= 2 * header.count,
      bytes[range.lowerBound] >= 0x80 || bytes[range.lowerBound] == 0x2A
    else { return false }
    return LabelKey.key(bytes, range) == header
  }
}
