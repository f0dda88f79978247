/// A form's table as it is printed: cells with their spans, headers, labels and values.
public struct FormGrid: Sendable {
  public struct Cell: Sendable, Hashable {
    /// The printed text; empty for a value.
    public let text: String
    /// The value that belongs here; nil for headers and labels.
    public let place: CellPlace?
    public let row: Int
    public let column: Int
    public let rowSpan: Int
    public let columnSpan: Int
  }

  public private(set) var cells: [Cell] = []
  public private(set) var rowCount = 0
  let columnCount: Int
  /// For each place, row by row, the index of the cell that covers it; -1 where none does.
  private var covering: [Int] = []

  init(_ form: FormTable) {
    let values = form.rows.map(\.columns.count).max() ?? 0
    switch form.kind {
    case .disclosure:
      columnCount = values + 1
      addBlocks(form)
    case .applications, .review:
      let depth = form.rows.map { $0.label.isEmpty ? 0 : $0.parents.count + 1 }.max() ?? 0
      columnCount = depth + values
      addHeader(form, labels: depth)
      addRows(form, labels: depth)
    }
    covering = Array(repeating: -1, count: rowCount * columnCount)
    for (index, cell) in cells.enumerated() {
      for row in cell.row..<(cell.row + cell.rowSpan) {
        for column in cell.column..<(cell.column + cell.columnSpan) {
          covering[row * columnCount + column] = index
        }
      }
    }
  }

  /// The cell that covers a place, which may have begun above it or to its left.
  public func cell(_ row: Int, _ column: Int) -> Cell? {
    let index = covering[row * columnCount + column]
    return index < 0 ? nil : cells[index]
  }

  /// The cells that begin in a row, left to right.
  public func cells(inRow row: Int) -> [Cell] {
    cells.filter { $0.row == row }.sorted { $0.column < $1.column }
  }

  private mutating func add(
    _ text: String, _ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1,
    place: CellPlace? = nil
  ) {
    cells.append(
      Cell(
        text: text, place: place, row: row, column: column, rowSpan: rows, columnSpan: columns))
    rowCount = max(rowCount, row + rows)
  }

  /// The header that names neither a column nor a group: 信息内容, or the note on the identities.
  private static func cornerLabel(_ form: FormTable) -> String? {
    var named: Set<String> = []
    for row in form.rows {
      named.formUnion(row.parents)
      for column in row.columns { named.formUnion(column.parents + [column.label]) }
    }
    return form.headers.first { !named.contains($0) }
  }

  /// Section 二: block upon block, each under the name of its article.
  private mutating func addBlocks(_ form: FormTable) {
    let corner = FormGrid.cornerLabel(form) ?? ""
    var block: [String]?
    for (index, row) in form.rows.enumerated() {
      // The last column takes the room that a block of fewer columns leaves.
      let surplus = columnCount - 1 - row.columns.count
      func span(_ column: Int) -> Int { column == row.columns.count - 1 ? 1 + surplus : 1 }
      if block != row.parents {
        block = row.parents
        add(row.parents.first ?? "", rowCount, 0, columns: columnCount)
        let header = rowCount
        add(corner, header, 0)
        for (column, form) in row.columns.enumerated() {
          add(form.label, header, column + 1, columns: span(column))
        }
      }
      let line = rowCount
      add(row.label, line, 0)
      for column in row.columns.indices {
        add("", line, column + 1, columns: span(column), place: CellPlace(index, column))
      }
    }
  }

  /// The columns' labels under the groups to which they belong.
  private mutating func addHeader(_ form: FormTable, labels: Int) {
    guard let columns = form.rows.first?.columns else { return }
    let depth = (columns.map(\.parents.count).max() ?? 0) + 1
    if labels > 0 {
      add(FormGrid.cornerLabel(form) ?? "", 0, 0, rows: depth, columns: labels)
    }
    for level in 0..<depth {
      var column = 0
      while column < columns.count {
        let path = columns[column].parents
        if path.count > level {
          let group = path.prefix(level + 1)
          var end = column + 1
          while end < columns.count, columns[end].parents.prefix(level + 1) == group { end += 1 }
          add(path[level], level, labels + column, columns: end - column)
          column = end
        } else {
          if path.count == level {
            add(columns[column].label, level, labels + column, rows: depth - level)
          }
          column += 1
        }
      }
    }
  }

  /// The rows' labels behind the groups to which they belong, and their values.
  private mutating func addRows(_ form: FormTable, labels: Int) {
    let first = rowCount
    for (index, row) in form.rows.enumerated() {
      let line = first + index
      for level in row.parents.indices {
        let group = row.parents.prefix(level + 1)
        if index > 0, form.rows[index - 1].parents.prefix(level + 1) == group { continue }
        let rows = form.rows[index...].prefix { $0.parents.prefix(level + 1) == group }.count
        add(row.parents[level], line, level, rows: rows)
      }
      if labels > 0 {
        add(row.label, line, row.parents.count, columns: labels - row.parents.count)
      }
      for column in row.columns.indices {
        add("", line, labels + column, place: CellPlace(index, column))
      }
    }
  }
}
