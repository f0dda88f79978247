import TextCore

/// Statements without a number: 未收到申请, 未发生行政复议, 全部办结, 无结转.
extension QuantityReader {
  struct Denial {
    let words: WordList
    let nouns: [(words: WordList, name: ProseQuantity.Name)]
    /// Bytes that may stand between the word and the noun.
    let widestGap: Int
    let topic: ProseTopic?
  }

  private static let applications: WordList = [
    "政府信息公开申请", "信息公开申请", "公开申请", "依申请公开", "依申请公开申请", "依申请公开政府信息", "依申请公开信息",
    "依申请公开事项", "政府信息公开的申请", "申请公开政府信息", "依申请公开政府信息申请", "政府信息公开申请件", "依申请公开件",
    "政务公开申请", "依申请公开政府信息公开申请", "公开政府信息的申请", "公开政府信息申请", "依申请",
  ]

  private static let carried: WordList = [
    "结转", "结转件", "结转下年", "结转下年度", "结转下一年度", "结转申请", "结转至下年度", "结转下年度继续办理", "结转下年度办理",
    "结转至下一年度", "结转下一年度办理", "结转下一年度继续办理", "结转至下年度办理", "结转至下年度继续办理", "结转至下一年度办理",
    "结转至下一年度继续办理",
  ]

  private static let table: [Denial] = [
    Denial(
      words: [
        "未收到", "没有收到", "没收到", "未接到", "没有接到", "未曾收到", "尚未收到", "暂未收到", "未受理", "没有受理", "未有",
        "未接收到", "从未收到", "未收到过", "未产生", "未发生", "没有发生",
      ],
      nouns: [(applications, .received)], widestGap: 54, topic: nil),
    Denial(
      words: ["无", "没有", "无人", "不存在"], nouns: [(applications, .received)], widestGap: 0,
      topic: nil),
    Denial(
      words: ["没有公民", "无公民", "未有公民", "没有任何公民", "没有个人", "没有任何个人"],
      nouns: [
        (
          [
            "政府信息公开申请", "信息公开申请", "公开申请", "申请公开政府信息", "申请公开信息", "申请政府信息公开", "申请信息公开",
            "政府信息公开的申请",
          ], .received
        )
      ], widestGap: 54, topic: nil),
    Denial(
      words: ["未收到", "没有收到", "未接到", "没有接到", "无"], nouns: [(["申请"], .received)],
      widestGap: 0, topic: .requests),
    Denial(
      words: [
        "未发生", "没有发生", "未产生", "没有产生", "未出现", "没有出现", "未引发", "没有引发", "未引起", "未有", "不存在",
        "未涉及", "未曾发生", "未收到", "没有收到", "未接到", "没有被", "未被", "从未发生", "没有因", "未因", "无因", "均未发生",
        "未提起", "无", "没有",
      ],
      nouns: [
        (["行政复议", "复议"], .review), (["行政诉讼", "诉讼"], .litigation),
      ], widestGap: 96, topic: .disputes),
    Denial(
      words: ["未制发", "未制定", "未出台", "没有制定", "没有制发", "没有出台", "未制定出台", "未印发", "未新制定"],
      nouns: [(["规范性文件", "行政规范性文件"], .documentsMade)], widestGap: 0, topic: nil),
    Denial(
      words: [
        "无", "没有", "未有", "未作出", "未做出", "没有作出", "没有做出", "未实施", "没有实施", "未发生", "没有发生",
      ],
      nouns: [
        (["行政许可", "行政许可决定"], .licences), (["行政处罚", "行政处罚决定"], .penalties),
        (["行政强制", "行政强制措施", "行政强制决定"], .coercion),
      ], widestGap: 0, topic: nil),
    Denial(
      words: ["无", "没有", "未有", "不存在", "未"], nouns: [(carried, .carriedOver)],
      widestGap: 0, topic: .requests),
  ]

  private static let completion: WordList = [
    "全部办结", "已全部办结", "全部按时办结", "全部按期办结", "全部依法办结", "全部办理完毕", "全部按时办理完毕", "全部在法定期限内办结",
    "全部依法按时办结", "全部及时办结", "全部按规定办结", "全部按时限办结",
  ]

  /// Of what the clause in front counts: `收到申请14件，均已办结`.
  private static let followingCompletion: WordList = [
    "均已办结", "均按期办结", "均按时办结", "均及时办结", "均依法办结", "均在法定期限内办结", "均在规定期限内办结",
    "均在法定时限内办结", "均在规定时限内办结", "均已按时办结", "均已按期办结", "均已依法办结", "均已办理完毕", "均已及时办结", "均已在法定期限内办结",
    "均已按时办理完毕",
  ]
  /// Where the paragraph speaks of them no more need be said.
  private static let anyApplications: WordList = ["申请"]
  private static let receiving: WordList = ["收到", "新收", "受理", "接到", "办理"]

  /// Nouns go on with these and say the same.
  private static let tail: WordList = [
    "案件", "案", "情况", "的", "情形", "现象", "事项", "问题", "事件", "等", "申请", "件", "纠纷", "发生", "或", "工作", "有关",
    "事宜", "方面",
  ]
  private static let breaks: WordList = [",", ";", ":", "。", "!", "?", "(", ")"]

  /// Every word with which a statement begins.
  static let telling: [WordList] = table.map(\.words) + [completion, followingCompletion]

  func denials() -> [ProseQuantity] {
    var result: [ProseQuantity] = []
    var index = 0
    var next = 0
    while let place = words.next(ProseWords.denial, from: &next, notBefore: index) {
      guard let (quantity, end) = denial(at: place) ?? completed(at: place) else { continue }
      result.append(quantity)
      index = end
    }
    return result
  }

  private func denial(at start: Int) -> (ProseQuantity, Int)? {
    for denial in QuantityReader.table {
      guard let word = denial.words.end(in: bytes, at: start),
        let found = nouns(denial, from: word)
      else { continue }
      let range = start..<found.range.upperBound
      guard allows(denial, range, word: word, noun: found.range.lowerBound, names: found.names)
      else {
        continue
      }
      let guarding = QuantityGuard(reader: self)
      let quantity = ProseQuantity(
        names: found.names, value: .zero, range: text.source(range),
        statement: .denial(word: text.source(start..<word), nouns: text.source(found.range)),
        certainty: guarding.certainty(start, range.upperBound), isEach: true, isHan: false,
        isInYuan: false, decimals: 0, prose: 0)
      return (quantity, range.upperBound)
    }
    return nil
  }

  /// The nouns behind a word of denial, with what closes the clause.
  private func nouns(
    _ denial: Denial, from start: Int
  ) -> (names: [ProseQuantity.Name], range: Range<Int>)? {
    var place = start
    while noun(denial, at: place) == nil {
      guard place < bytes.count, place - start < denial.widestGap,
        QuantityReader.breaks.end(in: bytes, at: place) == nil,
        !(bytes[place] >= 0x30 && bytes[place] <= 0x39)
      else { return nil }
      place += 1
    }
    let first = place
    var names: [ProseQuantity.Name] = []
    while let (name, end) = noun(denial, at: place) {
      names.append(name)
      place = QuantityReader.tail.skip(in: bytes, from: end, limit: bytes.count)
      guard
        let joint = QuantityWords.joint.end(in: bytes, at: end)
          ?? QuantityWords.joint.end(in: bytes, at: place)
      else { break }
      let next = QuantityWords.jointVerb.skip(in: bytes, from: joint, limit: bytes.count)
      guard noun(denial, at: next) != nil else {
        // 未发生行政复议、举报等情况 denies the rest as well.
        return (names, first..<end)
      }
      place = next
    }
    // 未发生行政诉讼败诉 denies another thing; a number behind says how many.
    let isClosed = place >= bytes.count || QuantityWords.marks.end(in: bytes, at: place) != nil
    return isClosed ? (names, first..<place) : nil
  }

  private func noun(_ denial: Denial, at place: Int) -> (ProseQuantity.Name, Int)? {
    for (words, name) in denial.nouns {
      if let end = words.end(in: bytes, at: place) { return (name, end) }
    }
    return nil
  }

  private static let partWords: WordList = [
    "上年", "结转", "到期", "应", "部分", "除", "不予", "答复", "其余", "剩余", "余下",
  ]

  /// 11月30日前收到的申请全部办结; 行政许可事项86件，全部办结.
  private static let limits: WordList = [
    "日前收到", "日前的", "底前收到", "行政许可", "行政审批", "许可事项", "服务事项",
  ]

  private static let before: WordList = ["日以前", "日之前", "底以前", "底之前"]
  private static let yearEnd: WordList = ["12月31", "12月"]
  private static let subjects: WordList = ["申请", "的申请", "申请件", "件"]
  private static let exceptions: WordList = ["外,", "外,其他", "外,其它", "外,其余", "外,剩余"]

  /// 12月10日以前收到的申请已全部办结; 除结转下年的2件外，其他申请全部办结.
  private func isOfSome(_ start: Int) -> Bool {
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

  /// Whether the clause right in front of `，均已办结` counts all applications and ends with their number.
  private func followsAll(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == 0x2C,
      QuantityReader.countedBy.start(in: bytes, before: start - 1) != nil
    else { return false }
    let clause = QuantityGuard(reader: self).clause(start - 1, start - 1, floor: 0)
    return QuantityReader.receiving.occurs(in: bytes, clause)
      && QuantityReader.anyApplications.occurs(in: bytes, clause)
      && !QuantityReader.partWords.occurs(in: bytes, clause)
      && !QuantityReader.someOf.occurs(in: bytes, clause)
      && !QuantityWords.requestsForbidden.occurs(in: bytes, clause)
  }

  private static let someOf: WordList = ["其中", "包括", "含"]

  private func completed(at start: Int) -> (ProseQuantity, Int)? {
    let following = QuantityReader.followingCompletion.end(in: bytes, at: start)
    guard
      let end = QuantityReader.completion.end(in: bytes, at: start)
        ?? following.flatMap({ followsAll(start) ? $0 : nil }),
      context.topic(before: start) == .requests, !context.isForeign(before: start),
      isBoundary(end),
      !QuantityReader.limits.occurs(
        in: bytes, text.sentence(around: start).lowerBound..<start),
      !isOfSome(start)
    else { return nil }
    let guarding = QuantityGuard(reader: self)
    let clause = guarding.clause(start, end, floor: 0)
    guard !QuantityReader.partWords.occurs(in: bytes, clause),
      !QuantityWords.requestsForbidden.occurs(in: bytes, clause)
    else { return nil }
    let quantity = ProseQuantity(
      names: [.carriedOver], value: .zero, range: text.source(start..<end),
      statement: .completion,
      // 均已办结 may be said of those that were due.
      certainty: min(following == nil ? .certain : .likely, guarding.certainty(start, end)),
      isEach: true,
      isHan: false, isInYuan: false, decimals: 0, prose: 0)
    return (quantity, end)
  }
}
