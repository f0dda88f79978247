import ReportForms
import TextCore

/// A cell that the identities (勾稽关系) of its table prove wrong, with the value that mends them.
///
/// Where prose states that value, table and prose do not disagree on a fact: one cell is wrong, and the
/// identity's finding says so.
struct MendedCell {
  let table: BoundTable
  let place: CellPlace
  let value: Amount

  init?(_ fault: BalanceFault, _ check: BalanceCheck, _ table: BoundTable) {
    self.table = table
    let state = check.states[fault.identity]
    switch fault.cause {
    case .cell(let place, let expected):
      self.place = place
      value = expected
    case .total:
      guard state.identity.kind != .carryOver, let sum = state.right else { return nil }
      place = state.identity.total
      value = sum
    case .misfiled:
      return nil
    }
  }

  /// Every such cell of a report, in the order of its tables.
  static func all(in report: Report) -> [MendedCell] {
    report.scan(Balances.self).all.flatMap { table, check, faults in
      faults.compactMap { MendedCell($0, check, table) }
    }
  }

  /// Whether a count that contradicts its cell agrees with it once these cells are mended.
  static func settle(
    _ cells: [MendedCell], _ comparison: Comparison, in report: Report
  ) -> Bool {
    guard !cells.isEmpty, comparison.outcome == .contradicts, comparison.quantity.names.count == 1,
      let name = comparison.quantity.names.first,
      let readings = CountedCells.readings(of: name, in: report)
    else { return false }
    return readings.contains { reading in
      let touching = cells.filter {
        $0.table.form.kind == reading.table.form.kind && reading.places.contains($0.place)
      }
      var sum: Amount? = touching.isEmpty ? nil : reading.value
      for cell in touching {
        let now = reading.table.counted(cell.place) ?? .zero
        sum = sum.flatMap { $0 - now }.flatMap { $0 + cell.value }
      }
      return sum == comparison.quantity.value
    }
  }

  /// The counts in prose that speak for this cell's mended value.
  func witnesses(in report: Report) -> [ProseQuantity] {
    let counts = report.scan(TableCounts.self)
    return report.quantities.filter {
      $0.statement == .number && MendedCell.settle([self], Comparison($0, counts), in: report)
    }
  }
}
