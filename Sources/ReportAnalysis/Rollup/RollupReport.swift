import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// What adding up needs of a report: who it is of, and what its tables say.
public struct RollupReport: Sendable {
  /// A table of the form, every place of it with what the report has there.
  public struct Table: Sendable {
    public let form: FormTable
    /// The edition whose labels it bears.
    public let edition: FormEdition
    public let cells: [CellPlace: Cell]
  }

  /// What can be added of a cell.
  public enum Cell: Sendable, Hashable {
    /// Money in 万元, whatever it is told in.
    case value(Amount)
    /// Nothing, or what says that there is nothing: 0, which must be said.
    case blank
    /// No number, or money without a unit; as it stands there.
    case unreadable(String)
    /// The row or the cell is not there, or it cannot be told which of its values it is.
    case missing

    /// What is added; nil where nothing can be.
    public var amount: Amount? {
      switch self {
      case .value(let amount): amount
      case .blank: .zero
      case .unreadable, .missing: nil
      }
    }
  }

  public var path: String
  /// Nil where the title names none.
  public let agency: String?
  public let year: Int?
  public let edition: FormEdition
  public let tables: [FormTable.Kind: Table]

  /// - Parameter configuration: what is in force for the file; it may name the edition.
  /// - Returns: nil for a text that is no report.
  public init?(path: String, _ text: SourceText, _ configuration: Configuration) {
    let report = Report(
      Document(parsing: text), literals: LiteralSet([]),
      edition: configuration.edition.flatMap(FormEdition.named))
    guard report.isReport else { return nil }
    self.path = path
    agency = report.agencyName
    year = report.year
    edition = report.edition
    var tables: [FormTable.Kind: Table] = [:]
    for table in report.tables where tables[table.form.kind] == nil {
      tables[table.form.kind] = Table(
        form: table.form, edition: table.edition, cells: RollupReport.cells(table, report))
    }
    self.tables = tables
  }

  private static func cells(_ table: BoundTable, _ report: Report) -> [CellPlace: Cell] {
    var cells: [CellPlace: Cell] = [:]
    for place in table.form.places {
      cells[place] = table[place].map { cell($0, of: table.form.unit(place), report) } ?? .missing
    }
    return cells
  }

  private static func cell(
    _ cell: BoundCell, of unit: FormColumn.Unit, _ report: Report
  ) -> Cell {
    let number: CellNumber
    switch cell.content {
    case .number(let found), .annotated(let found, _): number = found
    case .blank, .placeholder: return .blank
    case .unreadable: return .unreadable(shown(cell, report))
    }
    switch unit {
    case .count, .change:
      // 增6 counts nothing, and neither does ¥6.
      let isFigure = number.opening.map { $0 == .change && unit == .change } ?? true
      guard isFigure, let amount = number.amount else { break }
      return .value(amount)
    case .tenThousandYuan, .money:
      guard number.opening != .change, let amount = money(number, of: unit, report.bytes) else {
        break
      }
      return .value(amount)
    }
    return .unreadable(shown(cell, report))
  }

  /// An amount in 万元; nil where nobody says what it is in.
  private static func money(
    _ number: CellNumber, of unit: FormColumn.Unit, _ bytes: [UInt8]
  ) -> Amount? {
    guard let amount = number.amount else { return nil }
    let end = max(number.range.upperBound, number.unit?.upperBound ?? 0)
    let range = number.range.lowerBound..<min(end, bytes.count)
    func says(_ word: String) -> Bool {
      ByteSearch.first(Array(word.utf8), in: bytes, range) != nil
    }
    if says("亿") { return amount * Amount(10_000) }
    if says("万") { return amount }
    if says("元") || number.opening == .currency { return amount * Amount(millionths: 100) }
    return unit == .tenThousandYuan || amount == .zero ? amount : nil
  }

  private static func shown(_ cell: BoundCell, _ report: Report) -> String {
    let range = cell.range.lowerBound..<min(cell.range.upperBound, cell.range.lowerBound + 60)
    let scalars = report.string(range).unicodeScalars.filter {
      $0.value >= 0x20 && $0 != "\u{FFFD}"
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension FormTable {
  /// The places of all its values, row by row.
  public var places: [CellPlace] {
    rows.indices.flatMap { row in rows[row].columns.indices.map { CellPlace(row, $0) } }
  }

  func unit(_ place: CellPlace) -> FormColumn.Unit { rows[place.row].columns[place.column].unit }
}
