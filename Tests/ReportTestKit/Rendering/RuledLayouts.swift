/// Layout 11: tables with drawn rules, columns aligned for a fixed-width font.
enum RuledLayouts {
  /// Org: `|` between cells, `|---+---|` between headers and values and around the table.
  static func org(_ grid: SpannedGrid) -> [String] {
    let rows = texts(grid)
    let widths = columnWidths(rows, grid.width)
    let dashes = widths.map { String(repeating: "-", count: $0 + 2) }
    let rule = "|" + dashes.joined(separator: "+") + "|"
    var lines = [rule]
    for (index, row) in rows.enumerated() {
      lines.append("|" + padded(row, widths).joined(separator: "|") + "|")
      let endsHeader =
        grid.isHeader[index] && (index + 1 == rows.count || !grid.isHeader[index + 1])
      if endsHeader || index + 1 == rows.count { lines.append(rule) }
    }
    return lines
  }

  /// Box characters, a rule between all rows.
  static func box(_ grid: SpannedGrid) -> [String] {
    let rows = texts(grid)
    // A box character is drawn two columns wide by fonts that draw Han characters so.
    let widths = columnWidths(rows, grid.width)
    func rule(_ left: String, _ middle: String, _ right: String) -> String {
      left + widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right
    }
    var lines = [rule("┌", "┬", "┐")]
    for (index, row) in rows.enumerated() {
      lines.append("│" + padded(row, widths).joined(separator: "│") + "│")
      lines.append(index + 1 == rows.count ? rule("└", "┴", "┘") : rule("├", "┼", "┤"))
    }
    return lines
  }

  private static func texts(_ grid: SpannedGrid) -> [[String]] {
    grid.expanded().map { row in
      row.map { slot in if case .origin(let cell) = slot { cell.text } else { "" } }
    }
  }

  private static func columnWidths(_ rows: [[String]], _ count: Int) -> [Int] {
    (0..<count).map { column in
      rows.reduce(1) { max($0, $1.indices.contains(column) ? width($1[column]) : 0) }
    }
  }

  private static func padded(_ row: [String], _ widths: [Int]) -> [String] {
    widths.enumerated().map { column, width in
      let text = row.indices.contains(column) ? row[column] : ""
      return " " + text + String(repeating: " ", count: width - self.width(text)) + " "
    }
  }

  /// Two columns for what is no ASCII; marks take none.
  private static func width(_ text: String) -> Int {
    MarkedText.withoutMarks(text).unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
  }
}
