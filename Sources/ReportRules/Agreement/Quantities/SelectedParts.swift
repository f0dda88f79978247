import ReportForms
import TextCore

/// Whether what stands behind 其中 is picked out of the whole, and does not divide it.
///
/// 培训36人次，其中科级以上干部8人次 says what some of the people are; of the others nothing is told. Parts
/// that are told by their way (网站…、微信…), by kind (…类) or by outcome divide their whole.
struct SelectedParts {
  /// What people or things are besides being of the whole.
  private struct Trait {
    let words: WordList
    /// What is said of all the others where the list divides its whole by the trait after all.
    var others: WordList = []
    var isOfPeople = false
  }

  private static let traits: [Trait] = [
    Trait(words: ["党员", "干部", "骨干"], others: ["群众", "居民", "村民", "职工"], isOfPeople: true),
    Trait(words: ["女"], others: ["男"], isOfPeople: true),
    Trait(
      words: [
        "少数民族", "老年", "老人", "残疾", "未成年", "青少年", "儿童", "军人", "新入职", "新录用", "新任", "新进", "本科",
        "研究生", "硕士", "职称", "从事", "负责", "脱贫", "监测", "低保", "困难", "五保",
      ], isOfPeople: true),
    Trait(words: ["专职"], others: ["兼职"], isOfPeople: true),
    Trait(words: ["原创"], others: ["转载", "转发"]),
    Trait(words: ["以上"], others: ["以下"]),
    Trait(words: [
      "省重点", "市重点", "县重点", "区重点", "重点项目", "重点工程", "重点企业", "高新技术企业", "专精特新", "小巨人", "链接", "获奖",
      "荣获", "阅读量", "点击量", "浏览量",
    ]),
    // The stages of a selection, each among those of the one before.
    Trait(words: [
      "符合条件", "资格审查", "资格初审", "资格复审", "通过初审", "参加笔试", "参加面试", "进入笔试", "进入面试", "进入复试", "进入体检",
      "参加考试", "实际参考", "参加体检", "参加考察", "入围", "拟录用",
    ]),
    // What became of it, beside what it is.
    Trait(words: ["已整改", "立行立改", "整改完成", "完成整改", "已修复"], others: ["未整改", "正在整改", "整改中", "待整改"]),
    Trait(words: ["重大隐患"], others: ["一般隐患"]),
    // Who was there, and where it was.
    Trait(words: [
      "邀请", "进社区", "进企业", "进校园", "进学校", "进农村", "进乡村", "进机关",
    ]),
    // What a meeting was about, of which it may be about several.
    Trait(words: [
      "第一议题", "专题研究", "专题学习", "专题听取", "专题部署", "专题讨论", "专题审议", "研究政务公开", "研究信息公开",
      "研究部署",
    ]),
  ]
  /// 高新技术企业类信息 is a kind, no trait.
  private static let kinds: WordList = ["类"]
  private static let by: WordList = ["被", "获", "由上级", "经上级"]
  private static let taken: WordList = [
    "采用", "采编", "录用", "刊用", "转载", "转发", "报道", "推介", "推广", "刊发", "刊登", "刊载", "评为", "授予", "通报",
    "表扬", "推荐", "列为",
  ]
  /// Behind the name of who took something: `省级媒体采用15条`.
  private static let takers: WordList = ["采用", "录用", "刊用"]
  private static let untaken: WordList = ["未采用", "未录用", "未刊用", "未被采用"]
  private static let fullTime: WordList = ["专职"]
  private static let partTime: WordList = ["兼职"]
  /// Of those who do it at all, who does nothing else and who does other work as well are all.
  /// Of an account's items one may be within another, and money that came is spent again.
  private static let accounts: WordList = [
    "预算", "决算", "支出", "收入", "拨款", "结余", "结转", "产值", "税", "到位", "完成投资",
  ]
  private static let staff: WordList = ["公开", "专兼职", "专(兼)职", "专、兼职"]

  let bytes: [UInt8]
  /// What stands in front of the number of each part.
  let labels: [Range<Int>]
  /// The clause of the whole, up to its number.
  let whole: Range<Int>
  let areOfPeople: Bool
  private let areOfMoney: Bool

  init(_ list: PartList, _ text: FoldedProse) {
    bytes = text.bytes
    labels = list.labels
    let start = list.wholes.last?.range.lowerBound ?? 0
    whole = SelectedParts.clauseStart(text, start)..<start
    guard case .measure(let unit)? = list.wholes.last?.unit else {
      areOfPeople = false
      areOfMoney = true
      return
    }
    areOfPeople =
      unit.hasPrefix("人") || unit.hasPrefix("万人") || unit.hasPrefix("户")
      || ["名", "位", "万户"].contains(unit)
    areOfMoney = unit == "亿元"
  }

  private static let commas: WordList = [",", ";", ":"]

  private static func clauseStart(_ text: FoldedProse, _ offset: Int) -> Int {
    var start = text.sentence(around: offset).lowerBound
    while let comma = commas.first(in: text.bytes, start..<offset) { start = comma.upperBound }
    return start
  }

  private static let attendance: WordList = ["出席", "列席", "主持", "带队", "参会"]

  /// Whether some of the parts are told by who was there: of the others nothing is told.
  var areAttended: Bool { occurs(SelectedParts.attendance) }

  /// Whether a part bears a word of what it is, and none tells of the others.
  var isSelected: Bool {
    if SelectedParts.traits.contains(where: isTold) { return true }
    if areOfMoney, occurs(SelectedParts.accounts) || SelectedParts.accounts.occurs(in: bytes, whole)
    {
      return true
    }
    if areOfPeople, occurs(SelectedParts.fullTime), occurs(SelectedParts.partTime) {
      return !SelectedParts.staff.occurs(in: bytes, whole)
    }
    return !occurs(SelectedParts.untaken) && labels.contains(where: isTaken)
  }

  private func occurs(_ words: WordList) -> Bool {
    labels.contains { words.occurs(in: bytes, $0) }
  }

  private func isTold(_ trait: Trait) -> Bool {
    guard areOfPeople || !trait.isOfPeople, !occurs(trait.others) else { return false }
    return labels.contains {
      trait.words.occurs(in: bytes, $0) && !SelectedParts.kinds.occurs(in: bytes, $0)
    }
  }

  private func isTaken(_ label: Range<Int>) -> Bool {
    let floor = label.lowerBound + 1
    if SelectedParts.takers.start(in: bytes, before: label.upperBound, floor: floor) != nil {
      return true
    }
    guard let by = SelectedParts.by.first(in: bytes, label) else { return false }
    return SelectedParts.taken.occurs(in: bytes, by.upperBound..<label.upperBound)
  }

  private static let endings: WordList = ["维持", "纠正", "未审结", "其他结果", "驳回"]

  /// Whether each part is one way in which disputes end, of which none has two.
  var areEndings: Bool { areAll(SelectedParts.endings) }

  private static let ways: [WordList] = [["未经复议", "直接起诉"], ["复议后"]]

  /// Whether the parts are the two ways to court, of which there is no third.
  var areWaysToCourt: Bool {
    labels.count == 2 && SelectedParts.ways.allSatisfy(occurs)
  }

  private func areAll(_ words: WordList) -> Bool {
    labels.allSatisfy { words.occurs(in: bytes, $0) }
  }

  private static let enumeration: WordList = ["、"]

  /// `其中规范性文件41件，建议废止12件、继续有效29件`: one part and, behind a comma, what it is made of itself.
  static func areNested(_ list: PartList, _ text: FoldedProse) -> Bool {
    if areNamedWithin(list, text) { return true }
    func isJoined(_ index: Int) -> Bool {
      enumeration.end(in: text.bytes, at: list.labels[index].lowerBound) != nil
    }
    for index in list.parts.indices where index + 2 < list.parts.count {
      guard !isJoined(index + 1), isJoined(index + 2), let whole = list.parts[index].amount else {
        continue
      }
      // All that 、 joins is of that part, or none is.
      var end = index + 3
      while end < list.parts.count, isJoined(end) { end += 1 }
      if Amount.sum(list.parts[(index + 1)..<end].compactMap(\.amount)) == whole { return true }
    }
    return false
  }

  private static let separators: WordList = [",", "、", ";", ":"]

  /// 未采用 is no part of 采用.
  private static let opposite: WordList = ["未", "不", "非", "其他", "其它", "没"]

  /// `其中自建房80间、经营性自建房60间`: the second is some of the first.
  private static func areNamedWithin(_ list: PartList, _ text: FoldedProse) -> Bool {
    let names = list.labels.map { label in
      text.bytes[
        separators.skip(
          in: text.bytes, from: label.lowerBound, limit: label.upperBound)..<label.upperBound]
    }
    return zip(names, names.dropFirst()).contains { first, second in
      first.count >= 6 && first.count < second.count && second.suffix(first.count) == first
        && !opposite.occurs(in: text.bytes, second.startIndex..<(second.endIndex - first.count))
    }
  }

  private static let overlapping: WordList = [
    "交叉", "重叠", "重复计", "重复统计", "有重复", "兼有", "兼具", "同时具有", "同时具备", "同时采用", "同时属于", "同时发布",
    "同时配", "共同出席", "共同参加", "共同参与", "共同主持", "共同发布", "一同出席", "同时出席", "同时参加", "有多种", "两种以上", "同步转发",
    "同步发布", "重合", "交集", "含重复", "可多选", "互有",
  ]
  /// In a bracket behind a part, of what is counted with another as well.
  private static let shared: WordList = [
    "同时", "同步", "共同", "重复发", "重叠", "交叉", "兼", "既", "均", "都", "两者", "二者", "三者", "与", "联合", "合并",
  ]
  private static let some: WordList = ["部分", "有的", "个别", "同一"]
  private static let several: WordList = [
    "多种", "两种", "多个", "同时", "多次", "几种", "几个", "多平台", "多渠道", "各平台", "各渠道", "不同",
  ]
  private static let reach = 60

  /// Whether it is said in front of the list or behind it that some of the whole are counted more than once.
  static func overlap(_ list: PartList, _ text: FoldedProse) -> Bool {
    guard let last = list.parts.last, let whole = list.wholes.last else { return false }
    let sentence = text.sentence(around: last.end)
    let rest = last.end..<max(last.end, sentence.upperBound)
    if overlapping.occurs(in: text.bytes, rest)
      || list.details.contains(where: { shared.occurs(in: text.bytes, $0) })
    {
      return true
    }
    let front = text.sentence(around: whole.range.lowerBound).lowerBound
    return [rest, front..<max(front, whole.range.lowerBound)].contains { range in
      guard let some = some.first(in: text.bytes, range) else { return false }
      let near = some.upperBound..<min(range.upperBound, some.upperBound + reach)
      return several.occurs(in: text.bytes, near)
    }
  }
}
