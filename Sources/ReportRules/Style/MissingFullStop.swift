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
      .accepts(.section(6, "（三）强化组织领导，健全工作机制，全面提升公开质量和水平")),
      .accepts(.section(6, "联系地址：青禾县清源路18号，邮编：345600，电话：0579-85550100")),
      .accepts(.section(1, "更多信息请登录青禾县人民政府网站查阅，网址为http://www.example.com/gongkai/")),
      .accepts(.section(1, "群众评价说：“信息公开更及时了，办事也更方便了，服务很周到。”")),
      .accepts(.section(1, "图1 政府信息公开专栏访问情况，数据截至12月31日")),
    ])

  func check(_ report: Report, into findings: inout Findings) {
    for prose in report.prose {
      guard MissingFullStop.lacksStop(report, prose), !BrokenLine.isBroken(report, prose) else {
        continue
      }
      guard MissingFullStop.isParagraphEnd(report, prose) else { continue }
      let end = prose.range.upperBound
      guard let last = report.bytes.scalar(before: end) else { continue }
      findings.report(
        (end - last.length)..<end, "段末缺少句号", "the paragraph ends without a full stop",
        fixes: [.safe("补上句号", "Add a full stop", .insert("。", at: end))])
    }
  }

  private static let contacts: Words = [
    "电话", "邮编", "邮箱", "传真", "地址", "网址", "http", "www.", "@", "联系人", "邮政编码", "来源：", "勾稽关系",
  ]
  private static let captions: Words = ["图", "表", "附", "注", "来源", "编辑", "标题", "抄送", "（本列", "(本列"]
  private static let handovers: Words = ["如下", "如次", "特此报告", "特此公告", "为准"]
  private static let closers: Marks = "”’）》】」)\"*_"
  private static let stops: Marks = "。！？；：…，、—.!?;:,～~"

  /// Whether a block is prose of some length that ends in the middle, by its own words.
  static func lacksStop(_ report: Report, _ prose: ProseBlock) -> Bool {
    let bytes = report.bytes
    let block = prose.block
    guard block.content.count >= 60 else { return false }
    switch block.kind {
    case .paragraph, .listItem: break
    default: return false
    }
    guard endsInMiddle(bytes, block.content) else { return false }
    let shape = ProseShape(bytes, block.content)
    guard shape.hanCount >= 20, shape.hasComma || shape.hasStop, !shape.hasTab else { return false }
    // A numbered line without a full stop is a heading, though it may hold a comma.
    if block.ordinal != nil, !shape.hasStop { return false }
    if report.isBehindSignature(prose.index) { return false }
    if captions.begin(bytes, at: block.content.lowerBound) { return false }
    let tail = tail(bytes, block.content)
    if contacts.occur(bytes, in: tail) || handovers.end(bytes, before: block.content.upperBound) {
      return false
    }
    return !report.isFormLabel(block)
  }

  /// Whether the last character is a Han character, or closes a phrase, with no mark before it.
  private static func endsInMiddle(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var end = range.upperBound
    var last = Nearby.before(bytes, end)
    if !ScalarClass.isHan(last), !closers.contains(last) { return false }
    while end > range.lowerBound, let scalar = bytes.scalar(before: end),
      closers.contains(scalar.value) || scalar.value == 0
    {
      end -= scalar.length
    }
    last = Nearby.before(bytes, end)
    return end > range.lowerBound && !stops.contains(last)
  }

  /// What stands behind the last full stop, and no more than 200 bytes of it.
  private static func tail(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var start = range.upperBound
    let floor = max(range.lowerBound, start - 200)
    while start > floor, let scalar = bytes.scalar(before: start), scalar.value != 0x3002 {
      start -= scalar.length
    }
    return max(start, floor)..<range.upperBound
  }

  /// Whether a heading, an item, a table or the end follows: behind plain text the next line may go
  /// on with the sentence.
  private static func isParagraphEnd(_ report: Report, _ prose: ProseBlock) -> Bool {
    let next = prose.index + 1
    guard report.blocks.indices.contains(next) else { return true }
    let block = report.blocks[next]
    if block.followsBlankLine || !block.isText || block.ordinal != nil { return true }
    if case .heading = block.kind { return true }
    if let signature = report.signature, signature.blocks.contains(next) { return true }
    return report.sections.contains { $0.heading == next }
  }
}
