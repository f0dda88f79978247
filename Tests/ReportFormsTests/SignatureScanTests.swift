import ReportForms
import ReportSyntax
import Testing
import TextCore

@Suite struct SignatureScanTests {
  private func check(
    _ tail: String, agency: String?, date: String?, day: CalendarDate?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let report = MarkedText("青禾县水务局2023年政府信息公开工作年度报告\n" + sixSections + tail).report
    let found = report.signature
    #expect(found?.agency.map { report.string($0) } == agency, sourceLocation: sourceLocation)
    #expect(found?.date.map { report.string($0) } == date, sourceLocation: sourceLocation)
    #expect(found?.day == day, sourceLocation: sourceLocation)
  }

  private let day = CalendarDate(year: 2024, month: 1, day: 15)

  @Test(arguments: [
    "2024年1月15日", "2024 年 1 月 15 日", "二〇二四年一月十五日", "2024-01-15", "2024.1.15",
    "２０２４年１月１５日",
  ])
  func forms(_ date: String) {
    for gap in ["\n", "\n\n", "    ", "\n\n        　　　　"] {
      let contacts = ["", "\n\n联系人：办公室\n咨询电话：0579-85550100", "\n\n打印 关闭"]
      for contact in contacts {
        check("\n　　　　青禾县水务局" + gap + date + contact, agency: "青禾县水务局", date: date, day: day)
      }
    }
    check("\n\(date)\n", agency: nil, date: date, day: day)
    check("\n（\(date)）\n", agency: nil, date: date, day: day)
  }

  @Test func contactsAbove() {
    check(
      "\n联系电话：0579-85550100\n\n青禾县水务局\n2024年1月15日", agency: "青禾县水务局", date: "2024年1月15日",
      day: day)
  }

  @Test func theDayOfIssueBelowTheName() {
    for label in ["发布日期", "公布时间"] {
      check("\n青禾县水务局\n\(label)：2024年1月15日", agency: "青禾县水务局", date: "2024年1月15日", day: day)
    }
    check(
      "\n青禾县水务局\n2024年1月15日\n发布日期：2024年3月6日", agency: "青禾县水务局", date: "2024年1月15日",
      day: day)
    check("\n青禾县水务局\n发布时间：2024-03-06 10:20", agency: "青禾县水务局", date: nil, day: nil)
    check("\n来源：青禾县水务局\n发布时间：2024年3月6日", agency: nil, date: nil, day: nil)
  }

  @Test(arguments: [
    "①含转载的信息，按条计。", "※含转载的信息，按条计。", "更正说明：第三部分有2处数据作了更正，特此说明。",
    "注：行政许可含公共服务事项，与上年一致。", "欢迎扫描二维码，查看图解版。",
  ])
  func notesInSentencesBelow(_ note: String) {
    check(
      "\n青禾县水务局\n2024年1月15日\n\n" + note, agency: "青禾县水务局", date: "2024年1月15日", day: day)
    check("\n" + note, agency: nil, date: nil, day: nil)
  }

  @Test func theSecondNameInBrackets() {
    for date in ["\n2024年1月15日", "\n\n2024年1月15日", "2024年1月15日"] {
      check(
        "\n青禾县水务局\n（青禾县河长制办公室）" + date, agency: "青禾县水务局", date: "2024年1月15日", day: day)
    }
    check("\n青禾县水务局\n（青禾县河长制办公室）", agency: "青禾县水务局", date: nil, day: nil)
    check(
      "\n（青禾县河长制办公室）\n2024年1月15日", agency: "青禾县河长制办公室", date: "2024年1月15日", day: day)
    check(
      "\n青禾县水务局\n青禾县河长制办公室\n2024年1月15日", agency: "青禾县河长制办公室", date: "2024年1月15日",
      day: day)
  }

  @Test func nameAlone() {
    check("\n青禾县水务局\n", agency: "青禾县水务局", date: nil, day: nil)
    check("\n青禾县水务局\n2024年1月XX日\n", agency: "青禾县水务局", date: nil, day: nil)
  }

  @Test func anImpossibleDayIsReadAsWritten() {
    let day = CalendarDate(year: 2024, month: 13, day: 45)
    check("\n青禾县水务局\n2024年13月45日", agency: "青禾县水务局", date: "2024年13月45日", day: day)
  }

  @Test(arguments: [
    "", "\n本报告于2024年1月15日向社会公布，供公众查阅。", "\n发布时间：2024-01-15", "\n联系电话：0579-85550100",
    "\n进一步加强信息公开工作部署",
    "\n具体由青禾县水务局负责解释，解释日期为2024年1月15日",
  ])
  func none(_ tail: String) {
    check(tail, agency: nil, date: nil, day: nil)
  }

  /// Notes and lists of links, as converters put them at the end of a text.
  @Test(arguments: [
    "[^1]: 数据由各股室提供，统计口径为全局作出的决定。", "[fn:1] 数据由各股室提供，统计口径为全局作出的决定。",
    "[1] 数据由各股室提供，统计口径为全局作出的决定。", "References\n\n   1. file:///\n   2. file:///zwgk/",
  ])
  func notesBelow(_ notes: String) {
    check(
      "\n青禾县水务局\n2024年1月15日\n\n" + notes, agency: "青禾县水务局", date: "2024年1月15日", day: day)
  }
}
