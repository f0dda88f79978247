import TextCore

/// Four-character words whose first character stands again in the middle, behind a word that ends in
/// their second: 执法依法依规, 农民工同工同酬, 检查自查自纠. The text holds 法依法依, yet nothing was said twice.
///
/// A word that was said twice is a word from its first character on, which 法依 is not. Only beginnings
/// are listed of which that is so.
enum ParallelWords {
  private static let beginnings = Words([
    // How something is done, twice.
    "依法", "依规", "依纪", "合法", "合规", "合情", "按时", "按期", "按质", "按需", "按量", "按月", "有力", "有序", "有效",
    "有据", "有章", "有声", "用心", "用情", "用力", "尽心", "尽职", "尽责", "尽善", "至善", "大开", "善作", "同工", "同标",
    "同题", "同质", "同权", "统收", "群策", "群防", "先行", "先试", "全员", "全程", "全域", "全心", "立行", "立查", "立整",
    "可防", "可查", "可视", "可控", "见人", "见事", "见物", "见行", "不折", "敢想", "敢抓", "敢为", "宜居", "宜业", "宜游",
    // Who, when and by which grade.
    "分级", "分类", "分层", "分期", "分批", "分段", "分片", "专人", "专项", "专班", "专岗", "定人", "定岗", "定期", "定时",
    "定点", "定责", "定量", "对标", "对表", "对岗",
    "分区分级", "分区分类", "分区分片", "分区分块", "分区分段", "分区分批", "分区分时",
    // For whom, to where.
    "为民", "为企", "为农", "惠民", "惠企", "利民", "利企", "便民", "便企", "助企", "助农", "暖企", "进村", "进企", "进校",
    "进社", "入村", "入户", "入企", "到村", "到户", "到人", "包村", "包户", "联村", "联户", "问需", "问计", "访企", "访户",
    "节水", "治水", "治污", "护林", "护路", "保供", "防火", "送法", "送岗",
    // Together, at once, by oneself.
    "互学", "互评", "互查", "互助", "互帮", "互促", "互信", "共建", "共治", "共享", "共商", "共管", "共创", "共谋", "共评",
    "边查", "边改", "边学", "边建", "边整", "边用", "边干", "边评", "即查", "即改", "即知", "即办", "即报", "即审", "即受",
    "即接", "即收", "即交", "即申", "即到", "即转", "随报", "随审", "随到", "随办", "随查", "随接", "随叫", "随收", "随改",
    "快审", "快办", "快查", "快处", "快立", "快结", "快批", "快报", "自查", "自评", "自建", "自治", "自编", "自学", "自管",
    "早发", "早查", "早改", "早办", "早报", "常学", "常抓", "常查", "真抓", "真查", "真改", "严查", "严管", "严抓", "联查",
    "联办", "联审", "联评",
    // Here the second and the first make a word, so that the whole is named.
    "线上线下", "会前会中", "事前事中", "餐前餐中", "审前审中",
  ])

  /// - Parameters:
  ///   - index: where the first of two equal pairs of characters begins.
  ///   - end: where the second ends.
  static func stand(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    Nearby.isHan(bytes, before: index) && beginnings.begin(bytes, at: index + 3)
      && ScalarClass.isHan(Nearby.at(bytes, end))
  }
}

/// A body or a place whose name ends in what the next word begins with: 云州大学大学生, 县人大人大代表,
/// 第一中学中学路.
enum NamesMeeting {
  private static let bodies: Words = ["人大", "政协", "党组", "党委", "团委", "妇联", "工会", "支部"]
  private static let members: Words = [
    "代表", "委员", "书记", "主席", "主任", "常委", "副书记", "副主席", "副主任", "秘书长",
  ]
  /// 县委县委常委会 is the 常委会 of a 县委; 县委县委书记 was written twice.
  private static let committees: Words = ["县委", "市委", "区委", "省委", "旗委", "州委"]
  private static let standing: Words = ["常委会"]
  private static let schools: Words = ["大学", "中学", "小学"]
  private static let pupils: Words = ["生"]
  private static let noPupils: Words = ["生活", "生态", "生产"]
  private static let places: Words = [
    "大学", "中学", "小学", "学院", "公园", "医院", "车站", "机场", "广场", "学校", "体育场",
  ]
  private static let streets: Words = ["路", "街", "巷", "大道"]
  /// 公园路灯 and 学校街舞 stand in no street.
  private static let noStreets: Words = ["路灯", "路面", "路段", "路网", "路口", "路径", "路线", "街舞", "街头"]
  private static let peoples: Words = ["少数民族民族", "内蒙古蒙古"]
  private static let ofPeoples: Words = ["乡", "族", "镇", "语", "文", "学校", "中学", "小学"]

  static func meet(_ bytes: [UInt8], _ index: Int, _ middle: Int, _ end: Int) -> Bool {
    guard Nearby.isHan(bytes, before: index) else { return false }
    if bodies.begin(bytes, at: middle) { return members.begin(bytes, at: end) }
    if committees.begin(bytes, at: middle) { return standing.begin(bytes, at: end) }
    if peoples.end(bytes, before: end) { return ofPeoples.begin(bytes, at: end) }
    if schools.begin(bytes, at: middle), pupils.begin(bytes, at: end) {
      return !noPupils.begin(bytes, at: end)
    }
    return places.begin(bytes, at: middle) && streets.begin(bytes, at: end)
      && !noStreets.begin(bytes, at: end)
  }
}
