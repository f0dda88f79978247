import ReportSyntax
import TextCore

/// Formats pipes as web pages leave them: one blank between a cell and its bar. Nothing is added or
/// aligned, since bars with nothing between are what is left of merged cells.
enum WebPipesFormat {
  static func edits(for grid: TableGrid, _ document: Document) -> [TextEdit] {
    guard let table = TableLines(grid, document) else { return [] }
    var edits = SpacingEdits(table.bytes)
    for line in table.lines { format(line.content, document.bytes, &edits) }
    return edits.edits
  }

  private static func format(
    _ line: SourceRange, _ masked: [UInt8], _ edits: inout SpacingEdits
  ) {
    let bytes = edits.bytes
    for piece in PipeRow.pieces(masked, line) {
      let cell = Blanks.trimmed(bytes, piece)
      if cell.isEmpty {
        if !piece.isEmpty { edits.replace(piece, with: [0x20]) }
        continue
      }
      // The line's own ends are no borders of a cell.
      let before: [UInt8] = piece.lowerBound > line.lowerBound ? [0x20] : []
      let behind: [UInt8] = piece.upperBound < line.upperBound ? [0x20] : []
      edits.replace(piece.lowerBound..<cell.lowerBound, with: before)
      edits.replace(cell.upperBound..<piece.upperBound, with: behind)
    }
  }
}
