import ReportForms
import TextCore

extension BalanceCheck {
  /// What cells must be where all others of an identity are numbers: a part of a total, a cell of the
  /// carry-over. None for a cell of which two identities ask for different numbers, or for one that no count
  /// can be.
  ///
  /// A zero that a person has not chosen would prove a true total wrong, and then the prose.
  func remainders() -> [CellPlace: Amount] {
    var told: [CellPlace: Amount?] = [:]
    for identity in form.identities {
      guard let (place, rest) = remainder(in: identity) else { continue }
      let isCount = rest >= .zero && rest.isWhole
      told[place] = .some(isCount && (told[place] ?? rest) == rest ? rest : nil)
    }
    return told.compactMapValues { $0 }
  }

  /// The one cell of an identity that is no number, with what it lacks; a total is told by its parts.
  private func remainder(in identity: Identity) -> (CellPlace, Amount)? {
    var lacking: CellPlace?
    for place in identity.cells {
      if case .amount = operand(place) { continue }
      guard lacking == nil else { return nil }
      lacking = place
    }
    guard let lacking, identity.kind == .carryOver || lacking != identity.total,
      let left = sum(identity.left, with: .zero, at: lacking),
      let right = sum(identity.right, with: .zero, at: lacking),
      let rest = identity.left.contains(lacking) ? right - left : left - right
    else { return nil }
    return (lacking, rest)
  }

  /// Whether no identity of a cell fails.
  func agrees(at place: CellPlace) -> Bool {
    states.allSatisfy { $0.holds || !$0.isAssessable || !$0.identity.cells.contains(place) }
  }

  /// Whether an identity in which all other cells are numbers asks for another one at a place.
  func refutes(_ reading: Amount, at place: CellPlace) -> Bool {
    form.identities.contains { identity in
      guard identity.cells.contains(place),
        let left = sum(identity.left, with: reading, at: place),
        let right = sum(identity.right, with: reading, at: place)
      else { return false }
      return left != right
    }
  }

  /// The sum of cells of which one is given; nil where another one is no number.
  private func sum(_ places: [CellPlace], with reading: Amount, at known: CellPlace) -> Amount? {
    var sum = Amount.zero
    for place in places {
      let amount: Amount
      if place == known {
        amount = reading
      } else if case .amount(let found) = operand(place) {
        amount = found
      } else {
        return nil
      }
      guard let next = sum + amount else { return nil }
      sum = next
    }
    return sum
  }
}
