/// Layouts 4, 8, 9 and 12, which keep no borders but line ends, or not even those.
enum LineLayouts {
  /// `label 0 0 0 0 0 0 0`, as text is taken out of a PDF.
  static func textRows(_ grid: SpannedGrid) -> [String] {
    grid.rows.map { row in row.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// A cell a line; `|` on its own line behind it, or at its end.
  static func pipedCells(_ grid: SpannedGrid, trailing: Bool) -> [String] {
    grid.rows.joined().flatMap { cell -> [String] in
      if MarkedText.withoutMarks(cell.text).isEmpty { return [cell.text + "|"] }
      return trailing ? [cell.text + " |"] : [cell.text, "|"]
    }
  }

  /// A cell a line and nothing else.
  static func bareCells(_ grid: SpannedGrid) -> [String] {
    grid.rows.joined().map(\.text).filter { !$0.isEmpty }
  }

  /// All cells on one line.
  static func flattened(_ grid: SpannedGrid) -> [String] {
    [grid.rows.joined().map(\.text).filter { !$0.isEmpty }.joined(separator: " ")]
  }
}
