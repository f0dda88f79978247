import ReportForms

/// 总计 of a group of section 四's table must equal the sum of its four outcomes.
struct UnbalancedReview: Rule {
  static let info = RuleInfo(
    "unbalanced-review", .tables, .error, fix: .offer,
    summary: Localized(
      "行政复议、行政诉讼表一组的总计与四项结果之和不符",
      "a total of the review table is not the sum of its four outcomes"),
    reason: Localized(
      "结果维持、结果纠正、其他结果、尚未审结四项之和等于总计。",
      "Upheld, corrected, other and pending together make the total."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.cells(["T4.A1": "1", "T4.A5": "⟦0⟧"])),
      .flags(.cells(["T4.C5": "⟦2⟧"])),
      .accepts(.none),
      .accepts(.cells(["T4.A1": "1", "T4.A5": "1"])),
      .accepts(.cells(["T4.B2": "1", "T4.B4": "2", "T4.B5": "3"])),
    ])

  static let scope: RuleScope = [.tables, .quantities]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    Imbalance.report(.review, in: report, into: &findings)
  }
}
