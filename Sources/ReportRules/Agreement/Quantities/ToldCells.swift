import ReportForms
import TextCore

/// What prose says of single cells.
struct ToldCells {
  private let values: [CellPlace: Amount]

  init(_ table: BoundTable, _ report: Report) {
    var places: [ProseQuantity.Name: CellPlace] = [:]
    for name in Set(report.quantities.flatMap(\.names)) {
      let groups = CountedCells.places(of: name, in: report)
      guard groups.count == 1, groups[0].0 === table, groups[0].1.count == 1 else { continue }
      places[name] = groups[0].1[0]
    }
    var told: [CellPlace: Set<Amount>] = [:]
    for quantity in report.quantities
    where quantity.statement == .number && quantity.certainty == .certain && !quantity.mayBePart {
      guard quantity.names.count == 1, let place = places[quantity.names[0]] else { continue }
      told[place, default: []].insert(quantity.value)
    }
    values = told.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Nil where prose says nothing of a cell, or two things.
  subscript(place: CellPlace) -> Amount? { values[place] }

  /// What prose says of the totals from which the carry-over is reckoned, in all its statements.
  static func totals(in report: Report) -> [CellPlace: Set<Amount>] {
    guard let form = report.table(.applications)?.form else { return [:] }
    let rows: [ProseQuantity.Name: FormRow.Role] = [
      .received: .received, .carriedIn: .carriedIn, .carriedOver: .carriedOut,
    ]
    var told: [CellPlace: Set<Amount>] = [:]
    for quantity in report.quantities
    where quantity.certainty == .certain && !quantity.mayBePart && quantity.names.count == 1 {
      guard let role = rows[quantity.names[0]], let row = form.row(role),
        let column = form.rows[row].columns.firstIndex(where: \.isTotal)
      else { continue }
      told[CellPlace(row, column), default: []].insert(quantity.value)
    }
    return told
  }
}
