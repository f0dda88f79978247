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
      .flags(.section(1, "落实公文属性源头认定⟦制度\n\n，⟧科室负责人层层把关，全年认定公文属性186份。")),
      .flags(.section(1, "制作供水服务⟦图解\n\n、⟧短视频，在微信公众号发布19个。")),
      .flags(.section(1, "在县政府网站设置专栏，全年发布短视频1⟦1\n\n9⟧个。")),
      .flags(.section(1, "落实公文属性源头认定制度，拟稿人、科室负责人层层把关，全年认⟦定\n\n公⟧文属性186份。")),
      .flags(.section(1, "全面规范供水⟦政\n\n务⟧公开工作，按月核对更新情况。")),
      .flags(.section(1, "及时公开供水信⟦息\n\n，⟧按月核对更新情况。")),
      .flags(.section(1, "及时更新供水⟦信\n\n息⟧公开目录，按月核对更新情况。")),
      .flags(.section(1, "在县政府网站设置两个专题⟦，\n\n“⟧青禾供水”公众号发布短视频19个。")),
      .flags(.section(1, "组织开展“政务公开⟦日\n\n宣⟧传活动”，发放资料86份。")),
      .flags(.section(1, "全年公布政务动态16⟦8\n\n条⟧，方便群众查询，提高公开质量。")),
      .flags(.section(1, "围绕群众关心的教育、⟦医\n\n疗⟧、住房等问题，及时发布政策信息。")),
      .flags(.section(1, "一是健全制度，明确责任；二⟦是\n\n加⟧强培训，提高能力，推动工作落实。")),
      .flags(.section(1, "按照有关规定要求，认真做⟦好\n\n信⟧息审核工作，杜绝错漏，提高质量。")),
      .flags(.section(1, "紧紧围绕供水保障，以公开促公平⟦、\n\n促⟧规范、促服务。")),
      .accepts(.section(1, "紧紧围绕供水保障，以公开促公平、促规范\n\n供水、用水。")),
      .accepts(.section(1, "把群众关心的公开事项真正做好\n\n信息审核按月通报，杜绝错漏。")),
      .accepts(.section(1, "围绕群众关心的水、电、气\n\n及时发布政策信息，方便群众查询。")),
      .accepts(.section(1, "统筹推进县、乡、村\n\n各级公开事项目录均已公布，方便查询。")),
      .accepts(.section(1, "公开事项目录覆盖各乡镇、街道、村\n\n各级目录均已公布，方便查询。")),
      .accepts(.section(1, "政务公开栏目12\n\n条目清晰，方便群众查询，提高公开质量。")),
      .accepts(.section(1, "明确信息公开工作主管\n\n理顺网站栏目更新机制，按月通报情况。")),
      .accepts(.section(1, "切实做好依申请公开\n\n展示办理流程，方便群众申请。")),
      .accepts(.section(1, "建好用好信息公开专栏\n\n目前共有栏目12个，按月更新。")),
      .accepts(.section(1, "扎实开展业务培训\n\n{年}年，本局举办培训2期。")),
      .accepts(.section(1, "全年没有收到申请，各类信息均按时公开。（见图1、图2）\n\n发布供水信息，方便群众查询。")),
      .accepts(.section(1, "聚焦主责主业，切实抓好主动公开\n\n发布供水信息，内容全面，方便群众查询。")),
      .accepts(.section(1, "发布供水信息，方便群众查询。供水营业大厅公开专区（位于县城东街）\n\n专区设有查询机，方便群众查询。")),
      .flags(.section(1, "发布供水信息，方便群众查询，全年上门走访用水大⟦户（含企业）\n\n群⟧众反映良好，投诉明显减少。")),
      .accepts(.section(5, "工作目的\n\n公开促规范、公开促服务，让群众看得懂。")),
      .accepts(
        .section(5, "部分科室对公开工作重视不够，信息报送不够及时。\n\n下一步将加强督促，按月通报。")),
      .accepts(
        .section(6, "按照要求，现将本年度政府信息公开工作有关情况报告如下\n\n本机关未收到相关投诉，没有其他事项。")),
      .accepts(.section(5, "对照上级要求，主要有以下问题：\n\n更新不够及时，形式比较单一。")),
    ])

  static let scope: RuleScope = [.passages, .passages(beside: [.openEnd, .restOfSentence])]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (prose, traits) in report.passages(with: [.openEnd, .restOfSentence]) {
      if traits.ending.isOpen, BrokenLine.isBroken(report, prose) {
        tell(report, prose, into: &findings)
      }
      // Above a mark with which no paragraph begins, any line may be the first half.
      guard traits.features.contains(.restOfSentence), prose.index > 0,
        let first = report.proseIndex(ofBlock: prose.index - 1).map({ report.prose[$0] }),
        report.traits(ofBlock: first.index)?.ending.isOpen == false,
        BrokenLine.isBroken(report, first)
      else { continue }
      tell(report, first, into: &findings)
    }
  }

  private func tell(_ report: Report, _ prose: ProseBlock, into findings: inout Findings) {
    let next = report.blocks[prose.index + 1]
    let end = prose.range.upperBound
    guard let last = report.bytes.scalar(before: end) else { return }
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

  private static let enumerations: Words = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "第一", "第二", "第三", "第四", "第五", "其一", "其二", "其三",
    "一要", "二要", "三要", "首先", "其次", "再次", "最后", "下一步", "附", "图", "表", "注", "联系", "特此",
    "改进措施：", "改进情况：", "整改措施：", "整改情况：", "主要问题：", "存在问题：", "存在的问题：", "存在的主要问题：",
  ]

  /// Whether a block behind an empty line may be the rest of what stands above: nothing shows that it begins
  /// anew.
  static func mayGoOn(_ report: Report, in block: Block) -> Bool {
    block.followsBlankLine && block.kind == .paragraph && block.ordinal == nil
      && (block.indentation.isEmpty || !hasWideIndentation(report.bytes, block.indentation))
      && !enumerations.begin(report.bytes, at: block.content.lowerBound)
  }

  /// Whether a block goes on behind an empty line.
  static func isBroken(_ report: Report, _ prose: ProseBlock) -> Bool {
    let index = prose.index + 1
    guard report.blocks.indices.contains(index), mayGoOn(report, in: report.blocks[index]),
      !report.isBehindSignature(prose.index),
      let first = side(report, prose.index), let second = side(report, index),
      !second.traits.shape.hasTab, goesOn(first, second)
    else { return false }
    return !report.isFormLabel(report.blocks[index])
  }

  /// Whether a sentence goes on from one passage to the next.
  private static func goesOn(_ first: PassageSide, _ second: PassageSide) -> Bool {
    if LineSeam.isBroken(first, second) { return true }
    guard
      first.traits.ending.goesOn
        || first.traits.ending.lacksStop && first.traits.shape.hanCount >= 20
          && (first.passage.ordinal == nil || first.traits.shape.hasStop)
          && !isCaption(first.passage.bytes)
    else { return false }
    let bytes = second.passage.bytes
    guard
      Nearby.isHan(bytes, at: 0) || opening.contains(Nearby.at(bytes, 0))
        || DividedWord.isCount(bytes)
    else { return false }
    let isList = Nearby.before(first.passage.bytes, first.passage.bytes.count) == comma
    return second.traits.shape.isSentence || isRest(bytes, ofList: isList)
  }

  private static func side(_ report: Report, _ block: Int) -> PassageSide? {
    guard let passage = report.passage(ofBlock: block), let traits = report.traits(ofBlock: block)
    else { return nil }
    return (passage, traits)
  }

  /// In bytes.
  private static let longestCaption = 90

  /// Whether a text ends with what reads as the name of a picture or a column, though a sentence may stand
  /// in front of it: 公开专区（位于一楼）, no mark or figure in it but the brackets.
  private static func isCaption(_ bytes: [UInt8]) -> Bool {
    guard let end = ProseEnding.remark(bytes, 0..<bytes.count) else { return false }
    var start = end
    while start > 0, Nearby.isHan(bytes, before: start) {
      start -= 3
      if end - start > longestCaption { return false }
    }
    return end - start >= 12 && (start == 0 || Nearby.before(bytes, start) == 0x3002)
  }

  private static let opening: Marks = "“《"
  private static let wholes: Words = [
    "无", "暂无", "没有", "不存在", "未", "略", "专此", "以上", "全年", "本年", "今年", "我局", "我委", "我办", "我单位", "我县",
    "我镇",
    "本局", "本单位", "本机关", "目前", "截至", "同时", "此外", "另外",
  ]

  /// 、
  private static let comma: UInt32 = 0x3001

  /// Whether a short line is the rest of a sentence: it ends with a full stop and has no other mark, but for
  /// 、 where what stands above it ends with one.
  private static func isRest(_ bytes: [UInt8], ofList isList: Bool) -> Bool {
    var end = bytes.count
    guard end >= 9, end <= 48, !wholes.begin(bytes, at: 0), let last = bytes.scalar(before: end),
      last.value == 0x3002
    else { return false }
    end -= last.length
    var index = 0
    while index < end {
      let scalar = bytes.scalar(at: index)
      guard
        ScalarClass.isHan(scalar.value) || ScalarClass.isDigit(scalar.value)
          || isList && scalar.value == comma
      else { return false }
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
