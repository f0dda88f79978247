import RandomTestKit
import ReportForms

/// Fills a report's tables with figures that balance.
enum RandomFigures {
  static func fill(_ model: inout ReportModel, _ random: inout SeededGenerator) {
    let allZero = random.chance(15)
    guard !allZero else { return }
    model.withTable(.disclosure) { disclosure(&$0, &random) }
    model.withTable(.applications) { applications(&$0, &random) }
    model.withTable(.review) { review(&$0, &random) }
  }

  private static func disclosure(_ table: inout ModelTable, _ random: inout SeededGenerator) {
    for (row, form) in table.form.rows.enumerated() {
      switch form.role {
      case .regulations:
        // Counties and bodies below make none.
        break
      case .normativeDocuments:
        // Made documents are in force or were repealed again.
        let made = random.number(0...9)
        let second = random.number(0...6)
        let repeals = form.columns.contains { $0.label.contains("废止") }
        table.set(CellPlace(row, 0), made)
        table.set(CellPlace(row, 1), repeals ? second : made)
        table.set(CellPlace(row, 2), made + random.number(0...60))
      default:
        for (column, item) in form.columns.enumerated() {
          table[CellPlace(row, column)] = value(item.unit, &random)
        }
      }
    }
  }

  private static func value(_ unit: FormColumn.Unit, _ random: inout SeededGenerator) -> String {
    switch unit {
    case .count: return String(random.number(0...2_400))
    case .change: return String(random.number(-40...40))
    case .tenThousandYuan:
      return random.pick(["0", "12", "3.5", "168.25", "0.086", "1024.123456"])
    case .money: return random.pick(["0", "251000元", "160.5964万元", "88.2万元"])
    }
  }

  private static func applications(_ table: inout ModelTable, _ random: inout SeededGenerator) {
    guard let total = table.form.row(.resultsTotal), let received = table.form.row(.received),
      let carriedIn = table.form.row(.carriedIn), let carriedOut = table.form.row(.carriedOut)
    else { return }
    let applicants = table.form.rows[total].columns.count - 1
    let isBusy = random.chance(50)
    for column in 0..<applicants {
      guard column == 0 || isBusy || random.chance(30) else { continue }
      var sum = 0
      for (row, form) in table.form.rows.enumerated() {
        guard case .result = form.role, random.chance(isBusy ? 45 : 15) else { continue }
        let count = random.number(0...(isBusy ? 30 : 4))
        table.set(CellPlace(row, column), count)
        sum += count
      }
      let out = random.chance(40) ? random.number(0...5) : 0
      let taken = random.number(0...min(6, sum + out))
      table.set(CellPlace(total, column), sum)
      table.set(CellPlace(carriedOut, column), out)
      table.set(CellPlace(carriedIn, column), taken)
      table.set(CellPlace(received, column), sum + out - taken)
    }
    for row in table.form.rows.indices {
      let sum = (0..<applicants).reduce(0) { $0 + table.count(CellPlace(row, $1)) }
      table.set(CellPlace(row, applicants), sum)
    }
  }

  private static func review(_ table: inout ModelTable, _ random: inout SeededGenerator) {
    guard random.chance(60), let form = table.form.rows.first else { return }
    var sum = 0
    for (column, item) in form.columns.enumerated() {
      if item.isTotal {
        table.set(CellPlace(0, column), sum)
        sum = 0
      } else if random.chance(35) {
        let count = random.number(1...7)
        table.set(CellPlace(0, column), count)
        sum += count
      }
    }
  }
}
