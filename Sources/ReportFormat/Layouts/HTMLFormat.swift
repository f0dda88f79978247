import ReportSyntax
import TextCore

/// Formats an HTML table: blanks at the ends of a cell's text go; tags, and the blanks between them,
/// stay.
enum HTMLFormat {
  static func edits(for grid: TableGrid, _ document: Document) -> [TextEdit] {
    let text = document.text
    var edits = SpacingEdits(text.bytes)
    let marked = Set(
      document.setAside.filter { $0.kind == .suppression }.flatMap {
        let first = text.line(at: $0.range.lowerBound)
        return first...max(first, text.line(at: max(0, $0.range.upperBound - 1)))
      })
    for row in grid.rows {
      for cell in row.cells where !cell.isSpanResidue {
        let start = Blanks.start(
          of: text.bytes, before: cell.range.lowerBound, floor: grid.range.lowerBound,
          lineEnds: true)
        let end = Blanks.end(
          of: text.bytes, from: cell.range.upperBound, limit: grid.range.upperBound, lineEnds: true)
        if cell.range.isEmpty {
          delete(start..<end, text, marked, &edits)
        } else {
          delete(start..<cell.range.lowerBound, text, marked, &edits)
          delete(cell.range.upperBound..<end, text, marked, &edits)
        }
      }
    }
    return edits.edits
  }

  /// Between tags only, and never so that a line comes under another mark than before.
  private static func delete(
    _ range: SourceRange, _ text: SourceText, _ marked: Set<Int>, _ edits: inout SpacingEdits
  ) {
    guard !range.isEmpty, !marked.contains(text.line(at: range.lowerBound)) else { return }
    edits.replace(range, with: [])
  }
}
