import ReportForms
import ReportSyntax
import TextCore

/// The ordinal before a section's title is absent, wrong, or written otherwise.
struct SectionNumber: Rule {
  static let info = RuleInfo(
    "section-number", .structure, .warning, fix: .safe,
    summary: Localized("部分的序号缺失或不对", "A section's ordinal is absent or wrong"),
    reason: Localized(
      "六个部分依次编为一、至六、。连续几节同样错位的，只报告一次。",
      "The six sections are numbered 一、 to 六、. Neighbours that err alike are one finding."),
    basis: "国办公开办函〔2021〕30号；GB/T 9704—2012",
    examples: [
      .flags(.heading(1, "⟦总体情况⟧")),
      .flags(.heading(5, "⟦第五部分 存在的主要问题及改进情况⟧")),
      .flags(.heading(5, "⟦6、存在的主要问题及改进情况⟧")),
      .flags(.heading(2, "⟦二 主动公开政府信息情况⟧")),
      .flags(.heading(1, "⟦一，总体情况⟧")),
      .flags(.heading(3, "⟦三.收到和处理政府信息公开申请情况⟧")),
      .flags(.heading(3, "⟦三 收到和处理政府信息公开申请情况⟧")),
      .flags(.heading(3, "⟦第三部分 收到和处理政府信息公开申请情况⟧")),
      .flags(.heading(4, "⟦四政府信息公开行政复议、行政诉讼情况⟧")),
      .flags(.heading(6, "⟦第六、其他需要报告的事项⟧")),
      .flags(.heading(6, "⟦6 其他需要报告的事项⟧")),
      .flags(.heading(2, "⟦二主动公开政府信息情况⟧")),
      .flags(.heading(3, "⟦四、收到和处理政府信息公开申请情况⟧")),
      .flags(
        .all([
          .heading(4, "⟦三、政府信息公开行政复议、行政诉讼情况⟧"), .heading(5, "四、存在的主要问题及改进情况"),
          .heading(6, "五、其他需要报告的事项"),
        ]), note: Localized("整体错位只报告一次", "A shifted block is one finding")),
      .flags(.heading(5, "⟦伍、存在的主要问题及改进情况⟧")),
      .accepts(
        .all([
          .section(5, "公开形式不够丰富。下一步将增加图解。\n\n六、政务公开创新情况\n\n推行窗口公开。"),
          .heading(6, "七、其他需要报告的事项"),
        ]), note: Localized("中间另加的一节占了一个号", "A section of its own in between takes a number")),
      .accepts(.heading(1, "  一、总体情况")),
      .accepts(.heading(1, "一、 总体情况")),
      .accepts(.heading(1, "一 、总体情况")),
    ])

  // A section of the author's own is a paragraph with an ordinal.
  static let scope: RuleScope = .ordinals
  static let frameScope: FrameAspects = .headings

  /// How an ordinal errs.
  private enum Fault: Equatable {
    case absent
    case style
    case value(shift: Int)
  }

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    let sequence = SectionSequence(report)
    var run: [BoundSection] = []
    var runFault: Fault?
    for (index, section) in sequence.sections.enumerated() {
      // What stands in the wrong place is numbered by its place or by its title: either is the order's
      // fault, not the number's.
      let fault = sequence.inOrder.contains(index) ? fault(section, sequence, report) : nil
      if fault != runFault {
        flush(run, runFault, report, &findings)
        run = []
      }
      runFault = fault
      if fault != nil { run.append(section) }
    }
    flush(run, runFault, report, &findings)
  }

  private func fault(
    _ section: BoundSection, _ sequence: SectionSequence, _ report: Report
  ) -> Fault? {
    guard let ordinal = section.ordinal else { return .absent }
    let shift = ordinal.value - section.number
    // Numbering that closes the gap of a missing section follows from it.
    let follows = shift < 0 && -shift == sequence.missing(before: section.number)
    // Sections out of order may have been numbered as they stand.
    let isDisordered = sequence.inOrder.count < sequence.sections.count
    if shift != 0, !follows, !isDisordered, shift != added(before: section, report) {
      return .value(shift: shift)
    }
    return ordinal.style == .han && hasMark(ordinal, report) ? nil : .style
  }

  /// Whether 、 stands behind the number: 三. is no ordinal of a section.
  private func hasMark(_ ordinal: Ordinal, _ report: Report) -> Bool {
    report.bytes.scalar(before: ordinal.range.upperBound)?.value == 0x3001
  }

  /// How many sections of the author's own, numbered on from the form's, stand before a section.
  private func added(before section: BoundSection, _ report: Report) -> Int {
    var count = 0
    for other in report.sections where other.range.lowerBound < section.range.lowerBound {
      for index in other.blocks {
        guard let ordinal = report.blocks[index].ordinal, ordinal.style == .han,
          ordinal.value == other.number + count + 1,
          report.blocks[index].content.count <= SectionNumber.longestHeading
        else { continue }
        count += 1
      }
    }
    return count
  }

  /// In bytes; a numbered paragraph is longer.
  private static let longestHeading = 90

  private func flush(
    _ run: [BoundSection], _ fault: Fault?, _ report: Report, _ findings: inout Findings
  ) {
    guard let first = run.first, let fault else { return }
    let due = "\(HanNumeral.text(first.number))、"
    var (zh, en): (String, String)
    switch fault {
    case .absent:
      zh = "「\(first.form.title)」缺少序号「\(due)」"
      en = "「\(first.form.title)」 lacks its ordinal 「\(due)」"
    case .style, .value:
      let found = first.ordinal.map { report.string($0.range) } ?? ""
      zh = "序号「\(found)」应为「\(due)」"
      en = "The ordinal 「\(found)」 should be 「\(due)」"
    }
    if let last = run.last, run.count > 1 {
      zh += "，至「\(last.form.title)」的\(run.count)个标题同样如此"
      en += "; so it is with \(run.count) headings as far as 「\(last.form.title)」"
    }
    let related = run.dropFirst().map {
      RelatedPlace(
        report.blocks[$0.heading].content,
        Localized(
          "应为「\(HanNumeral.text($0.number))、」", "Should be 「\(HanNumeral.text($0.number))、」"))
    }
    let fix = Fix(
      Localized("改正序号", "Correct the ordinal"), .safe,
      run.map { edit($0, report) })
    findings.report(
      place(first, report), zh, en, related: Array(related), fixes: [fix])
  }

  /// Ordinal and title, without text that is run in behind them.
  private func place(_ section: BoundSection, _ report: Report) -> SourceRange {
    let content = report.blocks[section.heading].content
    return content.lowerBound..<max(content.lowerBound, section.title.upperBound)
  }

  private func edit(_ section: BoundSection, _ report: Report) -> TextEdit {
    let due = "\(HanNumeral.text(section.number))、"
    guard let ordinal = section.ordinal else {
      return .insert(due, at: report.blocks[section.heading].content.lowerBound)
    }
    if ordinal.style == .han, hasMark(ordinal, report) {
      return TextEdit(ordinal.numeral, String(due.dropLast()))
    }
    return TextEdit(ordinal.range.lowerBound..<section.title.lowerBound, due)
  }
}
