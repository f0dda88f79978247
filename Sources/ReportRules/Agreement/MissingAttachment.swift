import ReportForms
import ReportSyntax
import TextCore

/// What a report announces as attached must be there.
struct MissingAttachment: Rule {
  static let info = RuleInfo(
    "missing-attachment", .agreement, .warning,
    summary: Localized("提到的附表、附图、附件不在文中", "an attachment is announced and none is there"),
    reason: Localized(
      "正文说附有图表或附件而文中没有，多半是沿用旧稿，或者发布时漏传。",
      "A text that announces attachments it does not have was copied from an older one, or lost them "
        + "on its way."),
    basis: "GB/T 9704",
    examples: [
      .flags(.section(1, "本报告包括总体情况和相关统计⟦附表⟧、附图等。")),
      .flags(.section(6, "主动公开目录详见⟦附件⟧。")),
      .flags(.section(1, "各镇办理情况见⟦附图⟧1。")),
      .flags(.section(6, "主动公开目录请查看⟦附件⟧。")),
      .accepts(.section(6, "下载办事指南时可以查看附件。")),
      .flags(.section(6, "建议提案办理情况见文末⟦附件⟧。")),
      .flags(.section(1, "供水业务培训安排详见⟦附表⟧。")),
      .accepts(.none),
      .accepts(.section(1, "收到和处理申请的数量详见附表。")),
      .accepts(.section(1, "政府信息公开培训和申请办理数量详见附表。")),
      .accepts(.section(1, "发布政策信息时附图文解读，邮件附件均经审查。")),
      .accepts(.all([.section(6, "主动公开目录详见附件。"), .section(6, "附件：1.主动公开目录")])),
      .accepts(.section(6, "本报告没有附件。")),
      .accepts(.section(1, "全年发布政策解读，随文配发附图36张。")),
      .accepts(.section(6, "主动公开目录详见附件：[目录](mulu.xlsx)。")),
      .accepts(.section(1, "政策文件与附件、附表、附图一并公开。")),
      .accepts(.section(1, "公开文件同时公开其附件、附表和附图。")),
      .accepts(.section(1, "水价调整按“公告+附图+附表”的方式发布，共有12份附图。")),
      .accepts(.section(1, "在供水政策文件后附附件、附图，方便用户下载。")),
      .flags(.section(1, "本报告文后附统计图、⟦附图⟧，便于查阅。")),
      .flags(.section(1, "具体数据详见下列⟦附表⟧：")),
      .accepts(.tail(["{机关}", "{次年}年1月16日", "相关附件：{年}年年报.docx"])),
      .accepts(
        .all([
          .section(6, "主动公开目录详见附件。"),
          .tail(["{机关}", "{次年}年1月16日", "相关附件：主动公开目录.xlsx"]),
        ])),
    ] + attachedBehind)

  static let literals = ["附表", "附图", "附件", "附录", "附后", "另附", "后附"]
  private static let signs: WordList = [
    "、", ",", "。", ";", ")", "等", "和", "及", "一", "二", "三", "四", "1", "2", "3", "4", "所", "\"", "”",
    ":",
  ]
  /// 见 leads to a table; the form's own three are tables too.
  private static let see: WordList = [
    "见", "如", "参见", "参阅", "请查看", "请查阅", "列于", "列入", "见文末", "见文后", "见报告", "见本报告", "见报告后",
  ]
  private static let denial: WordList = [
    "无", "没有", "未附", "不含", "邮件", "随文", "配有", "配发", "均有", "均附", "都有", "都附",
    "填报", "填写", "报送", "上报",
  ]
  /// 附图36张 counts those of other papers.
  private static let counters: WordList = ["张", "幅", "个", "份", "条", "件", "篇"]

  private static let places = LiteralPlaces(literals)
  private static let heads = Words(
    ["附表", "附图", "附件", "附录", "相关附件", "关联附件", "下载附件", "文件附件", "【附件", "[附件", "（附件", "(附件"])
  /// What may stand in front of 附件 where a page lists its files.
  private static let leads: WordList = ["相关", "关联", "下载", "文件", "点击下载", "【", "[", "("]
  private static let leadEnds: WordList = [":", "】", "]", ")"]

  /// Whether a text may begin with what is attached, behind an ordinal or a mark.
  static func mayBegin(_ text: [UInt8]) -> Bool { heads.occur(text, in: 0..<text.count) }

  static let scope: RuleScope = [.tables, .passages, .passages(with: .attachments)]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    var attachments: Attachments?
    for (prose, _) in report.passages(with: .attachments) {
      guard let passage = report.passage(ofBlock: prose.index) else { continue }
      let found = MissingAttachment.places.occurrences(in: passage)
      // 附表 is told before 附件, wherever they stand.
      for (place, own) in found.sorted(by: {
        ($0.place, $0.range.lowerBound) < ($1.place, $1.range.lowerBound)
      }) {
        let word = MissingAttachment.literals[place]
        let range = own.shifted(by: prose.range.lowerBound)
        guard isAnnounced(word, range, own, passage, in: prose, report),
          !Enclosure.isInTitle(passage.bytes, own.lowerBound, in: 0..<passage.bytes.count)
        else { continue }
        let there = attachments ?? Attachments(report)
        attachments = there
        guard !there.stand(outside: prose.index) else { break }
        findings.report(
          range, "提到“\(word)”，文中没有", "\(word) is announced and is nowhere in the text")
        return
      }
    }
  }

  /// - Parameter own: the word's range in its passage.
  private func isAnnounced(
    _ word: String, _ range: SourceRange, _ own: SourceRange, _ passage: Passage,
    in prose: ProseBlock, _ report: Report
  ) -> Bool {
    guard range.lowerBound > prose.block.body.lowerBound,
      let sentence = report.sentence(at: range.lowerBound)
    else { return false }
    if Behind.words.contains(word) {
      return Behind.isAnnounced(range, sentence.range, in: prose.index, report)
    }
    let (before, after) = MissingAttachment.sides(
      of: own, passage.folded, from: sentence.range.lowerBound - prose.range.lowerBound)
    if word == "附件", MissingAttachment.isComponent(before, after) { return true }
    let isSeen = MissingAttachment.isSeen(before)
    let signs = isSeen ? MissingAttachment.signsOfSeen : MissingAttachment.signs
    guard after.isEmpty || signs.end(in: after, at: 0) != nil,
      !MissingAttachment.isColumn(before, after),
      !MissingAttachment.isCount(after), !MissingAttachment.isCounted(before),
      !MissingAttachment.isLink(after),
      MissingAttachment.denial.start(in: before, before: before.count) == nil,
      !MissingAttachment.goesAlong(after), !MissingAttachment.isManner(before, after)
    else { return false }
    // 相关附件：年报.docx is what is attached.
    if sentence.range.lowerBound <= prose.block.body.lowerBound,
      MissingAttachment.leads.end(in: before, at: 0) == before.count,
      after.isEmpty || MissingAttachment.leadEnds.end(in: after, at: 0) != nil
    {
      return false
    }
    guard isSeen || !MissingAttachment.isOfPapers(before),
      !MissingAttachment.isOfAnotherPaper(before, isSeen: isSeen)
    else { return false }
    switch word {
    case "附表":
      return !(isSeen && !report.tables.isEmpty) || MissingAttachment.isOfNoForm(before)
    case "附录": return isSeen
    case "附件": return isSeen || !before.isEmpty && MissingAttachment.isListed(before)
    default: return true
    }
  }

  /// 详见附件《公开目录》, 见附件材料: more than a mark may follow where it is seen.
  private static let signsOfSeen: WordList = [
    "、", ",", "。", ";", ")", "等", "和", "及", "一", "二", "三", "四", "1", "2", "3", "4", "所", "\"", "”",
    ":", "《", "材料", "表格", "清单", "A", "B",
  ]
  private static let quotes: WordList = ["“", "\"", "'"]

  /// Whether 见 or the like leads to it, in quotation marks or without.
  private static func isSeen(_ before: [UInt8]) -> Bool {
    let end = quotes.start(in: before, before: before.count) ?? before.count
    return see.start(in: before, before: end) != nil
  }

  private static let closers: WordList = [",", "。", ";", "、", ")"]

  /// 见“附件”栏目: the name of a place on a page; “附件1” with nothing behind is what is attached.
  private static func isColumn(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    guard quotes.start(in: before, before: before.count) != nil else { return false }
    let digits = after.prefix(while: \.isDigit).count
    guard let end = closing.end(in: after, at: digits) else { return true }
    return end < after.count && closers.end(in: after, at: end) == nil
  }

  private static let closing: WordList = ["”", "\"", "'"]

  private static let otherMatters: WordList = [
    "培训", "会议", "讲座", "活动", "考核", "督查", "宣传", "人员", "名单", "建议", "提案", "解读", "留言", "来信", "调查",
    "台账", "整改", "问题清单", "得分", "评分",
  ]
  /// What is no table of figures, whatever it is of.
  private static let lists: WordList = ["名单", "台账"]
  private static let formMatters: WordList = [
    "公开", "申请", "信息", "复议", "诉讼", "规范性", "许可", "处罚", "收费", "强制", "规章", "采购",
  ]

  /// `培训情况详见附表`: none of the form's tables tells of that.
  private static func isOfNoForm(_ before: [UInt8]) -> Bool {
    var start = 0
    while let mark = clauseEnds.first(in: before, start..<before.count) { start = mark.upperBound }
    return lists.occurs(in: before, start..<before.count)
      || otherMatters.occurs(in: before, start..<before.count)
        && !formMatters.occurs(in: before, start..<before.count)
  }

  private static let components: WordList = ["两部分组成", "组成", "构成", "两部分构成", "两个部分组成", "等部分组成"]
  private static let ofReport: WordList = ["报告由", "年报由"]

  /// 本报告由正文和附件两部分组成
  private static func isComponent(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    components.end(in: after, at: 0) != nil && ofReport.occurs(in: before)
  }

  private static let along: WordList = ["一并", "一同", "同步", "随同"]
  private static let clauseEnds: WordList = [",", "。", ";"]

  /// `附件、附表一并公开`: those of whatever is disclosed.
  private static func goesAlong(_ after: [UInt8]) -> Bool {
    let end = clauseEnds.first(in: after, 0..<after.count)?.lowerBound ?? after.count
    return along.occurs(in: after, 0..<end)
  }

  private static let disclosed: WordList = [
    "同时公开", "一并公开", "同步公开", "一并发布", "同步发布", "其附件", "文件后附", "公告后附", "通知后附", "公示后附",
    "解读后附", "信息后附",
  ]

  /// `公开文件同时公开其附件、附表`: those of whatever is disclosed.
  private static func isOfPapers(_ before: [UInt8]) -> Bool {
    disclosed.occurs(in: before, max(0, before.count - 48)..<before.count)
  }

  private static let plus: WordList = ["+"]
  private static let manners: WordList = [
    "”形式", "”方式", "”模式", "”格式", "”的形式", "”的方式", "”的模式", "”的格式",
  ]

  /// `按“公告+附图+附表”的方式发布`: how something is published.
  private static func isManner(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    plus.start(in: before, before: before.count) != nil || manners.end(in: after, at: 0) != nil
  }

  private static func isCount(_ after: [UInt8]) -> Bool {
    let digits = after.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits > 0 && counters.end(in: after, at: digits) != nil
  }

  /// `共346份附图`, likewise.
  private static func isCounted(_ before: [UInt8]) -> Bool {
    guard let unit = counters.start(in: before, before: before.count) else { return false }
    return unit > 0 && before[unit - 1].isDigit
  }

  /// Whether what is announced is linked right there: 详见附件：[统计表](统计表.xlsx).
  private static func isLink(_ after: [UInt8]) -> Bool {
    var index = 0
    while index < after.count, after[index] == 0x3A || after[index] == 0x28 { index += 1 }
    return index < after.count && after[index] == 0x5B
  }

  /// What stands in front of a word from its sentence on, and behind it: more than signs are long, blanks
  /// between them included.
  private static func sides(
    of word: SourceRange, _ text: FoldedProse, from sentence: Int
  ) -> (before: [UInt8], after: [UInt8]) {
    let bytes = text.bytes
    let (head, tail) = (text.place(of: word.lowerBound), text.place(of: word.upperBound))
    var start = max(text.place(of: sentence), head - reach)
    while start < head, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(bytes.count, tail + reach)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (Array(bytes[min(start, head)..<head]), Array(bytes[min(tail, end)..<end]))
  }

  /// How far to either side of a word is read, in bytes.
  private static let reach = 240

  private static let leading: WordList = ["附有", "包括", "后附", "另附", "随附", "以及", "相关"]
  /// Behind the last of the form's sections: `…、其他需要报告的事项和附件`.
  private static let behindSections: WordList = ["报告的事项和", "报告的事项及", "报告的事项、", "报告事项和", "报告事项及"]

  /// 附件 stands in many sentences that announce none; in a list of the report's parts it does.
  private static func isListed(_ before: [UInt8]) -> Bool {
    let tail = max(0, before.count - 18)..<before.count
    return leading.occurs(in: before, tail)
      || behindSections.start(in: before, before: before.count) != nil
  }

  /// What may be what a report announces: tables of its own, pictures, paragraphs that begin with 附件.
  private struct Attachments {
    private let hasOwnTable: Bool
    /// The first two blocks: any but one that asks.
    private let blocks: [Int]

    init(_ report: Report) {
      let bound = Set(report.tables.flatMap(\.grids))
      hasOwnTable = report.document.tables.indices.contains { !bound.contains($0) }
      let features = report.scan(ReportTraits.self).features
      let found = report.blocks.indices.lazy.filter { index in
        if let passage = report.proseIndex(ofBlock: index),
          features[passage].isDisjoint(with: .attachments)
        {
          return false
        }
        let block = report.blocks[index]
        if case .image = block.kind { return true }
        return block.isText
          && MissingAttachment.heads.begin(report.bytes, at: block.body.lowerBound)
      }
      blocks = Array(found.prefix(2))
    }

    func stand(outside block: Int) -> Bool {
      hasOwnTable || blocks.contains { $0 != block }
    }
  }
}
