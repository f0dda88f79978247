import ReportForms
import TextCore

/// Looks for the fewest wrong cells that explain the identities that fail.
///
/// A cell of section 三's table stands in one row identity and in one or two column identities. Where
/// all of them fail by what a single change of the cell would repair, the cell is pinpointed. What
/// stays open is tried as several cells of one row or column, as an application filed under the
/// wrong applicant, and stands at its totals in the end.
struct FaultSearch {
  /// A cell's part in an identity: +1 on the left side, −1 on the right.
  struct Membership {
    var identity: Int
    var isLeft: Bool
  }

  let check: BalanceCheck
  private(set) var faults: [BalanceFault] = []
  /// Left minus right of each identity not yet explained, 0 where it holds, nil where it cannot be
  /// assessed.
  var open: [Amount?]
  /// Of each cell; found once something fails, which most tables never see.
  var memberships: [CellPlace: [Membership]] = [:]

  init(_ check: BalanceCheck) {
    self.check = check
    open = check.states.map(\.difference)
  }

  mutating func run() {
    guard open.contains(where: { $0 != nil && $0 != .zero }) else { return }
    findMemberships()
    pinpointSingleCells()
    pinpointGroups()
    findMisfiled()
    settleTotals()
  }

  private mutating func findMemberships() {
    for (index, state) in check.states.enumerated() {
      for place in state.identity.left {
        memberships[place, default: []].append(Membership(identity: index, isLeft: true))
      }
      for place in state.identity.right {
        memberships[place, default: []].append(Membership(identity: index, isLeft: false))
      }
    }
  }

  func kind(_ identity: Int) -> Identity.Kind { check.states[identity].identity.kind }
  func isFailing(_ identity: Int) -> Bool { open[identity].map { $0 != .zero } ?? false }
  var failing: [Int] { open.indices.filter(isFailing) }

  /// The column of a column's identity.
  func column(_ identity: Int) -> Int { check.states[identity].identity.total.column }
  /// Whether the identity is the total column's.
  func isOfTotalColumn(_ identity: Int) -> Bool {
    let total = check.states[identity].identity.total
    return check.form.rows[total.row].columns[total.column].isTotal
  }

  mutating func settle(_ cause: BalanceFault.Cause, _ identities: [Int]) {
    for identity in identities { open[identity] = .zero }
    if let fault = BalanceFault(cause, identities, check.states) { faults.append(fault) }
  }

  /// What must be added to a cell so that an identity holds.
  func repair(_ membership: Membership) -> Amount? {
    guard let difference = open[membership.identity] else { return nil }
    return membership.isLeft ? .zero - difference : difference
  }

  /// The one change of a cell that repairs all of its assessable identities but those passed over;
  /// nil where they ask for different ones or there are fewer than due.
  func repair(_ place: CellPlace, without passed: Int? = nil, atLeast due: Int) -> Amount? {
    var change: Amount?
    var count = 0
    for membership in memberships[place] ?? [] {
      guard membership.identity != passed, open[membership.identity] != nil else { continue }
      guard let needed = repair(membership), needed != .zero, change == nil || change == needed
      else { return nil }
      change = needed
      count += 1
    }
    guard count >= due, let change, expected(place, change) != nil else { return nil }
    return change
  }

  /// The value after a change; nil where it would be none that a count can have.
  func expected(_ place: CellPlace, _ change: Amount) -> Amount? {
    guard let now = check.operand(place).amount, let value = now + change, value >= .zero,
      value.isWhole
    else { return nil }
    return value
  }

  func assessable(_ place: CellPlace) -> [Int] {
    (memberships[place] ?? []).map(\.identity).filter { open[$0] != nil }
  }

  /// Cells whose change repairs every identity that contains them, where no other such cell claims
  /// one of the same identities.
  private mutating func pinpointSingleCells() {
    var claims: [Int: Int] = [:]
    var candidates: [(place: CellPlace, change: Amount)] = []
    for place in memberships.keys.sorted() {
      guard let change = repair(place, atLeast: 2) else { continue }
      candidates.append((place, change))
      for identity in assessable(place) { claims[identity, default: 0] += 1 }
    }
    for (place, change) in candidates {
      let identities = assessable(place)
      guard identities.allSatisfy({ claims[$0] == 1 }), let value = expected(place, change) else {
        continue
      }
      settle(.cell(place, expected: value), identities)
    }
  }
}
