import ReportForms
import ReportSyntax
import TextCore

/// A sentence that goes on behind an empty line: a page ended in its middle.
struct BrokenLine: Rule {
  static let info = RuleInfo(
    "broken-line", .residue, .warning, fix: .offer,
    summary: Localized("句子被空行断开", "an empty line stands inside a sentence"),
    reason: Localized(
      "从 PDF 转换时，跨页的句子常被空行断成两段，读来不知所云。",
      "Conversion from PDF leaves an empty line where a page ended; the sentence falls in two."),
    basis: "GB/T 9704",
    examples: [
      .flags(
        .section(1, "加强网站建设管理，优化栏目设置。加强政务新媒体管理，供水服务公众号\n\n关注用户持续增加，管理安全规范。")),
      .flags(
        .section(5, "部分科室对公开工作重视不够，\n\n信息报送不够及时，需要进一步加强督促。")),
      .flags(
        .section(1, "公开财政预算和决算，接受群众⟦的\n\n监⟧督，全年没有收到相关投诉。")),
      .flags(.section(5, "我局高度⟦重视，\n\n多⟧次召开会议研究部署，督促整改落实。")),
      .flags(.section(1, "发布供水信⟦息和\n\n政⟧策解读，方便群众查询，反响良好。")),
      .flags(.section(1, "将公开工作⟦纳入\n\n重⟧要议事日程，明确专人负责。")),
      .flags(.section(1, "优化栏目设置，公众⟦号\n\n关⟧注用户持续增加，管理规范。")),
      .flags(.section(5, "增加解读场次，用群众听得懂的话讲政策，不断提升公开⟦的\n\n质⟧效。")),
      .accepts(.section(1, "全年没有收到申请，各类信息均按时公开。（见图1、图2）\n\n发布供水信息，方便群众查询。")),
      .accepts(.section(1, "聚焦主责主业，切实抓好主动公开\n\n发布供水信息，内容全面，方便群众查询。")),
      .accepts(.section(5, "工作目的\n\n公开促规范、公开促服务，让群众看得懂。")),
      .accepts(
        .section(5, "部分科室对公开工作重视不够，信息报送不够及时。\n\n下一步将加强督促，按月通报。")),
      .accepts(
        .section(6, "按照要求，现将本年度政府信息公开工作有关情况报告如下\n\n本机关未收到相关投诉，没有其他事项。")),
      .accepts(.section(5, "对照上级要求，主要有以下问题：\n\n更新不够及时，形式比较单一。")),
    ])

  static let scope: RuleScope = [.passages, .passages(beside: .openEnd)]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (prose, traits) in report.passages(with: .openEnd)
    where traits.ending.isOpen && BrokenLine.isBroken(report, prose) {
      let next = report.blocks[prose.index + 1]
      let end = prose.range.upperBound
      guard let last = report.bytes.scalar(before: end) else { continue }
      var fixes: [Fix] = []
      let between = end..<next.content.lowerBound
      // Tags between the two would go too.
      if report.text.bytes[between].allSatisfy({ $0 <= 0x20 && $0 > 0 }) {
        fixes = [.offer("合并为一段", "Join the two", .delete(between))]
      }
      findings.report(
        (end - last.length)..<next.content.lowerBound, "句子未完，被空行断开",
        "an empty line stands inside a sentence", fixes: fixes)
    }
  }

  private static let enumerations: Words = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "第一", "第二", "第三", "第四", "第五", "其一", "其二", "其三",
    "一要", "二要", "三要", "首先", "其次", "再次", "最后", "下一步", "附", "图", "表", "注", "联系", "特此",
  ]

  /// Whether a block behind an empty line may be the rest of what stands above: nothing shows that it begins
  /// anew.
  static func mayGoOn(_ report: Report, in block: Block) -> Bool {
    block.followsBlankLine && block.kind == .paragraph && block.ordinal == nil
      && (block.indentation.isEmpty || !hasWideIndentation(report.bytes, block.indentation))
      && !enumerations.begin(report.bytes, at: block.content.lowerBound)
  }

  /// Whether a block, the end of which is open, goes on behind an empty line.
  static func isBroken(_ report: Report, _ prose: ProseBlock) -> Bool {
    let index = prose.index + 1
    guard report.blocks.indices.contains(index) else { return false }
    let next = report.blocks[index]
    guard mayGoOn(report, in: next), !report.isBehindSignature(prose.index),
      report.proseIndex(ofBlock: index) != nil,
      Nearby.isHan(report.bytes, at: next.content.lowerBound)
    else { return false }
    guard let shape = report.traits(ofBlock: index)?.shape else { return false }
    guard !shape.hasTab, !report.isFormLabel(next) else { return false }
    return shape.isSentence || isRest(report, next)
  }

  private static let wholes: Words = ["无", "暂无", "没有", "不存在", "未", "略", "专此", "以上"]

  /// Whether a short line is the rest of a sentence: it ends with a full stop and has no other mark.
  private static func isRest(_ report: Report, _ block: Block) -> Bool {
    let range = block.content
    guard range.count >= 9, range.count <= 36,
      !wholes.begin(report.bytes, at: range.lowerBound)
    else { return false }
    var end = range.upperBound
    guard let last = report.bytes.scalar(before: end), last.value == 0x3002 else { return false }
    end -= last.length
    var index = range.lowerBound
    while index < end {
      let scalar = report.bytes.scalar(at: index)
      guard ScalarClass.isHan(scalar.value) else { return false }
      index += scalar.length
    }
    return true
  }

  /// Two ideographic blanks begin a paragraph on purpose.
  private static func hasWideIndentation(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0x3000 { return true }
      index += max(1, scalar.length)
    }
    return false
  }
}
