import ReportForms
import ReportSyntax
import TextCore

/// A bracket or quotation mark without its partner in its paragraph.
struct UnpairedBracket: Rule {
  static let info = RuleInfo(
    "unpaired-bracket", .style, .warning, fix: .offer,
    summary: Localized("括号、引号或书名号不成对", "a bracket or quotation mark without its partner"),
    reason: Localized(
      "括号、引号和书名号应当成对使用；缺了一半，读者不知道说到哪里为止。",
      "Brackets, quotation marks and title marks come in pairs; without the other half nobody knows where "
        + "they end."),
    basis: "GB/T 15834—2011 4.8、4.9、4.15",
    examples: [
      .flags(.section(1, "修订⟦《⟧信息发布制度，明确审核、登记和更新责任。")),
      .flags(.section(1, "落实公开要点⟦（⟧共12项，逐项明确责任，按月核对进度。")),
      .flags(.section(1, "信息发布制度⟦》⟧修订后，审核、登记和更新责任更加明确。")),
      .flags(.section(1, "做到⟦“⟧应公开尽公开，及时发布供水保障、水利工程等信息。")),
      .flags(.section(1, "严格落实信息发布⟦“三审三校“⟧制度，逐条审核，按月核对。")),
      .flags(.section(1, "严格落实信息发布⟦”三审三校”⟧制度，逐条审核，按月核对。")),
      .flags(.section(1, "严格落实⟦“三审三校“⟧制度和“先审后发”制度，按月核对更新情况。")),
      .flags(.section(1, "印发青政办发⟦〔⟧{年}12号文件，明确任务分工，各项任务按期完成。")),
      .flags(.section(1, "印发青政办发{年}⟦〕⟧12号文件，明确任务分工，各项任务按期完成。")),
      .flags(.section(1, "按照《关于印发⟦〈⟧供水公开办法的通知》要求，按期完成各项任务。")),
      .flags(
        .sectionText(
          5, ["（一）存在的问题", "公开不够及时。", "⟦（⟧二改进措施", "建立台账，将按月核对。"]),
        note: Localized("小标题的序号", "The number of a sub-head")),
      .flags(.section(1, "落实《供水公开办法》（以下简称⟦《⟧办法《），明确审核、登记和更新责任。")),
      .flags(.section(1, "推出⟦「⟧一图读懂栏目，方便群众查询供水保障方面的有关信息。")),
      .accepts(
        .section(
          1, "印发青政办发〔{年}〕12号文件，按照《关于印发〈供水公开办法〉的通知》要求，推出「一图『读懂』供水」栏目。")),
      .accepts(.section(1, "重点工作有：<b>1</b><b>）</b>更新栏目，<b>2</b><b>）</b>维护目录。")),
      .accepts(.section(1, "重点做好：1）优化栏目；2）完善检索；a）定期核对，b)及时更新，分为c)网站、d)微信。")),
      .accepts(.section(1, "信息发布做到1）先审后发，2）按月核对，3）及时更新。")),
      .flags(.section(1, "信息发布做到1⟦）⟧先审后发，每年2次按月核对并及时更新。")),
      .accepts(.section(1, "落实公开要点（共12项)，修订《信息发布制度》，做到“应公开尽公开”。")),
      .accepts(.section(1, "《关于印发〈供水公开办法〉的通知》要求“坚持‘公开为常态’，回应关切”。")),
      .accepts(
        .sectionText(
          6,
          [
            "群众留言说：“查询更方便了，信息发布也更及时了。", "“今后还希望增加图解，让老年人看得懂、用得上。”",
            "本机关全年提供政府信息未收取信息处理费，没有其他需要报告的事项。",
          ])),
      .accepts(
        .sectionText(
          6, ["在赶集的日子安排专人讲解用水政策和缴费办法（农历逢", "一、四、七）并发放明白卡，全年入户3260户次。", "本年度未收取信息处理费。"]),
        note: Localized("换行处的数字不是序号", "A numeral at a line's beginning is no item's")),
      .accepts(
        .sectionText(
          6,
          [
            "本机关年度报告的电子版可以在县政府门户网站公开专栏（http://www.example",
            ".gov.cn）下载，本年度未收取信息处理费。",
          ]), note: Localized("换行处的网址不是序号", "An address that a line end cut is no item's")),
      .flags(
        .sectionText(
          6, ["本机关年度报告的电子版可以在县政府门户网站公开专栏⟦（⟧供水信息下载。", "ii）本年度未收取信息处理费。"])),
      .flags(
        .sectionText(
          6,
          [
            "在赶集的日子安排专人讲解用水政策和缴费办法⟦（⟧农历逢初一。", "一、四、七村各设一处，全年入户3260户次。", "本年度未收取信息处理费。",
          ])),
    ])

  static let scope: RuleScope = [
    .passages, .ordinals, .gaps, .tables, .passages(with: .brackets),
  ]
  static let tableScope: TableScope = []

  /// An opening mark for which a closing one is sought in the next passages.
  private struct Open {
    let mark: BracketScan.Mark
    /// Of its block.
    let index: Int
    /// Among the passages that have marks without a partner.
    let place: Int
  }

  func check(_ report: Report, into findings: inout Findings) {
    var open: [Open] = []
    var pending: [(prose: ProseBlock, marks: [BracketScan.Mark])] = []
    for (prose, traits) in report.passages(with: .brackets) {
      let scan = traits.brackets
      if scan.unpaired.isEmpty, open.isEmpty { continue }
      let start = prose.range.lowerBound
      var unpaired = scan.unpaired.map { $0.shifted(by: start) }
      let reopened = scan.startsWithQuote
      // A pair may be parted by a line that a converter broke, and a quotation goes on by paragraphs.
      if open.count > 8 { open = [] }
      open.removeAll { opener in
        guard isNear(opener.index, prose.index, report) else { return true }
        let kind = opener.mark.kind
        let place = unpaired.firstIndex { !$0.isOpener && $0.kind == kind }
        let isReopened = kind == .quote && reopened
        let isClosed =
          kind == .round && scan.mayCloseBefore && goesOn(opener.index, with: prose.index, report)
        guard place != nil || isReopened || isClosed else { return false }
        if let place { unpaired.remove(at: place) }
        pending[opener.place].marks.removeAll { $0.range == opener.mark.range }
        return true
      }
      // 《 of a line goes on over another that holds but 〈.
      if unpaired.isEmpty || !unpaired.allSatisfy(\.kind.isInner) { open = [] }
      for mark in unpaired where mark.isOpener {
        open.append(Open(mark: mark, index: prose.index, place: pending.count))
      }
      pending.append((prose, unpaired))
    }
    tell(pending, report, into: &findings)
  }

  /// Whether a block is the next, or only text that was wrapped lies between: lines without empty ones,
  /// numbers or headings among them.
  private func isNear(_ first: Int, _ second: Int, _ report: Report) -> Bool {
    if first + 1 == second { return true }
    guard second - first <= 6 else { return false }
    return ((first + 1)...second).allSatisfy {
      let block = report.blocks[$0]
      return block.kind == .paragraph && !block.followsBlankLine && block.ordinal == nil
    }
  }

  private static let stops: Words = ["。", "；", "！", "？", "：", ";", ":"]

  /// Whether a block may be the rest of the line before it, though it begins as an item does.
  private func goesOn(_ first: Int, with second: Int, _ report: Report) -> Bool {
    first + 1 == second && !report.blocks[second].followsBlankLine
      && !UnpairedBracket.stops.end(
        report.bytes, before: report.blocks[first].content.upperBound)
  }

  /// Whether the text goes on behind the bracket on the next line.
  private func isCutOff(_ mark: BracketScan.Mark, _ prose: ProseBlock, _ report: Report) -> Bool {
    guard mark.isOpener, mark.range.upperBound == prose.range.upperBound,
      report.blocks.indices.contains(prose.index + 1)
    else { return false }
    let next = report.blocks[prose.index + 1]
    return next.isText && !next.followsBlankLine
  }

  /// `（三政府信息管理情况` as a sub-head, which is no sentence, where others are numbered so.
  private func isCutNumber(
    _ mark: BracketScan.Mark, _ prose: ProseBlock, _ report: Report
  ) -> Bool {
    guard mark.kind == .round, mark.isOpener, mark.range.lowerBound == prose.range.lowerBound,
      let section = report.sections.first(where: { $0.blocks.contains(prose.index) }),
      let (value, end) = HanNumeral.scan(
        report.bytes, at: mark.range.upperBound, limit: prose.range.upperBound),
      Nearby.isHan(report.bytes, at: end)
    else { return false }
    return section.blocks.contains {
      guard let ordinal = report.blocks[$0].ordinal, ordinal.style == .hanInBrackets else {
        return false
      }
      return abs(ordinal.value - value) == 1
    }
  }

  private func tell(
    _ pending: [(prose: ProseBlock, marks: [BracketScan.Mark])], _ report: Report,
    into findings: inout Findings
  ) {
    for (prose, marks) in pending where !marks.isEmpty {
      let shape = report.shape(prose)
      guard
        shape.isSentence && shape.hanCount >= 12
          || marks.first.map({ isCutNumber($0, prose, report) }) ?? false,
        !shape.hasTab, !report.isFormLabel(prose.block)
      else { continue }
      // A form's note in brackets, cut in two by a converter.
      let text = LabelKey.foldedWithoutMarks(report.bytes, prose.block.content)
      if LabelLexicon.forms.beginsTableLabel(text) { continue }
      var marks = marks[...]
      var told = 0
      while told < 3, let mark = marks.popFirst() {
        if isCutOff(mark, prose, report) { continue }
        told += 1
        if let next = marks.first, TurnedQuote.isPair(mark, next, report.bytes) {
          marks.removeFirst()
          TurnedQuote.report(mark, next, report, into: &findings)
          continue
        }
        // A mark that was turned round leaves two without a partner: （以下简称《条例《）.
        let alike = marks.filter { $0.kind == mark.kind && $0.isOpener == mark.isOpener }
        marks.removeAll { $0.kind == mark.kind && $0.isOpener == mark.isOpener }
        let own = report.string(mark.range)
        let partner = mark.kind.partner(ofOpener: mark.isOpener)
        findings.report(
          mark.range,
          "「\(own)」没有与之配对的「\(partner)」" + (alike.isEmpty ? "" : "，本段共 \(alike.count + 1) 处"),
          "「\(own)」 has no 「\(partner)」 to it"
            + (alike.isEmpty ? "" : ", at \(alike.count + 1) places of this paragraph"),
          related: alike.map { RelatedPlace($0.range, Localized("此处也是", "so it is here")) })
      }
    }
  }
}
