import ReportSyntax
import TextCore

/// Formats a GFM table. Its delimiter row says on which side numbers stand; escaped pipes and rows of
/// another length stay as they are.
enum PipeTableFormat {
  private enum Line {
    case row([SourceRange])
    case delimiter([Mark])
  }

  /// A cell of the delimiter row: `---`, `:--`, `:-:`, `--:`.
  private struct Mark {
    var hasStart: Bool
    var hasEnd: Bool
    var dashes: Int

    var colons: Int { (hasStart ? 1 : 0) + (hasEnd ? 1 : 0) }
    var side: ColumnSide { hasEnd ? (hasStart ? .centre : .right) : .left }
  }

  static func edits(
    for grid: TableGrid, _ document: Document, _ style: TableStyle
  ) -> [TextEdit] {
    guard style.style != .preserve, let table = TableLines(grid, document),
      let lines = read(table, grid)
    else { return [] }
    var sides: [ColumnSide]?
    var least: [Int] = []
    var rows: [[SourceRange]] = []
    for line in lines {
      switch line {
      case .row(let cells): rows.append(cells)
      case .delimiter(let marks):
        sides = sides ?? marks.map(\.side)
        for (column, mark) in marks.enumerated() {
          if column == least.count { least.append(3) }
          least[column] = max(least[column], 3 + mark.colons)
        }
      }
    }
    let columns = AlignedColumns(
      table.bytes, rows, sides: sides ?? [], least: least, style: style)
    var edits = SpacingEdits(table.bytes)
    for (line, place) in zip(lines, table.lines) {
      switch line {
      case .row(let cells): columns.write(cells, place.content, into: &edits)
      case .delimiter(let marks):
        edits.replace(place.content, with: delimiter(marks, columns))
      }
    }
    return edits.edits
  }

  /// The lines as rows and delimiter rows; nil where a row is not a whole line.
  private static func read(_ table: TableLines, _ grid: TableGrid) -> [Line]? {
    var ends: [Int: Int] = [:]
    for row in grid.rows { ends[row.range.lowerBound] = row.range.upperBound }
    var lines: [Line] = []
    for line in table.lines {
      if let end = ends[line.content.lowerBound] {
        guard end == line.content.upperBound else { return nil }
        let pieces = PipeRow.pieces(table.document.bytes, line.content)
        lines.append(.row(pieces.map { Blanks.trimmed(table.bytes, $0) }))
      } else {
        let pieces = PipeRow.pieces(table.bytes, line.content)
        let marks = pieces.compactMap { mark(table.bytes, Blanks.trimmed(table.bytes, $0)) }
        guard marks.count == pieces.count else { return nil }
        lines.append(.delimiter(marks))
      }
    }
    return lines
  }

  private static func mark(_ bytes: [UInt8], _ range: SourceRange) -> Mark? {
    guard let first = range.first, let last = range.last else { return nil }
    let mark = Mark(
      hasStart: bytes[first] == 0x3A, hasEnd: bytes[last] == 0x3A && last > first,
      dashes: range.reduce(0) { $0 + (bytes[$1] == 0x2D ? 1 : 0) })
    return mark.dashes + mark.colons == range.count && mark.dashes > 0 ? mark : nil
  }

  private static func delimiter(
    _ marks: [Mark], _ columns: AlignedColumns
  ) -> [UInt8] {
    var line: [UInt8] = [0x7C]
    for (column, mark) in marks.enumerated() {
      let width = columns.isAligned ? columns.widths[column] : 3 + mark.colons
      line.append(0x20)
      if mark.hasStart { line.append(0x3A) }
      line += Array(repeating: 0x2D, count: max(1, width - mark.colons))
      if mark.hasEnd { line.append(0x3A) }
      line += [0x20, 0x7C]
    }
    return line
  }
}
