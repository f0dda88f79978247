import ReportRules
import ReportTestKit
import Testing

@Suite struct YearMismatchTests {
  private func check(
    _ edit: ExampleEdit, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    checkDates("year-mismatch", edit, severity: .warning, sourceLocation: sourceLocation)
  }

  @Test func titles() {
    check(.title("⟦{上年}⟧年青禾县水务局政府信息公开工作年度报告"))
    check(.title("青禾县水务局政府信息公开工作⟦{次年}⟧年度报告"))
    check(.title("青禾县水务局\n⟦{上年}⟧年政府信息公开工作年度报告"))
    check(.title("青禾县水务局⟦2203⟧年政府信息公开工作年度报告"))
  }

  @Test func openings() {
    check(.section(1, "⟦{上年}⟧年，我局取得较好成效，占比逐步提高。"))
    check(.section(1, "⟦{上年}⟧年度我局公开信息30条。"))
    check(.section(1, "（六）其他：⟦{上年}⟧年，我局公开信息30条。"))
    check(
      .all([.section(1, "⟦{上年}⟧年，我局公开信息30条。"), .section(1, "{上年}年，我局培训2次。")]))
  }

  @Test func aRunInHeading() {
    check(.heading(1, "一、总体情况。⟦{上年}⟧年，我局公开信息30条。"))
  }

  @Test(arguments: [
    "{上年}年以来，我局公开信息逐年增加。", "{上年}年，我局存在问题已整改。", "与{上年}年相比，公开信息增加3条。", "{上年}年，公开30条，今年较去年增加3条。",
    "{上年}年3月，我局印发办法。", "{上年}年新修订的条例施行后，我局组织学习。", "《{上年}年全年工作总结》已公开。", "自{上年}年起，我局按季公开。",
    "〔{上年}〕30号文件已公开，网址http://www.qinghe.gov.cn/{上年}年全年.html。", "{次年}年，我局将继续做好公开工作。",
    "公开{上年}年部门决算、{次年}年部门预算。", "{上年}年，受理5件；{年}年，受理6件。", "{上年}年，受理5件，{年}年受理6件。",
    "“十四五”规划（2021—2025年）全文公开。", "截至{上年}年底，累计公开1200条。", "{年}年全年共公开86条。",
  ])
  func legitimateYears(_ text: String) {
    check(.section(1, text))
  }

  @Test func besideThisYear() {
    check(.section(6, "⟦{上年}⟧年全年未收取信息处理费。"))
    check(.section(6, "今年（⟦{上年}⟧年）未收取信息处理费。"))
    check(.section(6, "去年（{上年}年）全年未收取信息处理费。"))
  }

  @Test func plans() {
    check(.section(5, "⟦{年}⟧年，我局将继续加强培训。"))
    check(.section(5, "下一步，⟦{年}⟧年我局将着力做好解读。"))
    check(.section(5, "（三）⟦{年}⟧年工作计划"))
    check(.section(5, "（三）{次年}年工作计划"))
    check(.section(5, "{年}年，我局将加强政务公开作为重要任务。"))
    check(.section(5, "{年}年，我局将信息公开纳入考核。"))
    check(.section(5, "{年}年我局工作仍有不足：一是培训少，下步将加强培训。"))
    check(.section(5, "针对{年}年存在问题，{次年}年我局将继续加强培训。"))
    check(.section(5, "下一步，我局将继续加强培训，按照{年}年工作要求抓好落实。"))
  }

  @Test func lastYearsProblems() {
    check(
      .sectionText(
        5,
        [
          "（一）{上年}年存在问题整改情况", "{上年}年，我局栏目更新不及时。{上年}年全年培训偏少。", "（二）{年}年存在问题", "部分栏目更新缓慢。",
          "（三）改进措施", "我局将按月核对栏目。",
        ]))
  }

  @Test func tableLabels() {
    check(.label("R1", "一、⟦2011⟧年新收政府信息公开申请数量"))
    check(.label("R2", "二、2011年结转政府信息公开申请数量"))
  }
}
