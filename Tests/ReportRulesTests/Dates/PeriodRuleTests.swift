import ReportRules
import ReportTestKit
import Testing

@Suite struct PeriodRuleTests {
  @Test func aWrongPeriodThatStandsTwiceIsOneFinding() {
    checkDates(
      "wrong-period",
      .all([
        .lead("本报告所列数据的统计期限自⟦{上年}年1月1日起至{上年}年12月31日⟧止。"),
        .section(6, "本报告数据统计时限自{上年}年1月1日起至{上年}年12月31日止。"),
      ]), severity: .error)
  }

  @Test func twoWrongPeriodsAreTwo() {
    checkDates(
      "wrong-period",
      .all([
        .lead("本报告所列数据的统计期限自⟦{上年}年1月1日起至{上年}年12月31日⟧止。"),
        .section(6, "本报告数据统计时限自⟦{年}年1月1日起至{年}年12月30日⟧止。"),
      ]), severity: .error)
  }

  @Test func aPartOfTheYearMayBeExplained() {
    checkDates(
      "wrong-period", .lead("因机构改革，数据统计期限自⟦{年}年4月1日起至{年}年12月31日⟧止。"),
      severity: .information)
    checkDates(
      "wrong-period", .lead("数据统计期限自⟦{年}年4月1日起至{年}年12月31日⟧止。"), severity: .error)
    checkDates(
      "wrong-period", .lead("因机构改革，数据统计期限自⟦{上年}年4月1日起至{上年}年12月31日⟧止。"), severity: .error)
  }

  @Test func anImpossibleDayIsNotReportedTwice() {
    let edit = ExampleEdit.lead("数据统计期限自{年}年1月1日起至⟦{年}年12月32日⟧止。")
    checkDates("invalid-date", edit, severity: .error)
    checkDates("wrong-period", .lead("数据统计期限自{年}年1月1日起至{年}年12月32日止。"))
    checkDates("invalid-date", .lead("数据统计期限为{年}.1.1—⟦{年}.12.32⟧。"))
  }

  /// When somebody counted, or signed, is no period; a period of one day is a wrong one.
  @Test func aDayOfWorkIsNoPeriod() {
    for line in ["报告时间：{次年}年1月22日", "统计时间：{次年}年1月18日", "数据统计截止时间：{次年}年1月10日"] {
      checkDates("wrong-period", .section(6, line))
    }
    checkDates(
      "wrong-period", .section(1, "水价调整方案征求意见期限为{年}年5月6日至6月5日，统计时间为{年}年6月6日。"))
    checkDates("wrong-period", .lead("本报告统计期限为⟦{次年}年1月22日⟧。"), severity: .error)
    checkDates("wrong-period", .lead("数据截止日期为⟦{年}年11月30日⟧。"), severity: .error)
    checkDates(
      "wrong-period", .lead("本报告统计时间为⟦{年}年1月1日至{次年}年1月22日⟧。"), severity: .error)
    checkDates("wrong-period", .lead("统计时间截至⟦{上年}年12月31日⟧。"), severity: .error)
  }

  @Test(arguments: [
    "统计期限自{年}年1月1日起至{年}年12月31日止", "统计时间为{年}年1月1日—12月31日", "统计截至{年}年12月31日", "统计期限为{年}年度",
    "统计周期：{年}年1月1日0时至{年}年12月31日24时", "统计期限为{年}年1月至12月", "统计期限为本年度",
  ])
  func rightPeriods(_ text: String) {
    checkDates("wrong-period", .lead("本报告所列数据\(text)。"))
    checkDates("missing-period", .lead("本报告所列数据\(text)。"))
    checkDates(
      "missing-period", .all([.lead(""), .section(6, "本报告所列数据\(text)。")]))
  }

  @Test func daysWithoutTheNameSuffice() {
    checkDates(
      "missing-period", .all([.lead(""), .section(1, "{年}年1月1日至12月31日，本机关公开信息86条。")]))
  }
}
