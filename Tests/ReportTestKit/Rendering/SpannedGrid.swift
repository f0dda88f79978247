import ReportForms

/// A table as a word processor draws it: cells with row and column spans.
struct SpannedGrid {
  struct Cell {
    var text: String
    var rowSpan = 1
    var columnSpan = 1
    /// A value of the form, as against labels and headers.
    var isValue = false
  }

  /// A place in the expanded grid.
  enum Slot {
    /// The upper left place of a cell.
    case origin(Cell)
    /// A place that a cell to the left covers.
    case leftward(Cell)
    /// A place that a cell above covers; `first` for the leftmost place of it.
    case upward(Cell, first: Bool)
  }

  private(set) var rows: [[Cell]] = []
  /// How many columns the form's table has.
  let width: Int
  /// By row, whether it holds headers.
  private(set) var isHeader: [Bool] = []

  init(_ table: ModelTable) {
    switch table.form.kind {
    case .disclosure:
      width = 4
      addDisclosure(table)
    case .applications:
      width = 10 - table.removedColumns.count
      addApplications(table)
    case .review:
      width = 15 - table.removedColumns.count
      addReview(table)
    }
  }

  private mutating func add(_ cells: [Cell], header: Bool = false) {
    rows.append(cells)
    isHeader.append(header)
  }

  private static func values(_ table: ModelTable, _ row: ModelRow, width: Int? = nil) -> [Cell] {
    var cells = table.columns(of: row).map { Cell(text: row.values[$0], isValue: true) }
    if let width, let last = cells.indices.last { cells[last].columnSpan += width - cells.count }
    return cells
  }

  private mutating func addDisclosure(_ table: ModelTable) {
    var block: [String] = []
    for row in table.rows {
      let form = table.form.rows[row.form]
      if form.parents != block {
        block = form.parents
        add([Cell(text: block.last ?? "", columnSpan: 4)], header: true)
        var labels = table.columns(of: row).map { Cell(text: form.columns[$0].label) }
        if let last = labels.indices.last { labels[last].columnSpan += 3 - labels.count }
        add([Cell(text: "信息内容")] + labels, header: true)
      }
      add([Cell(text: row.label)] + SpannedGrid.values(table, row, width: 3))
    }
  }

  private mutating func addApplications(_ table: ModelTable) {
    let columns = (table.form.rows.first?.columns ?? []).filter {
      !table.removedColumns.contains($0.id)
    }
    let organisations = columns.filter { $0.parents.count == 2 }
    let note = table.form.headers.first ?? ""
    add(
      [
        Cell(text: note, rowSpan: 3, columnSpan: 3),
        Cell(text: "申请人情况", columnSpan: columns.count),
      ], header: true)
    var second: [Cell] = []
    var third: [Cell] = []
    for column in columns {
      if column.parents.count == 1 {
        second.append(Cell(text: column.label, rowSpan: 2))
      } else {
        if third.isEmpty {
          second.append(Cell(text: "法人或其他组织", columnSpan: organisations.count))
        }
        third.append(Cell(text: column.label))
      }
    }
    add(second, header: true)
    add(third, header: true)
    for (index, row) in table.rows.enumerated() {
      let form = table.form.rows[row.form]
      var cells: [Cell] = []
      for (depth, parent) in form.parents.enumerated() {
        let path = form.parents[...depth]
        func shares(_ other: ModelRow) -> Bool {
          table.form.rows[other.form].parents.prefix(depth + 1).elementsEqual(path)
        }
        if index > 0, shares(table.rows[index - 1]) { continue }
        let span = table.rows[index...].prefix { shares($0) }.count
        cells.append(Cell(text: parent, rowSpan: span))
      }
      cells.append(Cell(text: row.label, columnSpan: 3 - form.parents.count))
      add(cells + SpannedGrid.values(table, row))
    }
  }

  private mutating func addReview(_ table: ModelTable) {
    let columns = (table.form.rows.first?.columns ?? []).filter {
      !table.removedColumns.contains($0.id)
    }
    var first: [Cell] = []
    var second: [Cell] = []
    var third: [Cell] = []
    for column in columns {
      if first.last?.text == column.parents[0] {
        first[first.count - 1].columnSpan += 1
      } else {
        first.append(Cell(text: column.parents[0]))
      }
      if column.parents.count == 1 {
        second.append(Cell(text: column.label, rowSpan: 2))
      } else {
        if second.last?.text == column.parents[1] {
          second[second.count - 1].columnSpan += 1
        } else {
          second.append(Cell(text: column.parents[1]))
        }
        third.append(Cell(text: column.label))
      }
    }
    for cells in [first, second, third] { add(cells, header: true) }
    for row in table.rows { add(SpannedGrid.values(table, row)) }
  }

  /// The grid with every place filled, row by row, `width` places each.
  func expanded() -> [[Slot]] {
    var result: [[Slot]] = []
    // By column: the cell that reaches down from above, and how many rows it still covers.
    var hanging: [(cell: Cell, rows: Int, first: Bool)?] = Array(repeating: nil, count: width)
    for row in rows {
      var slots: [Slot] = []
      var cells = row[...]
      while slots.count < width {
        let column = slots.count
        if let above = hanging[column], above.rows > 0 {
          slots.append(.upward(above.cell, first: above.first))
          hanging[column]?.rows -= 1
          continue
        }
        guard let cell = cells.popFirst() else { break }
        for offset in 0..<cell.columnSpan where column + offset < width {
          slots.append(offset == 0 ? .origin(cell) : .leftward(cell))
          hanging[column + offset] = (cell, cell.rowSpan - 1, offset == 0)
        }
      }
      result.append(slots)
    }
    return result
  }
}
