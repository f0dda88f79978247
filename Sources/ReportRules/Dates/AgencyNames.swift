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
    examples: [
      .flags(.tail(["⟦青禾县财政局⟧", "{次年}年1月16日"])),
      .flags(.tail(["⟦青山县水务局⟧", "{次年}年1月16日"])),
      .flags(.section(1, "⟦我委⟧高度重视信息公开工作，明确专人负责。")),
      .flags(
        .all([
          .agency("青禾海关"), .tail(["青禾海关", "{次年}年1月16日"]),
          .section(1, "⟦我局⟧高度重视信息公开工作，明确专人负责。"),
        ])),
      .flags(.section(1, "⟦我院⟧高度重视信息公开工作，明确专人负责。")),
      .accepts(
        .all([
          .agency("青禾海关"), .tail(["青禾海关", "{次年}年1月16日"]), .section(1, "我关明确专人负责。"),
        ])),
      .flags(.section(6, "如有疑问，请与⟦青山县水务局⟧联系，电话0579-85550100。")),
      .flags(.section(6, "如有疑问，请与⟦青禾县财政局办公室⟧联系，电话0579-85550100。")),
      .flags(.tail(["⟦太和县水务局⟧", "{次年}年1月16日"])),
      .flags(
        .all([
          .agency("国家税务总局青禾县税务局"), .tail(["⟦国家税务总局青山县税务局⟧", "{次年}年1月16日"]),
        ])),
      .accepts(
        .all([.agency("国家税务总局青禾县税务局"), .tail(["青禾县税务局", "{次年}年1月16日"])])),
      .flags(.section(1, "{年}年，⟦青禾县水利局⟧认真贯彻落实《条例》，完善公开制度。")),
      .flags(.section(1, "（六）组织领导。⟦临河县水务局⟧高度重视信息公开工作，明确专人负责。")),
      .flags(.lead("现公布⟦青山县水务局⟧{年}年政府信息公开工作年度报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.lead("⟦青山市水务局⟧编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .lead("现将⟦青禾县自然资源和规划局⟧{年}年政府信息公开工作情况报告如下。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.lead("现将⟦青山县水务局⟧政府信息公开工作情况报告如下。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(.lead("现将有关政府信息公开工作情况报告如下。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(.lead("根据条例，青禾县水务局编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.section(1, "{年}年，⟦临河县水务局⟧在县委、县政府的领导下，按月公布水质。")),
      .flags(.section(1, "⟦临河县水务局⟧按照上级要求，按月公布水质。")),
      .accepts(.section(1, "{年}年，青禾县水务局在县委、县政府的领导下，按月公布水质。")),
      .accepts(.section(1, "县网信办、青禾县财政局按照上级要求，联合开展网站检查。")),
      .flags(
        .all([.agency("青禾县农业农村局"), .tail(["⟦青禾县农业局⟧", "{次年}年1月16日"])])),
      .flags(
        .all([.agency("青禾县农业农村局"), .tail(["⟦青禾县农业农村和水利局⟧", "{次年}年1月16日"])])),
      .accepts(
        .all([.agency("青禾县卫生健康局"), .tail(["青禾县卫健局", "{次年}年1月16日"])])),
      .accepts(
        .section(1, "青禾市水务局高度重视农村供水，青禾县财政局认真落实资金。"),
        note: Localized("上级和其他部门", "The body above, and another department")),
      .accepts(.section(1, "青禾县财政局严格落实专项资金，支持我局开展信息公开培训。")),
      .accepts(.section(1, "青禾县水务局认真贯彻落实《条例》，完善公开制度。")),
      .accepts(.tail(["县水务局", "{次年}年1月16日"])),
      .accepts(
        .all([
          .agency("青禾县人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .tail(["青禾县人民政府办公室", "{次年}年1月16日"]),
        ])),
      .accepts(.section(1, "我局高度重视信息公开工作，本局办公室明确专人负责。")),
      .accepts(.section(1, "我局所在的我县水资源丰富，本机关公开河湖名录。")),
      .accepts(
        .section(1, "用户来信称“我县供水稳定”“我镇水压明显改善”，对服务表示认可。"),
        note: Localized("引的是他人的话", "What others say is quoted")),
      .flags(.section(1, "青禾县水务局（以下简称“⟦我委⟧”）明确专人负责。")),
      .accepts(
        .all([.agency("青禾县残疾人联合会"), .tail(["青禾县残联", "{次年}年1月16日"])])),
      .flags(
        .all([
          .agency("青禾县白石镇人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .tail(["⟦青禾县人民政府⟧", "{次年}年1月16日"]),
        ])),
      .flags(
        .all([
          .agency("青禾县白石镇人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .tail(["⟦青山县白石镇人民政府⟧", "{次年}年1月16日"]),
        ])),
      .accepts(
        .all([
          .agency("青禾县白石镇人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .tail(["白石镇党政综合办公室", "{次年}年1月16日"]),
        ])),
      .accepts(
        .all([
          .agency("青禾县白石镇人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .tail(["青禾市青禾县白石镇人民政府", "{次年}年1月16日"]),
        ])),
      .flags(
        .all([
          .agency("青禾市第二人民医院"), .tail(["⟦青禾市第一人民医院⟧", "{次年}年1月16日"]),
        ])),
      .accepts(
        .all([
          .agency("青禾市第一人民医院"), .tail(["青禾市人民医院", "{次年}年1月16日"]),
        ])),
      .flags(
        .all([
          .agency("青禾市第二人民医院"), .tail(["⟦青禾市人民医院⟧", "{次年}年1月16日"]),
        ])),
      .flags(
        .all([
          .agency("中华人民共和国青禾海关"), .tail(["⟦中华人民共和国白石海关⟧", "{次年}年1月16日"]),
        ])),
      .accepts(
        .all([.agency("中华人民共和国青禾海关"), .tail(["青禾海关", "{次年}年1月16日"])])),
      .flags(
        .all([
          .agency("国家税务总局青禾县税务局"), .tail(["⟦青禾县地方税务局⟧", "{次年}年1月16日"]),
        ])),
      .accepts(.section(1, "我委（县节水委）、我办（县河长办）的信息由本局一并公开。")),
      .accepts(.section(1, "县河长制办公室设在我局，我办按月公布河湖名录。")),
      .accepts(.section(1, "青禾县水务局（县节水委）完善制度，我委公布用水定额，我局公布水质。")),
      .accepts(.section(1, "我局与县移民办合署办公，我办公布安置名册。")),
      .flags(.section(1, "会同县河长办、县移民办公布河湖名录，⟦我办⟧明确专人负责。")),
      .flags(.section(1, "专区设在一楼大厅，⟦我办⟧明确专人负责。")),
      .accepts(.section(1, "本办法施行后，资料由服务窗口受理，可自我委托查询。")),
    ])

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
    let fit = own.fit(name)
    guard fit == .otherBody || fit == .otherRegion || own.isPart(of: name) else { return }
    findings.report(
      range, "落款机关「\(name.string)」与标题机关「\(own.string)」不一致",
      "signed by “\(name.string)”, while the title names “\(own.string)”",
      related: title(report), fixes: [replacement(range, own.string)])
  }

  private static let blanks: WordList = ["X", "x", "×", "○", "某"]

  /// A contact may be any office of the body; it counts where it is another region's, or another 局
  /// or 委.
  private func isAnother(_ own: AgencyName, _ name: AgencyName) -> Bool {
    // Of XX镇 the name is still to be filled in.
    if AgencyNames.blanks.occurs(in: name.text) { return false }
    // 财政局办公室 is 财政局's: the body tells, not its room.
    let name = name.withoutOffice ?? name
    return switch own.fit(name) {
    case .otherRegion: true
    case .otherBody:
      own.kind == .department && name.kind == .department
        && [own.ending, name.ending].allSatisfy { $0 == "局" || $0 == "委" }
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
