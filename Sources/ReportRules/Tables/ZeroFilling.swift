import ReportForms
import TextCore

/// What would come of it if the blank cells of a table were filled in, most of them with 0.
///
/// A zero is a statement. Where prose or the cells beside it name another figure, it would prove a true
/// count wrong, and the next fix would bend that count to it.
struct ZeroFilling {
  let table: BoundTable
  let check: BalanceCheck
  let amounts: [CellPlace: Amount]
  /// The cells in sums that would fail, or of which prose names another figure.
  private(set) var refuted: Set<CellPlace> = []
  /// Totals that a rule of its own fills in.
  private let missing: Set<CellPlace>

  init(_ table: BoundTable, _ check: BalanceCheck, _ amounts: [CellPlace: Amount], _ report: Report)
  {
    self.table = table
    self.check = check
    self.amounts = amounts
    missing = Set(check.missingTotals.map(\.place))
    for identity in table.form.identities {
      guard identity.cells.contains(where: { amounts[$0] != nil }), let left = sum(identity.left),
        let right = sum(identity.right), left != right
      else { continue }
      refute(identity.cells)
    }
    for quantity in report.quantities
    where quantity.statement == .number && quantity.certainty == .certain
      && quantity.names.count == 1 && quantity.value != .zero && !quantity.mayBePart
    {
      let groups = CountedCells.places(of: quantity.names[0], in: report).filter {
        $0.0 === table
      }
      guard groups.contains(where: { $0.1.contains { amounts[$0] != nil } }),
        !groups.contains(where: { sum($0.1) == quantity.value })
      else { continue }
      for group in groups { refute(group.1) }
    }
  }

  /// Whether nothing is known of most of the table.
  var isOfMost: Bool {
    amounts.count * 2 > table.form.rows.reduce(0) { $0 + $1.columns.count }
  }

  private mutating func refute(_ places: [CellPlace]) {
    for place in places where amounts[place] != nil { refuted.insert(place) }
  }

  /// Nil where a cell cannot be read, or its own sum is lacking.
  private func sum(_ places: [CellPlace]) -> Amount? {
    var sum = Amount.zero
    for place in places {
      guard !missing.contains(place), let amount = amounts[place] ?? check.operand(place).amount,
        let next = sum + amount
      else { return nil }
      sum = next
    }
    return sum
  }
}
