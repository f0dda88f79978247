import ReportForms
import TextCore

/// What stands in a value cell must be readable as a number.
struct NotANumber: Rule {
  static let info = RuleInfo(
    "not-a-number", .tables, .error, fix: .offer,
    summary: Localized("应填数字的格不是数字", "a value cell holds no number"),
    reason: Localized(
      "字母 O、l 误作数字，或扫描、转换留下的字符，使数据无法核对。",
      "Letters taken for digits and what a scan or converter left make the figures unusable."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R5.C1": "⟦O⟧"])),
      .flags(.cells(["T2.R1.C1": "⟦の⟧"])),
      .flags(.cells(["T4.A1": "⟦?⟧"])),
      .flags(.cells(["T4.A1": "⟦零⟧"])),
      .flags(.cells(["R6.C2": "⟦零⟧"])),
      .flags(.cells(["T2.R2.C2": "⟦¥1⟧"])),
      .accepts(.none),
      .accepts(.cells(["R5.C1": "0"])),
      .accepts(.cells(["T2.R3.C2": "增6", "T2.R5.C2": "减少1"]), edition: "2019"),
      .accepts(.cells(["T2.R3.C2": "增3减1", "T2.R5.C2": "净减少1"]), edition: "2019"),
      .accepts(.cells(["T2.R3.C2": "持平", "T2.R5.C2": "无变化"]), edition: "2019"),
      .accepts(.cells(["T2.R3.C2": "不变", "T2.R5.C2": "保持不变"]), edition: "2019"),
      .flags(.cells(["T2.R3.C3": "⟦持平⟧"]), edition: "2019"),
      .flags(.cells(["T2.R3.C3": "⟦不变⟧"]), edition: "2019"),
      .flags(.cells(["T2.R3.C2": "⟦增减⟧"]), edition: "2019"),
      .accepts(.cells(["T2.R8.C2": "12.6万"]), edition: "2019"),
      .accepts(.cells(["T2.R8.C2": "12万6000元"]), edition: "2019"),
      .flags(.cells(["T2.R8.C2": "⟦12万6000吨⟧"]), edition: "2019"),
      .flags(.cells(["T2.R2.C3": "⟦1.2万⟧"])),
      .accepts(.cells(["T2.R2.C3": "12①"])),
      .accepts(.cells(["T2.R2.C3": "12※"])),
      .flags(.cells(["T2.R2.C3": "⟦12@⟧"])),
      .accepts(.cells(["T2.R3.C2": "增加6件"]), edition: "2019"),
      .accepts(.cells(["T2.R3.C2": "\\-3"]), edition: "2019"),
      .accepts(.cells(["T2.R8.C2": "人民币12.6万元"]), edition: "2019"),
      .accepts(.cells(["T2.R8.C2": "1.2亿元"]), edition: "2019"),
      .flags(.cells(["T2.R8.C2": "⟦1.2亿吨⟧"]), edition: "2019"),
      .accepts(.cells(["T2.R2.C3": "12（含联合发文1件）"])),
      .accepts(.cells(["T2.R2.C3": "12，含联合发文1件"])),
      .flags(.cells(["T2.R2.C3": "⟦12,15⟧"])),
      .flags(.cells(["T2.R2.C3": "⟦1,5⟧"])),
    ])

  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (table, check, _) in report.scan(Balances.self).all {
      for place in table.filledPlaces {
        guard let cell = table[place], !cell.content.isBlank else { continue }
        let unit = table.form.rows[place.row].columns[place.column].unit
        let isMisplaced = cell.content.opening.map { !NotANumber.fits($0, unit) } ?? false
        guard isMisplaced || cell.content.amount == nil else { continue }
        let name = table.form.cellName(place)
        let text = report.string(cell.range)
        let confidence = table.confidence([place])
        if isMisplaced || cell.content == .unreadable {
          var fixes: [Fix] = []
          if let reading = DigitReading.certain(report.bytes, cell.range),
            !check.refutes(reading, at: place)
          {
            let title = Localized("改为 \(reading)", "Change to \(reading)")
            fixes = [Fix(title, .offer, cell.edits(cell.range, reading.description))]
          }
          findings.report(
            cell.range, "\(name)为「\(text)」，应为数字", "\(name) is 「\(text)」, a number is due",
            confidence: confidence, fixes: fixes)
        } else {
          findings.report(
            cell.range, "\(name)为 \(text)，数字过大或小数过长，无法核对",
            "\(name) is \(text), too large or too long to be a figure", confidence: confidence)
        }
      }
    }
  }

  /// A change stands where changes are told, and an amount of money where money is.
  static func fits(_ opening: CellNumber.Opening, _ unit: FormColumn.Unit) -> Bool {
    switch opening {
    case .change: unit == .change
    case .currency: unit == .money || unit == .tenThousandYuan
    }
  }
}
