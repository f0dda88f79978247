import ReportForms
import TextCore

/// What the tables of a report say of each quantity, looked up once.
final class TableCounts: ReportScan {
  private let readings: [ProseQuantity.Name: [CountedCells]]

  init(_ report: Report) {
    var readings: [ProseQuantity.Name: [CountedCells]] = [:]
    for name in Set(report.quantities.flatMap(\.names)) {
      readings[name] = CountedCells.readings(of: name, in: report)
    }
    self.readings = readings
  }

  /// Nil where no table can contradict anybody.
  subscript(name: ProseQuantity.Name) -> [CountedCells]? { readings[name] }
}

/// A count in prose held against the tables.
struct Comparison {
  let quantity: ProseQuantity
  /// The plainest reading of each name, in their order.
  let expected: [CountedCells]

  enum Outcome {
    case agrees
    case contradicts
    /// A table that is lost or hard to read contradicts nobody, nor does a whole its part.
    case unknown
  }

  let outcome: Outcome

  init(_ quantity: ProseQuantity, _ counts: TableCounts) {
    self.quantity = quantity
    var plainest: [CountedCells] = []
    var agrees = true
    for name in quantity.names {
      guard let readings = counts[name], let first = readings.first
      else {
        expected = []
        outcome = .unknown
        return
      }
      plainest.append(first)
      if !readings.contains(where: { Comparison.agrees(quantity, $0.value) }) { agrees = false }
    }
    expected = plainest
    if agrees {
      outcome = .agrees
    } else if quantity.mayBePart, quantity.names.count == 1, quantity.value < plainest[0].value {
      outcome = .unknown
    } else if quantity.names.count > 1, !quantity.isEach, quantity.value != .zero {
      // 行政复议、行政诉讼3件: together.
      let sum = Amount.sum(plainest.map(\.value))
      outcome = sum == quantity.value ? .agrees : .contradicts
    } else {
      outcome = .contradicts
    }
  }

  /// Amounts of money agree when the table's, rounded or cut to the digits of the prose, is the same.
  private static func agrees(_ quantity: ProseQuantity, _ cell: Amount) -> Bool {
    if quantity.value == cell { return true }
    guard quantity.names == [.fees], quantity.decimals < 6, cell.millionths >= 0 else {
      return false
    }
    var unit: Int64 = quantity.isInYuan ? 100 : 1_000_000
    for _ in 0..<quantity.decimals { unit = max(1, unit / 10) }
    let cut = cell.millionths / unit * unit
    let difference = quantity.value.millionths - cut
    if difference == 0 { return true }
    return difference == unit && (cell.millionths - cut) * 2 >= unit
  }
}
