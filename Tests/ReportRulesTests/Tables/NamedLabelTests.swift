import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Labels in which a number or a year is not the form's.
@Suite struct NamedLabelTests {
  /// The findings of a clean report in which some text stands for another.
  private func findings(
    _ text: String, for label: String, _ layout: TableLayout
  ) throws -> [Diagnostic] {
    let edition = try #require(FormEdition.named("2021"))
    let source = ReportModel.clean(edition: edition).rendered(layout).source
    let parts = source.string(source.range)
      .split(separator: label, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    return LintedText(MarkedText(parts.joined(separator: text))).findings
  }

  private static let layouts: [TableLayout] = [.pipeTable, .cellLines, .tabRows, .html]

  @Test(arguments: layouts)
  func theRowBelowTellsWhichItemIsDue(_ layout: TableLayout) throws {
    for (found, due) in [
      ("九", "八"), ("七", "八"), ("七", "六"), ("三", "五"), ("六", "五"), ("五", "六"),
    ] {
      let all = try findings("第二十条第（\(found)）项", for: "第二十条第（\(due)）项", layout)
      #expect(all.map(\.rule) == ["row-label"], "\(layout)")
      let first = try #require(all.first)
      #expect(first.severity == .warning)
      #expect(first.message.zh.contains("应为「第二十条第（\(due)）项」"), "\(first.message.zh)")
    }
  }

  @Test(arguments: layouts)
  func anotherYearIsOneFinding(_ layout: TableLayout) throws {
    for (text, label) in [
      ("三、2022年度办理结果", "三、本年度办理结果"),
      ("一、2022年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"),
      ("2022年收费金额（单位：万元）", "本年收费金额（单位：万元）"),
    ] {
      let all = try findings(text, for: label, layout)
      #expect(all.map(\.rule) == ["year-mismatch"], "\(layout)")
    }
  }

  /// 本年 is the report's year.
  @Test(arguments: layouts)
  func theReportsOwnYearIsAsGood(_ layout: TableLayout) throws {
    for (text, label) in [
      ("三、2023年度办理结果", "三、本年度办理结果"),
      ("一、2023年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"),
      ("2023年收费金额（单位：万元）", "本年收费金额（单位：万元）"),
    ] {
      let all = try findings(text, for: label, layout)
      #expect(all.isEmpty, "\(layout) \(text) \(all.map(\.message.zh))")
    }
  }

  /// 上年 is the year before it, 下年度 the one behind; another year is none of them.
  @Test(arguments: layouts)
  func theYearsBesideItAreAsGood(_ layout: TableLayout) throws {
    for (year, isRight) in [("2022", true), ("2021", false)] {
      let all = try findings(
        "二、\(year)年结转政府信息公开申请数量", for: "二、上年结转政府信息公开申请数量", layout)
      #expect(all.map(\.rule) == (isRight ? [] : ["row-label"]), "\(layout) \(year)")
    }
    for (year, isRight) in [("2024", true), ("2022", false)] {
      let all = try findings("四、结转\(year)年度继续办理", for: "四、结转下年度继续办理", layout)
      #expect(all.map(\.rule) == (isRight ? [] : ["row-label"]), "\(layout) \(year)")
    }
  }
}
