import ReportForms
import Testing

/// A heading in other words is the section's heading still, where its ordinal agrees.
@Suite struct RewordedTitleTests {
  private func check(_ number: Int, _ title: String) throws {
    let edition = try #require(FormEdition.named("2021"))
    let official = try #require(edition.section(number)?.title)
    let heading = "\(["一", "二", "三", "四", "五", "六"][number - 1])、"
    let text = sixSections.replacing(heading + official, with: heading + title)
    let report = MarkedText("青柳县水利局2023年政府信息公开工作年度报告\n" + text).report
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6], "\(title)")
    #expect(report.sections.first { $0.number == number }?.titleState == .altered, "\(title)")
  }

  @Test func sections() throws {
    try check(1, "基本情况")
    try check(1, "概述")
    try check(3, "依申请公开政府信息情况")
    try check(3, "政府信息公开申请受理情况")
    try check(5, "存在的不足及下步打算")
    try check(5, "薄弱环节及努力方向")
    try check(5, "改进措施")
    try check(6, "其他有关情况")
    try check(6, "需要说明的事项")
    // Slips: a character lost, doubled, two exchanged.
    try check(1, "体总情况")
    try check(2, "行政机关主动公政府信息情况")
    try check(2, "行政机关主动公公开政府信息情况")
    try check(3, "行政机关收到和处理政府信息公开请情况")
    try check(4, "因政府信息公开工作被申请行政复议、提起行政诉情况")
  }
}
