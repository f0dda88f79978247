import ReportForms
import ReportSyntax
import TextCore

/// By convention a report says on what ground it is made.
struct MissingBasis: Rule {
  static let info = RuleInfo(
    "missing-basis", .required, .information, fix: .offer,
    summary: Localized("没有写明编制依据", "the report names no basis"),
    reason: Localized(
      "年度报告一般在开头写明依据《中华人民共和国政府信息公开条例》和年度报告格式编制，便于公众了解报告的来由。",
      "A report usually opens with the regulation and the format on which it rests."),
    basis: "《中华人民共和国政府信息公开条例》第五十条",
    examples: [
      .flags(.lead("本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。联系电话：0579-85550100。")),
      .flags(
        .lead("根据上级有关规定，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。电话：0579-85550100。")),
      .accepts(.none),
      .accepts(
        .all([
          .lead("统计期限自{年}年1月1日起至{年}年12月31日止。联系电话：0579-85550100。"),
          .section(1, "依照《中华人民共和国政府信息公开条例》的规定，逐项落实公开要求。"),
        ])),
      .accepts(
        .lead("按照政府信息公　开条例，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。电话：0579-85550100。"),
        note: Localized("没有书名号也算", "book title marks or not")),
      .accepts(
        .lead(
          "按照《公共企事业单位信息公开规定制定办法》编制。统计期限自{年}年1月1日起至{年}年12月31日止。电话：0579-85550100。"),
        note: Localized("公共企事业单位的依据", "The basis of public enterprises")),
    ])

  static let words: WordList = [
    "信息公开条例", "《条例》", "国办公开办函", "年度报告格式", "年度报告有关事项的通知",
    // The ground of public enterprises.
    "信息公开规定制定办法", "信息公开实施办法",
  ]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed,
      let place = report.title?.range ?? report.place(ofSection: 1)
    else { return }
    if report.hasPassage(with: .basis) {
      findings.scope = .passages(with: .basis)
      return
    }
    let paragraph = RequiredSentence.basis(report.edition)
    let fixes = StubInsertion.edit(afterTitle: paragraph, in: report).map {
      [Fix.offer("补写编制依据", "Insert the basis", $0)]
    }
    findings.report(
      place, "没有写明编制依据，一般写《中华人民共和国政府信息公开条例》和年度报告格式",
      "names no basis; by convention the regulation and the format of reports are named",
      fixes: fixes ?? [])
  }

  /// Of each of the words two characters that stand in hardly any other.
  static let telling: WordList = ["条例", "办函", "告格", "告有", "定制", "施办"]

  static func isStated(in passage: Passage, _ words: WordSurvey) -> Bool {
    words.lists.contains(PassageWords.basis) && MissingBasis.words.occurs(in: passage.folded.bytes)
  }
}
