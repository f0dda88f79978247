import ReportSyntax
import TextCore

/// Formats rows between TABs: blanks around a cell go, every TAB stays.
enum TabRowsFormat {
  static func edits(for grid: TableGrid, _ document: Document) -> [TextEdit] {
    guard let table = TableLines(grid, document) else { return [] }
    var edits = SpacingEdits(table.bytes)
    for line in table.lines { format(line.range, document.bytes, &edits) }
    return edits.edits
  }

  private static func format(
    _ line: SourceRange, _ masked: [UInt8], _ edits: inout SpacingEdits
  ) {
    let bytes = edits.bytes
    var pieces: [SourceRange] = []
    var start = line.lowerBound
    for index in line where masked[index] == 0x09 {
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<line.upperBound)
    guard pieces.count > 1 else { return }
    let cells = pieces.map { Blanks.trimmed(bytes, $0) }
    // A line that begins with its only TAB would be a cell of another layout.
    if pieces.count == 2, cells[0].isEmpty, !pieces[0].isEmpty { return }
    for (piece, cell) in zip(pieces, cells) {
      if cell.isEmpty {
        edits.replace(piece, with: [])
      } else {
        edits.replace(piece.lowerBound..<cell.lowerBound, with: [])
        edits.replace(cell.upperBound..<piece.upperBound, with: [])
      }
    }
  }
}
