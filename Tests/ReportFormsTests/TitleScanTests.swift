import ReportForms
import ReportSyntax
import Testing
import TextCore

@Suite struct TitleScanTests {
  /// Marks stand around the whole title (first) and the agency within; what is not expected is nil.
  private func check(
    _ head: String, title: String?, agency: String?, year: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let report = MarkedText(head + "\n" + sixSections).report
    let found = report.title
    #expect(found.map { report.string($0.range) } == title, sourceLocation: sourceLocation)
    let name = found?.agency.map { report.string($0) }
    #expect(name == agency, sourceLocation: sourceLocation)
    #expect(found?.year == year, sourceLocation: sourceLocation)
    let isReport = report.isReport
    #expect(isReport, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "青禾县水务局2023年政府信息公开工作年度报告", "2023年青禾县水务局政府信息公开工作年度报告",
    "青禾县水务局 2023 年政府信息公开工作年度报告", "青禾县水务局2023年度政府信息公开工作报告",
    "青禾县水务局政府信息公开工作2023年度报告", "青禾县水务局2023年政府信息公开年报",
    "青禾县水务局２０２３年政府信息公开年度报告", "青禾县水务局二〇二三年政府信息公开工作年度报告",
    "2023年度青禾县水务局政府信息公开工作年度报告", "青禾县水务局政府信息公开2023年年度报告",
    "青禾县水务局关于2023年度政府信息公开工作的年度报告", "青禾县水务局2023政府信息公开年报",
  ])
  func oneLine(_ title: String) {
    for (front, back) in [("", ""), ("# ", ""), ("**", "**"), ("　　", "  "), ("<h1>", "</h1>")] {
      check(front + title + back, title: title, agency: "青禾县水务局", year: 2023)
    }
  }

  /// What companies, schools and hospitals report on their own information is in no such form.
  @Test(arguments: ["青禾自来水有限公司", "青禾县人民医院", "青禾县第一中学", "青禾职业技术学院"])
  func undertakings(_ name: String) {
    let text = "一、概述\n公开停水通知12条。\n二、主动公开情况\n公开水价2项。\n三、存在问题\n渠道单一。"
    #expect(!MarkedText("\(name)2023年信息公开工作年度报告\n\n\(text)").report.isReport)
    #expect(MarkedText("\(name)2023年政府信息公开工作年度报告\n\n\(text)").report.isReport)
    #expect(MarkedText("\(name)2023年信息公开工作年度报告\n\n\(sixSections)").report.isReport)
    #expect(MarkedText("青禾县水务局2023年信息公开工作年度报告\n\n\(text)").report.isReport)
  }

  @Test func whatTellsHowReportsAreChecked() {
    let text = MarkedText("我们如何检查政府信息公开工作年度报告\n\n一、总体情况\n读一遍。").report
    #expect(!text.isReport)
  }

  @Test func lettersWithWhichReportsAreHandedIn() {
    check(
      "青禾县水务局关于报送《青禾县水务局2023年政府信息公开工作年度报告》的报告\n\n县政府办公室：",
      title: "青禾县水务局2023年政府信息公开工作年度报告", agency: "青禾县水务局", year: 2023)
    check(
      "青禾县水务局关于报送2023年政府信息公开工作年度报告的报告", title: "2023年政府信息公开工作年度报告",
      agency: "青禾县水务局", year: 2023)
    check(
      "青禾县水务局关于2023年政府信息公开工作年度报告的报告", title: "青禾县水务局关于2023年政府信息公开工作年度报告",
      agency: "青禾县水务局", year: 2023)
    // The report's own title behind the letter is the title.
    check(
      "关于呈报2023年政府信息公开工作年度报告的报告\n\n县政府：\n\n现将报告呈上。\n\n青禾县水务局2023年政府信息公开工作年度报告",
      title: "青禾县水务局2023年政府信息公开工作年度报告", agency: "青禾县水务局", year: 2023)
  }

  @Test func decorations() {
    let title = "青禾县水务局2023年政府信息公开工作年度报告"
    check("《\(title)》", title: title, agency: "青禾县水务局", year: 2023)
    check("\(title)（草案）", title: title + "（草案）", agency: "青禾县水务局", year: 2023)
    check("[bookmark: _GoBack]\(title)", title: title, agency: "青禾县水务局", year: 2023)
    for note in ["[公开]", "［修订］"] {
      check(title + note, title: title + note, agency: "青禾县水务局", year: 2023)
    }
    check("标题：\(title)", title: title, agency: "青禾县水务局", year: 2023)
    check("\(title)-青禾县人民政府", title: title, agency: "青禾县水务局", year: 2023)
    check(
      "青禾县水务局政府信息公开工作年度报告（2023年）", title: "青禾县水务局政府信息公开工作年度报告（2023年）",
      agency: "青禾县水务局", year: 2023)
  }

  @Test func theAgencyBehind() {
    for title in [
      "2023年政府信息公开工作年度报告——青禾县水务局",
      "2023年政府信息公开工作年度报告（青禾县水务局）", "2023年政府信息公开工作年度报告　青禾县水务局",
    ] {
      check(title, title: title, agency: "青禾县水务局", year: 2023)
    }
    check(
      "青禾县人民政府信息公开2023年年度报告", title: "青禾县人民政府信息公开2023年年度报告", agency: "青禾县人民政府",
      year: 2023)
    let page = "| 索引号 | 001 |\n|---|---|\n| 来源 | 青禾县 |\n\n"
    let title = "青禾县水务局2023年政府信息公开工作年度报告"
    check(page + title, title: title, agency: "青禾县水务局", year: 2023)
  }

  @Test func twoLines() {
    for gap in ["\n", "\n\n", "\r\n"] {
      let title = "青禾县水务局\(gap)2023年政府信息公开工作年度报告"
      check(title, title: title, agency: "青禾县水务局", year: 2023)
      let other = "青禾县水务局2023年\(gap)政府信息公开工作年度报告"
      check(other, title: other, agency: "青禾县水务局", year: 2023)
      let below = "2023年政府信息公开工作年度报告\(gap)青禾县水务局"
      check(below, title: below, agency: "青禾县水务局", year: 2023)
    }
  }

  /// What stands below may be the text's first line, cut where the page ended.
  @Test func theTextBelow() {
    let title = "2023年政府信息公开工作年度报告"
    for line in ["根据《中华人民共和国政府信息公开条例》和《国务院办公厅", "按照青禾县人民政府办公室"] {
      check("\(title)\n\n\(line)\n的要求编制本报告。", title: title, agency: nil, year: 2023)
    }
  }

  @Test func pagesHeads() {
    let title = "青禾镇人民政府2023年政府信息公开工作年度报告"
    check(
      "当前位置：首页 > 政府信息公开 > 年报\n\n政府信息公开年报\n\n\(title)\n\n发布时间：2024-01-15 来源：青禾镇人民政府",
      title: title, agency: "青禾镇人民政府", year: 2023)
    check("---\ntitle: \(title)\n---\n", title: title, agency: "青禾镇人民政府", year: 2023)
  }

  /// A page may have the date of issue, other metadata, or its own path on the title's line.
  @Test func surroundings() {
    let title = "青禾县水务局2023年政府信息公开工作年度报告"
    for back in [
      "（2024年1月15日）", "（2024年1月）", "（2024年1月15日发布）", "（二〇二四年一月十五日）", " 2024-01-15", " 2024-01",
      "[2024-01-15]", "　2024.1.15 10:30", " 发布时间：2024-01-15　浏览次数：35", " 01-15", ".docx",
      " 2024-01-15 点击数 35",
    ] {
      check(title + back, title: title, agency: "青禾县水务局", year: 2023)
    }
    for front in [
      "[2024-01-15] ", "2024-01-15 ", "2024年1月15日 ", "2024-01-15 10:30 ", "发布时间：2024-01-15 ",
      "首页 > 政务公开 > ", "首页>>政府信息公开年报>>", "政务公开—政府信息公开年报—", "政府信息公开年度报告：",
      "【政府信息公开年报】", "政府信息公开年报 | ", "政府信息公开年报-", "政府信息公开年报 ",
    ] {
      check(front + title, title: title, agency: "青禾县水务局", year: 2023)
    }
    check("首页 > 年报 > \(title) > 正文", title: title, agency: "青禾县水务局", year: 2023)
    // What stands by itself is rather the title.
    let other = "青禾县水务局2022年政府信息公开工作年度报告"
    for line in ["首页 > 年报 > \(other)", "\(other).docx", "\(other) 2023-01-15"] {
      check("\(line)\n\n\(title)", title: title, agency: "青禾县水务局", year: 2023)
    }
    check(
      "---\ntitle: \(title)\n---\n\(other).docx", title: title, agency: "青禾县水务局", year: 2023)
    check("政策解读 > \(title)", title: nil, agency: nil, year: nil)
  }

  /// A date of issue that may be meant for the report's year is, where there is no other.
  @Test func yearsOfIssue() {
    let title = "青禾县水务局政府信息公开工作年度报告"
    check("\(title)（2023年12月）", title: title, agency: "青禾县水务局", year: 2023)
    check("\(title)（2024年1月）", title: title, agency: "青禾县水务局", year: nil)
    let span = "\(title)（2023年1月1日至2023年12月31日）"
    check(span, title: span, agency: "青禾县水务局", year: 2023)
  }

  /// On a cover each part stands on its line, or on two.
  @Test(arguments: [
    "青禾县水务局\n2023年\n政府信息公开工作\n年度报告", "青禾县水务局\n2023年度\n政府信息公开\n工作年度报告",
    "政府信息公开\n年度报告\n（2023）\n\n青禾县水务局",
  ])
  func covers(_ cover: String) {
    let report = MarkedText(cover + "\n\n" + sixSections).report
    #expect(report.agencyName == "青禾县水务局")
    #expect(report.title?.year == 2023)
  }

  /// A link to a report, or the path of a page about one, is no report.
  @Test(arguments: [
    "首页 > 年报 > 青禾县水务局2023年政府信息公开工作年度报告\n\n共12份。\n",
    "青禾县水务局2023年政府信息公开工作年度报告.docx\n\n点击下载。\n",
  ])
  func linksAreNoReports(_ text: String) { checkNoReport(text) }

  @Test func incompleteTitles() {
    check("水务局政府信息公开工作年度报告", title: "水务局政府信息公开工作年度报告", agency: "水务局", year: nil)
    check("2023年政府信息公开工作年度报告", title: "2023年政府信息公开工作年度报告", agency: nil, year: 2023)
    check("政务动态", title: nil, agency: nil, year: nil)
    check(
      "根据《中华人民共和国政府信息公开条例》要求，编制青禾县水务局2023年政府信息公开工作年度报告。", title: nil, agency: nil,
      year: nil)
  }

  @Test(arguments: [
    "关于做好2023年政府信息公开工作年度报告编制和发布工作的通知", "中华人民共和国政府信息公开工作年度报告格式",
    "青禾县2023年政府信息公开工作年度报告解读", "青禾县水务局2023年政府信息公开工作年度报告（模板）",
    "图解：青禾县2023年政府信息公开工作年度报告", "关于印送2023年政府信息公开工作年度报告的函",
    "政府信息公开工作年度报告公告", "《政府信息公开工作年度报告编制办法》",
    "关于青禾县2023年政府信息公开工作年度报告的说明", "政府信息公开工作年度报告编制方案",
  ])
  func noReports(_ title: String) {
    checkNoReport(title + "\n" + sixSections)
    checkNoReport("---\ntitle: \(title)\n---\n" + sixSections)
  }

  private func checkNoReport(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let isReport = MarkedText(text).report.isReport
    #expect(!isReport, sourceLocation: sourceLocation)
  }

  /// A school's report, whose form is another, has no more of this one than its title.
  @Test func schoolYearsAreOfAnotherForm() {
    checkNoReport("青禾县第二中学2022—2023学年信息公开工作年度报告\n\n一、概述\n\n学校公开信息31条。\n")
  }

  @Test func notesAreNoReports() {
    checkNoReport("# 读书笔记\n\n本周读完三本书。\n\n一、感想\n\n没有。\n")
    checkNoReport("")
  }

  /// Texts about reports say a report's title somewhere, and have nothing else of one.
  @Test(arguments: [
    "# 年报数据整理\n\n本仓库收集各地政府信息公开工作年度报告，共12份。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "# 项目说明\n\n- [青禾县水务局2023年政府信息公开工作年度报告](a.md)\n- 2022年政府信息公开工作年度报告\n",
    "# 待办\n\n校对：2023年政府信息公开工作年度报告\n\n## 用法\n\n直接运行即可。\n",
  ])
  func textsAboutReportsAreNone(_ text: String) { checkNoReport(text) }

  @Test func aTitleAloneIsTheBeginningOfAReport() {
    #expect(MarkedText("青禾县水务局2023年政府信息公开工作年度报告\n").report.isReport)
  }

  /// A page lists the reports of other years, or of other bodies, beside the text.
  @Test func listsInFrontOfTheText() {
    let title = "青禾县水务局2023年政府信息公开工作年度报告"
    let years = [2024, 2023, 2022].map { "青禾县水务局\($0)年政府信息公开工作年度报告\n" }
    let bodies = ["青禾县财政局", "青禾县教育局"].map { "- \($0)2023年政府信息公开工作年度报告\n" }
    for list in [years, bodies, years + bodies] {
      for between in ["", "\n首页\n\n"] where !between.isEmpty || list.count > 2 {
        let head = "政府信息公开年报\n" + list.joined() + between + "\n" + title
        check(head, title: title, agency: "青禾县水务局", year: 2023)
      }
    }
    // Behind a title the list is a list.
    let behind = title + "\n\n发布日期：2024年1月15日\n\n" + years.joined()
    check(behind, title: title, agency: "青禾县水务局", year: 2023)
  }

  /// Two backslashes at the end of a line are Org's, one is Pandoc's.
  @Test(arguments: ["\\", "\\\\"])
  func linesThatAreKeptApart(_ mark: String) {
    let report = MarkedText(
      "青禾县水务局\(mark)\n2023年政府信息公开工作年度报告\n\n" + sixSections
    ).report
    #expect(report.agencyName == "青禾县水务局")
    #expect(report.title?.year == 2023)
  }
}
