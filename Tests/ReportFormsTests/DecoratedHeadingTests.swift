import ReportForms
import ReportSyntax
import Testing
import TextCore

/// Headings in marks that are no part of them are headings, where no plain ones stand.
@Suite struct DecoratedHeadingTests {
  private static let title = "青禾县水务局2023年政府信息公开工作年度报告\n\n"

  private static let titles = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]

  private static func body(_ decorated: (String) -> String) -> String {
    titles.map { decorated($0) + "\n\n本机关认真做好各项工作，情况良好。\n\n" }.joined()
  }

  @Test(arguments: [
    ("【", "】"), ("「", "」"), ("〔", "〕"), ("[", "]"), ("■ ", ""), ("★ ", ""), ("▲", ""), ("◇ ", ""),
    ("※", ""), ("· ", ""), ("—— ", " ——"), ("■ ", " ■"), ("[", "](#part)"), ("☆【", "】"),
    ("*　　", "*"), ("**　　", "**"),
  ])
  func sectionsAreFound(_ front: String, _ end: String) {
    let report = MarkedText(Self.title + Self.body { front + $0 + end }).report
    #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6], "\(front)")
    #expect(report.sections.allSatisfy { $0.titleState == .official }, "\(front)")
    #expect(report.sections.allSatisfy { $0.ordinal?.value == $0.number }, "\(front)")
    #expect(report.repeatedSections.isEmpty)
  }

  /// Links at the head, and boxes that repeat a title, are none beside plain headings.
  @Test(arguments: [("[", "](#part)"), ("【", "】"), ("■ ", "")])
  func plainOnesComeFirst(_ front: String, _ end: String) {
    let list = Self.titles.map { front + $0 + end }.joined(separator: "\n\n")
    let report = MarkedText(Self.title + list + "\n\n" + Self.body { $0 }).report
    let text = report.text.string(report.sections[0].title)
    #expect(report.sections.count == 6)
    #expect(report.repeatedSections.isEmpty)
    #expect(report.bytes[report.sections[0].title.upperBound] == 0x0A, "\(text)")
    let boxed = Self.title + Self.body { $0 + "\n\n" + front + $0 + end }
    #expect(MarkedText(boxed).report.repeatedSections.isEmpty)
  }

  /// Without 一、 a line in marks is no heading.
  @Test(arguments: [("【", "】"), ("■ ", "")])
  func aNumberTells(_ front: String, _ end: String) {
    let text = Self.body { front + ($0.split(separator: "、", maxSplits: 1).last ?? "") + end }
    #expect(MarkedText(Self.title + text).report.sections.isEmpty)
  }
}
