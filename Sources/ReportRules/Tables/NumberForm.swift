import ReportForms
import TextCore

/// A count is written in plain half-width digits.
struct NumberForm: Rule {
  static let info = RuleInfo(
    "number-form", .tables, .information, fix: .safe,
    summary: Localized(
      "表中数字的写法：全角、千分位、单位、前导零", "full-width digits, separators, units or leading zeros in a table"),
    reason: Localized(
      "表格中的数量用半角阿拉伯数字，不加千分位和单位，便于汇总。",
      "Counts in the tables are plain half-width digits, so that they can be added up."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["T2.R3.C1": "⟦１２⟧"])),
      .flags(.cells(["T2.R2.C3": "⟦1,234⟧"])),
      .flags(.cells(["T2.R2.C1": "⟦2件⟧", "T2.R2.C3": "12件"])),
      .flags(.cells(["R5.C1": "⟦00⟧"])),
      .flags(.cells(["R5.C1": "⟦0.0⟧"])),
      .flags(.cells(["T2.R2.C3": "⟦12.00⟧"])),
      .flags(.cells(["T2.R3.C2": "⟦＋8⟧"]), edition: "2019"),
      .accepts(.none),
      .accepts(.cells(["T2.R2.C3": "1234"])),
      .accepts(.cells(["T2.R6.C1": "0.5"]), edition: "2021"),
      .accepts(.cells(["T2.R6.C1": "12.00"]), edition: "2021"),
    ])

  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (table, check, _) in report.scan(Balances.self).all {
      var found: [(place: CellPlace, edits: [TextEdit], zh: String, en: String)] = []
      for place in table.filledPlaces {
        guard let cell = table[place] else { continue }
        let unit = table.form.rows[place.row].columns[place.column].unit
        // In a scan, blanks stand where they like.
        if NumberForm.isSpaced(cell, report.bytes),
          table.layout.isOfScan || !check.agrees(at: place)
        {
          continue
        }
        if let (edits, zh, en) = NumberForm.plain(cell, unit, report.bytes) {
          found.append((place, edits, zh, en))
        }
      }
      guard let first = found.first else { continue }
      var zh = "\(table.form.cellName(first.place))的数字\(first.zh)"
      var en = "\(table.form.cellName(first.place)): \(first.en)"
      if found.count > 1 {
        zh += "；本表共 \(found.count) 处"
        en += "; \(found.count) places in this table"
      }
      let related = found.dropFirst().map {
        RelatedPlace(table.range($0.place), Localized("数字\($0.zh)", $0.en))
      }
      let edits = found.flatMap(\.edits)
      findings.report(
        table.range(first.place), zh, en, confidence: table.confidence(found.map(\.place)),
        related: related,
        fixes: [Fix(Localized("改为半角数字", "Write plain digits"), .safe, edits)])
    }
  }

  private static let measures: Marks = "元万亿"
  private static let pluses: Words = ["+", "＋", "\\+"]

  /// Whether a plus stands in front: it tells a change, and is no matter of form.
  private static func hasPlus(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    pluses.begin(bytes, at: range.lowerBound)
  }

  /// Whether blanks part a number's groups: two numbers in one cell look alike.
  private static func isSpaced(_ cell: BoundCell, _ bytes: [UInt8]) -> Bool {
    switch cell.content {
    case .number(let number), .annotated(let number, _):
      number.hasThousandsSeparators && !bytes[number.range].contains(0x2C)
        && !bytes[number.range].contains(0xEF)
    case .blank, .placeholder, .unreadable: false
    }
  }

  /// The edits that make a number plain, and what they mend; nil where it is.
  private static func plain(
    _ cell: BoundCell, _ unit: FormColumn.Unit, _ bytes: [UInt8]
  ) -> (edits: [TextEdit], zh: String, en: String)? {
    let number: CellNumber
    var isAnnotated = false
    switch cell.content {
    case .number(let found): number = found
    case .annotated(let found, _):
      number = found
      isAnnotated = true
    case .blank, .placeholder, .unreadable: return nil
    }
    guard let amount = number.amount else { return nil }
    // A spreadsheet writes whole numbers so.
    let hasNeedlessDecimals =
      (unit == .count || unit == .change) && amount.isWhole && bytes[number.range].contains(0x2E)
    // As nearly all are.
    if !number.hasFullWidthDigits, !number.hasThousandsSeparators, !number.hasLeadingZeros,
      !hasNeedlessDecimals, number.unit == nil
    {
      return nil
    }
    var edits: [TextEdit] = []
    var zh: [String] = []
    var en: [String] = []
    if number.hasFullWidthDigits {
      zh.append("为全角")
      en.append("full-width digits")
    }
    if number.hasThousandsSeparators {
      zh.append("带千分位")
      en.append("thousands separators")
    }
    if number.hasLeadingZeros {
      zh.append("有前导零")
      en.append("leading zeros")
    }
    if hasNeedlessDecimals {
      zh.append("带小数")
      en.append("decimals of a whole number")
    }
    if !zh.isEmpty {
      let sign = NumberForm.hasPlus(bytes, number.range) ? "+" : ""
      edits += cell.edits(number.range, sign + amount.description)
    }
    // 元, 万 and 亿 in a count are no matter of form: what they mean is not for a machine to say.
    if let range = number.unit, !isAnnotated, unit == .count,
      !NumberForm.measures.contains(bytes.scalar(before: range.upperBound)?.value ?? 0)
    {
      zh.append("带单位")
      en.append("a unit in a count")
      edits += cell.edits(number.range.upperBound..<range.upperBound, "")
    }
    return edits.isEmpty ? nil : (edits, zh.joined(separator: "、"), en.joined(separator: ", "))
  }
}
