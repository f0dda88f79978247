import ReportForms
import ReportSyntax
import TextCore

/// A title names its year and its body.
struct TitleForm: Rule {
  static let info = RuleInfo(
    "title-form", .structure, .warning,
    summary: Localized("标题缺少年份或机关名称", "The title lacks its year or its agency"),
    reason: Localized(
      "年度报告的标题应当让人一眼看出是哪个机关、哪一年的报告；年份在机关之前或之后都可以。",
      "A title tells whose report it is and for which year; the year may stand before or after the"
        + " agency."),
    basis: "国办公开办函〔2021〕30号；GB/T 9704",
    examples: [
      .flags(.title("⟦青禾县水务局政府信息公开工作年度报告⟧")),
      .flags(.title("⟦{年}年政府信息公开工作年度报告⟧")),
      .flags(.title("⟦青禾县水务局政府信息公开工作年度报告⟧（{次年}年1月15日）")),
      .flags(.title("⟦我局{年}年政府信息公开工作年度报告⟧")),
      .flags(.title("⟦{年}年本单位政府信息公开工作年度报告⟧")),
      .accepts(
        .all([
          .agency("本溪县水务局"), .title("本溪县水务局{年}年政府信息公开工作年度报告"),
          .tail(["本溪县水务局", "{次年}年1月16日"]),
        ])),
      .flags(.title("⟦政府信息公开年报⟧ | 青禾县水务局")),
      .accepts(.title("政府信息公开年报 | 青禾县水务局{年}年政府信息公开工作年度报告")),
      .accepts(.title("{年}年政府信息公开工作年度报告——青禾县水务局")),
      .flags(.title("⟦{年}年政府信息公开工作年度报告⟧-青禾县水务局")),
      .flags(.title("⟦{年}年政府信息公开工作年度报告⟧——供水保障")),
      .accepts(.title("青禾县水务局政府信息公开工作{年}年度报告")),
      .accepts(.title("{年}年青禾县水务局政府信息公开工作年度报告")),
      .accepts(.title("青禾县水务局 {年} 年度政府信息公开年报")),
      .accepts(.title("青禾县水务局\n{年}年政府信息公开工作年度报告")),
    ])

  static let scope: RuleScope = []

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, let title = report.title else { return }
    switch (title.year, title.agency) {
    case (.some, .some): break
    case (nil, .some):
      findings.report(title.range, "标题缺少年份", "the title lacks its year")
    case (.some, nil):
      findings.report(title.range, "标题缺少机关名称", "the title lacks its agency")
    case (nil, nil):
      findings.report(
        title.range, "标题缺少年份和机关名称", "the title lacks its year and its agency")
    }
  }
}
