import ReportForms
import ReportSyntax
import TextCore

/// A report is signed after its year, and in time.
struct SigningDate: Rule {
  static let info = RuleInfo(
    "signing-date", .dates, .warning,
    summary: Localized("落款日期早于统计期末或晚于公布期限", "Signed before the year was over, or late"),
    reason: Localized(
      "县级以上人民政府部门应在每年1月31日前公布上一年度报告，县级以上地方人民政府在3月31日前公布；统计期未结束不可能写出全年报告。"
        + "乡镇、街道的期限由各地规定，学校、医院、公用企业的由主管部门规定，这里只作提示。",
      "Departments publish by 31 January, governments from the county up by 31 March of the next"
        + " year, and no report on a year can be signed before it is over. For townships and street"
        + " offices local rules decide, for schools, hospitals and utilities those of their trade:"
        + " information only."),
    basis: "条例第四十九条",
    examples: [
      .flags(.tail(["青禾县水务局", "⟦{年}年12月20日⟧"])),
      .flags(.tail(["青禾县水务局", "⟦{次年}年2月8日⟧"])),
      .flags(.all([.agency("青禾县人民政府"), .tail(["青禾县人民政府", "⟦{次年}年4月2日⟧"])])),
      .flags(.tail(["青禾县水务局", "⟦{次年}年2月⟧"])),
      .flags(.tail(["青禾县水务局", "发布日期：⟦{次年}年3月6日⟧"])),
      .flags(.tail(["青禾县水务局", "公布时间：⟦{年}年3月6日⟧"])),
      .accepts(.tail(["青禾县水务局", "{次年}年1月16日", "发布日期：{次年}年3月6日"])),
      .accepts(.tail(["青禾县水务局", "{次年}年1月31日"])),
      .accepts(.all([.agency("青禾地区行政公署"), .tail(["青禾地区行政公署", "{次年}年3月18日"])])),
      .accepts(.all([.agency("新疆生产建设兵团"), .tail(["新疆生产建设兵团办公厅", "{次年}年3月18日"])])),
      .flags(.all([.agency("新疆生产建设兵团水利局"), .tail(["新疆生产建设兵团水利局", "⟦{次年}年3月18日⟧"])])),
      .accepts(.all([.agency("青禾县供水有限公司"), .tail(["青禾县供水有限公司", "{次年}年3月20日"])])),
      .accepts(.all([.agency("青禾县第一中学"), .tail(["青禾县第一中学", "{次年}年2月20日"])])),
      .flags(.all([.agency("青禾县教育局"), .tail(["青禾县教育局", "⟦{次年}年2月20日⟧"])])),
      .accepts(.tail(["青禾县水务局", "{次年}年1月"])),
      .accepts(.tail(["青禾县水务局　{次年}-01-15"])),
      .accepts(.tail([])),
    ])

  static let scope: RuleScope = []
  static let frameScope: FrameAspects = .title

  func check(_ report: Report, into findings: inout Findings) {
    guard let year = report.year, let signature = report.signature, let days = signature.days,
      let range = signature.date, range.lowerBound < report.secondReport ?? Int.max
    else { return }
    let written = report.string(range)
    // A month without a day is too early, or too late, where all of it is.
    if days.upperBound < CalendarDate(year: year, month: 12, day: 31) {
      findings.report(
        range, "落款日期「\(written)」早于统计期末\(year)年12月31日",
        "signed on “\(written)”, before the period ends on 31 December \(year)")
      return
    }
    let limit = limit(report, year)
    guard days.lowerBound > limit.day else { return }
    findings.report(
      range, "落款日期「\(written)」晚于公布期限\(year + 1)年\(limit.day.month)月31日",
      "signed on “\(written)”, after the last day, 31 \(limit.day.month == 1 ? "January" : "March")"
        + " \(year + 1)",
      severity: limit.isLocal ? .information : nil)
  }

  private static let institutions: WordList = [
    "公司", "集团", "学校", "中学", "小学", "大学", "学院", "附中", "附小", "医院", "卫生院", "保健院", "幼儿园", "殡仪馆",
    "福利院", "养老院", "敬老院", "图书馆", "博物馆", "文化馆", "体育馆", "水厂", "银行",
  ]

  /// The last day for the body that the title names, and whether only local rules set it.
  private func limit(_ report: Report, _ year: Int) -> (day: CalendarDate, isLocal: Bool) {
    let january = CalendarDate(year: year + 1, month: 1, day: 31)
    let march = CalendarDate(year: year + 1, month: 3, day: 31)
    let written =
      report.agencyName ?? report.signature?.agency.map { AgencyName.normalised(report.bytes, $0) }
    // The regulation of 2007 gave everybody until 31 March.
    guard report.edition.isFixed, let written else { return (march, false) }
    // 国办发〔2020〕50号 leaves schools, hospitals and companies to whoever is in charge of their trade.
    if SigningDate.institutions.start(in: Array(written.utf8), before: written.utf8.count) != nil {
      return (march, true)
    }
    let name = AgencyName(written)
    if name.isTownship { return (january, true) }
    return name.kind == .department ? (january, false) : (march, false)
  }
}
