import ReportForms
import TextCore

/// What is offered where an identity fails: the likeliest change first, each such that no other identity
/// fails for it.
struct BalanceOffers {
  let table: BoundTable
  let check: BalanceCheck
  let fault: BalanceFault
  /// What prose says of totals.
  let told: [CellPlace: Set<Amount>]

  private var form: FormTable { table.form }
  private var state: BalanceCheck.State { check.states[fault.identity] }

  /// The pinpointed cell first, then the sum at the total.
  var fixes: [Fix] {
    let identity = state.identity
    switch fault.cause {
    case .misfiled:
      return exchanged.map { [$0] } ?? []
    case .cell(let place, let expected):
      let own = changes(place, expected)
      if identity.kind == .carryOver || place == identity.total { return own }
      return own + (state.right.map { changes(identity.total, $0) } ?? [])
    case .total:
      return blank + (identity.kind == .carryOver ? carriedOver : total)
    }
  }

  /// Only where the totals' own cells are exchanged is there one reading.
  private var exchanged: Fix? {
    guard fault.others.count == 3, fault.others.contains(where: isCarryOver) else { return nil }
    let columns = ([fault.identity] + fault.others).filter { !isCarryOver($0) }
    let edits = columns.compactMap { index in
      check.states[index].right.flatMap { table.edit(check.states[index].identity.total, to: $0) }
    }
    return Fix(Localized("两个总计都改为各项之和", "Set both totals to their sums"), .offer, edits)
  }

  /// What is blank may be what is lacking, and then all that is filled in is right.
  private var blank: [Fix] {
    guard state.blanks.count == 1, let rest = check.remainders()[state.blanks[0]] else { return [] }
    return changes(state.blanks[0], rest)
  }

  private var total: [Fix] {
    guard let sum = state.right, !isConfirmed else { return [] }
    // Several blanks: what the total has more may stand in any of them.
    if state.blanks.count > 1, let left = state.left, left > sum { return [] }
    return changes(state.identity.total, sum)
  }

  /// Whether 新收 and 上年结转 say that （七）总计 is right: to change it would break what holds.
  private var isConfirmed: Bool {
    guard state.identity.kind == .results,
      let index = column(.carryOver, state.identity.total.column)
    else { return false }
    let carryOver = check.states[index]
    return carryOver.holds && carryOver.left != .zero
  }

  /// What prose says first; else 结转下年 is what is left, and where that cannot be, 新收 is.
  private var carriedOver: [Fix] {
    let identity = state.identity
    guard let left = state.left, let right = state.right else { return [] }
    let named = identity.cells.filter { isTold($0) }
    if named.count == 1, let value = mended(named[0]) { return changes(named[0], value) }
    // A total over something that cannot be read is no yardstick.
    if identity.cells.contains(where: isDoubtful) { return [] }
    guard let total = check.operand(identity.right[0]).amount else { return [] }
    if let rest = left - total, rest >= .zero { return changes(identity.right[1], rest) }
    if let carried = check.operand(identity.left[1]).amount, let received = right - carried {
      return changes(identity.left[0], received)
    }
    return []
  }

  /// Whether prose gives the total of a cell's row the value that mends the total column.
  private func isTold(_ place: CellPlace) -> Bool {
    guard let total = totalColumn(place) else { return false }
    let whole = CellPlace(place.row, total)
    guard let values = told[whole], let value = mended(whole) else { return false }
    return values == [value]
  }

  /// What a cell must be so that its column's carry-over holds.
  private func mended(_ place: CellPlace) -> Amount? {
    guard let index = column(.carryOver, place.column),
      let difference = check.states[index].difference, difference != .zero,
      let now = check.operand(place).amount
    else { return nil }
    let isLeft = check.states[index].identity.left.contains(place)
    return isLeft ? now - difference : now + difference
  }

  /// Whether a cell is the total of a row in which something cannot be read.
  private func isDoubtful(_ place: CellPlace) -> Bool {
    guard totalColumn(place) == place.column, let row = row(place.row) else { return false }
    return !check.states[row].isAssessable
  }

  /// The change of a cell. Where its row adds up and the total column fails as the cell's does, the row's
  /// total changes with it.
  private func changes(_ place: CellPlace, _ amount: Amount) -> [Fix] {
    guard amount >= .zero, amount.isWhole, let edit = table.edit(place, to: amount) else {
      return []
    }
    let name = form.cellName(place)
    if let (total, sum) = total(with: place, amount), let other = table.edit(total, to: sum) {
      let whole = form.columnName(total)
      return [
        Fix(
          Localized(
            "\(name)改为 \(amount)，「\(whole)」改为 \(sum)",
            "Change \(name) to \(amount) and its total to \(sum)"),
          .offer, [edit, other].sorted { $0.range.lowerBound < $1.range.lowerBound })
      ]
    }
    return [.offer("\(name)改为 \(amount)", "Change \(name) to \(amount)", edit)]
  }

  private func total(with place: CellPlace, _ amount: Amount) -> (CellPlace, Amount)? {
    guard let column = totalColumn(place), column != place.column, let row = row(place.row),
      check.states[row].holds, let failing = self.column(state.identity.kind, column),
      let difference = check.states[failing].difference, difference != .zero
    else { return nil }
    let total = CellPlace(place.row, column)
    guard check.states[failing].identity.cells.contains(total),
      let now = check.operand(place).amount, let change = amount - now,
      let whole = check.operand(total).amount, let sum = whole + change, sum >= .zero
    else { return nil }
    return (total, sum)
  }

  private func totalColumn(_ place: CellPlace) -> Int? {
    guard form.kind == .applications else { return nil }
    return form.rows[place.row].columns.firstIndex(where: \.isTotal)
  }

  private func row(_ row: Int) -> Int? {
    check.states.firstIndex {
      $0.identity.kind == .row && $0.identity.total.row == row
    }
  }

  private func column(_ kind: Identity.Kind, _ column: Int) -> Int? {
    check.states.firstIndex {
      $0.identity.kind == kind && $0.identity.total.column == column
    }
  }

  private func isCarryOver(_ index: Int) -> Bool {
    check.states[index].identity.kind == .carryOver
  }
}
