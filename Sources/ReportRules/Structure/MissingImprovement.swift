import ReportForms
import ReportSyntax
import TextCore

/// Section 五 names problems and no improvement, or improvement and no problems.
struct MissingImprovement: Rule {
  static let info = RuleInfo(
    "missing-improvement", .structure, .information,
    summary: Localized("问题与改进只写了一半", "Problems without improvement, or the reverse"),
    reason: Localized(
      "这一部分既要报告存在的主要问题，也要报告改进情况。",
      "The section owes both the main problems and what was or will be done about them."),
    basis: "条例第五十条第一款第五项",
    examples: [
      .flags(.sectionText(5, ["一是部分栏目更新不够及时；二是政策解读的形式比较单一。"])),
      .flags(.sectionText(5, ["加强组织领导，完善工作制度，开展业务培训，提升工作人员的能力。"])),
      .flags(.sectionText(5, ["公开意识有待提高，内容有待丰富，形式有待进一步创新，时效有待增强。"])),
      .accepts(.sectionText(5, ["栏目更新滞后，本机关召开会议研究，逐条销号，目前均已更新到位。"])),
      .accepts(.sectionText(5, ["部分栏目更新不够及时，已建立台账并逐项整改。"])),
      .accepts(.sectionText(5, ["水价听证与信访交织，答复说理不充分。拟引入第三方审核答复文书。"])),
      .accepts(.sectionText(5, ["偏远村组对供水公告知晓率有待提升。已组建送水通知小队，推行村广播与短信双重通知。"])),
      .accepts(.sectionText(5, ["水库移民后目录衔接不畅，编目已于{年}年11月重新核定并公布。"])),
      .accepts(.sectionText(5, ["公开的信息专业性强、通俗性弱。针对这一问题，邀请专家录制科普短视频9期。"])),
      .accepts(.sectionText(5, ["困难与不足：人手紧、任务重。对策：增配1名专职人员，举办培训2期。"])),
      .flags(
        .sectionText(
          5, ["（一）存在的主要问题", "部分栏目更新不够及时，解读形式比较单一。", "（二）改进情况", "无。"])),
      .accepts(
        .sectionText(5, ["公开仍有“重结果、轻过程”倾向，水价公示内容不完整。下一步将推行全流程公示，按季度通报。"])),
      .accepts(.sectionText(5, ["公众看不懂水质检测报告。编印图解手册3期，放在各营业厅免费取阅，反响良好。"])),
      .accepts(.sectionText(5, ["一是栏目重叠的问题。通过合并同类栏目予以解决。二是解读滞后的问题。通过同步起草予以解决。"])),
      .accepts(.sectionText(5, ["水库管护站点分散，居民看不懂专业表格。改进：优化栏目，增加图解。"])),
      .accepts(.sectionText(5, ["用户来电反复询问同一事项，答复口径不够统一。对此，编印《用水百问》。"])),
      .accepts(.sectionText(5, ["供水公告知晓率只有63%，距目标还差17个百分点。今后将推广村广播。"])),
      .accepts(.sectionText(5, ["6个供水系统彼此独立，数据无法共享。现已打通4个系统。"])),
      .accepts(.sectionText(5, ["本局公开工作人手紧缺、业务不熟，需进一步加强培训、配强人员。"])),
      .accepts(.sectionText(5, ["主动性欠缺、创新性偏弱。下阶段：围绕用水安全主动设置议题。"])),
      .flags(
        .sectionText(5, ["{年}年政府信息公开工作取得较好成绩。下一步，将加强业务培训，提升公开质量。"]),
        note: Localized("成绩不是问题", "What went well is no problem")),
      .flags(.sectionText(5, ["一是加强组织领导，落实工作责任。二是加强业务培训。三是加强督促检查。"])),
      .flags(.sectionText(5, ["存在的问题主要有供水信息公开不全面、更新不及时、人员力量薄弱。"])),
      .accepts(
        .sectionText(5, ["申请量较上年有所上升，部分申请人借公开反映诉求，办理压力加大。下一步将做好分流引导，缩短办理时间。"])),
      .accepts(.sectionText(5, ["涉水申请逐年增多，工作人员负担加重。下一步将编写答复模板，提升办理质量。"])),
      .flags(.sectionText(5, ["下一步，将层层传导压力，压实工作责任，加强业务培训，提升公开质量。"])),
      .flags(.sectionText(5, ["供水信息的内容还不够丰富，公开的流程不规范，互动性还不够强。"])),
      .accepts(.sectionText(5, ["工作中还有薄弱环节，下一步将补齐短板，提升公开质量。"])),
    ])

  static let literals =
    problems + improvements + likelyProblems + likelyImprovements + denials

  static let problems = [
    "问题", "不足", "薄弱", "短板", "差距", "困难", "有待", "不够", "欠缺", "滞后", "不及时", "不高", "不强",
    "不全", "不完善", "不到位", "不规范", "还需", "仍需", "缺乏", "缺少", "单一", "偏少", "较少", "不多", "不深",
  ]
  static let improvements = [
    "改进", "下一步", "下步", "将", "加强", "提升", "完善", "整改", "强化", "优化", "今后", "健全", "推进",
    "继续", "拓展", "提高", "丰富", "加大", "落实", "规范", "增强", "建立", "深化", "现已", "拟", "增加", "增设", "充实",
    "已解决", "已更新", "已补充", "措施", "着力", "努力", "销号", "补齐",
  ]
  /// Other words for what is amiss. They often mean something else: where they stand problems may be
  /// named, but none must be.
  static let likelyProblems = [
    "需进一步", "需要进一步", "仍需", "尚需", "需加强", "需提升", "不充分", "空转", "交织", "不熟悉", "不均衡", "不平衡", "不畅", "不严",
    "不准", "不理想", "不明显", "不紧密", "不扎实", "不细",
    "偏低", "偏弱", "较弱", "参差不齐", "流于形式", "仍有", "还有", "倾向", "不完整", "不均", "不统一", "不一致", "不健全", "不清晰",
    "不清楚", "不直观", "不便", "不易", "不活跃", "不主动", "不积极", "不稳定", "不匹配", "不适应", "不重视", "不了解", "看不懂", "找不到",
    "难以", "难度", "较慢", "缓慢", "偏慢", "较低", "较差", "较窄", "偏窄", "过于", "过长", "过多", "过少", "老化", "陈旧", "繁琐",
    "流失", "脱节", "遗漏", "差错", "错误", "淡薄", "笼统", "生硬", "碎片化", "零散", "堵点", "痛点", "难点", "瓶颈", "盲区", "空白",
    "应付", "敷衍", "形式化", "局限", "制约", "矛盾", "紧张", "更换频繁", "兼职", "重结果", "重数量", "轻过程", "轻质量", "未能", "没能",
    "未及时", "跟不上", "紧缺", "短缺", "不熟", "不尽", "还差", "偏重", "成本高", "被纠正", "纠错", "不大", "落差", "硬伤", "疏忽",
    "短处", "弱项", "较难", "打折扣", "压力大", "压力加大", "压力增", "压力较", "压力上升", "压力不断", "压力持续", "压力日益",
    "压力也", "加重", "繁重", "日益增多", "日趋增多", "不断增多", "逐年增多", "逐渐增多", "明显增多",
  ]
  /// Other words for what was done, likewise.
  static let likelyImprovements = [
    "推行", "推出", "引入", "组建", "实行", "聘请", "重新", "已于", "已经", "已全部", "已完成", "均已", "已按", "已对", "已逐",
    "设立", "开设", "举办", "配备", "督导", "约谈", "编印", "录制", "邀请", "改版", "改为", "新增", "压缩", "缩短", "选派", "抽调",
    "已开展", "已制定", "已修订", "已实施", "已配备", "已安排", "已开通", "已组织", "已在", "针对这", "针对上述", "针对以上",
    "针对存在", "对策：", "对策:", "着手", "更新完毕", "增配", "对此", "为此", "下阶段", "下一阶段", "解决办法", "解决方法", "的办法",
    "的做法", "予以解决", "下功夫", "已调整", "已增", "已补", "已改", "已编", "已建", "已打通",
  ]
  /// 有待提高 tells a problem, not what is done about it.
  private static let pending: Words = [
    "有待", "亟待", "有待于", "有待进一步", "亟待进一步", "有待不断", "尚待", "不", "不够", "还不够", "不太", "未",
  ]
  /// Where nothing is amiss, nothing needs mending.
  static let denials = ["没有", "不存在", "未发现", "无问题"]

  /// Whether a word of improvement stands behind one that says that it is yet to come.
  static func isPending(_ bytes: [UInt8], before offset: Int) -> Bool {
    pending.end(bytes, before: offset)
  }

  /// Which of the two a sentence with such words does not tell.
  static func lacking(_ named: PassageFeatures) -> PassageFeatures {
    var lacking: PassageFeatures = []
    if named.isDisjoint(with: [.problems, .likelyProblems]) { lacking.insert(.withoutProblem) }
    if named.isDisjoint(with: [.improvement, .likelyImprovement]) {
      lacking.insert(.withoutImprovement)
    }
    return lacking
  }

  private static let praise: Words = ["成效", "成绩", "取得", "显著", "圆满", "主要体现", "主要表现", "如下"]
  private static let stops: Words = ["。", "；", "！", ";"]
  /// In Han characters; shorter sentences are sub-heads.
  private static let shortest = 10

  /// Whether a sentence is long enough to tell a problem, or what was done, in words that no list has:
  /// `牧民居住分散，网络信号难覆盖。`
  static func isTelling(_ bytes: [UInt8], _ sentence: SourceRange) -> Bool {
    guard sentence.count >= shortest * 3, stops.end(bytes, before: sentence.upperBound) else {
      return false
    }
    var count = 0
    for index in sentence where (0xE4...0xE9).contains(bytes[index]) { count += 1 }
    return count >= shortest && !praise.occur(bytes, in: sentence)
  }

  static let scope: RuleScope = [
    .passages, .passages(with: .heads),
    .changes(of: [
      .problems, .improvement, .likelyProblems, .likelyImprovement, .denial, .withoutProblem,
      .withoutImprovement,
    ]),
  ]
  static let frameScope: FrameAspects = []
  static let sections: Set<Int>? = [5]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, let section = report.section(5) else { return }
    let prose = report.prose(of: section)
    guard !prose.hasOtherMatter else { return }
    var weight = 0
    for range in prose.ranges(in: report) where weight < 20 {
      weight += SectionProse.weight(report.bytes, range, atMost: 20)
    }
    // Shorter text is `empty-section`'s, or denies that there is a problem.
    guard weight >= 20 else { return }
    let said = said(prose.blocks, section, report)
    // Beside words of the one alone a sentence without such words may tell the other.
    if said.contains(.problems),
      said.isDisjoint(with: [.improvement, .likelyImprovement, .denial, .withoutProblem])
    {
      findings.report(
        section.title, "只写了问题，未见改进情况", "Problems are named, improvement is not")
    } else if said.contains(.improvement),
      said.isDisjoint(with: [.problems, .likelyProblems, .withoutImprovement])
    {
      findings.report(
        section.title, "只写了改进措施，未见存在的主要问题", "Improvement is named, problems are not")
    }
  }

  private static let nothing: WordList = ["无", "暂无", "没有", "无。", "暂无。", "没有。"]

  private func isNothing(_ passage: Passage) -> Bool {
    let bytes = passage.folded.bytes
    return bytes.count <= 12 && MissingImprovement.nothing.end(in: bytes, at: 0) == bytes.count
  }

  /// What the text of the section names. A sub-head promises; it counts where something below it keeps
  /// the promise, however worded.
  private func said(_ blocks: [Int], _ section: BoundSection, _ report: Report) -> PassageFeatures {
    var said: PassageFeatures = []
    if section.runIn != nil, let traits = report.traits(ofBlock: section.heading) {
      said.formUnion(traits.features)
    }
    let known = report.scan(ReportTraits.self)
    var head: PassageTraits?
    for index in blocks {
      guard let place = report.proseIndex(ofBlock: index) else { continue }
      let traits = known[place]
      if traits.isKnownSubhead {
        head = traits
        continue
      }
      // A head promises, and 无 below it keeps nothing.
      if let head, !isNothing(report.readings[place].passage) { said.formUnion(head.features) }
      head = nil
      said.formUnion(traits.features)
    }
    return said
  }
}
