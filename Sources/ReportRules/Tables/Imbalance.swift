import ReportForms
import TextCore

/// What the four rules on identities say of a fault.
struct Imbalance {
  let table: BoundTable
  let check: BalanceCheck
  let fault: BalanceFault

  /// Reports every fault whose first failing identity is of a kind.
  static func report(_ kind: Identity.Kind, in report: Report, into findings: inout Findings) {
    var told: [CellPlace: Set<Amount>]?
    for (table, check, faults) in report.scan(Balances.self).all {
      for fault in faults where check.states[fault.identity].identity.kind == kind {
        let witnesses = MendedCell(fault, check, table)?.witnesses(in: report) ?? []
        let totals = kind == .carryOver ? told ?? ToldCells.totals(in: report) : [:]
        if kind == .carryOver { told = totals }
        let offers = BalanceOffers(table: table, check: check, fault: fault, told: totals)
        Imbalance(table: table, check: check, fault: fault)
          .report(witnesses, offers.fixes, into: &findings)
      }
    }
  }

  private var form: FormTable { table.form }
  private var state: BalanceCheck.State { check.states[fault.identity] }

  /// - Parameter witnesses: counts in prose that state the value which mends the table.
  private func report(
    _ witnesses: [ProseQuantity], _ fixes: [Fix], into findings: inout Findings
  ) {
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
}
