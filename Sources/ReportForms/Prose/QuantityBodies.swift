import TextCore

/// Counts of other bodies than the report's, and counts that may be of no more than a part of its work.
extension QuantityGuard {
  private static let bodies: WordList = [
    "局", "部门", "委员会", "办事处", "档案馆", "图书馆", "支队", "大队", "中心", "派出所", "医院", "公司",
  ]
  /// Who is under an agency, a part of it, or beside it.
  private static let others: WordList = [
    "乡镇", "各镇", "各乡", "镇街", "乡镇街道", "各街道", "各部门", "各单位", "各有关部门", "直部门", "直各部门", "直单位",
    "直各单位", "直属单位", "所属单位", "所属各单位", "下属单位", "属单位", "事业单位", "企事业单位", "二级单位", "基层单位", "派出机构",
    "其他部门", "其他单位", "各县区", "各区县", "各县市", "各县局", "各分局", "各科室", "各站所", "上级机关", "上级部门",
    "学校", "中心校", "小学", "中学", "幼儿园", "卫生院", "公司", "村委会", "居委会", "股", "科", "科室", "大队", "窗口",
    "派出所", "司法所", "税务所", "监管所", "市监所", "国土所", "资源所", "财政所", "基层所", "站所", "中队", "法庭", "隶属海关",
    "所属海关", "下级海关", "直属海关", "隶属机构", "所属机构", "下属机构", "直属机构", "派驻机构", "内设机构", "下设机构", "分支机构",
    "下属企业", "所属企业", "下属公司", "下设单位", "下辖单位", "直属各单位", "属各单位", "基层各单位", "联系单位", "成员单位", "国企", "属企业",
    "查阅点", "查阅场所", "服务点", "服务站", "受理点", "代办点", "便民点", "分公司", "分院", "分校",
    "分中心", "分站", "校区", "二级学院", "处室", "各处", "各所", "各站", "各支队", "各大队", "各局", "各院", "各校", "各海关",
    "下设分局", "下属分局", "所属分局", "下辖分局", "派出分局", "直属分局", "基层分局",
    "辖区分局", "个分局", "个支队", "个中队", "个总队", "个派出所", "个所", "个站", "个海关", "个中心", "个单位", "个部门", "个乡镇",
    "个镇", "个乡", "个街道", "个科", "个学院", "个公司", "个区", "个县", "个市", "个机构", "个局", "个处", "个馆", "家单位", "家公司",
    "家医院", "家机构", "专班", "工作组", "工作专班", "所学校", "所小学", "所中学", "所医院", "所高校", "个村", "个社区", "村居", "社区",
    "垂管单位", "驻区单位", "驻地单位", "双管单位", "原单位", "兄弟单位", "有关单位", "有关部门", "相关部门",
  ]
  private static let own: WordList = ["本", "我"]

  /// 县自然资源局收到申请4件 in the report of a government; 各乡镇收到申请48件 in any.
  func isOfAnotherBody(_ name: ProseQuantity.Name, _ clause: Int, _ start: Int) -> Bool {
    if isBehindAspect(start) { return true }
    var place = subject(start, floor: clause)
    if name == .review || name == .litigation { place = disputed(place, floor: clause) }
    if reader.isGovernment,
      QuantityGuard.bodies.start(in: bytes, before: place, floor: clause) != nil
    {
      return true
    }
    switch name {
    case .received, .carriedIn, .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed,
      .refused, .unavailable, .notProcessed, .otherwise:
      return namesAnother(place, floor: clause) || followsAnother(start)
    case .review, .litigation: return namesAnother(place, floor: clause)
    case .documentsMade, .documentsRepealed, .documentsInForce, .licences, .penalties, .coercion:
      return namesAnother(place, floor: clause) || followsActing(start)
    default: return false
    }
  }

  private static let ownBodies: WordList = [
    "局", "委", "办", "厅", "会", "政府", "办公室", "镇", "乡", "街道", "中心", "院", "校", "队", "单位", "机关", "部门",
    "公司", "站", "处", "县", "市", "区",
  ]

  private static let ownBodiesOfGovernment: WordList = [
    "会", "政府", "办公室", "镇", "乡", "街道", "单位", "机关", "县", "市", "区",
  ]

  /// Whether nothing or a body stands in front of a word: 测绘领域没有行政处罚 denies one kind.
  func isOfAll(_ start: Int, floor: Int) -> Bool {
    if isBare(start, floor: floor) { return true }
    let place = subject(start, floor: floor)
    let own =
      reader.isGovernment ? QuantityGuard.ownBodiesOfGovernment : QuantityGuard.ownBodies
    return !isPartOfBody(place, floor: floor)
      && own.start(in: bytes, before: place, floor: floor) != nil
  }

  /// Whether other bodies are named anywhere in a range.
  func namesOthers(_ range: Range<Int>) -> Bool {
    QuantityGuard.others.occurs(in: bytes, range)
  }

  /// Whether a body other than the report's stands in front of a word: 各乡镇未收到申请.
  func hasOtherSubject(_ start: Int) -> Bool {
    let clause = clause(start, start, floor: reader.sentenceStart(start)).lowerBound
    let place = subject(start, floor: clause)
    // Of a government's reports a 局 is another.
    if reader.isGovernment,
      QuantityGuard.bodies.start(in: bytes, before: place, floor: clause) != nil
    {
      return true
    }
    return namesAnother(place, floor: clause) || isBehindAspect(start)
  }

  /// Where the name of who acts would end, in front of a word that tells what is done.
  func subject(_ start: Int, floor: Int) -> Int {
    var place = start
    while let next = QuantityWords.lead.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    return withoutBracket(place, floor: floor)
  }

  /// 乡镇（街道）
  private func withoutBracket(_ end: Int, floor: Int) -> Int {
    guard end > floor, bytes[end - 1] == 0x29 else { return end }
    return bytes[floor..<end].lastIndex(of: 0x28) ?? end
  }

  /// 市公安局被申请行政复议3件: who was complained of stands in front.
  private func disputed(_ start: Int, floor: Int) -> Int {
    var place = start
    while let next = QuantityWords.jointVerb.start(in: bytes, before: place, floor: floor)
      ?? QuantityWords.lead.start(in: bytes, before: place, floor: floor)
    { place = next }
    return withoutBracket(place, floor: floor)
  }

  private static let districts: WordList = [
    "镇", "乡", "街道", "区", "县", "旗", "县(市、区)", "区县", "县区", "委", "海关", "高校", "基层", "行政机关", "三级", "两级",
    "四级", "范围内", "县区政府", "镇政府", "乡政府", "街办", "各部门", "系统", "管委会",
  ]
  /// A 局 may name the place whose body it is when it means itself.
  private static let districtsOfDepartment: WordList = ["县", "区", "旗"]
  private static let ownDistricts: WordList = ["我", "本"]

  /// `城关镇收到申请12件` in the report of a government may be of one of its parts, or of itself.
  func mayNameDistrict(_ start: Int, floor: Int) -> Bool {
    let districts: WordList
    switch reader.body {
    case .government: districts = QuantityGuard.districts
    case .department, .ministry: districts = QuantityGuard.districtsOfDepartment
    default: return false
    }
    let place = disputed(subject(start, floor: floor), floor: floor)
    guard let body = districts.start(in: bytes, before: place, floor: floor) else { return false }
    return QuantityGuard.ownDistricts.start(in: bytes, before: body) == nil
  }

  private static let acting: WordList = [
    "收到", "新收", "受理", "接到", "办结", "答复", "办理", "被申请", "被提起", "发生", "引发", "产生", "制定", "制发", "出台",
    "作出", "做出", "实施", "行政许可", "行政处罚",
  ]

  /// Whether who acts first in a sentence may be another: 全县行政机关收到申请236件，办结234件.
  func mayFollowDistrict(_ start: Int) -> Bool {
    guard reader.isGovernment else { return false }
    let sentence = reader.sentenceStart(start)
    guard sentence < start,
      let verb = QuantityGuard.acting.first(in: bytes, sentence..<start)?.lowerBound,
      verb > sentence
    else { return false }
    return mayNameDistrict(verb, floor: sentence)
      || QuantityGuard.bodies.start(in: bytes, before: subject(verb, floor: sentence)) != nil
  }

  private static let aspects: WordList = ["方面,", "层面,", "方面:", "层面:"]
  private static let aspectBodies: WordList = [
    "乡", "镇", "街道", "部门", "单位", "基层", "分局", "县区", "区县", "市县", "各县", "各区", "各市", "社区", "村", "县(市、区)",
  ]
  /// In front of a body they make it the report's own, or all.
  private static let ownAspects: WordList = ["本", "我", "全"]
  /// What stands farther in front says nothing of a count; in bytes.
  private static let aspectReach = 600

  /// `乡镇方面，收到申请57件，办结56件`: whose work is told of stands in front.
  private func isBehindAspect(_ start: Int) -> Bool {
    let sentence = max(reader.sentenceStart(start), start - QuantityGuard.aspectReach)
    var last: Int?
    var place = sentence
    while let aspect = QuantityGuard.aspects.first(in: bytes, place..<max(place, start)) {
      last = aspect.lowerBound
      place = aspect.upperBound
    }
    guard let last else { return false }
    let floor = clause(last, last, floor: sentence).lowerBound
    if namesAnother(last, floor: floor) { return true }
    guard let body = QuantityGuard.aspectBodies.start(in: bytes, before: last, floor: floor) else {
      return false
    }
    return QuantityGuard.ownAspects.start(in: bytes, before: body, floor: floor) == nil
  }

  func namesAnother(_ end: Int, floor: Int) -> Bool {
    // 3个分局: the number in front is where reading begins.
    let before = max(0, floor - QuantityGuard.counter)
    guard end > floor else { return false }
    if isSetApart(end, floor: floor) || isPartOfBody(end, floor: floor) { return true }
    guard let body = QuantityGuard.others.start(in: bytes, before: end, floor: before)
    else { return false }
    return QuantityGuard.own.start(in: bytes, before: body, floor: floor) == nil
  }

  /// In front of a body that is no more, or another: 原水务局, 隶属临港海关.
  private static let settingApart: WordList = ["原", "隶属", "下属", "下辖"]
  private static let bodiesApart: WordList = [
    "局", "委", "办", "厅", "所", "站", "中心", "队", "乡", "镇", "院", "校", "海关", "公司",
  ]

  /// 机构改革前，原水务局收到申请2件; 隶属临港海关收到申请2件.
  private func isSetApart(_ end: Int, floor: Int) -> Bool {
    QuantityGuard.settingApart.end(in: bytes, at: floor, limit: end) != nil
      && QuantityGuard.bodiesApart.start(in: bytes, before: end, floor: floor) != nil
  }

  /// The bytes of 个.
  private static let counter = 3
  private static let receiving: WordList = ["收到", "新收", "受理", "接到", "接收"]

  /// 各乡镇收到申请48件，予以公开30件: what was last received in the sentence was received by others.
  func followsAnother(_ start: Int) -> Bool {
    // Who receives now has been asked for.
    if QuantityGuard.receiving.end(in: bytes, at: start) != nil { return false }
    let sentence = reader.sentenceStart(start)
    return lastReceiving(sentence..<start).map {
      namesAnother(subject($0, floor: sentence), floor: sentence)
    } ?? false
  }

  /// 局办公室收到申请5件，均已办结: of what others received something may be left.
  func followsOffice(_ start: Int) -> Bool {
    let floor = max(reader.sentenceStart(start), start - QuantityGuard.aspectReach)
    return lastReceiving(floor..<max(floor, start)).map { isOfOffice($0) } ?? false
  }

  private func lastReceiving(_ range: Range<Int>) -> Int? {
    var last: Int?
    var place = range.lowerBound
    while let verb = QuantityGuard.receiving.first(in: bytes, place..<max(place, range.upperBound))
    {
      last = verb.lowerBound
      place = verb.upperBound
    }
    return last
  }

  private static let all: WordList = ["全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡", "全系统"]
  private static let partLeads: WordList = ["其中", "包括"]
  private static let shares: WordList = [
    "本级", "本机关", "本单位", "办公室", "部门", "乡镇", "街道", "各镇", "局", "委",
  ]

  /// 全县共收到申请95件，其中县政府办公室收到47件: a government's table may count either.
  func isSharedOut(_ end: Int, _ sentence: Range<Int>) -> Bool {
    guard reader.isGovernment, end < sentence.upperBound,
      QuantityGuard.all.occurs(in: bytes, sentence.lowerBound..<max(end, sentence.lowerBound)),
      let list = QuantityGuard.partLeads.first(in: bytes, end..<sentence.upperBound)
    else { return false }
    return QuantityGuard.shares.occurs(in: bytes, list.upperBound..<sentence.upperBound)
  }
}
