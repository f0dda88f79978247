import ReportSyntax
import TextCore

/// How the cells of a column stand in their room.
enum ColumnSide {
  case left, right, centre
}

/// The columns of a table of lines with `|` between cells: how wide each is, and where its cells stand.
struct AlignedColumns {
  /// A table wider than this is not aligned: no screen shows it, and no line of it could be read.
  static let widestTable = 400

  var sides: [ColumnSide]
  /// By column, in columns of a terminal.
  private(set) var widths: [Int]
  let isAligned: Bool
  private let ambiguous: AmbiguousWidth

  /// - Parameters:
  ///   - rows: the cells' texts as ranges, row by row.
  ///   - least: by column, what it takes at least; missing entries are 1.
  init(
    _ bytes: [UInt8], _ rows: [[SourceRange]], sides: [ColumnSide], least: [Int],
    style: TableStyle
  ) {
    ambiguous = style.ambiguousWidth
    let count = rows.reduce(least.count) { max($0, $1.count) }
    var widths = (0..<count).map { least.indices.contains($0) ? least[$0] : 1 }
    if style.style == .aligned {
      for row in rows {
        for (column, range) in row.enumerated() {
          let width = DisplayWidth.columns(of: bytes, in: range, ambiguous: style.ambiguousWidth)
          widths[column] = max(widths[column], width)
        }
      }
    }
    let total = widths.reduce(1) { $0 + $1 + 3 }
    isAligned = style.style == .aligned && total <= AlignedColumns.widestTable
    self.widths = widths
    self.sides = sides
  }

  /// How many blanks stand before and behind a cell's text, beside the one at each border.
  func padding(_ column: Int, _ bytes: [UInt8], _ range: SourceRange) -> (before: Int, behind: Int)
  {
    guard isAligned, widths.indices.contains(column) else { return (0, 0) }
    let width = DisplayWidth.columns(of: bytes, in: range, ambiguous: ambiguous)
    let room = max(0, widths[column] - width)
    switch sides.indices.contains(column) ? sides[column] : .left {
    case .left: return (0, room)
    case .right: return (room, 0)
    case .centre: return (room / 2, room - room / 2)
    }
  }

  /// Writes a row of cells between bars: the cells stay, what stands between them changes.
  func write(
    _ cells: [SourceRange], _ line: SourceRange, into edits: inout SpacingEdits
  ) {
    // A line that is only a bar has no cell, and gets none.
    guard !cells.isEmpty else { return }
    var gap: [UInt8] = []
    var start = line.lowerBound
    for (column, cell) in cells.enumerated() {
      let (before, behind) = padding(column, edits.bytes, cell)
      gap += column == 0 ? [0x7C, 0x20] : [0x20, 0x7C, 0x20]
      gap += Array(repeating: 0x20, count: before)
      if !cell.isEmpty {
        edits.replace(start..<cell.lowerBound, with: gap)
        gap = []
        start = cell.upperBound
      }
      gap += Array(repeating: 0x20, count: behind)
    }
    gap += [0x20, 0x7C]
    edits.replace(start..<line.upperBound, with: gap)
  }
}
