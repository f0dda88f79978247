import ReportForms
import TextCore

/// Why identities fail: one finding.
package struct BalanceFault: Sendable, Hashable {
  package enum Cause: Sendable, Hashable {
    /// Every failing identity of that cell holds once it has the expected value.
    case cell(CellPlace, expected: Amount)
    /// Two columns fail by opposite amounts while rows and the total column hold: an application is
    /// filed under the wrong applicant. The left side is too large by `amount` in column `surplus`
    /// and too small in column `deficit`.
    case misfiled(surplus: Int, deficit: Int, amount: Amount)
    /// No cell can be told; the total is as good a place as any.
    case total
  }

  package let cause: Cause
  /// The failing identity that gives the finding its slug, an index into `BalanceCheck.states`.
  package let identity: Int
  /// Other failing identities that the same cause explains.
  package let others: [Int]

  /// The failing identities in the order of row, results, carry-over; nil where there is none.
  init?(_ cause: Cause, _ identities: [Int], _ states: [BalanceCheck.State]) {
    let order: [Identity.Kind] = [.row, .results, .carryOver, .review]
    let ranked = identities.sorted { left, right in
      let ranks = (
        order.firstIndex(of: states[left].identity.kind) ?? order.count,
        order.firstIndex(of: states[right].identity.kind) ?? order.count
      )
      return (ranks.0, left) < (ranks.1, right)
    }
    guard let first = ranked.first else { return nil }
    self.cause = cause
    identity = first
    others = Array(ranked.dropFirst())
  }
}

extension BalanceCheck {
  /// One entry an independent cause, in the order of the table.
  package var faults: [BalanceFault] {
    var search = FaultSearch(self)
    search.run()
    return search.faults.sorted { (place(of: $0), $0.identity) < (place(of: $1), $1.identity) }
  }

  /// Where the finding stands.
  package func place(of fault: BalanceFault) -> CellPlace {
    if case .cell(let place, _) = fault.cause { return place }
    return states[fault.identity].identity.total
  }
}
