import ReportForms
import ReportSyntax
import TextCore

/// By convention a report ends with the agency's name and the date.
struct MissingSignature: Rule {
  static let info = RuleInfo(
    "missing-signature", .required, .information, fix: .offer,
    summary: Localized("文末没有落款", "no name and date at the end"),
    reason: Localized(
      "公文以署名和成文日期结束；年度报告挂在网页上时常常省去，只作提示。",
      "An official document ends with the body's name and the date; on web pages they are often left "
        + "out, so this is a hint only."),
    basis: "GB/T 9704",
    examples: [
      .flags(.tail([])),
      .flags(.tail(["联系人：张老师"])),
      .flags(.tail(["⟦{机关}⟧"]), note: Localized("只有署名，没有日期", "a name without a date")),
      .flags(.tail(["⟦（青禾县水务局办公室）⟧", "联系电话：0579-85550100"])),
      .accepts(.none),
      .accepts(.tail(["{机关}  {次年}年1月16日"])),
      .accepts(
        .tail([
          "{机关}", "{次年}年1月16日", "Copyright © {次年} {机关} 版权所有　技术支持：青禾县大数据中心　Tel：0579-85550100",
        ]), note: Localized("落款之后另有页脚", "A page's footer stands below the signature")),
      .accepts(
        .tail(["{机关}", "{次年}年1月16日", "附件：名词解释", "1.主动公开：指行政机关依照职责主动公开信息。"])),
      .accepts(.tail(["{次年}年1月16日"])),
      .accepts(.tail(["{机关}  {次年}年元月16日"])),
      .accepts(.tail(["发布单位：{机关}", "发布时间：{次年}年1月16日"])),
      .accepts(.tail(["报送单位：{机关}", "填报日期：{次年}年1月16日"])),
      .accepts(.tail(["填报单位（盖章）：{机关}　填报人：张老师　填报日期：{次年}年1月16日"])),
      .flags(.tail(["填报人：张老师　填报日期：{次年}年1月16日"])),
      .flags(.tail(["填报单位：{机关}　填报人：张老师"])),
      .accepts(
        .tail([
          "{机关}", "{次年}年1月16日", "名词解释：", "1.“一网通办”：指依托一体化平台，实现服务事项网上办理。",
          "2.“三审三校”：指初审、复审、终审和初校、二校、三校。",
        ]), note: Localized("落款之后另有名词解释", "A glossary stands below the signature")),
      .accepts(
        .tail([
          "{机关}", "{次年}年1月16日", "相关链接：", "1.一图读懂：{机关}{年}年政府信息公开工作年度报告",
          "2.{机关}{上年}年政府信息公开工作年度报告",
        ])),
      .accepts(
        .tail([
          "{机关}", "{次年}年1月16日", "相关文章", "{机关}{上年}年政府信息公开工作年度报告", "网站地图 | 联系我们 | 关于我们",
          "版权所有：{机关}",
        ])),
      .accepts(
        .tail([
          "{机关}", "{次年}年1月16日", "网站声明 | 网站地图 | 联系我们", "建议使用1024*768分辨率、IE9.0以上版本的浏览器",
        ])),
      .accepts(.tail(["{机关}", "{次年}年1月16日", "【附件】政府信息公开工作年度报告统计表.xls"])),
      .accepts(.tail(["{机关} {次年}年1月16日 联系电话：0579-85550100"])),
      .flags(.tail(["版权所有 © {机关}"])),
      .flags(.tail(["相关文章", "{机关}{上年}年政府信息公开工作年度报告"])),
      .flags(.tail(["{机关} 联系电话：0579-85550100"])),
      .flags(
        .tail(["名词解释：", "1.“一网通办”：指依托一体化平台，实现服务事项网上办理。"]),
        note: Localized("只有名词解释，没有落款", "A glossary and no signature")),
    ])

  static let literals = ["年【填写月份】"]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, let last = report.blocks.last else { return }
    // A signature that was put in and not yet completed is the business of `placeholder-text`;
    // otherwise it would be put in again at every round of fixing.
    let tail = (report.sections.last?.range.lowerBound ?? 0)..<report.bytes.count
    guard !report.literals.contains("年【填写月份】", in: tail) else { return }
    if let signature = report.signature {
      checkDate(signature, report, &findings)
      return
    }
    if MissingSignature.namesPublisher(report) { return }
    // Neither is a date that a template leaves open.
    if last.isText {
      let line = FoldedProse(report.bytes, last.content).bytes
      if MissingSignature.open.occurs(in: line)
        || line.count <= MissingSignature.longestSignature
          && MissingSignature.unfilled.occurs(in: line) && MissingSignature.dated.occurs(in: line)
      {
        return
      }
    }
    let name = report.agencyName ?? "【填写机关名称】"
    let year = report.year.map { "\($0 + 1)" } ?? "【填写年份】"
    let edit = StubInsertion.edit(atEnd: [name, "\(year)年【填写月份】月【填写日期】日"], in: report)
    let place = last.isTable ? report.title?.range ?? last.range : last.range
    findings.report(
      place, "文末没有署名和成文日期", "no name and no date at the end",
      fixes: edit.map { [Fix.offer("补写落款", "Insert a signature to be completed", $0)] } ?? [])
  }

  /// A name without a date. A line below that tells when the page was published dates it as well.
  private func checkDate(
    _ signature: ReportSignature, _ report: Report, _ findings: inout Findings
  ) {
    guard signature.date == nil, let agency = signature.agency else {
      findings.scope = []
      return
    }
    let behind = signature.range.upperBound..<report.bytes.count
    let below = FoldedProse(report.bytes, behind).bytes
    for words in [MissingSignature.dated, MissingSignature.open] where words.occurs(in: below) {
      return
    }
    let year = report.year.map { "\($0 + 1)" } ?? "【填写年份】"
    let lineEnd = report.text.prevailingLineEnd
    let gap = report.blocks[signature.blocks.lowerBound].followsBlankLine ? lineEnd : ""
    let edit = TextEdit.insert(
      gap + lineEnd + "\(year)年【填写月份】月【填写日期】日", at: signature.range.upperBound)
    findings.report(
      agency, "落款只有署名，没有成文日期", "a name at the end and no date",
      fixes: [.offer("补写日期", "Insert a date to be completed", edit)])
  }

  private static let publishers: WordList = [
    "发布单位", "发布机构", "发布机关", "报送单位", "报送机关", "填报单位", "填报机关", "编制单位", "编制机关", "公开单位",
    "公开机构", "报告单位", "报告机关", "报告机构",
  ]
  private static let publishersEnds: WordList = [":", "(盖章):", "(公章):", "(章):", "名称:"]
  private static let days: WordList = [
    "发布时间:", "发布日期:", "报送时间:", "报送日期:", "填报时间:", "填报日期:", "编制时间:", "编制日期:", "公开时间:",
    "公开日期:", "报告时间:", "报告日期:", "日期:", "时间:",
  ]

  /// `发布单位：…`, `发布时间：…` at the end tell what a signature tells, on two lines or on one.
  private static func namesPublisher(_ report: Report) -> Bool {
    let lines = report.blocks.suffix(8).filter(\.isText).map {
      FoldedProse(report.bytes, $0.content).bytes
    }
    let published = lines.filter { line in
      publishers.end(in: line, at: 0).map { publishersEnds.end(in: line, at: $0) != nil } ?? false
    }
    return !published.isEmpty
      && (lines.contains { days.end(in: $0, at: 0) != nil }
        || published.contains { $0.count <= longestLine && days.occurs(in: $0) })
  }

  /// In bytes: a form's line, and no sentence.
  private static let longestLine = 240

  /// In bytes.
  private static let longestSignature = 120
  /// `青禾县水务局 2024年X月X日`, `XX局 2024年1月16日`: what is there is to be filled in.
  private static let unfilled: WordList = [
    "XX", "xx", "××", "X月", "x月", "×月", "X日", "x日", "×日", "年月日", "月日", "某某", "○○", "__",
  ]
  private static let open: WordList = ["填写日期", "填写成文日期", "【日期】"]
  private static let dated: WordList = ["月", "发布时间", "发布日期", "时间:", "日期:"]
}
