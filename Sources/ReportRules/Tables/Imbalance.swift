import ReportForms
import TextCore

/// What the four rules on identities say of a fault.
struct Imbalance {
  let table: BoundTable
  let check: BalanceCheck
  let fault: BalanceFault

  /// Reports every fault whose first failing identity is of a kind.
  static func report(_ kind: Identity.Kind, in report: Report, into findings: inout Findings) {
    for (table, check, faults) in report.scan(Balances.self).all {
      for fault in faults where check.states[fault.identity].identity.kind == kind {
        let witnesses = MendedCell(fault, check, table)?.witnesses(in: report) ?? []
        Imbalance(table: table, check: check, fault: fault).report(witnesses, into: &findings)
      }
    }
  }

  private var form: FormTable { table.form }
  private var state: BalanceCheck.State { check.states[fault.identity] }

  /// - Parameter witnesses: counts in prose that state the value which mends the table.
  private func report(_ witnesses: [ProseQuantity], into findings: inout Findings) {
    let identities = [fault.identity] + fault.others
    var message = wording
    let blanks = state.blanks.count
    if blanks > 0 {
      message.zh += "（其中 \(blanks) 格空白，按 0 计）"
      message.en += " (\(blanks) blank cell\(blanks == 1 ? "" : "s") counted as 0)"
    }
    let sums = SumWording(table: table, check: check)
    findings.report(
      table.range(check.place(of: fault)), message.zh, message.en,
      confidence: table.confidence(state.identity.cells),
      related: sums.related(identities) + witnesses.prefix(3).map(witness), fixes: fixes)
  }

  private func witness(_ quantity: ProseQuantity) -> RelatedPlace {
    RelatedPlace(
      quantity.range,
      Localized("文字写的是 \(quantity.value)", "prose says \(quantity.value)"))
  }

  private func value(_ place: CellPlace) -> String {
    switch check.operand(place) {
    case .amount(let amount): amount.description
    case .blank: "空白"
    case .unknown: "?"
    }
  }

  private var wording: Localized {
    let plain = SumWording(table: table, check: check).statement(fault.identity)
    switch fault.cause {
    case .total:
      return plain
    case .cell(let place, let expected):
      if place == state.identity.total, state.identity.kind != .carryOver { return plain }
      let name = form.cellName(place)
      return Localized(
        "\(name)为 \(value(place))，应为 \(expected)：\(plain.zh)",
        "\(name) is \(value(place)), expected \(expected): \(plain.en)")
    case .misfiled(let surplus, let deficit, let amount):
      let row = state.identity.total.row
      let one = form.columnName(CellPlace(row, surplus))
      let other = form.columnName(CellPlace(row, deficit))
      return Localized(
        "「\(one)」与「\(other)」两列一多一少，各差 \(amount)，总计一列却平衡，疑有申请登记在别的申请人名下：\(plain.zh)",
        "columns 「\(one)」 and 「\(other)」 are off by \(amount) in opposite directions while the total "
          + "column balances; an application may be filed under the wrong applicant: \(plain.en)")
    }
  }

  /// The pinpointed cell first, then the sum at the total.
  private var fixes: [Fix] {
    var fixes: [Fix] = []
    func offer(_ place: CellPlace, _ amount: Amount) {
      guard amount >= .zero, let edit = table.edit(place, to: amount) else { return }
      let name = form.cellName(place)
      fixes.append(.offer("\(name)改为 \(amount)", "Change \(name) to \(amount)", edit))
    }
    let identity = state.identity
    if case .cell(let place, let expected) = fault.cause {
      offer(place, expected)
      if identity.kind == .carryOver || place == identity.total { return fixes }
    }
    if case .misfiled = fault.cause {
      // Only where the totals' own cells are exchanged is there one reading.
      guard fault.others.count == 3, fault.others.contains(where: isCarryOver) else { return [] }
      let columns = ([fault.identity] + fault.others).filter { !isCarryOver($0) }
      let edits = columns.compactMap { index in
        check.states[index].right.flatMap { table.edit(check.states[index].identity.total, to: $0) }
      }
      return [
        Fix(Localized("两个总计都改为各项之和", "Set both totals to their sums"), .offer, edits)
      ]
    }
    if identity.kind != .carryOver {
      // What is blank may be what is lacking, and then the total is right.
      if case .total = fault.cause, state.blanks.count == 1,
        let rest = check.remainders()[state.blanks[0]]
      {
        offer(state.blanks[0], rest)
      }
      if let sum = state.right { offer(identity.total, sum) }
      return fixes
    }
    // 结转下年 is what is left; where that cannot be, 新收 is.
    if let left = state.left, let total = check.operand(identity.right[0]).amount {
      if let rest = left - total, rest >= .zero {
        offer(identity.right[1], rest)
      } else if let right = state.right, let carried = check.operand(identity.left[1]).amount,
        let received = right - carried
      {
        offer(identity.left[0], received)
      }
    }
    return fixes
  }

  private func isCarryOver(_ index: Int) -> Bool {
    check.states[index].identity.kind == .carryOver
  }
}
