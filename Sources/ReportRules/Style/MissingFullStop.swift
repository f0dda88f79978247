import ReportForms
import ReportSyntax
import TextCore

/// A paragraph of prose that ends without a mark.
struct MissingFullStop: Rule {
  static let info = RuleInfo(
    "missing-full-stop", .style, .information, fix: .safe,
    summary: Localized("段末缺少句号", "a paragraph ends without a full stop"),
    reason: Localized(
      "陈述句末尾用句号；段末没有标点，读者不知道文字是否完整。",
      "A statement ends with a full stop; without one nobody knows whether the text is whole."),
    basis: "GB/T 15834—2011 4.1",
    examples: [
      .flags(.section(6, "本机关全年开展政务公开培训2次，完善公开目录，没有其他需要报告的事⟦项⟧")),
      .flags(.section(5, "更新不够及时。下一步将按月核对栏目内容，及时补充各类信⟦息⟧")),
      .flags(.section(6, "{年}年，本机关发出收费通知2件，未收取信息处理⟦费⟧")),
      .flags(
        .section(
          5, "主要问题：一是公开的内容不够丰富，与群众需求还有差距；二是栏目更新不够及⟦时⟧\n\n改进措施：将按月核对，增加图解。")),
      .flags(
        .section(
          1, "（六）其他工作：组织业务培训2期，完善公开目录和公开指南，按月核对栏目更新情况，及时补充供水信息，方便群众就近查询，回应群众关⟦切⟧")),
      .flags(.section(1, "组织业务培训2期，设立监督电话，接受群众监督，全年没有群众投⟦诉⟧")),
      .flags(
        .sectionText(
          1, ["（六）完善目录，按月核对供水信息栏目的更新情况并通⟦报⟧", "（七）组织培训，提高信息报送人员的业务水平。"])),
      .flags(
        .sectionText(
          1, ["1.完善公开目录，按月核对栏目的更新情况。", "2.组织业务培训，提高各科室信息报送人员的业务水⟦平⟧"])),
      .flags(
        .sectionText(
          1, ["- 完善公开目录，按月核对供水信息栏目的更新情⟦况⟧\n- 组织业务培训，提高业务水平。"])),
      .accepts(
        .sectionText(
          1, ["1.完善公开目录，按月核对供水信息栏目的更新情况", "2.组织业务培训，提高各科室信息报送人员的业务水平"])),
      .accepts(
        .sectionText(
          1,
          [
            "（六）完善目录，按月核对。", "（七）组织业务培训，提高信息报送人员的业务水平和能力",
            "全年举办培训2期，参训36人次。",
          ])),
      .accepts(.section(1, "坚持需求导向，持续优化供水信息公开平台")),
      .accepts(.section(6, "（三）强化组织领导，健全工作机制，全面提升公开质量和水平")),
      .accepts(.section(6, "联系地址：青禾县清源路18号，邮编：345600，电话：0579-85550100")),
      .accepts(.section(1, "更多信息请登录青禾县人民政府网站查阅，网址为http://www.example.com/gongkai/")),
      .accepts(.section(1, "群众评价说：“信息公开更及时了，办事也更方便了，服务很周到。”")),
      .accepts(.section(6, "本年度没有收取信息处理费，也没有其他需要报告的事项。（收费标准见图1）")),
      .accepts(.section(1, "围绕中心工作抓公开促落实，聚焦群众需求抓服务促提升")),
      .accepts(.section(1, "图1 政府信息公开专栏访问情况，数据截至12月31日")),
      .flags(.section(6, "本机关全年开展政务公开培训2次，完善公开目录，没有其他需要报告的事项⟦，⟧")),
      .flags(.section(6, "本机关全年开展政务公开培训2次，完善公开目录，没有其他需要报告的事项⟦、⟧")),
      .accepts(.section(6, "本机关全年从以下方面推进政务公开，完善公开目录，方便群众查询，情况如下，")),
      .flags(
        .sectionText(
          1, ["本机关全年开展政务公开培训2次，完善公开目录，方便群众查询供水信息⟦，⟧", "（六）其他工作", "按月核对栏目更新情况。"])),
      .accepts(
        .sectionText(
          1, ["本机关全年从以下方面推进政务公开，方便群众查询供水信息，", "（一）完善目录；", "（二）组织培训。"])),
    ])

  static let scope: RuleScope = [
    .passages, .passages(beside: [.openEnd, .restOfSentence]),
  ]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    checkCommas(report, into: &findings)
    for (prose, traits) in report.passages(with: .openEnd)
    where traits.ending.lacksStop || traits.ending.isOpenItem {
      // An open bracket goes on with the next line, or is told by its own rule.
      guard !report.isBehindSignature(prose.index), !BrokenLine.isBroken(report, prose),
        !traits.brackets.unpaired.contains(where: { $0.isOpener && $0.kind == .round })
      else { continue }
      let ended = traits.ending.lacksStop ? MissingFullStop.end(of: prose, report) : nil
      guard let end = ended ?? MissingFullStop.endOfItem(prose, report) else { continue }
      let offset = prose.range.upperBound
      guard let last = report.bytes.scalar(before: offset) else { continue }
      let stop = TextEdit.insert("。", at: offset)
      findings.report(
        (offset - last.length)..<offset, "段末缺少句号", "the paragraph ends without a full stop",
        fixes: [
          end == .certain
            ? .safe("补上句号", "Add a full stop", stop) : .offer("补上句号", "Add a full stop", stop)
        ])
    }
  }

  /// A comma in front of a heading, a sub-head or the end: nothing goes on there.
  private func checkCommas(_ report: Report, into findings: inout Findings) {
    for (prose, traits) in report.passages(with: .openEnd) where traits.ending.endsWithComma {
      guard !report.isBehindSignature(prose.index), !BrokenLine.isBroken(report, prose),
        MissingFullStop.end(of: prose, report) == .certain,
        !MissingFullStop.leadsToItem(prose, report)
      else { continue }
      let comma = (prose.range.upperBound - 3)..<prose.range.upperBound
      let isPause = report.bytes.scalar(at: comma.lowerBound).value == 0x3001
      findings.report(
        comma, isPause ? "段末的顿号应为句号" : "段末的逗号应为句号", "the paragraph ends with a comma",
        fixes: [.offer("改为句号", "Write a full stop", TextEdit(comma, "。"))])
    }
  }

  /// Whether a list may go on or begin below, or a table stands there.
  private static func leadsToItem(_ prose: ProseBlock, _ report: Report) -> Bool {
    let next = prose.index + 1
    guard report.blocks.indices.contains(next) else { return false }
    let block = report.blocks[next]
    if !block.isText { return true }
    guard let ordinal = block.ordinal else { return false }
    return prose.block.ordinal != nil || ordinal.value == 1
  }

  /// An item is no sub-head, and nothing goes on below it, where the one below or above ends with a full stop
  /// and no text of its own follows.
  private static func endOfItem(_ prose: ProseBlock, _ report: Report) -> End? {
    let (blocks, index) = (report.blocks, prose.index)
    func isWhole(_ other: Int, at distance: Int) -> Bool {
      guard blocks.indices.contains(other), blocks[other].isText,
        report.bytes.scalar(before: blocks[other].content.upperBound)?.value == 0x3002,
        // Who gives a contact writes no sentence.
        report.traits(ofBlock: other)?.features.isDisjoint(with: [.contact, .contactLabels])
          ?? false
      else { return false }
      guard let own = blocks[index].ordinal, let theirs = blocks[other].ordinal else {
        return blocks[index].ordinal == nil && blocks[other].ordinal == nil
          && blocks[index].kind == .listItem && blocks[other].kind == .listItem
      }
      return own.style == theirs.style && theirs.value == own.value + distance
    }
    if isWhole(index + 1, at: 1) { return .certain }
    return isWhole(index - 1, at: -1) && isLast(index, report) ? .certain : nil
  }

  /// Whether a heading, a table, the signature or nothing at all stands below.
  private static func isLast(_ index: Int, _ report: Report) -> Bool {
    let next = index + 1
    guard report.blocks.indices.contains(next) else { return true }
    if case .heading = report.blocks[next].kind { return true }
    return !report.blocks[next].isText || report.signature?.blocks.contains(next) == true
      || report.sections.contains { $0.heading == next }
  }

  private enum End {
    case certain
    /// Text follows that may be the rest of the sentence.
    case likely
  }

  /// A heading, an item, a table or the end follows; nil before plain text on the next line, which may go on
  /// with the sentence.
  private static func end(of prose: ProseBlock, _ report: Report) -> End? {
    let next = prose.index + 1
    guard report.blocks.indices.contains(next) else { return .certain }
    let block = report.blocks[next]
    if !block.isText || block.ordinal != nil { return .certain }
    if case .heading = block.kind { return .certain }
    if let signature = report.signature, signature.blocks.contains(next) { return .certain }
    if report.sections.contains(where: { $0.heading == next }) { return .certain }
    guard block.followsBlankLine else { return nil }
    // Behind a page number the sentence goes on; when it is deleted, that is seen.
    if block.range.count <= PageFurniture.longest,
      PageFurniture.isPageNumber(report.bytes, block.range)
    {
      return nil
    }
    return BrokenLine.mayGoOn(report, in: block) ? .likely : .certain
  }
}
