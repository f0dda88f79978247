import ReportForms
import TextCore

/// A section's title is worded neither as the form has it nor as reviewers pass it.
struct SectionTitle: Rule {
  static let info = RuleInfo(
    "section-title", .structure, .warning, fix: .offer,
    summary: Localized("部分的名称与规定不符", "A section's title is not the form's"),
    reason: Localized(
      "六个部分的名称全国统一；常见的简写和带「行政机关」的写法可以接受，其他改动会被退回。",
      "The titles of the six sections are fixed nationally; common short forms pass, other changes "
        + "are sent back."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.heading(1, "一、⟦整体情况⟧")),
      .flags(.heading(1, "一、⟦工作基本情况⟧")),
      .flags(.heading(5, "五、⟦存在的问题⟧")),
      .flags(.heading(4, "四、⟦行政复议、行政诉讼情况⟧")),
      .flags(.heading(6, "六、⟦其他⟧")),
      .flags(.heading(1, "一、⟦综述⟧")),
      .flags(.heading(2, "二、⟦信息公开情况⟧")),
      .flags(.heading(5, "五、⟦下一步工作打算⟧")),
      .accepts(
        .sectionText(
          5,
          [
            "一、更新较慢", "公开不够及时。", "二、培训较少", "将按月核对，持续改进。", "三、解读单一", "将增加图解。",
          ]), note: Localized("节内的小标题", "Sub-heads of a section")),
      .accepts(.heading(4, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")),
      .accepts(.heading(6, "六、其他需要报告事项")),
      .accepts(.heading(3, "三、收到和处理政府信息公开申请的情况")),
      .accepts(.heading(3, "三、收到和处理政府信息公开申请情况（见下表）")),
      .accepts(.heading(3, "三、收到和处理政府信息公开申请情况（单位：件）")),
      .accepts(.heading(1, "一、总体情况（{年}年）")),
    ])

  static let scope: RuleScope = []
  static let frameScope: FrameAspects = .headings

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    for section in report.sections where section.titleState == .altered {
      let found = report.string(section.title)
      let due = section.form.title
      findings.report(
        section.title, "标题「\(found)」应为「\(due)」", "The title 「\(found)」 should be 「\(due)」",
        fixes: [
          .offer("改为「\(due)」", "Change to 「\(due)」", TextEdit(section.title, due))
        ])
    }
  }
}
