import TextCore

/// Rows whose cells were broken over several lines, column under column.
enum JoinedLines {
  /// One row out of the lines of a row: a column's texts stand beside each other as pieces of one
  /// label, and a value is whole on its first line.
  static func row(_ lines: [TableRow], _ bytes: [UInt8]) -> TableRow {
    guard lines.count > 1, let first = lines.first, let last = lines.last else {
      return lines.first ?? TableRow(cells: [], range: 0..<0)
    }
    var cells: [TableCell] = []
    for column in 0..<lines.reduce(0, { max($0, $1.cells.count) }) {
      let own = lines.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
      let filled = own.filter { !$0.range.isEmpty }
      if let cell = filled.first {
        let isValue = CellShape.of(bytes, cell.range) == .value
        cells += isValue ? [cell] : filled
      } else if let blank = own.first {
        cells.append(blank)
      }
    }
    return TableRow(
      cells: cells,
      range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
  }

  /// Whether lines between two rules are one row: no column has two values, and values stand under no
  /// texts, as they do under a header.
  static func isOneRow(_ lines: [TableRow], _ bytes: [UInt8]) -> Bool {
    var (values, texts): (Set<Int>, Set<Int>) = ([], [])
    for line in lines {
      for (column, cell) in line.cells.enumerated() where !cell.range.isEmpty {
        if CellShape.of(bytes, cell.range) != .value {
          texts.insert(column)
        } else if !values.insert(column).inserted {
          return false
        }
      }
    }
    // One may have a note under its figure.
    return values.intersection(texts).count < 2
  }

  /// Whether a line goes on with the row of the line before: it has as many cells, only texts among
  /// them, and one of these completes a label that the line before began.
  static func continues(_ row: [TableRow], with line: TableRow, _ source: LineSource) -> Bool {
    guard let above = row.last, above.cells.count == line.cells.count, row.count < 12 else {
      return false
    }
    var completes = false
    for (column, cell) in line.cells.enumerated() where !cell.range.isEmpty {
      guard cell.range.count <= LineSource.longestLabel,
        CellShape.of(source.bytes, cell.range) == .text
      else { return false }
      let text = LabelKey.foldedWithoutMarks(source.bytes, cell.range)
      var before: [UInt8] = []
      for line in row {
        before += LabelKey.foldedWithoutMarks(source.bytes, line.cells[column].range)
      }
      guard !before.isEmpty, source.lexicon.beginsTableLabel(before + text) else { return false }
      completes = true
    }
    return completes
  }
}
