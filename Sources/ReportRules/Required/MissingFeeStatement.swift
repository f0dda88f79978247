import ReportForms
import ReportSyntax
import TextCore

/// Reports of the 2021 edition say whether a fee for information was charged.
struct MissingFeeStatement: Rule {
  static let info = RuleInfo(
    "missing-fee-statement", .required, .warning, fix: .offer,
    summary: Localized("没有说明信息处理费收取情况", "no word on the fee for information"),
    reason: Localized(
      "《政府信息公开信息处理费管理办法》要求在年度报告中报告信息处理费的收取情况；没有收取的，也要写明。写在第一部分的“依申请公开”里同样有效。",
      "Agencies must report each year whether they charged the fee for handling requests, also when "
        + "they charged none. Section 一 is as good a place as 六."),
    basis: "国办函〔2020〕109号；国办公开办函〔2021〕30号",
    examples: [
      .flags(.sectionText(6, ["本机关没有其他需要报告的事项。"]), edition: "2021"),
      .flags(
        .sectionText(6, ["根据《政府信息公开信息处理费管理办法》，无其他需要报告的事项。"]), edition: "2021",
        note: Localized("只引文件名，没有说明", "a title cited says nothing by itself")),
      .flags(
        .sectionText(6, ["本年度未收取行政事业性收费，无其他需要报告的事项。"]), edition: "2021",
        note: Localized("行政事业性收费是另一回事", "administrative charges are another matter")),
      .flags(
        .sectionText(6, ["本机关收取污水处理费12万元，无其他需要报告的事项。"]), edition: "2021",
        note: Localized("污水处理费是另一回事", "the charge for sewage is another matter")),
      .flags(.sectionText(6, ["本年度未收取垃圾处理费，无其他需要报告的事项。"]), edition: "2021"),
      .flags(
        .sectionText(6, ["信息处理费按有关规定执行。"]), edition: "2021",
        note: Localized("没有说收没收", "how, but not whether, it was charged")),
      .flags(.sectionText(6, ["本机关没有收费岗位，无其他需要报告的事项。"]), edition: "2021"),
      .flags(.sectionText(6, ["收费项目已在网站公示。"]), edition: "2021"),
      .flags(.sectionText(6, ["本机关未收取检测费。"]), edition: "2021"),
      .flags(
        .sectionText(6, ["（一）信息处理费收取情况", "（二）其他事项", "没有其他需要报告的事项。"]),
        edition: "2021", note: Localized("小标题下没有内容", "a sub-head with nothing below it")),
      .accepts(.none),
      .accepts(.sectionText(6, ["本机关未收取检索费、邮寄费。"])),
      .accepts(.sectionText(6, ["{年}年度发出收费通知0件，总金额0元。"])),
      .accepts(.sectionText(6, ["本年度未收取污水处理费、信息处理费。"])),
      .accepts(.sectionText(6, ["依据《政府信息公开信息处理费管理办法》，{年}年未向申请人发出收费通知。"])),
      .accepts(.sectionText(6, ["信息处理费按规定标准收取，本年度未收取。"])),
      .accepts(.sectionText(6, ["无。"]), edition: "2019"),
      .accepts(.sectionText(6, ["本年度依申请公开政府信息未收取任何费用。"])),
      .accepts(.sectionText(6, ["本机关无收费和减免情况。"])),
      .accepts(.sectionText(6, ["本年度发出收费通知0件，收取费用0元。"])),
      .accepts(.sectionText(6, ["{年}年度发出收费通知0件，总金额0元，实际收取0元。"])),
      .accepts(
        .sectionText(6, ["{年}年本机关向申请人发出收费通知书1份，收费金额120元，申请人已缴纳。"])),
      .accepts(
        .sectionText(6, ["依据《政府信息公开信息处理费管理办法》，按量收费标准为每页10元，本机关{年}年未收取费用。"])),
      .flags(
        .sectionText(6, ["本年度公布了供水收费标准，无其他需要报告的事项。"]), edition: "2021",
        note: Localized("收费标准是另一回事", "a tariff is another matter")),
      .accepts(.sectionText(6, ["{年}年度共向2名申请人发出3份收费通知，实收2份、计260元。"])),
      .accepts(.sectionText(6, ["本机关未制发收费通知书，收费总额0元。"])),
      .accepts(.sectionText(6, ["{年}年发出信息公开缴费通知1份，申请人未缴费。"])),
      .accepts(.sectionText(6, ["按照规定的收费标准，本年度没有产生信息公开收费。"])),
      .flags(
        .sectionText(6, ["全年向用水户送达缴费通知1200份，无其他需要报告的事项。"]), edition: "2021",
        note: Localized("水费的缴费通知是另一回事", "a water bill is another matter")),
      .flags(.sectionText(6, ["供水收费标准未作调整，无其他需要报告的事项。"]), edition: "2021"),
      .accepts(.sectionText(6, ["全年依申请公开实行零收费。"])),
      .accepts(.sectionText(6, ["本年度办理公开申请、提供信息全部免费。"])),
      .accepts(.sectionText(6, ["{年}年政府信息公开均为免费提供。"])),
      .accepts(.sectionText(6, ["本机关全部免费向申请人提供政府信息。"])),
      .flags(.sectionText(6, ["政府信息公开查阅点打印、复印均为免费。"]), edition: "2021"),
      .flags(.sectionText(6, ["镇便民服务中心全部免费提供政府信息查询服务。"]), edition: "2021"),
      .flags(
        .sectionText(6, ["查阅点提供免费打印服务，方便群众获取政府信息。"]), edition: "2021",
        note: Localized("打印免费是另一回事", "free prints are another matter")),
      .accepts(.sectionText(6, ["本年度办理公开申请未产生费用。"])),
      .accepts(.sectionText(6, ["本年度未开展信息公开处理费用收取工作。"])),
      .accepts(.sectionText(6, ["（一）信息处 理费收取情况", "无。"])),
      .accepts(
        .all([
          .section(1, "全年向1名申请人收取信息处理费120元，已全部上缴财政。"),
          .sectionText(6, ["无其他需要报告的事项。"]),
        ])),
    ])

  func check(_ report: Report, into findings: inout Findings) {
    // Where the section itself is missing, so is what it says: that is one finding, not two.
    guard report.edition.requiresFeeStatement, report.section(6) != nil,
      let place = report.place(ofSection: 6)
    else {
      findings.scope = []
      return
    }
    if FeeStatement.isMade(in: report) {
      findings.scope = .passages(with: .fees)
      return
    }
    // A sub-head promises; whether it is kept depends on what stands below it.
    if FeeStatement.isPromised(in: report) {
      findings.scope = [.passages, .ordinals, .passages(with: .fees)]
      return
    }
    if BrokenRuns.texts(of: report.document).contains(where: FeeStatement.isMade) { return }
    let sentence = "本年度未收取政府信息公开信息处理费。"
    let fixes = StubInsertion.edit(sentence, endOf: 6, in: report).map {
      [Fix.offer("补写“\(sentence)”", "Insert the sentence that no fee was charged", $0)]
    }
    findings.report(
      place, "没有说明是否收取信息处理费，未收取的也应当写明",
      "no word on whether the fee for information was charged; none charged must be said too",
      fixes: fixes ?? [])
  }
}
