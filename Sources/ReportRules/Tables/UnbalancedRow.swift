import ReportForms

/// 总计 of a row of section 三's table must equal the sum of the six applicants.
struct UnbalancedRow: Rule {
  static let info = RuleInfo(
    "unbalanced-row", .tables, .error, fix: .offer,
    summary: Localized(
      "申请情况表一行的总计与各申请人之和不符", "a row's total is not the sum of its applicants"),
    reason: Localized(
      "每一行的总计等于自然人与五类法人或其他组织之和。一个数字填错，往往同时破坏行、列的勾稽关系；行列交叉处就是填错的格。",
      "Each total is the sum of natural persons and the five kinds of organisations. One wrong figure "
        + "breaks a row and a column; where they cross is the cell to look at."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R3.C1": "⟦7⟧"])),
      .flags(.cells(["R3.C7": "⟦8⟧"])),
      .flags(.cells(["R24.C7": "⟦5⟧"])),
      .flags(
        .cells(["R5.C1": "1", "R5.C7": "⟦0⟧", "R4.C1": "0", "R3.C1": "5", "R3.C7": "⟦6⟧"]),
        note: Localized("两行各差 1，列却平衡", "two rows off by one, the columns balance")),
      .accepts(.none),
      .accepts(.cells(["R3.C1": "4", "R3.C7": "4", "R13.C1": "2", "R13.C7": "2"])),
      .accepts(
        .cells(["R3.C1": "6（其中1件延期答复）"]),
        note: Localized("附注不计", "a note does not count")),
    ])

  static let scope: RuleScope = [.tables, .quantities]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    Imbalance.report(.row, in: report, into: &findings)
  }
}
