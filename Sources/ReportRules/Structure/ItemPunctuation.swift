import ReportForms
import ReportSyntax
import TextCore

/// `（一）、` and `1、`: a mark behind an item's number that does not belong there.
struct ItemPunctuation: Rule {
  static let info = RuleInfo(
    "item-punctuation", .structure, .information, fix: .safe,
    summary: Localized("层次序号后的标点不规范", "A wrong mark behind an item's number"),
    reason: Localized(
      "带括号的序号后不加顿号；阿拉伯数字序号后用下脚点，如「1.」。",
      "No 、 stands behind a number in brackets; an Arabic number is followed by a full point: 「1.」."
    ),
    basis: "GB/T 15834—2011 附录B；GB/T 9704—2012",
    examples: [
      .flags(.sectionText(5, ["⟦（一）、⟧存在问题", "公开不及时。", "（二）改进情况", "将及时公开。"])),
      .flags(.sectionText(5, ["⟦（一）.⟧存在问题", "公开不及时。", "（二）改进情况", "将及时公开。"])),
      .flags(.section(6, "⟦①、⟧本机关没有其他需要报告的事项。")),
      .flags(.section(6, "⟦1）、⟧本机关没有其他需要报告的事项。")),
      .accepts(.section(6, "（二）、（三）级目录已经公开，没有其他事项。")),
      .flags(.section(6, "⟦1、⟧本机关没有其他需要报告的事项。")),
      .accepts(.section(6, "1.本机关没有其他需要报告的事项。")),
      .accepts(.section(6, "1、2号泵站的运行信息按月公开。")),
      .accepts(
        .sectionText(
          5, ["存在公开不及时的问题。改进措施：", "1、健全工作机制；", "2、丰富解读形式；", "3、{次年}年起每季度检查1次。"]),
        note: Localized(
          "第3项写成“3.”会成小数，各项写法一致", "A full point would make the third a decimal, and all agree")),
      .accepts(.section(6, "（一）没有其他需要报告的事项。")),
      .flags(.section(6, "⟦1.、⟧本机关没有其他需要报告的事项。")),
      .accepts(.section(6, "1.、5万元经费已到位，没有其他需要报告的事项。")),
      .flags(.section(6, "重点做好：⟦（1）、⟧完善制度；⟦（2）、⟧加强培训。")),
      .flags(.section(6, "重点做好：⟦（一）、⟧完善制度；⟦（二）、⟧加强培训。")),
      .accepts(.section(6, "办法规定的情形：（一）、（二）项按月公布；（三）、第四项按季公布。")),
      .accepts(.section(6, "办法规定的情形：（一）、二项按月公布；（三）、至（五）项按季公布。")),
      .accepts(.section(6, "办法规定：第（1）、（2）项和（3）、（4）项按月公布；（5）、第六项按季公布。")),
    ])

  /// Apart, so that typing in a paragraph with such numbers has not the ordinals of all others judged anew.
  static let parts: [any RulePart.Type] = [FrontNumbers.self, RunningNumbers.self]

  func check(_ report: Report, into findings: inout Findings) {
    for part in ItemPunctuation.parts { part.init().check(report, into: &findings) }
  }

  /// Behind a mark that ends a clause such a number begins an item.
  static let runningNumbers = (1...9).flatMap { value in
    ["\(value)", HanNumeral.text(value)].flatMap { ["（\($0)）、", "(\($0))、"] }
  }

  /// Whether a digit stands behind a passage's ordinal.
  static func isEnumeration(_ passage: Passage) -> Bool {
    passage.ordinal.map { passage.bytes.hasDigit(at: $0.range.upperBound) } ?? false
  }
}

/// Numbers that open paragraphs.
private struct FrontNumbers: RulePart {
  static let scope: RuleScope = [.ordinals, .changes(of: .enumeration)]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for section in report.sections {
      var list: [Ordinal] = []
      var isBound = false
      var last = 0
      for index in section.blocks {
        guard let ordinal = report.blocks[index].ordinal else { continue }
        if let mark = ordinal.needlessMark {
          findings.report(
            ordinal.range,
            "序号「\(report.string(ordinal.range))」后不应加「\(report.string(mark))」",
            "No 「\(report.string(mark))」 belongs behind 「\(report.string(ordinal.range))」",
            fixes: [
              .safe(
                "删去「\(report.string(mark))」", "Delete 「\(report.string(mark))」", .delete(mark))
            ])
        } else if ordinal.style == .arabicComma {
          if ordinal.value != last + 1 {
            self.report(list, report, &findings)
            (list, isBound) = ([], false)
          }
          last = ordinal.value
          if !isEnumeration(ordinal, report) {
            if !isBound { list.append(ordinal) }
          } else if last > 1 {
            // `3.2024年` would be another number, so that all of the list have 、 alike.
            (list, isBound) = ([], true)
          }
        }
      }
      self.report(list, report, &findings)
    }
  }

  private func report(_ list: [Ordinal], _ report: Report, _ findings: inout Findings) {
    for ordinal in list {
      let mark = ordinal.numeral.upperBound..<ordinal.range.upperBound
      let due = "\(report.string(ordinal.numeral))."
      findings.report(
        ordinal.range, "序号「\(report.string(ordinal.range))」应写作「\(due)」",
        "The number 「\(report.string(ordinal.range))」 should be 「\(due)」",
        fixes: [.safe("改为「\(due)」", "Change to 「\(due)」", TextEdit(mark, "."))])
    }
  }

  /// `1、2号泵站`: numbers in a row, not an item's.
  private func isEnumeration(_ ordinal: Ordinal, _ report: Report) -> Bool {
    let next = ordinal.range.upperBound
    return next < report.bytes.count && ScalarClass.isDigit(report.bytes.scalar(at: next).value)
  }
}

/// `（1）、` within a paragraph.
private struct RunningNumbers: RulePart {
  static let literals = ItemPunctuation.runningNumbers
  private static let items = LiteralPlaces(literals)
  private static let fronts: Marks = "：；。:;"
  /// `（1）、（2）项`, `（1）、第二项` and `（一）、二项` name numbers and count nothing.
  private static let further: Marks = "（(第至到一二三四五六七八九十0123456789"

  static let scope: RuleScope = .passages(with: .pausedNumbers)
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (prose, _) in report.passages(with: .pausedNumbers) where prose.section != nil {
      check(prose, report, into: &findings)
    }
  }

  private func check(
    _ prose: ProseBlock, _ report: Report, into findings: inout Findings
  ) {
    guard let passage = report.passage(ofBlock: prose.index) else { return }
    for (_, own) in RunningNumbers.items.occurrences(in: passage)
    where RunningNumbers.fronts.contains(Nearby.before(passage.bytes, own.lowerBound))
      && !RunningNumbers.further.contains(Nearby.at(passage.bytes, own.upperBound))
    {
      let range = own.shifted(by: prose.range.lowerBound)
      let mark = (range.upperBound - 3)..<range.upperBound
      findings.report(
        range, "序号「\(report.string(range))」后不应加「、」",
        "No 「、」 belongs behind 「\(report.string(range))」",
        fixes: [.safe("删去「、」", "Delete 「、」", .delete(mark))])
    }
  }
}
