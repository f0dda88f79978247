import ReportForms
import ReportSyntax
import TextCore

/// The statistical period must be stated.
struct MissingPeriod: Rule {
  static let info = RuleInfo(
    "missing-period", .dates, .warning, fix: .offer,
    summary: Localized("没有写明数据的统计期限", "The statistical period is stated nowhere"),
    reason: Localized(
      "报告的数据要与上一年度衔接、与上级汇总一致，读者须知道数据统计到哪一天。统计期限写在引言、第一部分或第六部分均可。",
      "Figures must continue last year's and agree with the superior body's; a reader has to know"
        + " the days that they cover. The period may stand in the lead, in section 一 or in 六."),
    basis: "国办公开办函〔2021〕30号；条例第五十条",
    examples: [
      .flags(.lead("根据《中华人民共和国政府信息公开条例》要求，编制本报告。")),
      .flags(.lead("")),
      .accepts(
        .all([
          .lead("根据《中华人民共和国政府信息公开条例》要求，编制本报告。"),
          .section(6, "本报告所列数据的统计时限自{年}年1月1日起至{年}年12月31日止。"),
        ])),
      .accepts(.lead("本报告数据统计周期为{年}.1.1—{年}.12.31。")),
      .accepts(.lead("本报告所列数据统计截至{年}年12月31日。")),
      .accepts(.lead("以上数据截至{年}年12月31日。")),
      .accepts(.lead("数据截止时间为{年}年12月31日。")),
      .accepts(.lead("数据截止到{年}年12月31日。")),
      .accepts(.lead("以上数据截止于{年}年12月31日。")),
      .accepts(.lead("本报告数据的统计期限为：起始时间{年}年1月1日，截止时间{年}年12月31日。")),
      .accepts(.lead("统计期限起始时间为{年}年1月1日，终止时间为{年}年12月31日。")),
      .accepts(.lead("本报告数据统计期限开始于{年}年1月1日，结束于{年}年12月31日。")),
      .accepts(.lead("现将{年}年1月1日至{年}\n年12月31日期间的公开情况报告如下。")),
      .flags(.lead("现将{年}年1月1日至{年}\n年11月30日期间的供水情况报告如下。")),
      .flags(.lead("供水专项行动的起始时间为{年}年3月1日，结束时间为{年}年9月30日。")),
      .flags(.lead("水质数据截止到{年}年12月31日。")),
    ])

  func check(_ report: Report, into findings: inout Findings) {
    guard report.periods.isEmpty else {
      findings.scope = .periods
      return
    }
    guard
      let place = report.title?.range ?? report.section(1)?.title
        ?? report.blocks.first(where: { $0.isText })?.content
    else { return }
    guard let year = report.year else {
      findings.report(
        place, "全文没有写明数据的统计期限", "the statistical period is stated nowhere")
      return
    }
    // `2023年1月1日至12月31日，本机关…` tells the days, though not by their name.
    if WholeYear.isMentioned(report.document, year) { return }
    var fixes: [Fix] = []
    if let edit = insertion(report, RequiredSentence.period(year)) {
      fixes = [.offer("补写统计期限", "state the period", edit)]
    }
    findings.report(
      place, "全文没有写明数据的统计期限，应为\(year)年1月1日至12月31日",
      "the statistical period is stated nowhere; expected 1 January to 31 December \(year)",
      fixes: fixes)
  }

  /// At the end of the lead, else behind the last paragraph of section 六.
  private func insertion(_ report: Report, _ sentence: String) -> TextEdit? {
    let head = report.sections.first?.heading ?? 0
    let start = report.title?.blocks.upperBound ?? 0
    let contents = report.contents
    let lead = (start..<max(start, head)).last { index in
      guard !contents.contains(index) else { return false }
      return isProse(report, report.blocks[index])
    }
    if let lead { return .insert(sentence, at: report.blocks[lead].content.upperBound) }
    guard let section = report.section(6) else { return nil }
    let signature = report.signature?.blocks ?? 0..<0
    guard
      let last = section.blocks.last(where: {
        report.blocks.indices.contains($0) && report.blocks[$0].isText && !signature.contains($0)
          && $0 < (signature.isEmpty ? Int.max : signature.lowerBound)
      })
    else { return nil }
    let block = report.blocks[last]
    let lineEnd = report.text.prevailingLineEnd
    let gap = block.followsBlankLine ? lineEnd + lineEnd : lineEnd
    return .insert(
      gap + report.string(block.indentation) + sentence, at: block.range.upperBound)
  }

  /// A paragraph that ends with a full stop.
  private func isProse(_ report: Report, _ block: Block) -> Bool {
    guard block.isText, block.content.count >= 36 else { return false }
    return report.bytes.scalar(before: block.content.upperBound)?.value == 0x3002
  }
}
