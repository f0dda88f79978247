import ReportForms
import ReportSyntax
import TextCore

/// Plans of section 五 that name the report's own year or an earlier one.
enum PlanYears {
  private static let nextSteps: WordList = [
    "下一步", "今后", "接下来", "下步", "改进措施", "整改措施", "工作打算", "新的一年", "新一年", "展望未来", "展望新",
    "下一阶段", "下阶段",
  ]
  private static let done: WordList = [
    "情况", "作为", "列为", "纳入", "列入", "摆上", "摆在", "融入", "落到实处", "确定为", "已将", "完成了", "实际", "目前", "全部完成",
    "已完成", "贯穿",
  ]
  /// 2023年拟推行的“一码公开”已上线, 2023年拟举办的培训因故延期: what became of a plan.
  private static let already: WordList = [
    "已", "因故", "延期", "推迟", "取消", "未能", "未完成", "没有完成", "只完成", "仅完成", "受疫情", "因疫情", "尚未",
  ]
  private static let planHeads: WordList = [
    "工作打算", "工作计划", "工作思路", "工作安排", "工作重点", "打算", "计划", "工作举措", "改进计划", "努力方向", "下一步工作打算",
    "下一步工作计划", "下一步工作思路", "下一步工作安排", "下一步打算", "下一步计划", "下步工作打算", "下步工作计划", "下步打算",
    "下步计划", "下一步工作重点", "下步工作重点",
  ]
  /// What stands between a year and 将 where the year governs something else.
  private static let breaks: WordList = [
    ":", "不足", "问题", "差距", "薄弱", "但", "虽", "取得", "下步", "存在", "有待",
    // 2023年底，本机关召开会议部署下一步工作，将从…: the year is the meeting's.
    "召开", "会议", "举行", "部署下一步", "部署下步", "研究下一步", "研究部署", "印发了", "制定了", "出台了",
    "强调", "指出", "明确",
  ]
  private static let reach = 75
  /// 2023年四季度起 it has been done ever since.
  private static let begun: WordList = ["起,", "季度起", "月起", "底起", "初起"]
  private static let opening: WordList = ["在", "对于"]
  /// 展望2023年 looks ahead by itself.
  private static let outlook: WordList = ["展望", "展望到", "展望新的"]
  /// 将在2023年抓好: the plan names its year itself, unless the year is what it builds upon.
  private static let will: WordList = ["将在", "将于", "计划在", "计划于", "拟在", "拟于", "力争在", "力争于"]
  private static let grounds: WordList = ["基础", "经验", "成果", "工作的基础", "成效", "总结", "做法"]

  /// 将在2023年开展的“供水进社区”活动的基础上: however long the name is.
  private static let upon: WordList = ["基础上", "基础之上"]

  private static func isWithin(
    _ bytes: [UInt8], _ mention: YearMention, _ sentence: Range<Int>
  ) -> Bool {
    guard will.start(in: bytes, before: mention.digits.lowerBound) != nil else { return false }
    let near = mention.end..<min(sentence.upperBound, mention.end + 36)
    let clause =
      mention
      .end..<(bytes[mention.end..<sentence.upperBound].firstIndex(of: 0x2C) ?? sentence.upperBound)
    return !grounds.occurs(in: bytes, near) && !upon.occurs(in: bytes, clause)
      && looksAhead(bytes, mention, sentence)
  }

  /// With these a clause tells when, and a plan begins anew.
  private static let later: WordList = [
    "下一步", "下步", "今后", "接下来", "后续", "下一阶段", "下阶段", "明年", "来年", "未来", "往后",
  ]
  /// A clause that begins so is part of what follows.
  private static let grounding: WordList = [
    "按照", "根据", "围绕", "结合", "针对", "对照", "为", "在", "以", "面对", "立足", "紧扣", "紧紧围绕", "坚持", "随着",
    "通过", "依托", "遵循",
  ]
  private static let attributes: WordList = [
    "新设的", "新设立的", "新增的", "新开设的", "开设的", "设立的", "增设的", "制定的", "印发的", "出台的", "修订的", "发布的",
    "公开的", "公布的", "建成的", "建立的", "开通的", "上线的", "推出的", "推行的", "实施的", "举办的", "组织的", "开展的",
    "收到的", "受理的", "办理的", "答复的", "发现的", "暴露的", "查出的", "反映的",
  ]

  /// 2023年，我局将…纳入考核，下一步将…: the year's clause is over before the plan begins.
  /// 2023年新设的栏目访问量较低，我局将…: the year is part of a name.
  private static func isOfAnotherClause(_ bytes: [UInt8], _ between: Range<Int>) -> Bool {
    guard let first = between.first else { return false }
    let start = bytes[first] == 0x2C ? first + 1 : first
    guard start < between.upperBound,
      let comma = bytes[start..<between.upperBound].firstIndex(of: 0x2C)
    else { return false }
    if let anew = later.first(in: bytes, comma..<between.upperBound) {
      return grounding.end(in: bytes, at: start) == nil
        || past.occurs(in: bytes, start..<anew.lowerBound)
    }
    return start == first && attributes.occurs(in: bytes, start..<comma)
  }

  static func scan(_ report: Report, year: Int) -> [YearPlace] {
    guard let section = report.section(5) else { return [] }
    var places: [YearPlace] = []
    let known = report.scan(ReportTraits.self)
    var isOfFormerYear = false
    for index in section.blocks where report.blocks.indices.contains(index) {
      if let place = report.proseIndex(ofBlock: index), !known.features[place].contains(.years) {
        continue
      }
      guard report.blocks[index].isText else { continue }
      let (reading, origin) = PassageYears.reading(report, index)
      if reading.isSubHead { isOfFormerYear = reading.looksBack }
      for (mention, latest, isLed) in reading.plans
      where latest <= year && !(isLed && isOfFormerYear) {
        guard let prose = reading.body else { continue }
        places.append(
          YearPlace(year: mention.year, range: prose.source(mention.digits).shifted(by: origin)))
      }
    }
    return places
  }

  /// The years for which a passage plans, whatever the report's year is: each with the latest that its
  /// sentence names, no earlier than it, and whether other clauses stand in front. A plan that names a later
  /// year than the report's is as it should be.
  static func plans(
    _ prose: FoldedProse, _ mentions: [YearMention], isSubHead: Bool
  ) -> [(mention: YearMention, latest: Int, isLed: Bool)] {
    mentions.compactMap { mention in
      if isSubHead {
        return isPlanHead(prose.bytes, mention) ? (mention, mention.year, false) : nil
      }
      return latest(prose, mention, mentions).map { (mention, $0.year, $0.isLed) }
    }
  }

  /// `（二）2023年工作计划`, with nothing behind.
  private static func isPlanHead(_ bytes: [UInt8], _ mention: YearMention) -> Bool {
    guard let end = planHead(bytes, mention) else { return false }
    return end == bytes.count && !YearGuards.excuse(bytes)
  }

  private static let besideHeads: WordList = ["的", "政府", "信息", "公开", "政务", "主要", "重点"]

  /// Where a head of plans ends: 2023年的主要工作打算.
  private static func planHead(_ bytes: [UInt8], _ mention: YearMention) -> Int? {
    let start = besideHeads.skip(in: bytes, from: mention.end, limit: bytes.count)
    return planHeads.end(in: bytes, at: start) ?? planHeads.end(in: bytes, at: mention.end)
  }

  private static let stop: WordList = ["。"]
  private static let focuses: WordList = [
    "工作重点", "的重点", "重点工作", "主要任务", "重点任务", "首要任务", "的主要工作",
  ]
  private static let arrangements: WordList = ["工作安排"]
  private static let being: WordList = ["是", "为", "是:", "为:"]
  private static let told: WordList = [
    "但", "仍", "不", "未", "没", "偏", "较", "问题", "取得", "过", "其中", "分别", "共",
  ]

  /// `2023年工作打算。加强培训`, `2023年的工作重点是增设专栏`, `2023年工作安排：增设专栏`: what follows is still to be
  /// done where neither a figure nor any word says that it was.
  private static func tellsDeeds(_ bytes: [UInt8], _ mention: YearMention) -> Bool {
    let start = besideHeads.skip(in: bytes, from: mention.end, limit: bytes.count)
    var behind: Int?
    if let end = planHead(bytes, mention) {
      behind = stop.end(in: bytes, at: end)
      if behind == nil, arrangements.start(in: bytes, before: end) != nil {
        behind = colon.end(in: bytes, at: end)
      }
    }
    if behind == nil,
      let end = focuses.end(in: bytes, at: start) ?? focuses.end(in: bytes, at: mention.end)
    {
      behind = being.end(in: bytes, at: end)
    }
    guard let behind, Intentions.deeds.end(in: bytes, at: behind) != nil else { return false }
    let rest = behind..<bytes.count
    return !past.occurs(in: bytes, rest) && !done.occurs(in: bytes, rest)
      && !already.occurs(in: bytes, rest) && !told.occurs(in: bytes, rest)
      && !bytes[rest].contains(where: \.isDigit)
  }

  private static let colon: WordList = [":", "是:", "如下:", "是", "为", "为:"]
  private static let ahead: WordList = ["将", "继续", "进一步", "拟"]
  /// Heads of plans; 工作安排 and 工作重点 may list what was done.
  private static let plans: WordList = ["打算", "工作计划", "改进计划", "下一步计划", "下步计划", "思路"]
  private static let nextStep: WordList = ["下一步", "下步"]
  private static let past: WordList = ["已", "完成", "了"]

  /// `2023年工作计划：将继续…`, `2023年工作打算：加强培训`: what follows is still to be done.
  private static func isRunInHead(
    _ bytes: [UInt8], _ mention: YearMention, _ sentence: Range<Int>
  ) -> Bool {
    if tellsDeeds(bytes, mention) { return looksAhead(bytes, mention, sentence) }
    guard let end = planHead(bytes, mention),
      let start = colon.end(in: bytes, at: end)
    else { return false }
    let rest = start..<max(start, sentence.upperBound)
    let isPlan =
      ahead.end(in: bytes, at: start) != nil
      || (plans.start(in: bytes, before: end) != nil
        || nextStep.end(in: bytes, at: mention.end) != nil) && !past.occurs(in: bytes, rest)
    return isPlan && !done.occurs(in: bytes, rest) && looksAhead(bytes, mention, sentence)
  }

  /// Whether a sentence neither says why it names an earlier year nor names a later one.
  private static func looksAhead(
    _ bytes: [UInt8], _ mention: YearMention, _ sentence: Range<Int>
  ) -> Bool {
    !YearGuards.excuse(bytes, sentence)
      && !YearMention.all(Array(bytes[sentence])).contains { $0.year > mention.year }
  }

  private static let clauseEnds: WordList = [",", "。", ";"]
  private static let lists: WordList = [":", "一是"]
  private static let attribute: WordList = ["的"]

  /// `下一步，在2023年增设专栏`: what is to be done, told without a word that says so.
  private static func deed(
    _ bytes: [UInt8], _ front: Range<Int>, _ mention: YearMention
  ) -> Range<Int>? {
    guard let within = opening.start(in: bytes, before: front.upperBound, floor: front.lowerBound),
      within > front.lowerBound, bytes[within - 1] == 0x2C,
      later.start(in: bytes, before: within - 1) == front.lowerBound
    else { return nil }
    let end = clauseEnds.first(in: bytes, mention.end..<bytes.count)?.lowerBound ?? bytes.count
    // 在2023年增设的专栏上 is where.
    guard !attribute.occurs(in: bytes, mention.end..<end),
      !grounds.occurs(in: bytes, mention.end..<end)
    else { return nil }
    return Intentions.deeds.end(in: bytes, at: mention.end).map { mention.end..<$0 }
  }

  /// `2023年，本机关将进一步…`: the year opens its sentence or follows 下一步, and governs 将.
  ///
  /// - Returns: the latest year of the sentence that counts, and whether other clauses stand in front; nil
  ///   where it is no plan.
  private static func latest(
    _ prose: FoldedProse, _ mention: YearMention, _ mentions: [YearMention]
  ) -> (year: Int, isLed: Bool)? {
    let bytes = prose.bytes
    let sentence = prose.sentence(around: mention.digits.lowerBound)
    let front = sentence.lowerBound..<mention.digits.lowerBound
    if isWithin(bytes, mention, sentence) { return (mention.year, false) }
    if front.isEmpty, isRunInHead(bytes, mention, sentence) { return (mention.year, false) }
    if outlook.start(in: bytes, before: mention.digits.lowerBound) != nil {
      return looksAhead(bytes, mention, sentence)
        && !already.occurs(in: bytes, mention.end..<max(mention.end, sentence.upperBound))
        ? (mention.year, false) : nil
    }
    let isFirst =
      front.isEmpty || opening.start(in: bytes, before: front.upperBound) == front.lowerBound
      || (front.count <= 30 && nextSteps.occurs(in: bytes, front))
    guard isFirst || PlanLeads.stand(in: bytes, front, mention.year, mentions) else { return nil }
    let near = mention.end..<min(sentence.upperBound, mention.end + reach)
    guard let will = Intentions.first(in: bytes, near) ?? deed(bytes, front, mention),
      !begun.occurs(in: bytes, near.prefix(24))
    else { return nil }
    if isOfAnotherClause(bytes, mention.end..<will.lowerBound) { return nil }
    if !isFirst, !PlanLeads.go(on: bytes, mention.end..<will.lowerBound) { return nil }
    if breaks.occurs(in: bytes, mention.end..<will.lowerBound)
      || grounds.occurs(in: bytes, mention.end..<will.lowerBound)
    {
      return nil
    }
    let rest = will.upperBound..<sentence.upperBound
    // 将从以下方面改进：一是按月通报更新情况: what is listed behind the plan was not done.
    let plan = will.upperBound..<(lists.first(in: bytes, rest)?.lowerBound ?? rest.upperBound)
    if done.occurs(in: bytes, plan) || already.occurs(in: bytes, rest) { return nil }
    // 针对存在的问题，2023年将…: in front of the year that excuses nothing.
    let excusing = isFirst ? sentence : mention.digits.lowerBound..<sentence.upperBound
    if YearGuards.excuse(bytes, excusing) { return nil }
    let years = YearMention.all(Array(bytes[sentence])).map(\.year)
    return (max(mention.year, years.max() ?? mention.year), !isFirst)
  }
}
