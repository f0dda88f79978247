import ReportForms

/// （七）总计 must equal the sum of the results above it, column by column.
struct UnbalancedResults: Rule {
  static let info = RuleInfo(
    "unbalanced-results", .tables, .error, fix: .offer,
    summary: Localized(
      "（七）总计与各项办理结果之和不符", "（七）总计 is not the sum of the results above it"),
    reason: Localized(
      "（七）总计是（一）至（六）各项办理结果之和，每一列都应相等。",
      "（七）总计 is the sum of all results （一） to （六）, in every column."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["R24.C1": "⟦7⟧", "R24.C7": "7", "R1.C1": "7", "R1.C7": "7"])),
      .flags(.cells(["R3.C1": "5", "R3.C7": "5", "R24.C1": "⟦6⟧"])),
      .flags(
        .cells(["R3.C1": "5", "R3.C2": "1", "R24.C1": "⟦6⟧"]),
        note: Localized("一件登记在别的申请人名下", "one application filed under the wrong applicant")),
      .accepts(.none),
      .accepts(.cells(["R3.C1": "5", "R3.C7": "5", "R16.C1": "1", "R16.C7": "1"])),
    ])

  static let scope: RuleScope = [.tables, .quantities]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    Imbalance.report(.results, in: report, into: &findings)
  }
}
