import ReportForms
import TextCore

/// A total must not be blank over parts that are not.
struct MissingTotal: Rule {
  static let info = RuleInfo(
    "missing-total", .tables, .warning, fix: .offer,
    summary: Localized("各项已填而总计空白", "a total is blank over parts that are not"),
    reason: Localized(
      "总计由各项相加得出，各项已填，总计也应当填写；空白的总计使勾稽关系无从核对。",
      "A total follows from its parts; left blank, nothing can be checked against it."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R3.C7": ""])),
      .flags(.cells(["R24.C1": ""])),
      .flags(.cells(["T4.A1": "1", "T4.A5": ""])),
      .flags(.cells(["R1.C7": "⟦—⟧"])),
      .accepts(.none),
      .accepts(.cells(["T4.A1": "1", "T4.A5": "1"])),
    ])

  /// More blank totals than this in one table are one finding: a column that was never filled in.
  private static let separateTotals = 3

  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (table, check, _) in report.scan(Balances.self).all {
      let missing = check.missingTotals
      if missing.count <= MissingTotal.separateTotals {
        for total in missing { self.report([total], table, check, into: &findings) }
      } else {
        self.report(missing, table, check, into: &findings)
      }
    }
  }

  private func report(
    _ totals: [BalanceCheck.MissingTotal], _ table: BoundTable, _ check: BalanceCheck,
    into findings: inout Findings
  ) {
    guard let first = totals.first else { return }
    let name = table.form.cellName(first.place)
    let sums = first.sums.map(\.description)
    var zh = "\(name)空白，各项之和为 \(sums.joined(separator: " 或 "))"
    var en = "\(name) is blank, its parts add up to \(sums.joined(separator: " or "))"
    var related: [RelatedPlace] = []
    if totals.count > 1 {
      zh += "；本表共 \(totals.count) 个总计空白"
      en += "; \(totals.count) totals of this table are blank"
      related = totals.dropFirst().map {
        let name = table.form.cellName($0.place)
        let sum = $0.sums.first?.description ?? "?"
        return RelatedPlace(
          table.range($0.place),
          Localized("\(name)空白，应为 \(sum)", "\(name) is blank, expected \(sum)"))
      }
    } else {
      related = SumWording(table: table, check: check).operands(first)
    }
    var fixes = first.sums.filter(\.isWhole).compactMap { sum in
      table.ownEdit(first.place, to: sum).map {
        Fix.offer("填入各项之和 \(sum)", "Fill in the sum \(sum)", $0)
      }
    }
    if totals.count > 1 {
      let edits = totals.compactMap { total in
        total.sums.count == 1 && total.sums[0].isWhole
          ? table.edit(total.place, to: total.sums[0]) : nil
      }
      fixes.append(
        Fix(
          Localized("本表空白的总计都填入各项之和", "Fill in every blank total of this table"), .offer,
          edits))
    }
    findings.report(
      table.range(first.place), zh, en, confidence: table.confidence(totals.map(\.place)),
      related: related, fixes: fixes)
  }
}
