import ReportForms
import ReportSyntax
import Testing
import TextCore

@Suite struct PeriodScanTests {
  /// The marks stand around what the statements must cover.
  private func check(
    _ marked: String, _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    let found = marked.report.periods
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
    #expect(found.map(describe) == expected, sourceLocation: sourceLocation)
  }

  private func describe(_ period: PeriodStatement) -> String {
    func day(_ date: CalendarDate?) -> String {
      date.map { "\($0.year)-\($0.month)-\($0.day)" } ?? "?"
    }
    return "\(day(period.start)) \(day(period.end))" + (period.isMalformed ? " malformed" : "")
      + (period.explainsPartOfYear ? " explained" : "")
  }

  private let year = "2023-1-1 2023-12-31"

  @Test(arguments: [
    "统计期限自⟦2023年1月1日起至2023年12月31日⟧止。", "统计期限为⟦2023年1月1日至2023年12月31日⟧。",
    "统计时限从 ⟦2023 年 1 月1日到12月31日⟧止。", "统计时间：⟦2023年1月1日—2023年12月31日⟧",
    "统计时间段为⟦2023年1月1日至2023年12月31日⟧。", "统计周期为⟦2023.1.1–2023.12.31⟧。", "统计时段为⟦2023年1月1日～12月31日⟧。",
    "数据统计期间为⟦2023-01-01至2023-12-31⟧。", "统计期限：⟦2023年度⟧。",
    "统计期限为⟦二〇二三年一月一日至二〇二三年十二月三十一日⟧。", "统计期限自⟦２０２３年１月１日起，至１２月３１日⟧止",
    "本报告所列数据自⟦2023年1月1日至2023年12月31日⟧止。", "⟦2023年1月1日至2023年12月31日⟧为本报告的统计期限。",
    "统计期限为⟦2023年1-12月⟧。", "统计期限为⟦2023年1月至12月⟧。", "统计期限自⟦2023年1月1日0时起至2023年12月31日⟧24时止。",
    "统计期限（⟦2023年1月1日至2023年12月31日⟧）", "统计期限自⟦2023年1月1日起——2023年12月31日⟧止。",
    "本报告数据统计时间为⟦2023年1月1日--2023年12月31日⟧。", "报告期为⟦2023年1月1日至2023年12月31日⟧，数据真实。",
  ])
  func wordings(_ marked: String) {
    check("本报告中所列" + marked, year)
    check(sixSections + "\n" + marked, year)
  }

  @Test func untilADay() {
    check("本报告数据统计截至⟦2023年12月31日⟧。", "? 2023-12-31")
    check("统计期限截止到⟦2023年11月30日⟧。", "? 2023-11-30")
    check("本报告数据统计截至⟦2023年12月⟧底。", "? 2023-12-31")
  }

  @Test func shiftedAndMalformed() {
    check("统计期限自⟦2022年1月1日起至2022年12月31日⟧止。", "2022-1-1 2022-12-31")
    check("统计期限自⟦2023年1月1日起至2024年1月31日⟧止。", "2023-1-1 2024-1-31")
    check("统计期限自⟦202020年1月1日起至2020年12月31日⟧止。", "? ? malformed")
    check("统计期限自⟦2021年1月1日起至202111日⟧止。", "? ? malformed")
    check("统计期限自⟦202111日到1231日⟧止。", "? ? malformed")
  }

  @Test func partsOfAYear() {
    check(
      "统计期限自⟦2023年6月18日青禾新区管委会成立之日起至2023年12月31日⟧止。",
      "2023-6-18 2023-12-31 explained")
    check(
      "因本局于2023年3月组建，统计期限自⟦2023年3月20日起至2023年12月31日⟧止。", "2023-3-20 2023-12-31 explained")
    check(
      "今年成立了领导小组。统计期限自⟦2023年3月20日起至2023年12月31日⟧止。", "2023-3-20 2023-12-31")
  }

  @Test func twice() {
    check(
      "统计期限自⟦2023年1月1日起至2023年12月31日⟧止。另：统计时限自⟦2022年1月1日起至2022年12月31日⟧止。", year,
      "2022-1-1 2022-12-31")
  }

  @Test(arguments: [
    "2023年1月1日至2023年6月30日，共公开信息86条。", "据统计，2023年1月1日至6月30日，共公开信息86条。",
    "据统计，截至2023年11月30日，热线接听来电300个。", "数据显示，2023年3月1日起施行的办法效果良好。",
    "做好统计工作，2023年5月1日至5月7日开展宣传周活动。", "统计局于2023年9月20日开展统计开放日活动。",
    "热线电话12345，2023年共受理300件。", "2023年1月1日至12月31日为行动期。",
  ])
  func noStatements(_ text: String) {
    check(text + sixSections)
  }

  @Test func aBlankToFillInIsAStatement() {
    check("⟦统计期限⟧自20XX年1月1日起至20XX年12月31日止。", "? ?")
    check("统计期限为⟦本年度⟧。", "? ?")
  }
}
