import ReportForms
import ReportRules
import Testing
import TextCore

/// A table of section 三 or 四 whose identities all hold, with figures drawn from a seed.
struct BalancedTable {
  let form: FormTable
  var values: [CellPlace: BalanceCheck.Operand] = [:]

  /// Draws the same figures for the same seed.
  struct Draw {
    var state: UInt64

    mutating func next(upTo limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit + 1))
    }
  }

  static func applications(_ edition: FormEdition, seed: UInt64) throws -> BalancedTable {
    var table = BalancedTable(form: try #require(edition.table(.applications)))
    var draw = Draw(state: seed)
    let form = table.form
    let total = try #require(form.row(.resultsTotal))
    let received = try #require(form.row(.received))
    let carriedIn = try #require(form.row(.carriedIn))
    let carriedOut = try #require(form.row(.carriedOut))
    let results = FormRow.ResultGroup.allCases.flatMap(form.rows(of:))
    for column in 0..<6 {
      var sum = 0
      for row in results {
        let value = draw.next(upTo: 9)
        table.set(row, column, value)
        sum += value
      }
      let open = draw.next(upTo: 9)
      let old = draw.next(upTo: sum + open)
      table.set(total, column, sum)
      table.set(carriedOut, column, open)
      table.set(carriedIn, column, old)
      table.set(received, column, sum + open - old)
    }
    for row in form.rows.indices {
      table.set(row, 6, (0..<6).reduce(0) { $0 + table.value(row, $1) })
    }
    return table
  }

  static func review(_ edition: FormEdition, seed: UInt64) throws -> BalancedTable {
    var table = BalancedTable(form: try #require(edition.table(.review)))
    var draw = Draw(state: seed)
    for group in 0..<3 {
      var sum = 0
      for column in 0..<4 {
        let value = draw.next(upTo: 9)
        table.set(0, group * 5 + column, value)
        sum += value
      }
      table.set(0, group * 5 + 4, sum)
    }
    return table
  }

  mutating func set(_ row: Int, _ column: Int, _ value: Int) {
    values[CellPlace(row, column)] = .amount(Amount(exactly: value)!)
  }

  func value(_ row: Int, _ column: Int) -> Int {
    guard case .amount(let amount)? = values[CellPlace(row, column)] else { return 0 }
    return amount.whole ?? 0
  }

  var check: BalanceCheck {
    BalanceCheck(form) { values[$0] ?? .unknown }
  }
}
