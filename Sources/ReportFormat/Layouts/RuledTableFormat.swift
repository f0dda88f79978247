import ReportSyntax
import TextCore

/// Formats an Org table as Org itself does: columns of numbers stand to the right.
///
/// Tables drawn with corners or box characters, whose rows may take several lines and whose rules show
/// merged cells, are left as whoever drew them left them.
enum RuledTableFormat {
  private enum Line {
    case row([SourceRange])
    case rule
  }

  static func edits(
    for grid: TableGrid, _ document: Document, _ style: TableStyle
  ) -> [TextEdit] {
    guard style.style != .preserve, let table = TableLines(grid, document),
      let lines = read(table)
    else { return [] }
    var rows: [[SourceRange]] = []
    for case .row(let cells) in lines { rows.append(cells) }
    let count = rows.reduce(0) { max($0, $1.count) }
    // The rule of a single column would be the delimiter row of a pipe table.
    guard count > 1 else { return [] }
    let columns = AlignedColumns(
      table.bytes, rows, sides: sides(rows, count, table.bytes), least: [], style: style)
    var rule: [UInt8] = [0x7C]
    for column in 0..<count {
      if column > 0 { rule.append(0x2B) }
      let width = columns.isAligned ? columns.widths[column] : 1
      rule += Array(repeating: 0x2D, count: width + 2)
    }
    rule.append(0x7C)
    var edits = SpacingEdits(table.bytes)
    for (line, place) in zip(lines, table.lines) {
      switch line {
      case .row(let cells): columns.write(cells, place.content, into: &edits)
      case .rule: edits.replace(place.content, with: rule)
      }
    }
    return edits.edits
  }

  private static func read(_ table: TableLines) -> [Line]? {
    var lines: [Line] = []
    for line in table.lines {
      let bytes = table.bytes[line.content]
      guard bytes.first == 0x7C else { return nil }
      if bytes.allSatisfy({ $0 == 0x7C || $0 == 0x2B || $0 == 0x2D }) {
        // A rule of one stroke is read as a cell.
        guard bytes.dropFirst().first == 0x2D, bytes.count > 3 else { return nil }
        lines.append(.rule)
        continue
      }
      // `|    +----+`: a merged cell beside a rule.
      let isPartial = bytes.indices.dropLast(2).contains { index in
        bytes[index] == 0x2B && bytes[index + 1] == bytes[index + 2]
          && (bytes[index + 1] == 0x2D || bytes[index + 1] == 0x3D)
      }
      if isPartial { return nil }
      let pieces = PipeRow.pieces(table.document.bytes, line.content)
      lines.append(.row(pieces.map { Blanks.trimmed(table.bytes, $0) }))
    }
    return lines
  }

  /// A column stands to the right where half of what it holds are numbers.
  private static func sides(
    _ rows: [[SourceRange]], _ count: Int, _ bytes: [UInt8]
  ) -> [ColumnSide] {
    (0..<count).map { column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let filled = cells.filter { !$0.isEmpty }
      let numbers = filled.filter { cell in
        cell.allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 || bytes[$0] == 0x2E }
      }
      return !filled.isEmpty && numbers.count * 2 >= filled.count ? .right : .left
    }
  }
}
