import ReportForms
import ReportSyntax
import TextCore

/// A section stands twice.
struct DuplicateSection: Rule {
  static let info = RuleInfo(
    "duplicate-section", .structure, .error,
    summary: Localized("同一部分出现两次", "A section stands twice"),
    reason: Localized(
      "每个部分只报告一次；重复多由拼接旧稿引起，两处内容容易互相矛盾。目录不算。",
      "Each section is reported once; a repeat usually comes from pasting an old draft, and the two "
        + "contradict each other easily. A contents list does not count."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(
        .all([.section(6, "⟦五、存在的主要问题及改进情况⟧"), .section(6, "公开内容还不够细，将继续改进。")])),
      .flags(.section(1, "⟦一、总体情况⟧")),
      .accepts(.section(1, "内容包括总体情况，主动公开政府信息情况，其他需要报告的事项。")),
      .accepts(
        .section(6, "（一）其他需要报告事项"),
        note: Localized("下一级标题可以同名", "A sub-head may bear the same name")),
      .accepts(.section(5, "存在的主要问题及改进情况：")),
      .accepts(
        .sectionText(5, ["一、存在问题", "公开不够及时，栏目更新较慢。", "二、改进情况", "已逐项核对，按月更新。"]),
        note: Localized("小标题不是各部分的标题", "Sub-heads are no headings of sections")),
      .accepts(.sectionText(6, ["（一）本年度未收取信息处理费。", "二、其他事项。无。"])),
    ])

  static let scope: RuleScope = []

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, let first = report.repeatedSections.first else { return }
    var related: [RelatedPlace] = []
    if let original = report.section(first.form.number) {
      related.append(
        RelatedPlace(
          report.blocks[original.heading].content, Localized("另一处在此", "It also stands here")))
    }
    for other in report.repeatedSections.dropFirst() {
      related.append(
        RelatedPlace(
          report.blocks[other.block].content,
          Localized("这一节也重复", "This section is repeated, too")))
    }
    let count = report.repeatedSections.count
    findings.report(
      report.blocks[first.block].content,
      "「\(first.form.title)」一节重复出现" + (count > 1 ? "，共有\(count)处标题重复" : ""),
      "Section 「\(first.form.title)」 stands twice"
        + (count > 1 ? "; \(count) headings are repeated" : ""),
      related: related)
  }
}
