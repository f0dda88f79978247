import ReportForms

/// Words with which a sentence tells what is to be done.
enum Intentions {
  /// 将 before these means what is to come; 将信息公开纳入考核 is what was done.
  private static let will: WordList = [
    "将继续", "将进一步", "将重点做好", "将重点围绕", "将重点从", "将重点抓", "将着力", "将加强", "将从", "将围绕", "将按照",
    "将严格", "将持续", "将以", "将不断", "将着重", "将主要", "将认真", "将坚持", "将紧紧", "将深入", "将大力", "将切实", "将努力",
    "计划开展", "计划组织", "计划举办", "将全面", "将做好", "将采取", "将加大", "将强化", "将一如既往", "将在以下", "将聚焦", "将扎实", "将紧扣",
    "将统筹", "将结合", "将制定", "将开展", "将完善", "将健全", "将细化", "将建立", "将推动", "将推进", "将优化", "将拓展", "将丰富",
    "将定期", "将对照", "将压实", "将提升", "将提高", "将规范", "将创新", "将探索", "将畅通", "将梳理", "将积极",
    "将力争", "将争取", "将力求", "将确保", "将实现", "将举办", "将召开", "将组织开展", "将组织举办", "将组织培训", "将更加",
    "将尽快", "将适时", "将逐步", "将严把", "将严守", "将把", "将对", "将针对", "将突出", "将立足", "将根据", "将依托",
    "将充分", "将多措并举", "将广泛", "将加快", "将深化", "将抓好", "将抓实", "将抓紧", "将贯彻", "将增设", "将增加", "将增强",
    "将补齐", "将紧盯", "将紧密", "将坚决", "将始终", "将稳步", "将有序", "将通过举办", "将通过开展", "将通过加强", "将重点加强",
    "将重点推进", "将重点开展", "将重点解决", "将重点完善", "将重点提升", "将选派", "将会同", "将安排专人", "将推行", "将引入", "将高度重视",
  ]
  /// 将规范性文件上网 and 将对照检查材料公开 move things, and plan nothing.
  private static let moving: WordList = [
    "将规范性", "将对外", "将对照检查", "将以上", "将以往", "将以前", "将增加值", "将对口",
  ]
  /// 拟 means to do; 拟定 and 拟稿 are done.
  private static let means: WordList = [
    "拟加大", "拟加强", "拟开展", "拟组织", "拟举办", "拟进一步", "拟继续", "拟引入", "拟推行", "拟增加", "拟增设", "拟完善",
    "拟从", "拟采取", "拟重点", "拟建立", "拟聘请", "拟对", "拟将", "拟着力", "拟通过",
  ]
  private static let must: WordList = [
    "要加大", "要加强", "要进一步", "要继续", "要着力", "要切实", "要不断", "要持续", "要严格", "要强化", "要完善", "要深入",
    "要坚持", "要努力", "要全面", "要认真", "要积极", "要做好", "要重点", "要健全",
  ]
  /// With a verb behind these say what is to come: 将重点加强; 将重点领域信息公开 moves something, and 计划生育 is a field.
  private static let stresses: WordList = ["将重点", "将会"]
  private static let aims: WordList = ["计划", "打算", "准备", "预计"]
  private static let goals: WordList = ["力争", "争取"]
  /// What is to be done, in verbs that name no kind of thing.
  static let deeds: WordList = [
    "增设", "增加", "增强", "加强", "加大", "加快", "开展", "组织", "举办", "完善", "健全", "建立", "推进", "推动", "推行", "推出",
    "优化", "强化", "拓展", "拓宽", "丰富", "深化", "细化", "创新", "探索", "制定", "编制", "出台", "聘请", "邀请", "引入", "引进",
    "开设", "开通", "设立", "打造", "改版", "升级", "提升", "提高", "梳理", "做好", "抓好", "抓实", "解决", "补齐", "围绕", "聚焦",
    "进一步", "继续", "着力", "召开", "印发", "整合", "采取", "选派", "压实", "畅通", "扩大", "配齐", "改进", "缩短", "统筹", "突出",
    "尝试", "上线",
  ]
  /// Behind 将重点 these begin the name of something.
  private static let things: WordList = ["将重点组织", "将重点增加值"]
  private static let otherDeeds: WordList = [
    "建设", "实施", "修订", "更新", "规范", "落实", "对", "从", "在", "通过", "把", "将", "以", "安排", "投入", "培训", "配备",
    "建成", "新增", "新设", "新建",
  ]
  /// How high a goal is set.
  private static let levels: WordList = [
    "达到", "突破", "增长", "超过", "不低于", "提高到", "提高至", "提升到", "提升至", "增加到", "增至",
  ]
  private static let clauseEnds: WordList = [",", "。", ";"]
  private static let attribute: WordList = ["的"]
  private static let years: WordList = ["年", "年度"]
  /// What was planned and did not come about.
  private static let contrary: WordList = ["但", "却", "仍", "不足", "不够", "由于", "实际", "仅", "只"]

  /// Whether 计划, 打算 or 力争 opens what a body means to do, and does not name what was planned.
  private static func isAim(_ bytes: [UInt8], _ word: Range<Int>, _ limit: Int) -> Bool {
    guard speakers.start(in: bytes, before: word.lowerBound) != nil else { return false }
    let rest = word.upperBound..<max(word.upperBound, limit)
    if contrary.occurs(in: bytes, rest) { return false }
    let clause = rest.lowerBound..<(clauseEnds.first(in: bytes, rest)?.lowerBound ?? limit)
    // 2023年计划举办的培训
    if years.start(in: bytes, before: word.lowerBound) != nil, attribute.occurs(in: bytes, clause) {
      return false
    }
    if goals.end(in: bytes, at: word.lowerBound) != nil { return levels.occurs(in: bytes, clause) }
    return deeds.end(in: bytes, at: word.upperBound) != nil
      || otherDeeds.end(in: bytes, at: word.upperBound) != nil
  }

  /// Of itself a body says what must be done; of others it says what was asked.
  private static let speakers: WordList = [
    "我们", "我局", "我委", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我办", "我街道", "我单位", "本机关", "本单位", "全局",
    "年", "年度", "年,", "年度,",
  ]

  private static func isMeant(_ bytes: [UInt8], _ word: Range<Int>, _ limit: Int) -> Bool {
    if moving.end(in: bytes, at: word.lowerBound) != nil { return false }
    if will.end(in: bytes, at: word.lowerBound) == word.upperBound { return true }
    if stresses.end(in: bytes, at: word.lowerBound) != nil {
      return deeds.end(in: bytes, at: word.upperBound) != nil
        && things.end(in: bytes, at: word.lowerBound) == nil
    }
    if aims.end(in: bytes, at: word.lowerBound) == word.upperBound
      || goals.end(in: bytes, at: word.lowerBound) == word.upperBound
    {
      return isAim(bytes, word, limit)
    }
    return must.end(in: bytes, at: word.lowerBound) == nil
      || speakers.start(in: bytes, before: word.lowerBound) != nil
  }

  private static let lists = [will, means, must, stresses, aims, goals]
  private static let any = WordList(joining: lists)

  /// The first of them within a range.
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    // Most sentences tell of none.
    guard let start = any.first(in: bytes, range)?.lowerBound else { return nil }
    let found = lists.compactMap { list -> Range<Int>? in
      var index = start
      while let word = list.first(in: bytes, index..<range.upperBound) {
        if isMeant(bytes, word, range.upperBound) { return word }
        index = word.upperBound
      }
      return nil
    }
    return found.min { $0.lowerBound < $1.lowerBound }
  }
}
