import ReportForms

/// 新收 plus 上年结转 must equal 总计 plus 结转下年, column by column.
struct UnbalancedCarryover: Rule {
  static let info = RuleInfo(
    "unbalanced-carryover", .tables, .error, fix: .offer,
    summary: Localized(
      "新收加上年结转不等于总计加结转下年",
      "received and carried in do not equal handled and carried out"),
    reason: Localized(
      "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。",
      "The form says so above the table: items one and two together equal items three and four."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R25.C1": "1", "R25.C7": "1", "R24.C1": "⟦6⟧"])),
      .flags(.cells(["R2.C2": "2", "R2.C7": "2", "R24.C2": "⟦0⟧"])),
      .accepts(.none),
      .accepts(.cells(["R1.C1": "5", "R1.C7": "5", "R2.C1": "1", "R2.C7": "1"])),
      .accepts(.cells(["R1.C1": "8", "R1.C7": "8", "R25.C1": "2", "R25.C7": "2"])),
    ])

  static let scope: RuleScope = [.tables, .quantities]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    Imbalance.report(.carryOver, in: report, into: &findings)
  }
}
