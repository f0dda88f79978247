import TextCore

/// Statements without a number: 未收到申请, 未发生行政复议, 无结转.
extension QuantityReader {
  struct Denial {
    let words: WordList
    let nouns: [(words: WordList, name: ProseQuantity.Name)]
    /// Bytes that may stand between the word and the noun.
    let widestGap: Int
    let topic: ProseTopic?
  }

  /// Behind a verb that says that none came, those that ask stand as well.
  private static let applications = WordList(
    QuantityWords.applicationNames + [
      "政府信息公开的申请", "申请公开政府信息", "依申请公开政府信息申请", "依申请公开政府信息公开申请", "公开政府信息的申请",
      "公开政府信息申请",
    ])

  private static let carried: WordList = [
    "结转", "结转件", "结转下年", "结转下年度", "结转下一年度", "结转申请", "结转至下年度", "结转下年度继续办理", "结转下年度办理",
    "结转至下一年度", "结转下一年度办理", "结转下一年度继续办理", "结转至下年度办理", "结转至下年度继续办理", "结转至下一年度办理",
    "结转至下一年度继续办理", "结转下年继续办理", "结转下年办理", "结转至下年", "结转至下年办理", "结转至下年继续办理", "结转到下年",
    "结转到下年度", "结转下一年", "结转下一年继续办理", "跨年办理", "跨年度办理", "跨年办理件", "跨年结转", "跨年度结转",
    "结转到下一年", "结转到下一年度", "结转到下年办理", "结转到下年度办理", "结转到下一年度办理", "结转到下年度继续办理",
    "结转到下一年度继续办理", "遗留", "遗留件", "遗留申请",
  ]

  private static let carriedIn: WordList = [
    "上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转", "上年结转件", "上年度结转件", "上年遗留", "上年度遗留",
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
      words: ["无人", "没有人", "未有人"],
      nouns: [
        (["申请公开政府信息", "申请政府信息公开", "提出政府信息公开申请", "提交政府信息公开申请"], .received)
      ], widestGap: 0, topic: nil),
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
      words: ["零"], nouns: [(["申请", "依申请", "依申请公开"], .received)], widestGap: 0,
      topic: .requests),
    Denial(
      words: ["零"], nouns: [(applications, .received)], widestGap: 0, topic: nil),
    Denial(
      words: ["零"],
      nouns: [(["行政复议", "复议"], .review), (["行政诉讼", "诉讼"], .litigation)], widestGap: 0,
      topic: .disputes),
    Denial(
      words: [
        "未制发", "未制定", "未出台", "没有制定", "没有制发", "没有出台", "未制定出台", "未印发", "未新制定", "没有新制定", "未新制发",
        "没有新制发", "未新出台", "没有新出台",
      ],
      nouns: [(["规范性文件", "行政规范性文件"], .documentsMade)], widestGap: 0, topic: nil),
    Denial(
      words: [
        "无", "没有", "未有", "未作出", "未做出", "没有作出", "没有做出", "未实施", "没有实施", "未发生", "没有发生", "未办理",
        "没有办理",
      ],
      nouns: [
        (["行政许可", "行政许可决定"], .licences), (["行政处罚", "行政处罚决定"], .penalties),
        (["行政强制", "行政强制措施", "行政强制决定"], .coercion),
      ], widestGap: 0, topic: nil),
    Denial(
      words: ["未收取", "没有收取", "未征收", "没有征收", "未产生", "无", "没有", "未有", "未收取任何"],
      nouns: [(["行政事业性收费", "行政事业性收费项目"], .fees)], widestGap: 0, topic: nil),
    Denial(
      words: ["无", "没有", "未有", "不存在", "未"], nouns: [(carried, .carriedOver)],
      widestGap: 0, topic: .requests),
    Denial(
      words: ["无", "没有", "未有", "不存在"], nouns: [(carriedIn, .carriedIn)], widestGap: 0,
      topic: .requests),
  ]

  /// Nouns go on with these and say the same.
  private static let tail: WordList = [
    "案件", "案", "情况", "的", "情形", "现象", "事项", "问题", "事件", "等", "申请", "件", "纠纷", "发生", "或", "工作", "有关",
    "事宜", "方面",
  ]
  private static let breaks: WordList = [",", ";", ":", "。", "!", "?", "(", ")"]

  /// Every word with which a statement begins.
  static let telling: [WordList] = table.map(\.words) + [completion, followingCompletion, rates]

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
      guard
        allows(
          denial, range, word: word, noun: found.range.lowerBound, names: found.names)
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
}
