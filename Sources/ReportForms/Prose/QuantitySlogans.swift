import TextCore

/// 收到一件、登记一件、答复一件 tells of each, and counts none.
extension QuantityReader {
  private static let taken: WordList = [
    "收到一件", "受理一件", "接到一件", "登记一件", "办理一件", "办结一件", "收到1件", "受理1件", "接到1件", "登记1件",
    "办理1件", "办结1件",
  ]
  private static let each: WordList = ["件件", "一批", "一类", "一档", "每一件", "每1件"]
  private static let hanOne: WordList = ["一件"]
  private static let one: WordList = ["一件", "1件"]
  /// What leads to a way of working.
  private static let principles: WordList = [
    "做到", "坚持", "确保", "力争", "力求", "实行", "推行", "落实", "遵循", "按照", "严格", "务求", "原则",
  ]
  private static let opening: WordList = ["“", "「"]
  private static let closing: WordList = ["”", "」"]
  /// What is summed up was counted.
  private static let sums: WordList = [
    "全年", "本年", "年度", "当年", "今年", "共", "累计", "总计", "合计", "上年", "上半年", "下半年",
  ]
  private static let breaks: WordList = [",", ";", ":", "。", "!", "?"]

  func isSlogan(_ number: ProseNumber, _ name: ProseQuantity.Name) -> Bool {
    guard number.amount == Amount(1) else { return false }
    switch name {
    case .received, .handled, .answered: break
    default: return false
    }
    let sentence = text.sentence(around: number.range.lowerBound)
    let places = ones(sentence)
    guard places.count > 1, let first = places.first else { return false }
    if number.isHan, QuantityReader.taken.occurs(in: bytes, sentence),
      QuantityReader.each.occurs(in: bytes, sentence)
        || places.count(where: { QuantityReader.hanOne.end(in: bytes, at: $0.lowerBound) != nil })
          > 2
    {
      return true
    }
    // In figures, or of two: 做到收到1件、答复1件. The numbers of a year are told otherwise.
    var start = first.lowerBound
    while start > sentence.lowerBound,
      QuantityReader.breaks.start(in: bytes, before: start, floor: sentence.lowerBound) == nil
    { start = bytes.characterStart(before: start) }
    let lead = start..<first.lowerBound
    guard !QuantityReader.sums.occurs(in: bytes, sentence.lowerBound..<first.lowerBound) else {
      return false
    }
    return QuantityReader.principles.occurs(in: bytes, lead)
      || QuantityReader.opening.occurs(in: bytes, lead)
        && !QuantityReader.closing.occurs(in: bytes, lead)
      || places.count > 2 && QuantityReader.taken.occurs(in: bytes, sentence)
  }

  private static let negations: WordList = ["未", "没有", "没", "未曾", "从未", "不曾"]

  /// 未收到一件申请: not even one came.
  func isDenied(_ number: ProseNumber, _ start: Int, floor: Int) -> Bool {
    number.amount == Amount(1)
      && QuantityReader.negations.start(in: bytes, before: start, floor: floor) != nil
  }

  /// Where one is counted within a range.
  private func ones(_ range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while places.count < 8,
      let found = QuantityReader.one.first(in: bytes, start..<range.upperBound)
    {
      start = found.upperBound
      // Not 11件 or 0.1件.
      if found.lowerBound == 0 || !bytes[found.lowerBound - 1].isDigit,
        found.lowerBound == 0 || bytes[found.lowerBound - 1] != 0x2E
      {
        places.append(found)
      }
    }
    return places
  }
}
