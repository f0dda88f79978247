import ReportForms
import ReportSyntax
import TextCore

/// Sections stand in another order than the form's.
struct SectionOrder: Rule {
  static let info = RuleInfo(
    "section-order", .structure, .error,
    summary: Localized("部分的次序与规定不符", "Sections stand out of order"),
    reason: Localized(
      "六个部分的次序全国统一，读者和汇总系统按次序查找。",
      "The order of the six sections is fixed nationally; readers and collecting systems rely on it."
    ),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.swapSections(2, 3)),
      .flags(.swapSections(5, 6)),
      .flags(.swapSections(1, 6)),
      .accepts(.none),
      .accepts(
        .section(1, "报告内容包括其他需要报告的事项、存在的主要问题及改进情况等方面。"),
        note: Localized("句子里的名称不是标题", "Titles within a sentence are no headings")),
    ])

  static let scope: RuleScope = []
  static let frameScope: FrameAspects = .headings

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    let sequence = SectionSequence(report)
    let astray = sequence.sections.indices.filter { !sequence.inOrder.contains($0) }
    guard let first = astray.first else { return }
    let section = sequence.sections[first]
    let related = astray.dropFirst().map { index in
      RelatedPlace(
        report.blocks[sequence.sections[index].heading].content,
        Localized("这一节的次序也不符", "This section is out of order, too"))
    }
    let place = place(of: section, in: sequence)
    findings.report(
      report.blocks[section.heading].content, "「\(section.form.title)」次序不符，应在\(place.zh)",
      "「\(section.form.title)」 is out of order: it belongs \(place.en)", related: related)
  }

  /// Behind the nearest section in order whose number is smaller, or else before the one that follows.
  private func place(of section: BoundSection, in sequence: SectionSequence) -> Localized {
    let ordered = sequence.inOrder.sorted().map { sequence.sections[$0] }
    if let before = ordered.last(where: { $0.number < section.number }) {
      return Localized("「\(before.form.title)」之后", "behind 「\(before.form.title)」")
    }
    let after = ordered.first { $0.number > section.number }?.form.title ?? ""
    return Localized("「\(after)」之前", "before 「\(after)」")
  }
}
