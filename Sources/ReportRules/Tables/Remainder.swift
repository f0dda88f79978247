import ReportForms
import TextCore

extension BalanceCheck {
  /// What parts of sums must be where a total and all other parts are numbers. None for a part of which two
  /// sums ask for different numbers, or for one that no count can be.
  ///
  /// A zero that a person has not chosen would prove a true total wrong, and then the prose.
  func remainders() -> [CellPlace: Amount] {
    var told: [CellPlace: Amount?] = [:]
    for identity in form.identities where identity.kind != .carryOver {
      guard let (place, rest) = remainder(in: identity) else { continue }
      let isCount = rest >= .zero && rest.isWhole
      told[place] = .some(isCount && (told[place] ?? rest) == rest ? rest : nil)
    }
    return told.compactMapValues { $0 }
  }

  /// The one part of a sum that is no number, with what it lacks.
  private func remainder(in identity: Identity) -> (CellPlace, Amount)? {
    guard case .amount(var rest) = operand(identity.total) else { return nil }
    var lacking: CellPlace?
    for part in identity.right {
      guard case .amount(let amount) = operand(part) else {
        guard lacking == nil else { return nil }
        lacking = part
        continue
      }
      guard let next = rest - amount else { return nil }
      rest = next
    }
    return lacking.map { ($0, rest) }
  }
}
