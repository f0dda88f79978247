import ReportForms
import ReportSyntax
import TextCore

/// By convention a report says how to ask about it.
struct MissingContact: Rule {
  static let info = RuleInfo(
    "missing-contact", .required, .information, fix: .offer,
    summary: Localized("没有联系方式", "the report gives no contact"),
    reason: Localized(
      "年度报告一般写明地址、邮编、电话，公众对报告有疑问时可以联系。",
      "A report usually gives address, postcode and telephone for questions."),
    basis: "年度报告编制惯例",
    examples: [
      .flags(
        .lead("根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .lead(
          "根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止，公布了举报电话和邮箱。"),
        note: Localized("提到电话，没有号码", "a telephone without its number")),
      .accepts(.none),
      .accepts(
        .lead(
          "根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。联系电话 0579-85550100。")),
      .accepts(
        .lead(
          "根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。TEL：0579-85550100。")),
      .accepts(
        .lead(
          "根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。意见请发至shuiwu@example.com。")),
      .flags(
        .lead(
          "根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。欢迎关注@青禾水务。")),
      .accepts(
        .all([
          .lead("根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。"),
          .section(6, "（地址：青禾县清源路18号，邮政编码：345600）"),
        ])),
    ])

  static let words: WordList = [
    "电话", "致电", "来电", "拨打", "邮编", "邮政编码", "邮箱", "传真", "地址", "热线", "联系方式", "联系人", "E-mail", "e-mail",
    "TEL", "Tel", "tel", "@",
  ]
  /// What may stand between the word and what it announces.
  private static let between: WordList = ["为", "是", "号码", "(", ")", "(传真)", "(微信同号)"]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed,
      let place = report.blocks.last?.range ?? report.title?.range
    else { return }
    if report.hasPassage(with: .contact) {
      findings.scope = .passages(with: .contact)
      return
    }
    // Contacts stand among the prose or below the signature.
    let isGiven = report.otherText.contains {
      MissingContact.isContact(FoldedProse(report.bytes, report.blocks[$0].content))
    }
    if isGiven { return }
    let paragraph = RequiredSentence.contact(report.agencyName)
    let edit = StubInsertion.edit(paragraph, endOf: 6, in: report)
    findings.report(
      report.place(ofSection: 6) ?? place, "没有联系方式，一般写明地址、邮编和电话",
      "gives no contact; by convention address, postcode and telephone are named",
      fixes: edit.map { [Fix.offer("补写联系方式", "Insert a contact to be completed", $0)] } ?? [])
  }

  static func isGiven(in passage: Passage, _ words: WordSurvey) -> Bool {
    let bytes = passage.folded.bytes
    var (place, index) = (0, 0)
    while let start = words.next(PassageWords.contactWords, from: &place, notBefore: index) {
      guard let end = MissingContact.words.end(in: bytes, at: start) else { continue }
      if isContact(bytes, from: end) { return true }
      index = end
    }
    return false
  }

  private static func isContact(_ text: FoldedProse) -> Bool {
    var index = 0
    while let word = words.first(in: text.bytes, index..<text.bytes.count) {
      if isContact(text.bytes, from: word.upperBound) { return true }
      index = word.upperBound
    }
    return false
  }

  /// Whether a colon, a digit or a Latin letter stands behind a word of contacts.
  private static func isContact(_ bytes: [UInt8], from end: Int) -> Bool {
    let next = between.skip(in: bytes, from: end, limit: bytes.count)
    guard next < bytes.count else { return false }
    let byte = bytes[next]
    return byte == 0x3A || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x7A)
  }
}
