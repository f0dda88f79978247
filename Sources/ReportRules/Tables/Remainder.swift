import ReportForms
import TextCore

extension BalanceCheck {
  /// What a part of a sum must be, where its total and all other parts are numbers; nil where two sums ask
  /// for different numbers, or for one that no count can be.
  ///
  /// A zero that a person has not chosen would prove a true total wrong, and then the prose.
  func remainder(of place: CellPlace) -> Amount? {
    var told: Amount?
    for identity in form.identities where identity.kind != .carryOver && identity.total != place {
      guard identity.total.row == place.row || identity.total.column == place.column,
        let rest = remainder(of: place, in: identity)
      else { continue }
      guard rest >= .zero, rest.isWhole, told == nil || told == rest else { return nil }
      told = rest
    }
    return told
  }

  private func remainder(of place: CellPlace, in identity: Identity) -> Amount? {
    guard case .amount(var rest) = operand(identity.total), identity.right.contains(place) else {
      return nil
    }
    for part in identity.right where part != place {
      guard case .amount(let amount) = operand(part), let next = rest - amount else { return nil }
      rest = next
    }
    return rest
  }
}
