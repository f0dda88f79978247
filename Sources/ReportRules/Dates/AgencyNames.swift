import ReportForms
import ReportSyntax
import TextCore

/// Title, signature, contact and self-name are one body's.
struct AgencyNames: Rule {
  static let info = RuleInfo(
    "agency-name", .dates, .warning, fix: .offer,
    summary: Localized("机关名称前后不一致", "The agency's names do not agree"),
    reason: Localized(
      "标题、落款、联系方式和自称应指同一个机关。套用其他机关的文稿时，最容易留下对方的名称或「我委」「我镇」一类自称。"
        + "政府办公室代政府落款、通用简称（科技局与科学技术局）属正常。",
      "Title, signature, contact and self-name mean one body. Text taken over from another body"
        + " leaves its name or a 我委, 我镇 behind. A government's office may sign for it, and usual"
        + " short names are fine."),
    basis: "GB/T 9704；条例第四十九条",
    examples: generalExamples + openingExamples + kindExamples)

  static let scope: RuleScope = .names
  static let frameScope: FrameAspects = .title

  func check(_ report: Report, into findings: inout Findings) {
    guard let written = report.agencyName else { return }
    let own = AgencyName(written)
    // With 某某局 as title no other name is wrong: it is the title that is to be filled in.
    if AgencyNames.blanks.occurs(in: own.text) { return checkSelfName(report, own, &findings) }
    checkSignature(report, own, &findings)
    for contact in ContactNames.scan(report) where isAnother(own, contact.name) {
      let (name, region) = (contact.name.string, own.fit(contact.name) == .otherRegion)
      findings.report(
        contact.range,
        "联系单位「\(name)」与标题机关「\(written)」不是同一\(region ? "地区" : "机关")",
        "the contact “\(name)” is another \(region ? "region's" : "body") than the title's “\(written)”",
        related: title(report), fixes: [replacement(contact.range, written)])
    }
    for subject in SubjectNames.scan(report, own) {
      findings.report(
        subject.range, "文中以「\(subject.name.string)」为报告机关，标题机关是「\(written)」",
        "the text speaks of “\(subject.name.string)” as the body that reports, the title of “\(written)”",
        related: title(report), fixes: [replacement(subject.range, written)])
    }
    checkSelfName(report, own, &findings)
  }

  private func checkSignature(_ report: Report, _ own: AgencyName, _ findings: inout Findings) {
    guard let range = report.signature?.agency,
      range.lowerBound < report.secondReport ?? Int.max
    else { return }
    let name = AgencyName(AgencyName.normalised(report.bytes, range))
    // 某某局 is still to be filled in.
    if AgencyNames.blanks.occurs(in: name.text) { return }
    let fit = own.fit(name)
    guard fit == .otherBody || fit == .otherRegion || own.isPart(of: name) else { return }
    findings.report(
      range, "落款机关「\(name.string)」与标题机关「\(own.string)」不一致",
      "signed by “\(name.string)”, while the title names “\(own.string)”",
      related: title(report), fixes: [replacement(range, own.string)])
  }

  private static let blanks: WordList = ["X", "x", "×", "○", "某"]

  /// A contact may be any office of the body; it counts where it is another region's, or another body of
  /// the same kind.
  private func isAnother(_ own: AgencyName, _ name: AgencyName) -> Bool {
    // Of XX镇 the name is still to be filled in.
    if AgencyNames.blanks.occurs(in: name.text) { return false }
    // 财政局办公室 is 财政局's: the body tells, not its room.
    let body = name.withoutOffice ?? name
    return switch own.fit(body) {
    case .otherRegion: true
    case .otherBody: own.isOfOneKind(as: body, isOffice: body != name)
    case .fits, .unclear: false
    }
  }

  private func checkSelfName(_ report: Report, _ own: AgencyName, _ findings: inout Findings) {
    guard let expected = SelfNames.fitting(own) else { return }
    let found = SelfNames.scan(report, own)
    guard let first = found.foreign.first,
      found.fitting == 0 || found.foreign.count < found.fitting
    else { return }
    let written = report.string(first)
    let edits = found.foreign.map { range in
      TextEdit(range, (report.string(range).hasPrefix("本") ? "本" : "我") + expected)
    }
    let related = found.foreign.dropFirst().map {
      RelatedPlace($0, Localized("此处同样", "here as well"))
    }
    findings.report(
      first, "自称「\(written)」与标题机关「\(own.string)」不符",
      "the self-name “\(written)” cannot be that of “\(own.string)”",
      related: Array(related) + title(report),
      fixes: [
        Fix(Localized("改为「我\(expected)」", "write 我\(expected)"), .offer, edits)
      ])
  }

  private func title(_ report: Report) -> [RelatedPlace] {
    guard let range = report.title?.agency else { return [] }
    return [RelatedPlace(range, Localized("标题机关", "the title's agency"))]
  }

  private func replacement(_ range: SourceRange, _ name: String) -> Fix {
    Fix(Localized("改为「\(name)」", "write \(name)"), .offer, [TextEdit(range, name)])
  }
}
