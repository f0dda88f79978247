import ReportForms
import ReportSyntax
import TextCore

/// One of the six sections is absent.
struct MissingSection: Rule {
  static let info = RuleInfo(
    "missing-section", .structure, .error, fix: .offer,
    summary: Localized("缺少规定的一节", "A section of the form is missing"),
    reason: Localized(
      "年度报告由六个部分组成，次序和名称全国统一；没有内容的部分也要保留标题并写明情况。",
      "An annual report consists of six sections, fixed nationally; a section with nothing to report "
        + "keeps its heading and says so."),
    basis: "条例第五十条；国办公开办函〔2021〕30号",
    examples: [
      .flags(.withoutSection(1)),
      .flags(.withoutSection(4)),
      .flags(.withoutSection(6)),
      .flags(
        .heading(4, "行政复议和诉讼"),
        note: Localized("没有序号、又不是规定名称的行不是标题", "A line of other words is no heading")),
      .accepts(.heading(2, "二、行政机关主动公开政府信息情况")),
      .accepts(
        .heading(1, "一、总体情况："),
        note: Localized("标题后多一个冒号，仍是标题", "A colon behind a title leaves it a title")),
      .accepts(
        .heading(1, "【一、总体情况】"), note: Localized("标题加了框", "A heading in a box")),
      .accepts(.heading(1, "■ 一、总体情况")),
      .accepts(.section(6, "【三、收到和处理政府信息公开申请情况】一节的数据截至年底。")),
      .accepts(
        .section(1, "三、收到和处理政府信息公开申请情况："),
        note: Localized("另有标题的，这一行不是标题", "No heading where the section has another")),
      .accepts(.heading(5, "五、政府信息公开工作存在的问题和改进措施")),
      .accepts(.sectionText(6, ["无其他需要报告的事项。本年度未收取信息处理费。"])),
    ])

  static let frameScope: FrameAspects = .headings

  func check(_ report: Report, into findings: inout Findings) {
    let sequence = SectionSequence(report)
    guard report.edition.isFixed, !sequence.missing.isEmpty else {
      findings.scope = []
      return
    }
    if sequence.sections.isEmpty {
      guard let place = report.title?.range ?? report.blocks.first?.content else { return }
      findings.report(
        place, "未找到年度报告规定的六个部分（一、总体情况……六、其他需要报告的事项）",
        "None of the six sections of an annual report is found")
      return
    }
    for form in sequence.missing {
      let next = report.sections.first { $0.number > form.number }
      guard let neighbour = next ?? report.sections.last else { continue }
      let heading = report.blocks[neighbour.heading].content
      let place = next == nil ? "应在「\(report.string(heading))」一节之后" : "应在本节之前"
      findings.report(
        heading, "缺少「\(form.heading)」一节，\(place)",
        "Section 「\(form.heading)」 is missing \(next == nil ? "after" : "before") this one",
        severity: severity(of: form, report),
        fixes: fix(form, before: next, report).map { [$0] } ?? [])
    }
  }

  /// Behind a table that was torn in conversion a heading may have gone with the table's end: then
  /// what it heads still stands there, and the finding is a hint. Where nothing of it stands, no
  /// converter took it.
  private func severity(of form: FormSection, _ report: Report) -> Severity? {
    guard standsBehindTornTable(form, report), let before = report.section(form.number - 1),
      holdsContent(of: form, before, report)
    else { return nil }
    return .information
  }

  private static let marks = WordList(["。", "，", "；"], isFolded: false)

  /// Whether what a section is to hold stands in the one before it.
  private func holdsContent(
    of form: FormSection, _ before: BoundSection, _ report: Report
  ) -> Bool {
    if let kind = form.table {
      guard let due = report.edition.table(kind) else { return true }
      return report.table(kind) != nil || holdsLabels(of: due, before, report)
    }
    var weight = 0
    for index in before.blocks.reversed() {
      guard report.blocks[index].isText else { break }
      // What is left of a table's header has no sentence in it.
      guard MissingSection.marks.occurs(in: report.bytes, report.blocks[index].content) else {
        continue
      }
      weight += SectionProse.weight(report.bytes, report.blocks[index].content, atMost: 20)
      if weight >= 20 { return true }
    }
    return false
  }

  /// Whether half of the labels that only this table has stand in the section before.
  private func holdsLabels(
    of due: FormTable, _ before: BoundSection, _ report: Report
  ) -> Bool {
    var labels = UnreadTable.labels(of: due)
    if let own = before.form.table.flatMap({ report.edition.table($0) }) {
      labels.subtract(UnreadTable.labels(of: own))
    }
    let text = Folding.key(report.bytes, before.title.upperBound..<before.range.upperBound)
    return labels.count { ByteSearch.contains(text, $0) } * 2 >= labels.count
  }

  /// Whether the table of the section before was torn in conversion.
  private func standsBehindTornTable(_ form: FormSection, _ report: Report) -> Bool {
    guard let before = report.section(form.number - 1), let kind = before.form.table else {
      return false
    }
    if let table = report.table(kind) { return table.isTorn(report) }
    guard let due = report.edition.table(kind) else { return false }
    return UnreadTable.holdsLabels(before, due, report)
  }

  private func fix(_ form: FormSection, before next: BoundSection?, _ report: Report) -> Fix? {
    guard let kind = form.table, let due = report.edition.table(kind) else {
      return insertion(of: form, before: next, report)
    }
    if let table = report.table(kind) {
      return LostHeading(form: form, table: table, report: report).edit.map {
        Fix(MissingSection.title(form), .offer, [$0] + renumbering(behind: form, report))
      }
    }
    // Beside a table that could not be read a second one would stand.
    if let before = report.section(form.number - 1), holdsLabels(of: due, before, report) {
      return nil
    }
    return insertion(of: form, before: next, report)
  }

  private static func title(_ form: FormSection) -> Localized {
    Localized("补上「\(form.heading)」一节", "Insert section 「\(form.heading)」")
  }

  /// The heading with a sentence to fill in; headings behind it whose ordinals close the gap are
  /// renumbered, so that the fix leaves nothing wrong.
  private func insertion(
    of form: FormSection, before next: BoundSection?, _ report: Report
  ) -> Fix {
    let lineEnd = report.text.prevailingLineEnd
    let neighbour = next ?? report.sections.last
    let block = neighbour.map { report.blocks[$0.heading] }
    let markup = block.flatMap { TextMarkup(of: $0, in: report) }
    let level = block?.headingLevel
    let heading = markup?.wrapping(form.heading) ?? form.heading(level: level)
    let isHTML = markup?.isHTML ?? false
    let gap = level == nil || isHTML ? lineEnd : lineEnd + lineEnd
    let text = heading + gap + stub(form, report)
    var edits: [TextEdit] = []
    if let next {
      edits.append(.insert(text + gap, at: lineStart(of: next, report)))
    } else {
      let end = report.sections.last.map { sectionEnd($0, report) } ?? report.bytes.count
      edits.append(
        .insert(
          lineEnd + (level == nil || isHTML ? "" : lineEnd) + text,
          at: TextMarkup.end(of: end, in: report)))
    }
    edits += renumbering(behind: form, report)
    return Fix(MissingSection.title(form), .offer, edits)
  }

  private func lineStart(of section: BoundSection, _ report: Report) -> Int {
    let block = report.blocks[section.heading]
    return report.text.lineStarts[report.text.line(at: block.range.lowerBound)]
  }

  /// The end of a section without the signature that follows the last one.
  private func sectionEnd(_ section: BoundSection, _ report: Report) -> Int {
    let end = report.signature?.blocks.lowerBound ?? section.blocks.upperBound
    let last = min(max(end, section.heading + 1), section.blocks.upperBound) - 1
    return report.blocks[max(last, section.heading)].range.upperBound
  }

  private func renumbering(behind form: FormSection, _ report: Report) -> [TextEdit] {
    report.sections.compactMap { section in
      guard section.number > form.number, let ordinal = section.ordinal, ordinal.style == .han,
        ordinal.value != section.number
      else { return nil }
      return TextEdit(ordinal.numeral, HanNumeral.text(section.number))
    }
  }

  /// What the section says that has yet to be written: its table in the layout of the others, or a
  /// sentence to fill in.
  private func stub(_ form: FormSection, _ report: Report) -> String {
    guard let kind = form.table, let table = report.edition.table(kind) else {
      return TextMarkup.ofParagraphs(in: report).wrapping("【填写：\(form.duty.zh)】")
    }
    return TableSkeleton.text(
      table, TableRewrite(report: report).layout, lineEnd: report.text.prevailingLineEnd)
  }
}
