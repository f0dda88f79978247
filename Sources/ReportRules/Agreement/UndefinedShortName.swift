import ReportForms
import ReportSyntax
import TextCore

/// 《条例》 stands for a title only where the report says for which.
struct UndefinedShortName: Rule {
  static let info = RuleInfo(
    "undefined-short-name", .agreement, .information,
    summary: Localized("《条例》是简称，全文没有交代", "《条例》 is a short name that is never introduced"),
    reason: Localized(
      "简称应在第一次写全称时用“（以下简称《条例》）”交代，否则不知道说的是哪一部条例。",
      "A short name is introduced where the full title first stands, or nobody knows which regulation "
        + "is meant."),
    basis: "GB/T 9704；公文写作规范",
    examples: [
      .flags(.section(1, "认真贯彻落实⟦《条例》⟧，规范办理公开申请。")),
      .flags(.section(5, "对新修订的⟦《条例》⟧学习不够，《条例》培训还需加强。")),
      .accepts(.none),
      .accepts(
        .all([
          .section(1, "严格执行《中华人民共和国政府信息公开条例》（以下简称《条例》）。"),
          .section(5, "对《条例》学习不够深入。"),
        ])),
      .accepts(
        .all([
          .section(1, "严格执行《中华人民共和国政府信息公开条例》（以下简称“条例”）。"),
          .section(5, "对《条例》学习不够深入。"),
        ])),
      .accepts(.section(1, "严格执行《条例》（即《中华人民共和国政府信息公开条例》，以下同）。")),
      .accepts(.section(1, "严格执行《政府信息公开条例》和《青禾县供水条例》。")),
      .accepts(.section(1, "不是《条例》所指政府信息数0件。")),
      .flags(.section(1, "不是⟦《条例》⟧规定的事项一律不予收费。")),
      .accepts(
        .all([
          .lead(
            "根据《中华人民共和国政府信息公开条例》（以下简称《政府信息公开条例》或《条例》），编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。"
          ), .section(5, "对《条例》学习不够深入。"),
        ])),
      .accepts(
        .all([
          .lead(
            "根据《中华人民共和国政府信息公开条例》（《条例》），编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。"
          ), .section(5, "对《条例》学习不够深入。"),
        ])),
    ])

  static let literals = ["《条例》", "简称", "下称", "以下称", "统称", "简\n称", "简\r\n称"]
  private static let regulation: WordList = ["条例"]
  private static let marks: WordList = [
    "《", "“", "\"", "'", "「", "『", "为", ":", "新", "(", "【",
  ]

  static let scope: RuleScope = [.literals, .tables, .passages, .neighbours]
  static let tableScope: TableScope = .literals
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    guard
      let offset = report.literals.offsets(of: "《条例》").first(where: {
        report.prose(at: $0) != nil && !isOfForm(report.bytes, $0)
      }), !isIntroduced(report), !isGiven(report)
    else { return }
    findings.report(
      offset..<(offset + "《条例》".utf8.count),
      "《条例》是简称，前后没有用“（以下简称《条例》）”交代全称",
      "《条例》 is a short name, and nowhere is its full title introduced")
  }

  private static let not = Words(["不是", "不属于"])
  private static let meantBy = Words(["所指政府信息", "所指的政府信息"])

  /// 不是《条例》所指政府信息 is a label of the statistics of 2014 to 2018.
  private func isOfForm(_ bytes: [UInt8], _ offset: Int) -> Bool {
    UndefinedShortName.not.end(bytes, before: offset)
      && UndefinedShortName.meantBy.begin(bytes, at: offset + "《条例》".utf8.count)
  }

  private func isIntroduced(_ report: Report) -> Bool {
    for word in UndefinedShortName.literals.dropFirst() {
      for offset in report.literals.offsets(of: word) {
        let start = offset + word.utf8.count
        // A line end within the word is one within a passage, or an edit beside it would be missed.
        if let own = report.prose(at: offset), start > own.range.upperBound { continue }
        let end = min(
          start + UndefinedShortName.reach, UndefinedShortName.end(behind: offset, report))
        guard start < end else { continue }
        let text = FoldedProse(report.bytes, start..<end)
        let next = UndefinedShortName.marks.skip(in: text.bytes, from: 0, limit: text.bytes.count)
        if UndefinedShortName.regulation.end(in: text.bytes, at: next) != nil
          || UndefinedShortName.either.occurs(in: text.bytes)
        {
          return true
        }
      }
    }
    return false
  }

  /// How far behind 简称 the short name stands, in bytes.
  private static let reach = 90
  /// 以下简称《政府信息公开条例》或《条例》
  private static let either: WordList = ["或《条例》", "或“条例”", "或条例"]
  private static let glosses = Words(["条例》（", "条例》("])
  private static let meant = Words(["（即《", "(即《", "（指《", "(指《"])

  /// `《中华人民共和国政府信息公开条例》（《条例》）`
  private func isGiven(_ report: Report) -> Bool {
    report.literals.offsets(of: "《条例》").contains {
      UndefinedShortName.glosses.end(report.bytes, before: $0)
        || UndefinedShortName.meant.begin(report.bytes, at: $0 + "《条例》".utf8.count)
    }
  }

  /// Where the passage behind that of an offset ends: a line may have been broken in between; elsewhere
  /// than in prose the line. Further on nobody looks, or an edit there would have to ask this rule.
  private static func end(behind offset: Int, _ report: Report) -> Int {
    guard let own = report.prose(at: offset), let place = report.proseIndex(ofBlock: own.index)
    else { return report.text.contentRange(ofLine: report.text.line(at: offset)).upperBound }
    return report.prose[min(place + 1, report.prose.count - 1)].range.upperBound
  }
}
