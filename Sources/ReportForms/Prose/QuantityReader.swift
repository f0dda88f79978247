import TextCore

/// Reads the counts of one paragraph.
struct QuantityReader {
  let text: FoldedProse
  let matcher: PhraseMatcher
  let context: ProseContext
  let isGovernment: Bool
  /// Whether a number without a measure word is no count: what is left of a table looks like that.
  let needsUnit: Bool

  var bytes: [UInt8] { text.bytes }

  /// A phrase found at a place.
  struct Match {
    let phrase: QuantityPhrase
    /// From its first word to its last, behind the number where it ends there.
    let start: Int
    let end: Int
  }

  func numbers() -> [ProseQuantity] {
    var result: [ProseQuantity] = []
    var floor = 0
    for number in ProseNumbers.all(in: bytes) {
      let window = max(floor, sentenceStart(number.range.lowerBound))
      if !number.isVague, let quantity = quantity(number, floor: window) {
        result.append(quantity)
      }
      floor = number.end
    }
    return result
  }

  private func quantity(_ number: ProseNumber, floor: Int) -> ProseQuantity? {
    guard let amount = number.amount, isCount(number) else { return nil }
    var end = number.range.lowerBound
    var isEach = false
    while let start = QuantityWords.tail.start(in: bytes, before: end, floor: floor) {
      if QuantityWords.each.start(in: bytes, before: end, floor: start) == start { isEach = true }
      end = start
    }
    let aside = asideStart(before: end, floor: floor)
    let clauseEnd = aside < end ? aside : number.end
    end = aside
    guard let match = best(before: [number.range.lowerBound, end], number, floor: floor) else {
      return nil
    }
    var names = [match.phrase.name]
    var start = match.start
    while let other = joint(before: start, floor: floor) {
      names.insert(other.phrase.name, at: 0)
      start = other.start
    }
    guard names.count > 1 || !isShared(start, floor: floor) else { return nil }
    let guarding = QuantityGuard(reader: self)
    guard
      guarding.allows(
        match.phrase, clause: guarding.clause(start, clauseEnd, floor: floor), start: start,
        floor: floor)
    else { return nil }
    if names.count > 1, amount != .zero, !isEach, Set(names) != [.review, .litigation] {
      return nil
    }
    return ProseQuantity(
      names: names, value: value(amount, number, match.phrase.name) ?? amount,
      range: text.source(number.range), statement: .number,
      certainty: min(match.phrase.certainty, guarding.certainty(start, number.end)),
      isEach: isEach, isHan: number.isHan, isInYuan: number.unit == .yuan(1),
      decimals: number.decimals, prose: 0)
  }

  /// Where a bracket without figures begins that ends at an offset: 申请（含网络、信函）14件.
  private func asideStart(before end: Int, floor: Int) -> Int {
    guard end > floor, bytes[end - 1] == 0x29 else { return end }
    var place = end - 1
    while place > floor, end - place < 60 {
      place -= 1
      if bytes[place] == 0x28 { return place }
      if bytes[place] >= 0x30 && bytes[place] <= 0x39 || bytes[place] == 0x29 { return end }
    }
    return end
  }

  private func value(
    _ amount: Amount, _ number: ProseNumber, _ name: ProseQuantity.Name
  ) -> Amount? {
    guard name == .fees, number.unit == .yuan(1) else { return amount }
    return amount.millionths % 10_000 == 0 ? Amount(millionths: amount.millionths / 10_000) : nil
  }

  private func isCount(_ number: ProseNumber) -> Bool {
    switch number.unit {
    case .measure(let word):
      return !["期", "场", "人", "家", "名", "人次", "条次", "篇次"].contains(word)
    case .yuan: return true
    case .percent: return false
    case .none:
      if needsUnit { return false }
      return number.end >= bytes.count
        || QuantityWords.marks.end(in: bytes, at: number.end) != nil
    }
  }

  /// The phrase that ends nearest the number and is longest.
  private func best(before ends: [Int], _ number: ProseNumber, floor: Int) -> Match? {
    var best: Match?
    for phrase in QuantityPhrases.all where (phrase.name == .fees) == isMoney(number) {
      for end in ends {
        guard let match = match(phrase, before: end, number, floor: floor) else { continue }
        if let old = best, !isBetter(match, than: old) { continue }
        best = match
      }
    }
    return best
  }

  /// Words in front speak before words behind. The verb nearest the noun counts, but 制定发布 is one
  /// verb; otherwise the longer phrase says more.
  private func isBetter(_ new: Match, than old: Match) -> Bool {
    if old.phrase.after.isEmpty != new.phrase.after.isEmpty { return new.phrase.after.isEmpty }
    if old.phrase.lead == .open, new.phrase.lead == .open, abs(old.start - new.start) > 6 {
      return new.start > old.start
    }
    return new.start < old.start
  }

  private func isMoney(_ number: ProseNumber) -> Bool {
    if case .yuan = number.unit { return true }
    return false
  }

  private static let links: WordList = ["的"]

  private func match(
    _ phrase: QuantityPhrase, before end: Int, _ number: ProseNumber, floor: Int
  ) -> Match? {
    guard let start = matcher.start(of: phrase.before, before: end, floor: floor) else {
      return nil
    }
    guard !phrase.after.isEmpty else { return Match(phrase: phrase, start: start, end: end) }
    var place = number.end
    if let next = QuantityReader.links.end(in: bytes, at: place) { place = next }
    guard let last = matcher.end(of: phrase.after, at: place, limit: bytes.count),
      isBoundary(last)
    else { return nil }
    return Match(phrase: phrase, start: start, end: last)
  }

  private static let countedNouns: WordList = ["案件", "案", "决定", "申请"]

  /// Another noun that shares the number, before a 、 or 和.
  private func joint(before start: Int, floor: Int) -> Match? {
    var place = start
    while let next = QuantityWords.jointVerb.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    guard var end = QuantityWords.joint.start(in: bytes, before: place, floor: floor),
      end > floor
    else { return nil }
    end = QuantityReader.countedNouns.start(in: bytes, before: end, floor: floor) ?? end
    var best: Match?
    for phrase in QuantityPhrases.all where phrase.after.isEmpty {
      guard let first = matcher.start(of: phrase.before, before: end, floor: floor) else {
        continue
      }
      if let old = best, first >= old.start { continue }
      best = Match(phrase: phrase, start: first, end: end)
    }
    return best
  }

  /// Whether a 、 or 和 before the phrase joins it to something that is no phrase.
  private func isShared(_ start: Int, floor: Int) -> Bool {
    var place = start
    while let next = QuantityWords.jointVerb.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    guard let mark = QuantityWords.joint.start(in: bytes, before: place, floor: floor) else {
      return false
    }
    // Right behind the number before, 、 parts whole statements.
    return mark > floor
  }

  private static let closingWords: WordList = [
    "案件", "的", "情况", "事项", "等", "并", "均", "已", "和", "及", "与", "全部", "。", "；", "件",
  ]

  /// Whether a word that ends here is whole: a mark follows, or a word that changes nothing.
  func isBoundary(_ offset: Int) -> Bool {
    if offset >= bytes.count || QuantityWords.marks.end(in: bytes, at: offset) != nil {
      return true
    }
    return QuantityReader.closingWords.end(in: bytes, at: offset) != nil
  }

  /// The start of the sentence that holds an offset.
  func sentenceStart(_ offset: Int) -> Int { text.sentence(around: offset).lowerBound }
}
