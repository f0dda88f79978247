import ReportForms
import ReportSyntax
import Testing
import TextCore

@Suite struct YearEvidenceTests {
  private func check(
    title: String = "", period: String = "", text: String = "", signed: String = "", _ year: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lead = period.isEmpty ? "" : "统计期限自\(period)年1月1日起至\(period)年12月31日止。\n"
    let opening = text.isEmpty ? "" : "\(text)年，本机关扎实推进政府信息公开工作。\n"
    let head = "青禾县水务局\(title.isEmpty ? "" : title + "年")政府信息公开工作年度报告\n"
    let body = sixSections.split(separator: "本机关认真做好各项工作。\n")
    let tail = signed.isEmpty ? "" : "\n青禾县水务局\n\(signed)年1月15日\n"
    let whole = head + lead + body[0] + opening + "\n" + body[1] + tail
    let found = MarkedText(whole).report.year
    #expect(found == year, sourceLocation: sourceLocation)
  }

  @Test func oneWrongStatementIsOutvoted() {
    check(title: "2023", period: "2023", text: "2023", signed: "2024", 2023)
    check(title: "2022", period: "2023", text: "2023", signed: "2024", 2023)
    check(title: "2023", period: "2022", text: "2023", signed: "2024", 2023)
    check(title: "2023", period: "2023", text: "2022", signed: "2024", 2023)
    check(title: "2023", period: "2023", text: "2023", signed: "2023", 2023)
  }

  @Test func theTitleWinsATie() {
    check(title: "2023", period: "2022", 2023)
    check(title: "2023", period: "2022", text: "2022", signed: "2024", 2023)
    check(title: "2023", 2023)
  }

  @Test func withoutATitlesYear() {
    check(period: "2021", 2021)
    check(text: "2021", 2021)
    check(signed: "2022", 2021)
    check(nil)
  }

  @Test func slipsOfThePenHaveNoVoice() {
    check(title: "2203", period: "2023", 2023)
    check(title: "2203", nil)
    check(title: "1023", signed: "2024", 2023)
  }
}
