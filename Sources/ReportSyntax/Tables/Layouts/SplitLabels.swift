import TextCore

/// Puts labels together that a converter cut into lines: `1.申请人无正当理由⏎逾期不补正、…⇥0⇥0`.
enum SplitLabels {
  /// A label stands in no more lines than this.
  private static let mostPieces = 4

  /// The rows with each such label in one cell, whose range runs over the lines.
  static func joined(_ rows: [TableRow], _ source: LineSource) -> [TableRow] {
    var result: [TableRow] = []
    result.reserveCapacity(rows.count)
    var index = 0
    while index < rows.count {
      if let (row, next) = join(rows, index, source) {
        result.append(row)
        index = next
      } else {
        result.append(rows[index])
        index += 1
      }
    }
    return result
  }

  /// The text at the end of a row without values; nil where the row has values or no text.
  static func lastText(_ row: TableRow, _ source: LineSource) -> SourceRange? {
    var last: SourceRange?
    for cell in row.cells {
      switch CellShape.of(source.bytes, cell.range) {
      case .blank: break
      case .value: return nil
      case .text: last = cell.range
      }
    }
    return last
  }

  private static func join(
    _ rows: [TableRow], _ first: Int, _ source: LineSource
  ) -> (TableRow, Int)? {
    guard first + 1 < rows.count, let start = lastText(rows[first], source), !start.isEmpty,
      start.count <= LineSource.longestLabel, !isLabel(source, start), begins(source, start),
      let place = rows[first].cells.firstIndex(where: { $0.range == start })
    else { return nil }
    for next in (first + 1)..<min(rows.count, first + mostPieces) {
      guard let piece = rows[next].cells.firstIndex(where: { !$0.range.isEmpty }),
        CellShape.of(source.bytes, rows[next].cells[piece].range) == .text
      else { return nil }
      let joined = start.lowerBound..<rows[next].cells[piece].range.upperBound
      guard joined.count <= LineSource.longestLabel else { return nil }
      if isLabel(source, joined) {
        var row = rows[first]
        row.cells = Array(row.cells[...place])
        row.cells[place].range = joined
        row.cells += rows[next].cells[(piece + 1)...]
        for column in row.cells.indices { row.cells[column].column = column }
        row.range = row.range.lowerBound..<rows[next].range.upperBound
        return (row, next + 1)
      }
      guard begins(source, joined), rows[next].cells[(piece + 1)...].allSatisfy(\.range.isEmpty)
      else { return nil }
    }
    return nil
  }

  private static func isLabel(_ source: LineSource, _ range: SourceRange) -> Bool {
    source.lexicon.isTableLabel(LabelKey.key(source.bytes, range))
  }

  private static func begins(_ source: LineSource, _ range: SourceRange) -> Bool {
    source.lexicon.beginsTableLabel(LabelKey.key(source.bytes, range))
  }
}
