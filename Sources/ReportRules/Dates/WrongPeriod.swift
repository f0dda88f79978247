import ReportForms
import ReportSyntax
import TextCore

/// The statistical period is the calendar year of the report.
///
/// A wrong period that stands several times is one finding, at its first place, and its fix mends all
/// of them. A day that no calendar has is `invalid-date`'s business.
struct WrongPeriod: Rule {
  static let info = RuleInfo(
    "wrong-period", .dates, .error, fix: .offer,
    summary: Localized(
      "统计期限不是报告年度的1月1日至12月31日", "The period is not the calendar year of the report"),
    reason: Localized(
      "年度报告统计一个完整的公历年度。沿用上年文字、误写年份或日期，会使全部数据失去依据。机构组建、撤并的，说明原因后可以是一年的一部分。",
      "An annual report covers one calendar year. A period left over from last year deprives every"
        + " figure of its basis. A body that was set up or merged may explain a part of a year."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.lead("本报告所列数据的统计期限自⟦{上年}年1月1日起至{上年}年12月31日⟧止。")),
      .flags(.lead("本报告所列数据的统计期限自⟦{年}年1月1日起至{年}年11月30日⟧止。")),
      .flags(
        .section(6, "本报告所列数据的统计时限自⟦{年}年1月1日起至{次年}年1月31日⟧止。"),
        note: Localized("两处写法不一致", "Two statements that differ")),
      .flags(.lead("本报告数据统计期限为⟦{年}11日到1231日⟧。"), note: Localized("日期残缺", "Garbled")),
      .flags(.lead("本报告数据统计期限为⟦{年}年1月1日至{年}年12月31⟧止。")),
      .flags(.lead("本报告数据统计期限为⟦{年}年1月1日至31日⟧。")),
      .accepts(.lead("本报告数据统计期限为{年}年1月1日至{年}年12月31")),
      .flags(.lead("本报告数据统计期限自⟦{年}年1月1日起至{年}年12月31日31日⟧止。")),
      .flags(.lead("本报告数据统计期限自⟦{年}年l月1日起至{年}年12月31日⟧止。")),
      .flags(.lead("本报告数据统计期限自⟦{年}年1月1日起⟧。")),
      .flags(.lead("本报告数据统计期限自⟦{年}年1月1日起至今⟧。")),
      .flags(.lead("本报告数据统计期限为⟦{年}年1月1日至今⟧，可来电咨询。")),
      .accepts(.section(1, "{年}年1月1日至今，供水信息按月公布。")),
      .accepts(.lead("本报告数据统计期限自{年}年1月1日起算，截至{年}年12月31日24时。")),
      .flags(.lead("本报告数据统计期限为⟦{年}年上半年⟧。")),
      .flags(.lead("统计期限起始时间为⟦{年}年1月1日，终止时间为{年}年11月30日⟧。")),
      .flags(.lead("本报告数据统计期限为⟦{年}年前三季度⟧。")),
      .flags(.lead("本报告数据统计期限为⟦{年}年第一季度至第三季度⟧。")),
      .flags(.lead("报告中的数据截至⟦{年}年11月⟧底。")),
      .flags(.lead("报告中的数据截至⟦{上年}年⟧底。")),
      .accepts(.lead("报告中的数据截至{年}年底。")),
      .flags(.lead("本报告反映的是⟦{上年}年1月1日至12月31日⟧期间的政府信息公开工作情况。")),
      .flags(.lead("本报告涵盖⟦{上年}年1月1日至{上年}年12月31日⟧的工作情况。")),
      .flags(.lead("统计数据自⟦{上年}年1月1日至{上年}年12月31日⟧。")),
      .flags(.lead("本报告所列数据统计口径为⟦{上年}年1月1日至12月31日⟧。")),
      .accepts(.lead("本报告反映{年}年1月1日至12月31日的政府信息公开工作情况。")),
      .flags(
        .section(6, "本机关数据的统计截止日期为⟦{年}年11月30日⟧。")),
      .accepts(.section(1, "监测数据自{上年}年1月1日至{上年}年12月31日共公布12期。")),
      .flags(.lead("数据截至⟦{上年}年12月31日⟧。")),
      .flags(.lead("数据截止日期为⟦{年}年11月30日⟧。")),
      .accepts(.section(1, "全县人口110万人（数据截至{上年}年12月31日），用水人口数据截至{年}年6月底。")),
      .accepts(.lead("本报告数据统计期限从 {年} 年 1月1日到12月31日止。")),
      .accepts(.lead("本报告数据统计时间为{年}年度。")),
      .accepts(.section(1, "考核统计期限为{上年}年12月1日至{年}年11月30日。")),
      .accepts(.lead("本报告所列数据均为{年}年1月1日至12月31日数据，个别历史数据起自2016年1月1日。")),
      .flags(
        .lead("本机关于{年}年3月组建，数据统计期限自⟦{年}年3月20日起至{年}年12月31日⟧止。"),
        note: Localized("说明了原因：只提示", "Explained: information only")),
      .flags(
        .lead("本机关是{年}年3月成立的，统计期限为⟦{年}年3月18日（成立之日）至{年}年12月31日⟧。"),
        note: Localized("两日之间说明了原因", "Explained between the days")),
      .flags(.lead("统计期限自组建之日（⟦{年}年3月20日）起至{年}年12月31日⟧止。")),
      .flags(.lead("统计期限为机构挂牌之日即⟦{年}年3月20日起至{年}年12月31日⟧。")),
      .accepts(.section(1, "{年}年7月1日至9月30日开展专项行动，发放资料300份。")),
      .accepts(
        .lead("本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止（经费数据截至{年}年11月30日）。"),
        note: Localized("另说明部分数据的期限", "A part of the data has a period of its own")),
      .accepts(
        .lead("本报告数据统计期限为{年}年1月1日至12月31日；对比数据的统计期限为{上年}年1月1日至12月31日。")),
      .accepts(
        .lead(
          "统计期限为{年}年1月1日至12月31日，报告中部分数据（如培训人次）的统计截止时间为{年}年12月20日。")),
      .accepts(
        .lead(
          "本报告数据统计期限为{年}年1月1日至12月31日。行政处罚数据统计期限为{年}年1月1日至{年}年12月25日。")),
      .accepts(
        .lead(
          "统计期限为{年}年1月1日至12月31日（其中公共企事业单位数据统计期限为{年}年1月1日至{年}年11月30日）。"
        )),
      .accepts(
        .lead("本报告数据统计期限为{年}年1月1日至12月31日。用户满意度调查统计时间为{年}年9月5日至9月30日。")),
      .accepts(
        .section(1, "网站年度报表统计周期为{上年}年12月1日至{年}年11月30日，栏目阅读量统计截至{次年}年1月8日。")),
      .accepts(
        .section(6, "上一年度报告统计期限为{上年}年1月1日至12月31日，口径与本年一致。")),
      .accepts(
        .section(1, "数据来源：县政府信息公开管理系统，统计时间为{年}年12月31日。"),
        note: Localized("统计到哪一天", "The day up to which it was counted")),
      .accepts(
        .section(1, "汛期统计时段为6月1日至9月30日，黄金周统计时间为10月1日至10月8日，专项整治统计时限为3月至9月。"),
        note: Localized("说的是别的数据", "Other data are meant")),
      .flags(.section(1, "主动公开信息120条，统计时间为⟦{年}年1月1日至{年}年12月20日⟧。")),
      .flags(
        .section(6, "青禾县水务局政府信息公开数据统计期限为⟦{年}年1月1日至{年}年11月30日⟧。"),
        note: Localized("说的是全部数据", "All the data are meant")),
    ])

  private static let yearMark: Words = ["年"]

  private struct Ends: Hashable {
    var start: CalendarDate?
    var end: CalendarDate?
    var text: String
  }

  static let scope: RuleScope = .periods
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    guard let year = report.year ?? report.periods.lazy.compactMap(\.year).first else { return }
    var groups: [(ends: Ends, statements: [PeriodStatement])] = []
    let isStated = report.periods.contains { !$0.isOfPart && isWhole($0, year) }
    let limit = report.secondReport ?? Int.max
    for period in report.periods
    where isWrong(period, year) && period.range.lowerBound < limit {
      // Beside the report's own period some of its data may have theirs, if it can be read.
      let isReadable = !period.isMalformed || period.isOfPart && isYearless(period, report)
      if isStated, isReadable, period.isOfPart || isLastDay(period, year) { continue }
      let ends = Ends(
        start: period.start, end: period.end,
        text: period.isMalformed ? report.flat(period.range) : "")
      if let index = groups.firstIndex(where: { $0.ends == ends }) {
        groups[index].statements.append(period)
      } else {
        groups.append((ends, [period]))
      }
    }
    for group in groups { self.report(group.statements, year, report, &findings) }
  }

  private func report(
    _ statements: [PeriodStatement], _ year: Int, _ report: Report, _ findings: inout Findings
  ) {
    guard let first = statements.first else { return }
    let written = report.flat(first.range)
    let isPart = statements.contains { $0.explainsPartOfYear && liesWithin($0, year) }
    let edits = statements.map {
      TextEdit($0.range, PeriodRewriting.text($0, year: year, in: report))
    }
    let related = statements.dropFirst().map {
      RelatedPlace($0.range, Localized("此处相同", "the same here"))
    }
    let fix = Fix(
      Localized("改为\(year)年1月1日至12月31日", "write 1 January to 31 December \(year)"), .offer,
      edits)
    findings.report(
      first.range,
      first.isMalformed
        ? "统计期限「\(written)」不成日期，应为\(year)年1月1日至12月31日"
        : "统计期限为「\(written)」，应为\(year)年1月1日至12月31日",
      first.isMalformed
        ? "the period “\(written)” is no date; expected 1 January to 31 December \(year)"
        : "the period is “\(written)”; expected 1 January to 31 December \(year)",
      severity: isPart ? .information : nil, related: Array(related), fixes: [fix])
  }

  private func isWrong(_ period: PeriodStatement, _ year: Int) -> Bool {
    if period.isMalformed { return true }
    if period.start?.isValid == false || period.end?.isValid == false { return false }
    // The regulations came into force on 1 May 2008, with which the first reports begin.
    let isFirst = year == 2008 && period.start == CalendarDate(year: 2008, month: 5, day: 1)
    if let start = period.start, start != CalendarDate(year: year, month: 1, day: 1), !isFirst {
      return true
    }
    if let end = period.end, end != CalendarDate(year: year, month: 12, day: 31) { return true }
    return false
  }

  private func isWhole(_ period: PeriodStatement, _ year: Int) -> Bool {
    !isWrong(period, year) && period.end == CalendarDate(year: year, month: 12, day: 31)
  }

  /// 统计时间为2023年12月31日: up to when something was counted.
  private func isLastDay(_ period: PeriodStatement, _ year: Int) -> Bool {
    let day = CalendarDate(year: year, month: 12, day: 31)
    return period.start == day && (period.end ?? day) == day
  }

  /// 汛期统计时段为6月1日至9月30日: days of any year.
  private func isYearless(_ period: PeriodStatement, _ report: Report) -> Bool {
    report.bytes[period.range].contains(where: \.isDigit)
      && !WrongPeriod.yearMark.occur(report.bytes, in: period.range)
  }

  private func liesWithin(_ period: PeriodStatement, _ year: Int) -> Bool {
    guard !period.isMalformed, let start = period.start, let end = period.end else { return false }
    return start.year == year && end.year == year && start < end
  }
}
