import ReportForms

/// A table of the form with its values as written.
public struct ModelTable: Sendable {
  public var form: FormTable
  /// The rows that stand in the report, in their order.
  public var rows: [ModelRow]
  /// Columns left out, by their ids.
  public var removedColumns: Set<String> = []

  /// A table of zeros.
  public init(_ form: FormTable) {
    self.form = form
    rows = form.rows.enumerated().map { index, row in
      ModelRow(
        form: index, label: row.label, values: Array(repeating: "0", count: row.columns.count))
    }
  }

  public subscript(place: CellPlace) -> String? {
    get {
      guard let row = rows.first(where: { $0.form == place.row }),
        row.values.indices.contains(place.column)
      else { return nil }
      return row.values[place.column]
    }
    set {
      guard let newValue, let row = rows.firstIndex(where: { $0.form == place.row }),
        rows[row].values.indices.contains(place.column)
      else { return }
      rows[row].values[place.column] = newValue
    }
  }

  /// The value as a whole number; 0 for anything else.
  public func count(_ place: CellPlace) -> Int {
    Int(MarkedText.withoutMarks(self[place] ?? "")) ?? 0
  }

  public mutating func set(_ place: CellPlace, _ value: Int) {
    self[place] = String(value)
  }

  /// The form row's columns that stand in the report, as indices.
  public func columns(of row: ModelRow) -> [Int] {
    let columns = form.rows[row.form].columns
    return columns.indices.filter {
      !removedColumns.contains(columns[$0].id) && !row.lostColumns.contains($0)
    }
  }
}

/// A row of values as written.
public struct ModelRow: Sendable {
  /// Index into `FormTable.rows`.
  public var form: Int
  public var label: String
  /// One a column of the form.
  public var values: [String]
  /// Columns whose values are lost, as indices: the row is so many cells short.
  public var lostColumns: Set<Int> = []

  public init(form: Int, label: String, values: [String]) {
    self.form = form
    self.label = label
    self.values = values
  }
}
