import TextCore

/// What a statement without a number denies only in part.
extension QuantityReader {
  /// 未发生新增行政诉讼 denies some of them.
  private static let further: WordList = [
    "新增", "新发", "新的", "其他", "其它", "重大", "群体", "上年", "结转", "国家赔偿", "主动公开", "恶意",
    // 因超期引发的 is one of their causes.
    "收费", "集体", "联名", "不及时", "超期", "逾期", "泄密", "失密", "违法", "不当", "不履行", "未履行",
    "错误", "失误", "程序", "质量", "不予公开", "无法提供", "不予处理", "部分公开",
  ]
  /// 其余未提起行政诉讼 denies it of some.
  private static let others: WordList = ["其余", "其中", "除", "余下"]
  /// 此外未收到申请: besides those that were counted.
  private static let besides: WordList = ["此外", "此外,", "另外", "另外,", "外,", "之外,", "以外,"]
  static let lastYearWords: WordList = ["上年", "上年度", "去年", "往年", "上一年度"]
  static let counted: WordList = ["件", "份", "宗", "条", "个"]
  /// 对小微企业未作出行政处罚 denies it of some.
  private static let toward: WordList = ["对", "针对"]
  /// What may stand between 未收到 and its noun: whoever may apply, and that they apply. All else tells which
  /// ones did not come: 未收到需要收费的申请.
  private static let anybody: WordList = [
    "公民", "自然人", "法人", "法人组织", "其他组织", "其它组织", "其他社会组织", "社会组织", "组织", "单位", "个人", "群众",
    "人民群众", "社会公众", "公众", "申请人", "社会各界", "各界", "人士", "市民", "居民", "村民", "任何", "各类", "任何人", "他人",
    "和", "或", "或者", "以及", "及", "与", "、", "等", "的", "一", "一件", "一起", "过", "有", "来自", "社会",
    "提出", "提交", "递交", "提起", "申请", "书面", "有效", "有关", "相关", "关于", "向", "对", "针对", "要求", "依法", "直接",
    "我", "本", "局", "委", "委员会", "办", "办公室", "厅", "院", "镇", "乡", "街道", "办事处", "机关", "部门", "政府",
    "人民政府",
    "县", "市", "区", "州", "旗", "省", "级", "中心", "系统", "政务", "信息", "公开", "政府信息", "行政机关", "新", "新增",
    "关于政府信息公开", "任何形式", "任何方式", "任何渠道",
  ]

  private static let persons: WordList = ["个人", "自然人"]
  private static let associations: WordList = ["单位", "法人", "组织", "团体"]

  /// 未收到任何单位和个人的申请 denies all of them; 未收到个人的申请 does not.
  private func isEverybody(_ gap: Range<Int>) -> Bool {
    QuantityReader.persons.occurs(in: bytes, gap)
      && QuantityReader.associations.occurs(in: bytes, gap)
  }

  private static let none: WordList = ["零"]
  private static let goals: WordList = [
    "力争", "确保", "争取", "力求", "努力", "目标", "做到", "坚持", "“", "\"", "「", "保持", "追求", "将",
  ]
  /// In bytes.
  private var farthestGoal: Int { 120 }
  /// 零申请 may be what is aimed at, or the name of something.
  private func isGoal(_ start: Int) -> Bool {
    guard QuantityReader.none.end(in: bytes, at: start) != nil else { return false }
    let front = max(text.sentence(around: start).lowerBound, start - farthestGoal)
    return QuantityReader.goals.occurs(in: bytes, front..<start)
  }

  private static let month: WordList = ["月", "月份", "月底", "月末"]
  private static let upTo: WordList = ["-", "—", "~", "至", "到"]

  /// 1月、2月未收到申请 and 截至9月未收到申请, but not 1—12月未收到申请.
  private func isOfMonth(_ start: Int) -> Bool {
    guard var place = QuantityReader.month.start(in: bytes, before: start), place > 0,
      bytes[place - 1].isDigit
    else { return false }
    let end = place
    while place > 0, bytes[place - 1].isDigit { place -= 1 }
    guard let mark = QuantityReader.upTo.start(in: bytes, before: place) else { return true }
    // A span of months is some year's; what stands as of a month before the last is of a part.
    return !bytes[place..<end].elementsEqual("12".utf8)
      && mark > 0 && !bytes[mark - 1].isDigit
      && QuantityReader.month.start(in: bytes, before: mark) == nil
  }

  /// They are among the words that forbid, and deny all the same.
  private static let notYet: WordList = ["尚未收到", "尚未受理", "尚未接到"]

  func allows(
    _ denial: Denial, _ range: Range<Int>, word: Int, noun: Int, names: [ProseQuantity.Name]
  ) -> Bool {
    guard !context.isForeign(before: range.upperBound), !isGoal(range.lowerBound),
      !QuantityGuard(reader: self).isPartOfYear(noun),
      !QuantityGuard(reader: self).hasOtherSubject(range.lowerBound),
      !isOfMonth(range.lowerBound), !isCountedBehind(noun..<range.upperBound)
    else { return false }
    let gap = range.lowerBound..<noun
    let guarding = QuantityGuard(reader: self)
    if names.contains(.review) || names.contains(.litigation) {
      // 因…引起的 names disclosure as the cause, not one of its kinds.
      return guarding.isAboutDisclosure(range.lowerBound, range.upperBound)
        && !QuantityWords.disputesForbidden.occurs(in: bytes, gap)
        && !QuantityReader.further.occurs(in: bytes, gap) && !guarding.deniesSomeDisputes(gap)
        && !QuantityReader.others.occurs(
          in: bytes, guarding.clause(range.lowerBound, noun, floor: 0).lowerBound..<noun)
    }
    if let topic = denial.topic, context.topic(before: range.lowerBound) != topic { return false }
    let clause = guarding.clause(range.lowerBound, noun, floor: 0)
    if names.allSatisfy(QuantityReader.areDecisions) {
      // `公示行政许可12条，没有行政处罚` counts notices.
      // 无行政许可事项 denies the decisions as well.
      let sentence = text.sentence(around: range.lowerBound)
      let behind = min(range.upperBound, sentence.upperBound)..<sentence.upperBound
      return !QuantityWords.decisionsForbidden.occurs(
        in: bytes, sentence.lowerBound..<range.lowerBound)
        && !QuantityWords.decisionsForbidden.occurs(in: bytes, behind)
        && !QuantityReader.toward.occurs(in: bytes, clause.lowerBound..<range.lowerBound)
        && guarding.isOfAll(range.lowerBound, floor: clause.lowerBound)
    }
    if names == [.fees] {
      // 依申请公开未收取行政事业性收费 speaks of the fee for information.
      // 企业登记环节未收取行政事业性收费 speaks of one kind of service.
      let sentence = text.sentence(around: range.lowerBound)
      return !QuantityReader.otherFees.occurs(in: bytes, sentence)
        && !QuantityReader.toward.occurs(in: bytes, sentence.lowerBound..<range.lowerBound)
        && guarding.isBare(range.lowerBound, floor: clause.lowerBound)
    }
    // 上年申请未结转 is of another year, 1件未结转 of some.
    if names == [.carriedOver],
      QuantityReader.leftMatters.end(in: bytes, at: noun) != nil
        || QuantityReader.lastYearWords.occurs(in: bytes, clause)
        || QuantityReader.counted.start(in: bytes, before: range.lowerBound) != nil
        || followsSome(clause.lowerBound) || guarding.isOfSomeRequests(range.lowerBound)
        || isOfSome(range.lowerBound) || isOfSomeTime(range.lowerBound)
    {
      return false
    }
    let forbidden = QuantityWords.requestsForbidden
    let behind = QuantityReader.notYet.end(in: bytes, at: range.lowerBound) ?? range.lowerBound
    let end = isEverybody(word..<noun) ? max(behind, word) : clause.upperBound
    return !forbidden.occurs(in: bytes, clause.lowerBound..<range.lowerBound)
      && !forbidden.occurs(in: bytes, behind..<end)
      && QuantityReader.anybody.skip(in: bytes, from: word, limit: noun) == noun
      && QuantityReader.besides.start(in: bytes, before: clause.lowerBound) == nil
      && !QuantityReader.besides.occurs(in: bytes, clause.lowerBound..<range.lowerBound)
  }

  /// They are no applications.
  private static let leftMatters: WordList = ["遗留问题", "遗留事项", "遗留情况", "遗留案"]
  private static let otherFees: WordList = [
    "信息", "公开", "申请", "处理费", "减免", "免征", "免收", "涉企", "违规", "违法", "新增", "小微",
  ]

  private static func areDecisions(_ name: ProseQuantity.Name) -> Bool {
    name == .licences || name == .penalties || name == .coercion
  }
}
