import ReportForms
import ReportSyntax
import TextCore

/// Names of bodies with which a paragraph opens, in the place where a report speaks of its own: `2023年，`, the
/// name, and what that body did, whatever it is.
enum OpeningNames {
  /// The lead is section 0 here.
  static let sections: Set<Int> = [0, 1, 5, 6]

  private static let endings: WordList = ["局", "委员会", "厅", "人民政府", "街道办事处"]
  private static let governments: WordList = ["人民政府"]
  private static let offices: WordList = ["办公室", "办公厅"]
  private static let systems: WordList = ["税务总局"]
  private static let marks: WordList = [
    ",", "。", ";", ":", "(", ")", "“", "”", "《", "》", "、", "/", "|", "-", "_",
  ]
  private static let stops: WordList = ["。"]
  /// A province's 局 in 布局 is none.
  private static let otherWords: WordList = [
    "布局", "格局", "全局", "大局", "结局", "局面", "局限", "局部", "邮政局", "局长",
  ]
  private static let places: WordList = ["镇", "乡", "县", "街道"]
  private static let streets: WordList = ["街道"]
  /// With these a place is told of by its kind, and not by its name.
  private static let kinds: WordList = [
    "示范", "试点", "重点", "中心", "特色", "建制", "小镇", "先进", "兄弟", "周边", "邻", "贫困", "强", "各", "全", "两", "本",
    "我", "该", "城镇", "乡镇", "村镇", "集镇", "市镇", "所辖", "辖区", "部分", "其他", "其余", "多个", "自治",
    "相关", "有关", "当地", "外县", "区县", "市县", "县区", "市区", "城区", "地区", "社区", "新区",
  ]

  /// Behind a name these tell of somebody who stands beside whoever reports, or of a thing of his.
  private static let beside: WordList = [
    "的", "和", "与", "及", "等", "对", "向", "给", "为", "来", "到", "赴", "派", "将我", "把我", "牵头", "主办", "承办",
    "联合", "会同", "下属", "所属", "下辖", "直属", "党组", "党委", "局长", "主任", "领导", "有关", "相关", "转", "移", "就",
    "关于", "作为", "受", "接", "函", "复", "组织", "要求", "印发", "下发", "制定", "发来", "召开", "举办",
  ]
  /// Where a sentence has these, bodies of two regions deal with each other, or one learns of the other.
  private static let dealings: WordList = [
    "值得", "借鉴", "考察", "交流", "一行", "移送", "移交", "转送", "转办", "来函", "发函", "致函", "复函", "协助", "结对",
    "共建", "跨区域", "跨县", "跨省", "会商", "协同", "毗邻", "相邻", "邻近", "对口", "帮扶", "法院", "起诉", "投诉", "举报",
    "经验", "做法", "相比", "调研", "咨询", "第三人", "被申请人", "管辖", "联合", "联动", "互认", "通办", "委托",
    "原名", "曾用名", "前身", "代管", "托管", "隶属",
  ]
  /// A paragraph with these tells of who reports as well, or of how it came to be.
  private static let own: WordList = [
    "我局", "我委", "我厅", "我单位", "我镇", "我乡", "我县", "我区", "我市", "我办", "我街道", "本机关", "本局", "本委",
    "本单位", "本镇", "本乡", "本县", "本街道", "更名", "合并", "并入", "撤并", "撤销", "组建", "划入", "划转", "挂牌", "新设",
  ]
  /// What one department does to the others of its region.
  static let towardsOthers: WordList = [
    "全县", "全市", "全区", "全省", "全州", "全旗", "各单位", "各部门", "各乡镇", "各级", "各相关", "各有关", "印发", "组织",
    "举办", "召开", "考核", "检查", "督查", "督导", "督促", "通报", "评估", "测评", "作出", "批复", "受理", "会同", "牵头",
    "反馈", "配合", "授予", "表彰", "诉讼", "复议", "提案", "建议", "拨付", "安排", "支持", "培训班", "转", "移", "派出",
  ]
  private static let disclosure: WordList = ["政务公开", "政府信息", "信息公开工作", "《条例》", "政务信息"]
  /// With these begins what a body tells of its own work.
  private static let beginnings: WordList = [
    "坚持", "扎实", "持续", "积极", "切实", "聚焦", "认真", "不断", "着力", "围绕", "稳步", "牢固", "牢牢", "始终", "进一步",
    "加大", "加强", "加快", "依托", "健全", "深入", "深化", "全面", "严格", "主动公开", "共主动", "共公开", "共发布", "累计", "通过",
    "按照", "根据", "依据", "依照", "高度", "紧紧", "紧扣", "紧密", "立足", "强化", "完善", "以", "把", "将", "在", "有序",
    "大力",
    "有效", "规范", "落实", "贯彻", "推进", "推动", "优化", "本着", "结合", "充分", "多措并举", "突出", "秉持", "坚定", "严格",
    "政府信息公开",
    "政务公开", "信息公开", "全力", "努力", "主动", "继续", "精准", "树牢", "压实",
  ]
  private static let deeds: WordList = [
    "推进", "积极", "成立", "组织", "印发", "出台", "按照", "要求", "加强", "强化", "落实", "坚持", "持续", "创新", "开展", "实施",
    "聚焦", "配合", "依托", "通过", "围绕", "结合", "优化", "制定", "完善", "召开", "举办",
  ]
  private static let bases: WordList = ["按照", "依据", "根据", "依照", "参照"]
  private static let fees: WordList = ["信息处理费", "处理费", "费用", "收费"]
  private static let charged: WordList = ["未", "没有", "无", "不", "共收", "收取", "均未", "尚未", "从未"]
  /// Of itself alone a body says that there is nothing else to be reported.
  private static let nothingElse: WordList = ["其他需要报告", "其他需报告", "其它需要报告", "需要报告的其他"]
  private static let longestName = 120
  private static let longestSubhead = 90

  /// Where the sentence that opens a passage, or follows its run-in sub-head, begins behind its time.
  static func opening(_ passage: Passage) -> (start: Int, isDated: Bool)? {
    let prose = passage.folded
    var start = 0
    if passage.ordinal != nil {
      start = prose.sentence(around: 0).upperBound
      guard start <= longestSubhead, start < prose.bytes.count else { return nil }
    }
    let first = start
    start = behindTime(prose.bytes, start)
    return (start, start > first)
  }

  /// Where an item without a sub-head begins behind its number and its time: （一）2023年，. No sub-head has a
  /// comma.
  private static func openingOfItem(_ passage: Passage) -> (start: Int, isDated: Bool)? {
    let bytes = passage.folded.bytes
    let sentence = passage.folded.sentence(around: 0)
    guard bytes[0] == 0x28, let close = bytes.prefix(longestOrdinal).firstIndex(of: 0x29),
      sentence.upperBound + 3 >= bytes.count || bytes[sentence].contains(0x2C)
    else { return nil }
    let start = behindTime(bytes, close + 1)
    return (start, start > close + 1)
  }

  /// （十二）, in bytes.
  private static let longestOrdinal = 9

  private static func behindTime(_ bytes: [UInt8], _ start: Int) -> Int {
    let limit = min(bytes.count, start + longestName)
    let digits = NumberScan.scan(bytes, at: start, limit: limit)?.range.upperBound ?? start
    return SubjectNames.times.skip(in: bytes, from: digits, limit: limit)
  }

  /// The body with whose name a passage opens, in the passage's offsets.
  static func mention(_ passage: Passage) -> AgencyMention? {
    let prose = passage.folded
    let bytes = prose.bytes
    guard bytes.count >= 45,
      let opening = (passage.section == 6 ? openingOfItem(passage) : nil) ?? opening(passage)
    else { return nil }
    var start = opening.start
    // 按照收费的规定，…局2023年未收取信息处理费
    if passage.section == 6, bases.end(in: bytes, at: start) != nil,
      let comma = bytes[start..<min(bytes.count, start + 2 * longestName)].firstIndex(of: 0x2C)
    {
      start = behindTime(bytes, comma + 1)
    }
    guard start < bytes.count,
      let name = name(bytes, from: start, isOfFee: passage.section == 6),
      SubjectNames.isOneName(bytes, name), !deeds.occurs(in: bytes, name)
    else { return nil }
    let sentence = prose.sentence(around: name.upperBound)
    let rest = name.upperBound..<sentence.upperBound
    guard passage.section != nil || stops.start(in: bytes, before: rest.upperBound) != nil,
      let role = role(passage, rest, isDated: opening.isDated),
      !own.occurs(in: bytes), !namesOthers(bytes, name)
    else { return nil }
    let agency = AgencyName(folded: Array(bytes[name]))
    let isPlace =
      agency.kind == .region || streets.start(in: agency.text, before: agency.text.count) != nil
    guard isKnown(agency), !isPlace || role > .opening else { return nil }
    return AgencyMention(name: agency, range: prose.source(name), role: role)
  }

  /// Whether a name says of which place the body is.
  private static func isKnown(_ agency: AgencyName) -> Bool {
    switch agency.kind {
    case .department, .government, .governmentOffice, .region:
      guard let place = agency.regions.last else { return false }
      return place.count > 3 && place.count <= 30 && !isAnyPlace(place)
    case .streetOffice:
      let name = Array(agency.streetName)
      return name.count >= 6 && name.count <= 15 && !kinds.occurs(in: name)
    case .zoneCommittee, .other: return false
    }
  }

  /// Whether a region is told of by its kind: 区县, 乡镇.
  static func isAnyPlace(_ region: [UInt8]) -> Bool { kinds.occurs(in: region) }

  /// No names: 整个街道, 我们镇.
  private static let vague: WordList = ["整个", "我", "所在", "辖区", "全", "各", "本", "该", "所有"]

  /// The name that begins at an offset: up to the first ending of one, or a 镇, 乡 or 县 alone.
  private static func name(
    _ bytes: [UInt8], from start: Int, isOfFee: Bool
  ) -> Range<Int>? {
    let far = min(bytes.count, start + longestName)
    let limit = marks.first(in: bytes, start..<far)?.lowerBound ?? far
    var index = start
    while let ending = endings.first(in: bytes, index..<limit) {
      index = ending.upperBound
      if systems.start(in: bytes, before: index, floor: start) != nil { continue }
      if otherWords.start(in: bytes, before: index, floor: start) != nil
        || otherWords.end(in: bytes, at: ending.lowerBound) != nil
      {
        break
      }
      guard ending.lowerBound >= start + 6 else { return nil }
      let isGovernment = governments.start(in: bytes, before: index) != nil
      return start..<(isGovernment ? offices.end(in: bytes, at: index) ?? index : index)
    }
    if isOfFee, vague.end(in: bytes, at: start) != nil { return nil }
    // Two to four characters in front of it.
    guard start + 9 <= limit,
      let place = places.first(in: bytes, (start + 6)..<min(limit, start + 15)),
      isOfFee
        ? charged.end(in: bytes, at: behindTime(bytes, place.upperBound)) != nil
        : beginnings.end(in: bytes, at: place.upperBound) != nil
    else { return nil }
    return start..<place.upperBound
  }

  /// As what a name stands in front of the rest of its sentence; nil where that tells of somebody beside
  /// whoever reports.
  private static func role(
    _ passage: Passage, _ rest: Range<Int>, isDated: Bool
  ) -> AgencyMention.Role? {
    let bytes = passage.folded.bytes
    guard rest.lowerBound < rest.upperBound, marks.end(in: bytes, at: rest.lowerBound) == nil
    else { return nil }
    let start = behindTime(bytes, rest.lowerBound)
    if passage.section == 6 {
      guard charged.end(in: bytes, at: start) != nil,
        fees.occurs(in: bytes, rest) || nothingElse.occurs(in: bytes, rest)
      else { return nil }
      return towardsOthers.occurs(in: bytes, rest) ? nil : .charging
    }
    guard beside.end(in: bytes, at: start) == nil, !dealings.occurs(in: bytes, rest) else {
      return nil
    }
    let isDiscloser =
      passage.section == 1 && isDated && beginnings.end(in: bytes, at: start) != nil
      && disclosure.occurs(in: bytes, rest) && !towardsOthers.occurs(in: bytes, rest)
    return isDiscloser ? .discloser : .opening
  }

  /// Whether a passage names a further body of the kind.
  private static func namesOthers(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    var index = name.upperBound
    while let ending = endings.first(in: bytes, index..<bytes.count) {
      guard
        otherWords.start(in: bytes, before: ending.upperBound) != nil
          || otherWords.end(in: bytes, at: ending.lowerBound) != nil
      else { return true }
      index = ending.upperBound
    }
    return false
  }

  /// Whether a name stands in the place of the report's own: a body of the same kind and level of another
  /// region; where it tells of its disclosure or its fees, another 局 of the same region as well. A 市 may
  /// have others under it, of which its report tells.
  static func isAnother(_ own: AgencyName, _ found: AgencyMention) -> Bool {
    let name = found.name
    if own.kind == .streetOffice, name.kind == .streetOffice {
      return own.isOfOneKind(as: name, isOffice: false) && own.fit(name) != .fits
    }
    guard let mine = own.regions.last, let theirs = name.regions.last, mine.count > 3,
      mine.suffix(3).elementsEqual(theirs.suffix(3))
    else { return false }
    if name.kind == .region {
      return (own.kind == .government || own.kind == .region) && own.fit(name) == .otherRegion
    }
    guard own.kind == name.kind, own.ending == name.ending else { return false }
    switch own.fit(name) {
    case .otherRegion:
      guard own.core == name.core else { return false }
      return !cities.elementsEqual(mine.suffix(3))
        || found.role == .discloser && own.kind == .department
    case .otherBody:
      return found.role > .opening && own.kind == .department && own.ending == "局" && mine == theirs
        && name.core.count <= 45
    case .fits, .unclear: return false
    }
  }

  private static let cities = Array("市".utf8)
}
