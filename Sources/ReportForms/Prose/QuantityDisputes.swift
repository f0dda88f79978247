import TextCore

/// Reviews and lawsuits of one cause, one party or one kind: some of those that the form counts.
extension QuantityGuard {
  /// What leads to a cause or a matter.
  private static let causes: WordList = [
    "因", "因为", "由于", "针对", "对", "就", "不服", "涉及", "关于", "有关", "围绕",
  ]
  private static let backward: WordList = ["由此", "因此", "据此"]
  /// The cause of all of them is disclosure, however it is told, and whoever complains.
  private static let plain: WordList = [
    "政府信息公开", "信息公开", "政务公开", "政府信息", "依申请公开", "公开", "申请", "工作", "答复", "回复", "告知", "处理", "办理",
    "决定", "行为", "具体", "行政行为", "行政机关", "行政", "机关", "事项", "问题", "事宜", "方面", "案件", "争议", "纠纷", "原因",
    "情况", "有关", "相关", "内容", "工作方面", "依法", "公民", "法人", "法人组织", "其他组织", "其它组织", "组织", "社会组织",
    "自然人", "个人", "任何", "单位", "社会公众", "公众", "群众", "当事人", "申请人", "行政相对人", "认为", "侵犯", "其",
    "合法权益", "办结", "办理完毕", "在", "新", "不服", "不满", "不满意", "异议", "事务", "本部门", "我部门", "有", "引发", "引起",
    "导致", "产生", "发生", "出现",
    "造成", "提起", "提出", "作出", "做出",
    "作为被申请人", "作为被告", "被告", "被诉", "被", "而", "所", "的", "了", "到", "向", "对", "就", "因", "为", "由", "或",
    "或者", "和", "及", "以及", "与", "、", "等", "各类", "各项", "“", "”", "\"", "任何", "其中", "共", "共计", "累计",
    "全年",
    "本年", "本年度", "当年", "今年", "年度", "年", "均", "都", "也", "并", "且", "同时", "仍", "尚", "暂", "从",
    "已", "我局", "我委", "我办", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我街道", "我中心", "我院", "我校", "我单位",
    "我机关", "我处", "我会", "我队", "本局", "本委", "本办", "本厅", "本镇", "本乡", "本县", "本区", "本市", "本街道", "本中心",
    "本院", "本校", "本单位", "本机关", "本级", "该", "收到", "受理", "新收", "接到", "登记", "提交", "递交", "所有", "全部",
    "上述", "以上", "有效", "依", "件", "起", "宗", "次", "例", "条", "份",
  ]
  private static let nouns: WordList = ["行政复议", "复议", "行政诉讼", "诉讼"]
  private static let kinds: WordList = ["类", "领域", "方面", "环节", "类的", "领域的", "方面的", "环节的"]
  private static let kindWords: WordList = ["简易", "群体性", "群体", "反信息公开", "历史遗留"]
  private static let belonging: WordList = ["的"]
  private static let filing: WordList = [
    "申请", "提起", "提出", "提起了", "提出了", "申请了", "先后", "分别", "又", "再次", "一并", "已", "曾", "共",
  ]
  private static let parties: WordList = [
    "自然人", "法人", "其他组织", "其它组织", "个人", "企业", "公司", "村民", "居民", "市民", "业主", "住户", "拆迁户", "农户", "商户",
    "工商户", "第三方",
    "第三人", "律师事务所", "律所", "律师", "学生", "家长", "记者", "高校", "社会组织", "公益组织", "科研机构", "人士", "老人",
    "残疾人", "群众", "名申请人", "位申请人", "检察机关", "检察院", "名公民", "位公民", "企业申请人", "其他申请人", "外地申请人",
    "同一申请人",
  ]
  private static let everybody: WordList = ["公民", "自然人", "个人", "群众"]
  private static let joints: WordList = ["、", "和", "或", "或者", "及", "以及", "与"]
  /// What did not come about is counted nowhere.
  private static let prevented: WordList = [
    "避免", "防止", "防范", "预防", "未申请", "未提起", "未提出", "未引发", "没有申请", "没有提起", "不再申请", "不再提起", "放弃",
    "行政处罚中", "行政许可中",
  ]
  private static let disclosing: WordList = ["公开", "信息", "答复", "依申请"]
  /// A clause that is longer tells nothing by its beginning; in bytes.
  private static let reach = 240

  /// The own clause of what begins at an offset, up to there.
  private func front(_ start: Int) -> Range<Int> {
    let floor = max(reader.sentenceStart(start), start - QuantityGuard.reach)
    return min(start, clause(start, start, floor: floor).lowerBound)..<start
  }

  /// The end of the run of words and figures that tell some from others no more than 政府信息公开 does.
  private func plainEnd(_ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit {
      if bytes[place].isDigit {
        place += 1
      } else if QuantityGuard.nouns.end(in: bytes, at: place, limit: limit) != nil {
        return limit
      } else if let end = QuantityGuard.plain.end(in: bytes, at: place, limit: limit) {
        place = end
      } else {
        return place
      }
    }
    return place
  }

  /// Whether a range names a cause that is not disclosure as such: 因逾期未答复.
  private func namesCause(_ range: Range<Int>) -> Bool {
    QuantityGuard.causes.first(in: bytes, range).map {
      plainEnd($0.upperBound, range.upperBound) < range.upperBound
    } ?? false
  }

  /// 企业申请, but not 公民、法人和其他组织申请.
  private func namesParty(_ end: Int, floor: Int) -> Bool {
    var place = end
    while let next = QuantityGuard.filing.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    guard let party = QuantityGuard.parties.start(in: bytes, before: place, floor: floor) else {
      return false
    }
    // 公民、法人和其他组织 are all there are.
    return QuantityGuard.joints.start(in: bytes, before: party, floor: floor) == nil
      || !QuantityGuard.everybody.occurs(in: bytes, floor..<party)
  }

  /// `征地类行政诉讼2件`, `历史遗留问题引发的行政诉讼2件`: what stands right in front tells of which kind.
  private func namesKind(_ range: Range<Int>) -> Bool {
    let (floor, end) = (range.lowerBound, range.upperBound)
    if QuantityGuard.kindWords.start(in: bytes, before: end, floor: floor) != nil { return true }
    if let kind = QuantityGuard.kinds.start(in: bytes, before: end, floor: floor) {
      return plainEnd(floor, kind) < kind
    }
    guard var place = QuantityGuard.belonging.start(in: bytes, before: end, floor: floor) else {
      return false
    }
    // 我局因政府信息公开引发的: behind its cause nothing is left to tell.
    while place > floor {
      if QuantityGuard.causes.start(in: bytes, before: place, floor: floor) != nil { return false }
      if bytes[place - 1].isDigit {
        place -= 1
      } else if let next = QuantityGuard.plain.start(in: bytes, before: place, floor: floor) {
        place = next
      } else {
        return true
      }
    }
    return false
  }

  /// 因逾期未答复被申请行政复议1件, 企业提起行政诉讼1件, 征地类行政诉讼1件.
  func isOfSomeDisputes(_ start: Int) -> Bool {
    let front = front(start)
    return namesCause(front) || namesParty(start, floor: front.lowerBound) || namesKind(front)
  }

  private static let ofOtherKinds: WordList = ["其他类行政", "其它类行政", "其他行政复议", "其它行政复议", "其他类型行政"]
  private static let publicity: WordList = ["公开"]
  /// In bytes: of the noun that stands first in a list.
  private static let nearby = 60

  /// Whether such a part may be none of the form's: 涉及征地的行政复议7件, 因乡镇答复引发的行政复议7件.
  func isOfOtherDisputes(_ start: Int) -> Bool {
    let front = front(start)
    if QuantityGuard.prevented.occurs(in: bytes, front) { return true }
    // 其他类行政复议11件、行政诉讼8件
    let before = max(reader.sentenceStart(start), front.lowerBound - QuantityGuard.nearby)
    if let others = QuantityGuard.ofOtherKinds.first(in: bytes, before..<start),
      !QuantityGuard.publicity.occurs(in: bytes, others.upperBound..<start)
    {
      return true
    }
    guard isOfSomeDisputes(start) else { return false }
    return !QuantityGuard.disclosing.occurs(in: bytes, front) || namesOthers(front)
  }

  // MARK: denials

  private static let leading: WordList = [
    "未引发", "没有引发", "未引起", "没有引起", "未产生", "无一引发", "无一引起", "无一产生", "无一发生",
  ]
  private static let kindMark: WordList = ["类"]
  private static let allKinds: WordList = ["各", "公开", "依申请"]
  private static let counters: WordList = ["件", "份", "宗", "起"]

  /// 送达不及时未引发行政诉讼, 没有发生因收费引起的行政复议, 企业未提起行政诉讼: other causes and parties may have.
  ///
  /// - Parameter range: from the word of denial to the noun.
  func deniesSomeDisputes(_ range: Range<Int>) -> Bool {
    if QuantityGuard.backward.occurs(in: bytes, range) || namesCause(range) { return true }
    let front = front(range.lowerBound)
    if namesCause(front) || namesParty(front.upperBound, floor: front.lowerBound) { return true }
    if QuantityGuard.leading.end(in: bytes, at: front.upperBound) != nil,
      plainEnd(front.lowerBound, front.upperBound) < front.upperBound
    {
      return true
    }
    if let unit = QuantityGuard.counters.start(
      in: bytes, before: front.upperBound, floor: front.lowerBound),
      unit > front.lowerBound, bytes[unit - 1].isDigit
    {
      return true
    }
    guard let kind = QuantityGuard.kindMark.first(in: bytes, front) else { return false }
    return QuantityGuard.allKinds.start(in: bytes, before: kind.lowerBound) == nil
  }

  // MARK: what is done

  private static let requests: WordList = ["申请", "申请件", "申请事项", "申请均", "申请已"]

  /// `征地类申请全部办结`, `市政府督办的申请已全部办结`: of others something may be left.
  func isOfSomeRequests(_ start: Int) -> Bool {
    let front = front(start)
    guard
      let noun = QuantityGuard.requests.start(in: bytes, before: start, floor: front.lowerBound)
    else { return false }
    let belonging = QuantityGuard.belonging.start(in: bytes, before: noun, floor: front.lowerBound)
    if namesParty(belonging ?? noun, floor: front.lowerBound) { return true }
    // Who received them is asked elsewhere.
    let first = QuantityGuard.receiving.first(in: bytes, front.lowerBound..<noun)?.lowerBound
    return plainEnd(first ?? front.lowerBound, noun) < noun
  }

  private static let receiving: WordList = ["收到", "新收", "受理", "接到"]
}
