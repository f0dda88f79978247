import ReportForms
import Testing
import TextCore

/// A list of contents in front of a report has no sections in it, however its lines are written.
@Suite struct ContentsListTests {
  private static let title = "青禾县水务局2023年政府信息公开工作年度报告\n\n"

  private static let entries = [
    "一、总体情况", "（一）主动公开情况", "（二）依申请公开情况", "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况", "（一）存在的主要问题", "（二）改进情况", "六、其他需要报告的事项",
  ]

  @Test(arguments: ["", "\t3", "................3", "……3", "···3", "（3）", " 3"])
  func entriesAreNoSections(_ page: String) {
    for separator in ["\n", "\n\n"] {
      let list = Self.entries.map { $0 + page }.joined(separator: separator)
      let report = MarkedText(Self.title + "目录\n\n" + list + "\n\n" + sixSections).report
      #expect(report.sections.count == 6, "\(page)")
      #expect(report.repeatedSections.isEmpty, "\(page)")
      #expect(report.contents.count == Self.entries.count, "\(page)")
      let isBehind = report.sections.allSatisfy { $0.heading >= report.contents.upperBound }
      #expect(isBehind, "\(page)")
    }
  }

  /// What stands between titles that are followed by sentences is the sections' own text.
  @Test func sectionsWithShortTextAreNone() {
    let text = Self.entries.joined(separator: "\n\n")
    let report = MarkedText(Self.title + text + "\n\n无。\n").report
    #expect(report.contents.isEmpty)
    #expect(report.sections.count == 6)
  }

  /// The title may stand below the list, but not below a section's text.
  @Test(arguments: ["", "……3", "\t3"])
  func theTitleMayStandBehind(_ page: String) {
    let list = Self.entries.map { $0 + page }.joined(separator: "\n")
    let report = MarkedText("目　录\n\n" + list + "\n\n" + Self.title + sixSections).report
    #expect(report.title?.year != nil)
    #expect(report.sections.count == 6)
    #expect(report.sections.allSatisfy { $0.heading >= report.title?.blocks.upperBound ?? 0 })
    #expect(MarkedText(sixSections + "\n\n" + Self.title).report.title == nil)
  }

  /// The outline of a PDF, which converters append.
  @Test(arguments: ["\n", "\n\t", "\n\n"])
  func anOutlineBehindTheText(_ separator: String) {
    let text = Self.title + sixSections
    let outline = Self.entries.map { separator + $0 }.joined()
    let report = MarkedText(text + "\n" + outline + "\n").report
    #expect(report.sections.count == 6)
    #expect(report.repeatedSections.isEmpty)
    #expect(report.contents.count == Self.entries.count)
    // One whole text behind another is none.
    let twice = MarkedText(text + "\n\n" + sixSections).report
    #expect(!twice.repeatedSections.isEmpty)
    let withText = MarkedText(text + "\n" + outline + "\n\n本局没有其他需要报告的事项。\n").report
    #expect(!withText.repeatedSections.isEmpty)
  }
}
