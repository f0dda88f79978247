import ReportSyntax
import TextCore

/// Formats a cell a line: cells trimmed, those broken over lines joined, one empty line between rows.
/// Empty cells, lines that are only a TAB, stay: they are what is left of merged cells.
enum CellLinesFormat {
  static func edits(for grid: TableGrid, _ document: Document) -> [TextEdit] {
    var format = CellLinesSpacing(document)
    var end: Int?
    for row in grid.rows {
      for (number, cell) in row.cells.enumerated() {
        let lead = format.lead(of: cell.range, behind: end ?? grid.range.lowerBound)
        if let end { format.separate(end..<lead.lowerBound, lineEnds: number == 0 ? 2 : 1) }
        format.indent(lead)
        format.join(cell.range)
        end = cell.range.upperBound
      }
    }
    if let end { format.trim(behind: end) }
    return format.edits.edits
  }
}

/// The blanks, TABs and line ends around the cells of a table.
private struct CellLinesSpacing {
  let document: Document
  var edits: SpacingEdits

  init(_ document: Document) {
    self.document = document
    edits = SpacingEdits(document.text.bytes)
  }

  private var bytes: [UInt8] { edits.bytes }

  /// From the start of the line on which a cell begins, its TAB, to its text. A cell may begin with
  /// empty paragraphs, so that its TAB stands lines above.
  ///
  /// - Parameter floor: where the cell before ends.
  func lead(of cell: SourceRange, behind floor: Int) -> SourceRange {
    let floor = Blanks.start(
      of: bytes, before: cell.lowerBound, floor: min(floor, cell.lowerBound), lineEnds: true)
    var index = cell.lowerBound
    while index > floor, bytes[index - 1] != 0x09 { index -= 1 }
    let place = index > floor ? index - 1 : cell.lowerBound
    let line = document.text.contentRange(ofLine: document.text.line(at: place))
    return max(line.lowerBound, floor)..<cell.lowerBound
  }

  /// One TAB in front of a cell's text; a label without a TAB has none.
  mutating func indent(_ lead: SourceRange) {
    guard isBlank(lead) else { return }
    edits.replace(lead, with: bytes[lead].contains(0x09) ? [0x09] : [])
  }

  /// So many line ends between cells, of the kind that stands there.
  mutating func separate(_ range: SourceRange, lineEnds: Int) {
    guard isBlank(range), let end = lineEnd(in: range) else { return }
    edits.replace(range, with: Array(repeating: end, count: lineEnds).flatMap { $0 })
  }

  /// Blanks behind the last cell of a table.
  mutating func trim(behind offset: Int) {
    let limit = document.text.contentRange(ofLine: document.text.line(at: offset)).upperBound
    guard offset < limit else { return }
    let end = Blanks.end(of: bytes, from: offset, limit: limit)
    if end == limit { edits.replace(offset..<end, with: []) }
  }

  /// Takes the line ends out of a cell; between Latin letters a blank remains. Two numbers, or a TAB,
  /// in one cell are the wreck of another layout, and stay.
  mutating func join(_ cell: SourceRange) {
    let bytes = edits.bytes
    guard bytes[cell].contains(where: { $0 == 0x0A || $0 == 0x0D }),
      !bytes[cell].contains(0x09), !holdsAside(cell)
    else { return }
    var gaps: [(range: SourceRange, needsBlank: Bool)] = []
    var index = cell.lowerBound
    while index < cell.upperBound {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else {
        index += 1
        continue
      }
      let start = Blanks.start(of: bytes, before: index, floor: cell.lowerBound, lineEnds: true)
      let end = Blanks.end(of: bytes, from: index, limit: cell.upperBound, lineEnds: true)
      guard start > cell.lowerBound, end < cell.upperBound else { return }
      if bytes[start - 1].isDigit, bytes[end].isDigit { return }
      gaps.append((start..<end, bytes[start - 1].isLetterOrDigit && bytes[end].isLetterOrDigit))
      index = end
    }
    for gap in gaps { edits.replace(gap.range, with: gap.needsBlank ? [0x20] : []) }
  }

  private func isBlank(_ range: SourceRange) -> Bool {
    Blanks.end(of: bytes, from: range.lowerBound, limit: range.upperBound, lineEnds: true)
      == range.upperBound
  }

  private func holdsAside(_ range: SourceRange) -> Bool {
    // Pieces are in order: the first that ends behind the range's start decides.
    let pieces = document.setAside
    let first = pieces.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return first < pieces.count && pieces[first].range.lowerBound < range.upperBound
  }

  private func lineEnd(in range: SourceRange) -> [UInt8]? {
    guard let first = range.first(where: { bytes[$0] == 0x0A || bytes[$0] == 0x0D }) else {
      return nil
    }
    if bytes[first] == 0x0A { return [0x0A] }
    return first + 1 < range.upperBound && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}
