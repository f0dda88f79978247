import ReportForms
import ReportSyntax
import TextCore

/// A section that owes substance (一, 五) says nothing, 无, or next to nothing.
struct EmptySection: Rule {
  static let info = RuleInfo(
    "empty-section", .structure, .warning,
    summary: Localized("部分没有实际内容", "A section says nothing"),
    reason: Localized(
      "总体情况、存在的主要问题及改进情况必须有实际内容，只写「无」不能说明工作。",
      "The overview and the section on problems and improvement owe substance; 「无」 tells nothing."),
    basis: "条例第五十条",
    examples: [
      .flags(.sectionText(5, ["⟦无。⟧"])),
      .flags(.sectionText(5, [])),
      .flags(.sectionText(1, ["（一）主动公开", "（二）依申请公开"])),
      .flags(.sectionText(1, ["（一）主动公开。", "（二）依申请公开。"])),
      .accepts(
        .sectionText(1, ["（一）主动公开。按月公布水质信息，共12期。", "（二）依申请公开。按时答复申请。"])),
      .accepts(.sectionText(6, ["本年度未收取信息处理费。"])),
      .accepts(.sectionText(5, ["公开形式较为单一，将进一步丰富。"])),
      .accepts(
        .sectionText(5, ["一是公开不及时，已整改", "二是解读形式少，已改进"])),
    ])

  /// Fewer characters than this are no substance.
  private static let leastWeight = 10

  static let scope: RuleScope = [.passages, .passages(with: .heads)]
  static let frameScope: FrameAspects = []
  static let sections: Set<Int>? = [1, 5]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    for section in report.sections where section.number == 1 || section.number == 5 {
      // A heading that stands twice has its text below the second.
      if report.repeatedSections.contains(where: { $0.form.number == section.number }) { continue }
      check(section, report, &findings)
    }
  }

  private func check(
    _ section: BoundSection, _ report: Report, _ findings: inout Findings
  ) {
    let prose = report.prose(of: section)
    guard !prose.hasOtherMatter else { return }
    var weight = 0
    var text: [SourceRange] = []
    func add(_ range: SourceRange) {
      text.append(range)
      weight += SectionProse.weight(report.bytes, range, atMost: EmptySection.leastWeight)
    }
    if let runIn = section.runIn { add(runIn) }
    for index in prose.blocks {
      // Most sections say enough with their first paragraph.
      if weight >= EmptySection.leastWeight { return }
      if !SectionProse.isKnownSubhead(report.blocks[index], report.bytes) {
        add(report.blocks[index].content)
      }
    }
    if weight >= EmptySection.leastWeight { return }
    let title = section.form.title
    guard let first = text.first, weight > 0 else {
      findings.report(
        report.blocks[section.heading].content, "「\(title)」没有内容",
        "「\(title)」 has no content")
      return
    }
    let said = String(report.string(first).prefix(12))
    findings.report(
      first, "「\(title)」只写了「\(said)」，应写明实际情况",
      "「\(title)」 says only 「\(said)」 where substance is due")
  }
}
