import ReportForms
import ReportSyntax
import TextCore

/// A bound table as a form to be written out: the rows and columns that it has, under its own words.
struct PrintedForm {
  /// The form without the rows and columns that the table lacks.
  let form: FormTable
  private let table: BoundTable
  private let shown: ShownText
  /// Rows of the reduced form as rows of the whole one; columns likewise.
  private let rows: [Int]
  private let columns: [[Int]]

  /// Nil where something would be lost: rows whose values have no sure place, rows twice or that the
  /// form does not know, headers that are none of the form's, an order that is not the form's.
  init?(_ table: BoundTable, _ document: Document) {
    guard table.confidence > .low, table.repeated.isEmpty, table.strangers.isEmpty,
      table.headerCells.allSatisfy({ $0.label != nil })
    else { return nil }
    var rows: [Int] = []
    var columns: [[Int]] = []
    var forms: [FormRow] = []
    let places = table.rows.compactMap { $0?.range.lowerBound }
    guard zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    for (number, row) in table.rows.enumerated() {
      guard let row else { continue }
      let form = table.form.rows[number]
      guard row.confidence > .low, row.values.count == form.columns.count else { return nil }
      let present = row.values.indices.filter { row.values[$0] != nil }
      guard !present.isEmpty else { return nil }
      rows.append(number)
      columns.append(present)
      forms.append(
        FormRow(
          form.id, form.label, parents: form.parents, role: form.role,
          columns: present.map { form.columns[$0] }))
    }
    // Rows of unequal columns have no common header.
    guard let first = columns.first,
      table.form.kind == .disclosure || columns.allSatisfy({ $0 == first })
    else { return nil }
    self.table = table
    self.rows = rows
    self.columns = columns
    form = FormTable(
      kind: table.form.kind, rows: forms, headers: PrintedForm.headers(of: table.form, left: forms))
    shown = ShownText(document, table.layout)
  }

  /// The headers without those of rows and columns that are not there.
  private static func headers(of form: FormTable, left rows: [FormRow]) -> [String] {
    func named(_ rows: [FormRow]) -> Set<String> {
      Set(rows.flatMap { row in row.parents + row.columns.flatMap { $0.parents + [$0.label] } })
    }
    let lost = named(form.rows).subtracting(named(rows))
    return form.headers.filter { !lost.contains($0) }
  }

  /// The table in a layout, without a line end behind it.
  func text(_ layout: TableLayout, lineEnd: String) -> String {
    let labels = labels(form.grid)
    return TableSkeleton.text(
      form, layout, lineEnd: lineEnd,
      value: { place in
        let whole = CellPlace(rows[place.row], columns[place.row][place.column])
        guard let cell = table[whole] else { return "" }
        return ShownText.written(shown.text(cell.range), in: layout)
      },
      label: { ShownText.written(labels[$0] ?? $0.text, in: layout) })
  }

  /// The words of the source for the headers and labels of the grid.
  private func labels(_ grid: FormGrid) -> [FormGrid.Cell: String] {
    var found: [String: [String]] = [:]
    for header in table.headerCells {
      if let label = header.label { found[label, default: []].append(shown.text(header.range)) }
    }
    var labels: [FormGrid.Cell: String] = [:]
    var used: [String: Int] = [:]
    for line in 0..<grid.rowCount {
      let cells = grid.cells(inRow: line)
      let value = cells.firstIndex { $0.place != nil }
      for (number, cell) in cells.enumerated() where cell.place == nil {
        // The last label before the values is the row's own.
        if let value, number == value - 1, let place = cells[value].place,
          let row = table.rows[rows[place.row]]
        {
          let text = shown.text(row.label)
          if !text.isEmpty { labels[cell] = text }
          continue
        }
        guard let texts = found[cell.text] else { continue }
        let turn = used[cell.text, default: 0]
        labels[cell] = texts[min(turn, texts.count - 1)]
        used[cell.text] = turn + 1
      }
    }
    return labels
  }
}
