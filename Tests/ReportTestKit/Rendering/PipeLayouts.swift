/// Layouts 5, 6 and 7, whose cells stand between `|`.
enum PipeLayouts {
  /// A GitHub-flavoured table: the delimiter row behind the first row, numbers to the right.
  static func gfm(_ grid: SpannedGrid, repeating: Bool) -> [String] {
    let rows = grid.expanded().map { row in
      row.map { slot -> String in
        switch slot {
        case .origin(let cell): cell.text
        case .leftward(let cell), .upward(let cell, first: _):
          repeating && !cell.isValue ? MarkedText.withoutMarks(cell.text) : ""
        }
      }
    }
    var lines = rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
    let labels = grid.width == 10 ? 3 : grid.width == 4 ? 1 : 0
    let delimiters = (0..<grid.width).map { $0 < labels ? "---" : "---:" }
    lines.insert("| " + delimiters.joined(separator: " | ") + " |", at: 1)
    return lines
  }

  private static func escaped(_ text: String) -> String {
    text.contains("|") ? text.split(separator: "|").joined(separator: "\\|") : text
  }

  /// A web page's rows: only the cells that the page has, no delimiter row, no padding.
  static func collapsed(_ grid: SpannedGrid) -> [String] {
    grid.rows.map { row in row.map { $0.text + " |" }.joined(separator: " ") }
  }

  /// The same with `|` left at the end for every column that a spanning cell covers.
  static func spanResidue(_ grid: SpannedGrid) -> [String] {
    grid.rows.map { row in
      let residue = row.reduce(0) { $0 + $1.columnSpan - 1 }
      return row.map { $0.text + " |" }.joined(separator: " ")
        + String(repeating: "|", count: residue)
    }
  }
}
