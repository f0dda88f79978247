import ReportForms
import TextCore

/// Causes that take more than one cell.
extension FaultSearch {
  /// Several wrong cells in one row, or in one column: their changes add up to what the row or the
  /// column is off by, and each has a column or a row of its own to prove it.
  mutating func pinpointGroups() {
    for identity in failing where isFailing(identity) {
      let cells = check.states[identity].identity.cells
      var members: [(place: CellPlace, change: Amount)] = []
      for place in cells {
        if let change = repair(place, without: identity, atLeast: 1) {
          members.append((place, change))
        }
      }
      guard members.count >= 2, isProof(members.map(\.place), for: identity) else { continue }
      var rest = open[identity]
      for (place, change) in members {
        let isLeft = check.states[identity].identity.left.contains(place)
        rest = rest.flatMap { isLeft ? $0 + change : $0 - change }
      }
      guard rest == .zero else { continue }
      for (place, change) in members {
        guard let value = expected(place, change) else { continue }
        settle(
          .cell(place, expected: value), [identity] + assessable(place).filter { $0 != identity })
      }
    }
  }

  /// Whether the members' other identities have no second way to be repaired: no other identity of
  /// this one's kind that crosses them fails.
  private func isProof(_ members: [CellPlace], for identity: Int) -> Bool {
    let crossing = Set(members.flatMap(assessable)).subtracting([identity])
    for other in failing where other != identity && !crossing.contains(other) {
      let cells = Set(check.states[other].identity.cells)
      for line in crossing where !cells.isDisjoint(with: check.states[line].identity.cells) {
        return false
      }
    }
    return true
  }

  /// Two columns off by opposite amounts, while no row and no total column is.
  mutating func findMisfiled() {
    guard check.form.kind == .applications, !failing.contains(where: { kind($0) == .row }) else {
      return
    }
    for kind in [Identity.Kind.results, .carryOver] {
      let columns = failing.filter { self.kind($0) == kind }
      guard columns.count == 2, !columns.contains(where: isOfTotalColumn),
        let one = open[columns[0]], let other = open[columns[1]], one + other == .zero
      else { continue }
      var identities = columns
      // The total row's two cells exchanged: the other kind fails the other way round.
      let mirrored = failing.filter {
        self.kind($0) != kind && columns.map(column).contains(column($0))
      }
      if mirrored.count == 2,
        zip(columns, mirrored).allSatisfy({ pair in
          column(pair.0) == column(pair.1) && sum(pair.0, pair.1) == .zero
        })
      {
        identities += mirrored
      }
      let surplus = one > .zero ? columns[0] : columns[1]
      let deficit = one > .zero ? columns[1] : columns[0]
      settle(
        .misfiled(
          surplus: column(surplus), deficit: column(deficit), amount: max(one, other)), identities)
    }
  }

  private func sum(_ one: Int, _ other: Int) -> Amount? {
    guard let left = open[one], let right = open[other] else { return nil }
    return left + right
  }

  /// What no cell explains stands at its total; columns that failing rows explain, and the total
  /// column where the others do, are told with them.
  mutating func settleTotals() {
    let rows = failing.filter { kind($0) == .row || kind($0) == .review }
    var explained: [Int: [Int]] = [:]
    var columns: [Int] = []
    for identity in failing where kind(identity) == .results || kind(identity) == .carryOver {
      if let row = rows.first(where: { crosses($0, identity) }), isExplainedByRows(identity) {
        explained[row, default: []].append(identity)
      } else {
        columns.append(identity)
      }
    }
    for row in rows { settle(.total, [row] + (explained[row] ?? [])) }
    settleColumns(columns)
  }

  private func crosses(_ row: Int, _ column: Int) -> Bool {
    !Set(check.states[row].identity.cells).isDisjoint(with: check.states[column].identity.cells)
  }

  /// Whether failing rows account for a column: the total column itself, where no other column of the
  /// kind fails; any other, where the total column holds.
  private func isExplainedByRows(_ identity: Int) -> Bool {
    guard hangsTogether(identity) else { return false }
    return failing.allSatisfy { other in
      other == identity || kind(other) != kind(identity)
        || isOfTotalColumn(other) == isOfTotalColumn(identity)
    }
  }

  /// Whether all rows and columns of a kind can be assessed: then the total column is off by what the
  /// other columns and the rows are off by.
  private func hangsTogether(_ identity: Int) -> Bool {
    let same = check.states.indices.filter { kind($0) == kind(identity) }
    let crossing = check.states.indices.filter { kind($0) == .row && crosses($0, identity) }
    return (same + crossing).allSatisfy { open[$0] != nil }
  }

  private mutating func settleColumns(_ columns: [Int]) {
    // A column whose total is off in both identities alike has one wrong total.
    var rest = columns
    while let first = rest.first {
      rest.removeFirst()
      var identities = [first]
      if kind(first) == .results,
        let twin = rest.first(where: {
          kind($0) == .carryOver && column($0) == column(first) && sum($0, first) == .zero
        })
      {
        identities.append(twin)
        rest.removeAll { $0 == twin }
      }
      // The total column is off by as much as the others together.
      if !isOfTotalColumn(first) {
        let follows = rest.filter { total in
          isOfTotalColumn(total) && identities.contains { kind($0) == kind(total) }
            && hangsTogether(total)
        }
        identities += follows
        rest.removeAll { follows.contains($0) }
      }
      settle(.total, identities)
    }
  }
}
