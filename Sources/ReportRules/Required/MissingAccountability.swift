import ReportForms
import TextCore

/// A government's report speaks of assessment, public appraisal and accountability.
struct MissingAccountability: Rule {
  static let info = RuleInfo(
    "missing-accountability", .required, .warning,
    summary: Localized(
      "政府的报告没有写工作考核、社会评议和责任追究", "a government is silent on assessment and accountability"),
    reason: Localized(
      "县级以上地方人民政府和乡镇人民政府的年度报告，应当包括工作考核、社会评议和责任追究结果情况；部门、政府办公室和街道办事处不受此限。",
      "The report of a people's government must cover assessment of the work, public appraisal and "
        + "accountability; departments, government offices and street offices need not."),
    basis: "《中华人民共和国政府信息公开条例》第五十条第（四）项",
    examples: [
      .flags(.agency("青禾县人民政府")),
      .flags(.agency("青禾县柳溪镇人民政府")),
      .flags(
        .all([.agency("青禾县柳溪镇人民政府"), .section(1, "公布河长制考核结果，技能考核合格率98%。")])),
      .accepts(.none),
      .accepts(.agency("青禾县人民政府办公室")),
      .accepts(.agency("青禾县人民政府河东街道办事处")),
      .accepts(
        .all([
          .agency("青禾县柳溪镇人民政府"), .section(1, "将信息公开纳入年度考核，未发生责任追究情形。"),
        ])),
      .accepts(
        .all([.agency("青禾县柳溪镇人民政府"), .section(1, "委托开展政务公开第三方评估1次。")])),
      .accepts(
        .all([.agency("青禾县柳溪镇人民政府"), .section(6, "全年没有因信息公开工作被问　责的情况。")])),
    ])

  static let words: WordList = [
    "考核", "评议", "责任追究", "追究", "问责", "追责", "考评", "测评", "公开第三方评估", "公开工作第三方评估",
  ]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, report.section(6) != nil, let name = report.agencyName,
      AgencyName(name).endsInPeoplesGovernment, let place = report.place(ofSection: 6)
    else {
      findings.scope = []
      return
    }
    if report.hasPassage(with: .accountability) {
      findings.scope = .passages(with: .accountability)
      return
    }
    findings.report(
      place, "\(name)的报告没有写工作考核、社会评议和责任追究情况",
      "the report of \(name) says nothing on assessment, public appraisal and accountability")
  }

  static func isStated(in passage: Passage, _ words: WordSurvey) -> Bool {
    guard words.lists.contains(PassageWords.accountability) else { return false }
    let bytes = passage.folded.bytes
    var next = 0
    while let place = words.next(PassageWords.accountability, from: &next, notBefore: 0) {
      guard let end = MissingAccountability.words.end(in: bytes, at: place) else { continue }
      let isOfOthers =
        others.start(in: bytes, before: place) != nil || passed.end(in: bytes, at: end) != nil
      if !isOfOthers { return true }
    }
    return false
  }

  /// Whom else, or what else, somebody assesses.
  private static let others: WordList = [
    "河长制", "林长制", "田长制", "医保", "学生", "教师", "技能", "驾驶员", "安全生产", "环保", "税收", "招商", "防汛",
    "耕地保护", "粮食安全", "扶贫", "食品安全",
  ]
  private static let passed: WordList = ["合格", "及格"]
}
