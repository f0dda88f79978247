import TextCore

/// Statements that nothing was left over: 全部办结, 均已办结.
extension QuantityReader {
  /// How a statement begins: 全部 of all, wherever it stands, 均 of what the clause in front counts.
  static let completion: WordList = [
    "全部", "已全部", "所有申请均", "所有申请都", "所有申请全部", "所有政府信息公开申请均", "所有依申请公开均", "全部申请均",
  ]
  static let followingCompletion: WordList = ["均", "都", "已均", "件件", "全都"]
  /// A share of all.
  static let rates: WordList = ["办结率", "答复率"]
  private static let wholeRate: WordList = [
    "100%", "为100%", "达100%", "达到100%", "均为100%", "均达100%", "均达到100%", "百分之百",
  ]
  /// What may stand between 均 and 办结: 均已在规定期限内依法办结.
  private static let manner: WordList = [
    "已", "已经", "按时", "按期", "如期", "依法", "依规", "依法依规", "及时", "按规定", "按照规定", "按要求", "按程序", "按照程序",
    "按规定程序", "按照规定程序", "按法定程序", "按照法定程序", "依法定程序", "按流程", "按时限", "按照时限", "按规定时限", "按照规定时限",
    "按法定时限", "按照法定时限", "按法定期限", "按照法定期限", "按规定期限", "按照规定期限", "在法定期限内", "在规定期限内",
    "在法定时限内", "在规定时限内", "在规定时间内", "在法定时间内", "在期限内", "在时限内", "法定期限内", "规定时限内", "严格",
    "高效", "妥善", "予以", "给予", "作出", "进行", "均", "全部", "书面", "于年内", "年内",
  ]
  private static let finished: WordList = [
    "办结", "办理完毕", "办理完结", "办理完成", "处理完毕", "办毕", "办理办结", "办理并办结",
  ]
  /// What is answered in due time may still be under way at the end of the year.
  private static let answered: WordList = [
    "答复", "答复完毕", "答复申请人", "答复了申请人", "答复到位", "办理答复", "答复办结", "办理并答复",
  ]
  private static let leftOver: WordList = [
    "结转下", "结转至", "结转到", "结转1", "结转2", "结转3", "结转申请", "转下", "转入下", "正在", "在办", "尚在", "未到期", "期限内未",
    "其余", "除",
  ]
  /// Where the paragraph speaks of them no more need be said.
  private static let anyApplications: WordList = ["申请"]
  private static let receiving: WordList = ["收到", "新收", "受理", "接到", "办理"]

  private static let partWords: WordList = [
    "上年", "结转", "到期", "应", "部分", "除", "不予", "答复", "其余", "剩余", "余下", "其中",
  ]

  /// 11月30日前收到的申请全部办结; 行政许可事项86件，全部办结.
  private static let limits: WordList = [
    "日前收到", "日前的", "底前收到", "截至目前", "截至本报告", "截至报告", "行政许可", "行政审批", "许可事项", "服务事项",
  ]

  private static let before: WordList = [
    "日以前", "日之前", "底以前", "底之前", "日前收到", "日前受理", "日前提交", "底前收到", "底前受理", "底前提交",
  ]
  private static let yearEnd: WordList = ["12月31", "12月"]
  private static let subjects: WordList = ["申请", "的申请", "申请件", "件"]
  private static let exceptions: WordList = ["外,", "外,其他", "外,其它", "外,其余", "外,剩余"]

  /// 12月10日以前收到的申请已全部办结; 除结转下年的2件外，其他申请全部办结.
  func isOfSome(_ start: Int) -> Bool {
    if followsOtherNoun(start) || isBehindException(start) { return true }
    let front = text.sentence(around: start).lowerBound..<start
    if let limit = QuantityReader.before.first(in: bytes, front),
      QuantityReader.yearEnd.start(in: bytes, before: limit.lowerBound) == nil
    {
      return true
    }
    let place = QuantityReader.subjects.start(in: bytes, before: start, floor: front.lowerBound)
    return QuantityReader.exceptions.start(
      in: bytes, before: place ?? start, floor: front.lowerBound) != nil
  }

  private static let excepting: WordList = ["除", "除了"]
  private static let outside: WordList = ["外,", "之外,", "以外,"]
  private static let left: WordList = ["结转", "正在", "在办", "未到期", "尚未"]

  /// 除1件正在办理外，收到的申请均已办结.
  private func isBehindException(_ start: Int) -> Bool {
    let front = text.sentence(around: start).lowerBound..<start
    guard let word = QuantityReader.excepting.first(in: bytes, front),
      let end = QuantityReader.outside.first(in: bytes, word.upperBound..<start)
    else { return false }
    let named = word.upperBound..<end.lowerBound
    return bytes[named].contains(where: \.isDigit)
      || QuantityReader.left.occurs(in: bytes, named)
  }

  private static let already: WordList = ["已", "已经", "均", "都", "均已", "也"]
  private static let otherNouns: WordList = [
    "诉求", "实事", "事项", "问题", "任务", "工单", "来信", "来访", "意见", "建议", "提案", "议案", "投诉", "举报", "案件", "留言",
    "督办件", "转办件", "交办件", "信访件", "线索", "项目",
  ]

  private static let ofApplications: WordList = ["申请", "信息公开", "依申请公开"]

  /// 反馈问题全部办结: of what is told, where it is not the applications of which the paragraph speaks.
  private func followsOtherNoun(_ start: Int) -> Bool {
    let end = QuantityReader.already.start(in: bytes, before: start) ?? start
    guard let noun = QuantityReader.otherNouns.start(in: bytes, before: end) else { return false }
    // 申请事项 and 信息公开事项 are applications.
    return QuantityWords.applications.start(in: bytes, before: end) == nil
      && QuantityReader.ofApplications.start(in: bytes, before: noun) == nil
  }

  private static let untilThen: WordList = ["截至", "截止"]
  private static let ends: WordList = ["12月31", "年底", "年末", "12月底"]
  private static let ofSome: WordList = [
    "月受理", "月收到", "月新收", "月份", "所受理", "所收到", "局受理", "局收到", "站受理", "站收到", "镇受理", "镇收到",
  ]
  private static let own: WordList = ["我", "本"]

  /// `截至9月底收到的申请均已答复`, `1—11月受理的申请全部办结`, `县自然资源局受理的申请均已办结`.
  func isOfSomeTime(_ start: Int) -> Bool {
    let front = text.sentence(around: start).lowerBound..<start
    if let limit = QuantityReader.untilThen.first(in: bytes, front),
      !QuantityReader.ends.occurs(in: bytes, limit.upperBound..<start)
    {
      return true
    }
    guard let some = QuantityReader.ofSome.first(in: bytes, front) else { return false }
    return QuantityReader.own.start(in: bytes, before: some.lowerBound) == nil
  }

  /// Whether the clause right in front of `，均已办结` counts all applications and ends with their number,
  /// or its own tells that it is of those that came: 收到的申请均已办结.
  private func followsAll(_ start: Int) -> Bool {
    var place = start
    while let next = QuantityReader.adverbs.start(in: bytes, before: place)
      ?? QuantityReader.manner.start(in: bytes, before: place)
    { place = next }
    let guarding = QuantityGuard(reader: self)
    if let mark = QuantityReader.joints.start(in: bytes, before: place) {
      return endsWithAll(mark)
    }
    guard QuantityReader.subjectEnds.start(in: bytes, before: place) != nil else { return false }
    // 办理的申请均已办结 says nothing of the others.
    let clause = guarding.clause(place, place, floor: 0)
    return countsAll(clause) && !QuantityReader.handling.occurs(in: bytes, clause)
  }

  /// Whether the clause that ends at a mark counts all applications; `上年结转1件` may stand between, of
  /// which alone nobody says 均.
  private func endsWithAll(_ mark: Int) -> Bool {
    let guarding = QuantityGuard(reader: self)
    guard let unit = QuantityReader.counted.start(in: bytes, before: mark) else { return false }
    let clause = guarding.clause(mark, mark, floor: 0)
    if countsAll(clause) { return true }
    let before = clause.lowerBound - 1
    guard before > 0, bytes[before] == 0x2C, bytes[unit - 1] == 0x31, !bytes[unit - 2].isDigit,
      QuantityReader.lastYearWords.occurs(in: bytes, clause),
      QuantityReader.counted.start(in: bytes, before: before) != nil
    else { return false }
    return countsAll(guarding.clause(before, before, floor: 0))
  }

  private static let adverbs: WordList = ["目前", "现", "现已", "当年", "年内", "截至年底", "经办理"]
  private static let joints: WordList = [",", "(", "。"]
  private static let handling: WordList = ["办理", "处理", "承办"]
  private static let subjectEnds: WordList = ["申请", "申请件", "依申请公开", "件", "份", "宗"]

  private func countsAll(_ clause: Range<Int>) -> Bool {
    QuantityReader.receiving.occurs(in: bytes, clause)
      && QuantityReader.anyApplications.occurs(in: bytes, clause)
      && !QuantityReader.partWords.occurs(in: bytes, clause)
      && !QuantityReader.someOf.occurs(in: bytes, clause)
      && !QuantityWords.requestsForbidden.occurs(in: bytes, clause)
  }

  /// 上年结转3件，已全部办结 is said of the three.
  private func followsCarriedIn(_ clause: Int) -> Bool {
    guard clause > 0, bytes[clause - 1] == 0x2C else { return false }
    // 对上年结转的3件申请，年内全部办结
    let end = QuantityReader.subjects.start(in: bytes, before: clause - 1) ?? clause - 1
    guard
      [clause - 1, end].contains(where: {
        QuantityReader.counted.start(in: bytes, before: $0) != nil
      })
    else { return false }
    let before = QuantityGuard(reader: self).clause(
      clause - 1, clause - 1, floor: sentenceStart(clause - 1))
    return
      (QuantityReader.lastYearWords.occurs(in: bytes, before)
      || QuantityReader.carriedIn.occurs(in: bytes, before)
        && !QuantityReader.carriedOver.occurs(in: bytes, before))
      && before.lowerBound == sentenceStart(clause - 1)
  }

  private static let carriedIn: WordList = ["年结转", "年度结转", "结转的", "结转来", "结转到本年", "结转至本年"]
  private static let carriedOver: WordList = ["结转下", "结转至下", "结转到下", "结转至次", "结转次"]
  private static let someOf: WordList = ["其中", "包括", "含"]

  /// 企业申请全部办结，无结转 denies it of these.
  func followsSome(_ clause: Int) -> Bool {
    guard clause > 0, bytes[clause - 1] == 0x2C else { return false }
    let guarding = QuantityGuard(reader: self)
    let floor = max(sentenceStart(clause - 1), clause - QuantityReader.reach)
    let before = guarding.clause(clause - 1, clause - 1, floor: floor)
    return QuantityReader.completion.first(in: bytes, before.lowerBound..<(clause - 1)).map {
      guarding.isOfSomeRequests($0.lowerBound)
    } ?? false
  }

  /// The end of a statement that begins at an offset, and how it speaks.
  private func statement(
    at start: Int
  ) -> (end: Int, isFollowing: Bool, isOfAnswers: Bool)? {
    if let rate = QuantityReader.rates.end(in: bytes, at: start) {
      guard let end = QuantityReader.wholeRate.end(in: bytes, at: rate) else { return nil }
      return bytes[..<start].last == 0x2C ? (end, true, true) : nil
    }
    let whole = QuantityReader.completion.end(in: bytes, at: start)
    guard let lead = whole ?? QuantityReader.followingCompletion.end(in: bytes, at: start)
    else { return nil }
    let verb = QuantityReader.manner.skip(in: bytes, from: lead, limit: bytes.count)
    if let end = QuantityReader.finished.end(in: bytes, at: verb) {
      return (end, whole == nil, false)
    }
    return QuantityReader.answered.end(in: bytes, at: verb).map { ($0, true, true) }
  }

  /// `5件申请全部办结` says how many were, and not that they are all.
  private func countsSome(_ clause: Range<Int>) -> Bool {
    var place = clause.lowerBound
    while let unit = QuantityReader.counted.first(in: bytes, place..<clause.upperBound) {
      place = unit.upperBound
      if unit.lowerBound > clause.lowerBound, bytes[unit.lowerBound - 1].isDigit {
        return !QuantityReader.receiving.occurs(in: bytes, clause)
      }
    }
    return false
  }

  /// How far is looked for what was left over, in bytes.
  private static let reach = 600

  private func tellsOfLeftOver(_ start: Int, _ end: Int) -> Bool {
    let reach = QuantityReader.reach
    return QuantityReader.leftOver.occurs(
      in: bytes, max(0, start - reach)..<min(bytes.count, end + reach))
  }

  func completed(at start: Int) -> (ProseQuantity, Int)? {
    guard let (end, isFollowing, isOfAnswers) = statement(at: start), isBoundary(end),
      !isFollowing || followsAll(start),
      context.topic(before: start) == .requests, !context.isForeign(before: start),
      !isOfAnswers || !tellsOfLeftOver(start, end),
      !QuantityReader.limits.occurs(
        in: bytes, text.sentence(around: start).lowerBound..<start),
      !isOfSome(start), !isOfSomeTime(start)
    else { return nil }
    let guarding = QuantityGuard(reader: self)
    let clause = guarding.clause(start, start, floor: 0)
    guard !QuantityReader.partWords.occurs(in: bytes, clause), !countsSome(clause),
      !QuantityWords.requestsForbidden.occurs(in: bytes, clause),
      !guarding.followsAnother(start), !guarding.followsOffice(start),
      !followsCarriedIn(clause.lowerBound),
      !guarding.isOfSomeRequests(start), !guarding.hasOtherSubject(start),
      !guarding.isOfMatter(start), !guarding.isBehindAdverbial(start)
    else { return nil }
    let quantity = ProseQuantity(
      names: [.carriedOver], value: .zero, range: text.source(start..<end),
      statement: .completion,
      // 均已办结 may be said of those that were due.
      certainty: min(isFollowing ? .likely : .certain, guarding.certainty(start, end)),
      isEach: true,
      isHan: false, isInYuan: false, decimals: 0, prose: 0)
    return (quantity, end)
  }
}
