import ReportForms

/// Names of cells and rows as examples write them: `R24.C1` in section 三, `T2.R1.C1` in 二, `T4.A1`
/// in 四.
///
/// Row names are those of the 2021 form. In an edition whose section 三 has fewer rows, R24 and R25 are
/// the rows of the same meaning, and the rows that it lacks have no answer.
extension ReportModel {
  public func row(named name: String) -> (kind: FormTable.Kind, row: Int)? {
    let parts = name.split(separator: ".").map(String.init)
    switch parts.first {
    case "T2":
      guard parts.count == 2, let form = edition.table(.disclosure) else { return nil }
      return form.rows.firstIndex { $0.id == parts[1] }.map { (.disclosure, $0) }
    case "T4":
      return edition.table(.review).map { _ in (.review, 0) }
    case let id?:
      guard parts.count == 1, let form = edition.table(.applications) else { return nil }
      return ReportModel.applicationsRow(id, form).map { (.applications, $0) }
    case nil:
      return nil
    }
  }

  public func place(named name: String) -> (kind: FormTable.Kind, place: CellPlace)? {
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last, parts.count >= 2 else { return nil }
    guard let (kind, row) = self.row(named: parts.dropLast().joined(separator: ".")),
      let column = edition.table(kind)?.rows[row].column(last)
    else { return nil }
    return (kind, CellPlace(row, column))
  }

  /// The name of a place, the reverse of `place(named:)`.
  public func name(of place: CellPlace, in kind: FormTable.Kind) -> String {
    guard let row = edition.table(kind)?.rows[place.row] else { return "?" }
    let column = row.columns[place.column].id
    switch kind {
    case .disclosure: return "T2.\(row.id).\(column)"
    case .review: return "T4.\(column)"
    case .applications:
      switch row.role {
      case .resultsTotal: return "R24.\(column)"
      case .carriedOut: return "R25.\(column)"
      default: return "\(row.id).\(column)"
      }
    }
  }

  private static func applicationsRow(_ id: String, _ form: FormTable) -> Int? {
    switch id {
    case "R24": return form.row(.resultsTotal)
    case "R25": return form.row(.carriedOut)
    default:
      guard let row = form.rows.firstIndex(where: { $0.id == id }) else { return nil }
      let isTotal = form.rows[row].role == .resultsTotal || form.rows[row].role == .carriedOut
      return isTotal ? nil : row
    }
  }

  public func value(_ name: String) -> String? {
    guard let (kind, place) = place(named: name) else { return nil }
    return table(kind)?[place]
  }

  /// Sets a cell; answers whether the edition has it.
  @discardableResult
  public mutating func set(_ name: String, _ value: String) -> Bool {
    guard let (kind, place) = place(named: name) else { return false }
    withTable(kind) { $0[place] = value }
    return true
  }
}
