import ReportForms
import ReportSyntax
import TextCore

/// A term of the field with a wrong or a lost character: 主动工开, 依公开申请.
struct MisspeltTerm: Rule {
  static let info = RuleInfo(
    "misspelt-term", .residue, .information, fix: .offer,
    summary: Localized("常用术语疑有错字、漏字", "a term of the field with a wrong or a lost character"),
    reason: Localized(
      "术语写错多因输入或识别失误，影响检索和严肃性。",
      "Misspelt terms come from typing or scanning; they mar searches and the report's standing."),
    basis: "《中华人民共和国政府信息公开条例》",
    examples: [
      .flags(.section(1, "健全⟦主动工开⟧目录，及时更新信息。")),
      .flags(.section(1, "进一步规范⟦府信息公开⟧流程。")),
      .flags(.section(5, "⟦依公开申请⟧答复的规范程度有待提高。")),
      .accepts(.section(1, "进一步规范政府信息公开流程，做好依申请公开工作。")),
      .accepts(.section(1, "县政府信息公开办公室、省府信息公开专栏同步更新。")),
      .accepts(.section(1, "设置内设科室、内设机构信息栏目，公开等级明确。")),
      .accepts(.section(1, "更新廉政信息公开、渔政信息公开栏目，清理常规性文件，审查合规性文件，用户可依申请开票。")),
      .flags(.section(1, "全面⟦布署⟧公开工作，深入⟦惯彻⟧上级要求，⟦建立建全⟧工作机制。")),
      .accepts(.section(1, "公布署名文章，落实习惯彻底改进的要求，统计分布署期。")),
      .flags(.section(1, "清理⟦规性文件⟧，更新⟦政信息公开⟧栏目，规范⟦依申请开⟧答复。")),
    ])

  static let literals = TermLexicon.entries.map(\.wrong)

  static let scope: RuleScope = .passages(with: .misspelling)
  static let frameScope: FrameAspects = []

  /// No term is told more often than this.
  private static let most = 50

  func check(_ report: Report, into findings: inout Findings) {
    var counts: [Int: Int] = [:]
    for (prose, traits) in report.passages(with: .misspelling) {
      for misspelling in traits.misspellings {
        let entry = TermLexicon.entries[misspelling.entry]
        let range = misspelling.range.shifted(by: prose.range.lowerBound)
        if entry.right.hasSuffix(entry.wrong),
          isCut(range.lowerBound, prose, report) || isSpaced(entry, range.lowerBound, report)
        {
          continue
        }
        counts[misspelling.entry, default: 0] += 1
        if counts[misspelling.entry, default: 0] > MisspeltTerm.most { continue }
        findings.report(
          range, "「\(entry.wrong)」疑为「\(entry.right)」",
          "「\(entry.wrong)」 should perhaps be 「\(entry.right)」",
          fixes: [
            .offer("改为「\(entry.right)」", "Change to 「\(entry.right)」", TextEdit(range, entry.right))
          ])
      }
    }
  }

  /// Whether what the term lacks stands in front of blanks: 政 府信息公开. The blank is told.
  private func isSpaced(_ entry: TermLexicon.Entry, _ offset: Int, _ report: Report) -> Bool {
    var end = offset
    while let scalar = report.bytes.scalar(before: end), ScalarClass.isWhitespace(scalar.value) {
      end -= scalar.length
    }
    let lost = entry.right.utf8.dropLast(entry.wrong.utf8.count)
    return end - lost.count >= 0 && report.bytes[(end - lost.count)..<end].elementsEqual(lost)
  }

  /// Whether a line begins here, so that the character that lacks may be the last of the line above.
  private func isCut(_ offset: Int, _ prose: ProseBlock, _ report: Report) -> Bool {
    if offset > 0, report.bytes[offset - 1] == 0x0A || report.bytes[offset - 1] == 0x0D {
      return true
    }
    return offset == prose.range.lowerBound && !prose.block.followsBlankLine
  }
}
