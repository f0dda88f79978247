/// Layouts 1, 2 and 3, whose cells stand behind or between TABs.
enum TabLayouts {
  /// A cell a line behind a TAB, an empty cell for what a merged cell above covers, an empty line
  /// behind each row.
  static func cellLines(_ grid: SpannedGrid) -> [String] {
    var lines: [String] = []
    for row in grid.expanded() {
      for slot in row {
        switch slot {
        case .origin(let cell): lines.append("\t" + cell.text)
        case .upward(_, first: true): lines.append("\t")
        case .upward, .leftward: break
        }
      }
      lines.append("")
    }
    return lines
  }

  /// A row a line, padded to the table's width. In the first habit the label area shrinks by one
  /// column, so that values of rows without a third level begin one column further left.
  static func tabRows(_ grid: SpannedGrid, formColumns: Bool) -> [String] {
    grid.expanded().map { row in
      var cells = row.map(text)
      if !formColumns, let drop = shrinkable(row) {
        cells.remove(at: drop)
        cells.append("")
      }
      return cells.joined(separator: "\t")
    }
  }

  /// The place that a label over several columns gives up.
  private static func shrinkable(_ row: [SpannedGrid.Slot]) -> Int? {
    guard let value = row.firstIndex(where: isValue), value == 3, case .leftward = row[2] else {
      return nil
    }
    return 2
  }

  private static func isValue(_ slot: SpannedGrid.Slot) -> Bool {
    if case .origin(let cell) = slot { cell.isValue } else { false }
  }

  private static func text(_ slot: SpannedGrid.Slot) -> String {
    if case .origin(let cell) = slot { cell.text } else { "" }
  }

  /// As rows between TABs, over-padded as a page's columns were guessed; with noise, labels have blanks
  /// behind their ordinals, and a short table's label shares a cell with its only value.
  static func scanned(_ grid: SpannedGrid, noise: Bool) -> [String] {
    grid.expanded().enumerated().map { index, row in
      var cells = row.map { slot in
        guard noise, case .origin(let cell) = slot, !cell.isValue else { return text(slot) }
        return blankBehindOrdinal(cell.text)
      }
      if noise, grid.width == 4, index % 5 == 1, let value = row.firstIndex(where: isValue),
        row.filter(isValue).count == 1
      {
        cells[0] += " " + cells[value]
        cells[value] = ""
      }
      if grid.width == 4 { cells += Array(repeating: "", count: 8) }
      return cells.joined(separator: "\t")
    }
  }

  private static func blankBehindOrdinal(_ label: String) -> String {
    guard let dot = label.firstIndex(of: "."), label.first?.isNumber == true else { return label }
    let next = label.index(after: dot)
    return String(label[..<next]) + " " + String(label[next...])
  }
}
