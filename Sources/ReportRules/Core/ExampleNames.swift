import ReportForms

/// The cells, rows and columns of examples in a reader's words.
///
/// Authors write `R24.C1` for a cell of section 三, `T2.R1.C1` for one of 二, `T4.A1` for one of 四, with the
/// rows of the 2021 form.
struct ExampleNames {
  let edition: FormEdition
  let isChinese: Bool

  init(_ edition: String?, _ language: Language) {
    self.edition = edition.flatMap(FormEdition.named) ?? .edition2021
    isChinese = language == .chinese
  }

  /// `「（一）予以公开」的「自然人」`; the name itself where there is no such cell.
  func cell(_ name: String) -> String {
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last, let (form, row) = row(parts.dropLast()),
      let column = form.rows[row].column(last)
    else { return name }
    if isChinese { return form.cellName(CellPlace(row, column)) }
    let columnName = form.columnName(CellPlace(row, column))
    let rowName = form.rowName(row)
    let group = form.rows[row].columns[column].parents.last ?? ""
    return "row 「\(rowName.isEmpty ? group : rowName)」, column 「\(columnName)」"
  }

  /// `「规章」`
  func row(_ name: String) -> String {
    let parts = name.split(separator: ".").map(String.init)
    guard let (form, row) = row(parts[...]) else { return name }
    return "「\(form.rowName(row))」"
  }

  /// `「科研机构」`; in section 四 with what stands above it.
  func column(_ name: String) -> String {
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last,
      let form = edition.table(parts.first == "T4" ? .review : .applications),
      let columns = form.rows.first?.columns, let column = columns.first(where: { $0.id == last })
    else { return name }
    let group = parts.first == "T4" ? column.parents.last.map { "「\($0)」" } ?? "" : ""
    return group + "「\(column.label)」"
  }

  private func row(_ parts: ArraySlice<String>) -> (FormTable, Int)? {
    switch parts.first {
    case "T2":
      guard parts.count == 2, let form = edition.table(.disclosure) else { return nil }
      return form.rows.firstIndex { $0.id == parts.last }.map { (form, $0) }
    case "T4": return parts.count == 1 ? edition.table(.review).map { ($0, 0) } : nil
    default:
      guard parts.count == 1, let form = edition.table(.applications) else { return nil }
      let row: Int?
      switch parts.first {
      case "R24": row = form.row(.resultsTotal)
      case "R25": row = form.row(.carriedOut)
      default: row = form.rows.firstIndex { $0.id == parts.first }
      }
      return row.map { (form, $0) }
    }
  }
}
