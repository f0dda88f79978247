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
      .accepts(.section(6, "（一）没有其他需要报告的事项。")),
    ])

  static let scope: RuleScope = [.ordinals, .changes(of: .enumeration)]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for section in report.sections {
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
        } else if ordinal.style == .arabicComma, !isEnumeration(ordinal, report) {
          let mark = ordinal.numeral.upperBound..<ordinal.range.upperBound
          let due = "\(report.string(ordinal.numeral))."
          findings.report(
            ordinal.range, "序号「\(report.string(ordinal.range))」应写作「\(due)」",
            "The number 「\(report.string(ordinal.range))」 should be 「\(due)」",
            fixes: [.safe("改为「\(due)」", "Change to 「\(due)」", TextEdit(mark, "."))])
        }
      }
    }
  }

  /// Whether a digit stands behind a passage's ordinal.
  static func isEnumeration(_ passage: Passage) -> Bool {
    passage.ordinal.map { passage.bytes.hasDigit(at: $0.range.upperBound) } ?? false
  }

  /// `1、2号泵站`: numbers in a row, not an item's.
  private func isEnumeration(_ ordinal: Ordinal, _ report: Report) -> Bool {
    let next = ordinal.range.upperBound
    return next < report.bytes.count && ScalarClass.isDigit(report.bytes.scalar(at: next).value)
  }
}
