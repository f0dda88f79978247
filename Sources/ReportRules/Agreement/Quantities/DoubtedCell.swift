import ReportForms
import TextCore

/// Whether the cell that prose contradicts is a yardstick, by the identities (勾稽关系) in which it stands.
struct DoubtedCell {
  /// Whether an identity of the cell fails that would hold with what prose says: the prose is right.
  private(set) var refutesCell = false
  /// Whether something in the cell's row cannot be read, and no identity of the cell holds.
  private(set) var isDoubtful = false
  /// Whether the cell alone cannot take what prose says, for others would have to change with it.
  private(set) var breaksOthers = false

  init(_ comparison: Comparison, in report: Report) {
    guard comparison.expected.count == 1, let reading = comparison.expected.first,
      reading.places.count == 1, let place = reading.places.first,
      let found = report.scan(Balances.self).all.first(where: { $0.table === reading.table })
    else { return }
    let states = found.check.states.filter { $0.identity.cells.contains(place) }
    guard states.contains(where: { !$0.holds }),
      let change = comparison.quantity.value - reading.value
    else { return }
    refutesCell = states.contains { state in
      guard let difference = state.difference, difference != .zero else { return false }
      let isLeft = state.identity.left.contains(place)
      return (isLeft ? difference + change : difference - change) == .zero
    }
    isDoubtful =
      states.contains { $0.identity.kind == .row && !$0.isAssessable }
      && !states.contains(where: \.holds)
    breaksOthers = refutesCell && states.contains(where: \.holds)
  }
}
