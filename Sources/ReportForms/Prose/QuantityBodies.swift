import TextCore

/// Counts of other bodies than the report's, and counts that may be of no more than a part of its work.
extension QuantityGuard {
  private static let bodies: WordList = ["局", "部门", "委员会", "办事处"]
  /// Who is under an agency, a part of it, or beside it.
  private static let others: WordList = [
    "乡镇", "各镇", "各乡", "镇街", "乡镇街道", "各街道", "各部门", "各单位", "各有关部门", "直部门", "直各部门", "直单位",
    "直各单位", "直属单位", "所属单位", "所属各单位", "下属单位", "属单位", "事业单位", "企事业单位", "二级单位", "基层单位", "派出机构",
    "其他部门", "其他单位", "各县区", "各区县", "各县市", "各县局", "各分局", "各科室", "各站所", "上级机关", "上级部门",
    "学校", "中心校", "小学", "中学", "幼儿园", "卫生院", "公司", "村委会", "居委会", "股", "科", "科室", "大队", "窗口",
  ]
  private static let own: WordList = ["本", "我"]

  /// 县自然资源局收到申请4件 in the report of a government; 各乡镇收到申请48件 in any.
  func isOfAnotherBody(_ name: ProseQuantity.Name, _ clause: Int, _ start: Int) -> Bool {
    let place = subject(start, floor: clause)
    if reader.isGovernment,
      QuantityGuard.bodies.start(in: bytes, before: place, floor: clause) != nil
    {
      return true
    }
    switch name {
    case .received, .carriedIn, .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed,
      .refused, .unavailable, .notProcessed, .otherwise:
      return namesAnother(place, floor: clause) || followsAnother(start)
    default: return false
    }
  }

  /// Whether a body other than the report's stands in front of a word: 各乡镇未收到申请.
  func hasOtherSubject(_ start: Int) -> Bool {
    let clause = clause(start, start, floor: reader.sentenceStart(start)).lowerBound
    return namesAnother(subject(start, floor: clause), floor: clause)
  }

  /// Where the name of who acts would end, in front of a word that tells what is done.
  private func subject(_ start: Int, floor: Int) -> Int {
    var place = start
    while let next = QuantityWords.lead.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    // 乡镇（街道）
    if place > floor, bytes[place - 1] == 0x29,
      let open = bytes[floor..<place].lastIndex(of: 0x28)
    {
      place = open
    }
    return place
  }

  private func namesAnother(_ end: Int, floor: Int) -> Bool {
    guard let body = QuantityGuard.others.start(in: bytes, before: end, floor: floor) else {
      return false
    }
    return QuantityGuard.own.start(in: bytes, before: body, floor: floor) == nil
  }

  private static let receiving: WordList = ["收到", "新收", "受理", "接到", "接收"]

  /// 各乡镇收到申请48件，予以公开30件: what was last received in the sentence was received by others.
  func followsAnother(_ start: Int) -> Bool {
    // Who receives now has been asked for.
    if QuantityGuard.receiving.end(in: bytes, at: start) != nil { return false }
    let sentence = reader.sentenceStart(start)
    var last: Int?
    var place = sentence
    while let verb = QuantityGuard.receiving.first(in: bytes, place..<max(place, start)) {
      last = verb.lowerBound
      place = verb.upperBound
    }
    return last.map { namesAnother(subject($0, floor: sentence), floor: sentence) } ?? false
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

  // MARK: parts

  /// Whether a number may count a part of what the form counts.
  func mayBePart(_ name: ProseQuantity.Name, _ start: Int) -> Bool {
    switch name {
    case .review: isFiled(start)
    case .penalties, .coercion: isOfInspections(start)
    default: false
    }
  }

  private static let toward: WordList = ["向"]
  private static let filing: WordList = ["申请", "提起", "提出", "申请了", "提起了", "提出了"]
  private static let reviewers: WordList = ["政府", "局", "厅", "委", "委员会", "部", "管委会"]

  /// 向县政府申请行政复议2件: others may have been filed elsewhere.
  func isFiled(_ start: Int) -> Bool {
    let clause = clause(start, start, floor: reader.sentenceStart(start))
    let place =
      QuantityGuard.filing.start(in: bytes, before: start, floor: clause.lowerBound) ?? start
    return QuantityGuard.reviewers.start(in: bytes, before: place, floor: clause.lowerBound) != nil
      && QuantityGuard.toward.occurs(in: bytes, clause.lowerBound..<place)
  }

  private static let inspections: WordList = [
    "检查", "抽查", "巡查", "督查", "排查", "整治", "双随机", "执法行动", "案件", "举报", "投诉", "查处", "线索",
  ]
  private static let deciding: WordList = ["作出", "做出", "实施", "给予", "下达", "处以"]
  private static let wholes: WordList = ["全年", "本年", "年度", "当年", "累计", "全县", "全市", "全区"]

  /// 开展行政检查120次，作出行政处罚0件: penalties may follow from more than inspections.
  private func isOfInspections(_ start: Int) -> Bool {
    let sentence = reader.sentenceStart(start)
    let clause = clause(start, start, floor: sentence)
    return clause.lowerBound > sentence && bytes[clause.lowerBound - 1] == 0x2C
      && QuantityGuard.deciding.occurs(in: bytes, clause)
      && !QuantityGuard.wholes.occurs(in: bytes, clause)
      && QuantityGuard.inspections.occurs(in: bytes, sentence..<clause.lowerBound)
  }
}
