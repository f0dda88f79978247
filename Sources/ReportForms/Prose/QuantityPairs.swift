import TextCore

/// Counts that share what they say: 行政复议和行政诉讼均为0件, 行政复议、行政诉讼分别为2件、1件.
extension QuantityReader {
  private static let respectively: WordList = ["分别为", "分别是", "分别有", "分别", "各为"]
  private static let between: WordList = ["、", "和", "及", "与"]
  private static let pairTail: WordList = ["案件", "案", "数量", "数", "件数", "决定", "申请", "的", "总数", "宗数"]
  private static let paired: Set<ProseQuantity.Name> = [
    .review, .litigation, .licences, .penalties, .coercion,
  ]

  /// Two nouns and their two numbers, in order.
  ///
  /// - Parameters:
  ///   - numbers: the first of the two, and those behind it.
  ///   - last: the end of the number before.
  func pair(_ numbers: ArraySlice<ProseNumber>, behind last: Int) -> [ProseQuantity]? {
    guard let first = numbers.first, let second = numbers.dropFirst().first else { return nil }
    let floor = max(last, sentenceStart(first.range.lowerBound))
    guard
      var end = QuantityReader.respectively.start(
        in: bytes, before: first.range.lowerBound, floor: floor),
      QuantityReader.between.end(in: bytes, at: first.end) == second.range.lowerBound,
      [first, second].allSatisfy({ !$0.isVague && isCount($0) })
    else { return nil }
    if let third = QuantityReader.between.end(in: bytes, at: second.end),
      numbers.dropFirst(2).first?.range.lowerBound == third
    {
      return nil
    }
    while let start = QuantityReader.pairTail.start(in: bytes, before: end, floor: floor) {
      end = start
    }
    guard let later = closed(before: end, floor: floor),
      let earlier = joint(before: later.start, floor: floor),
      !isShared(earlier.start, floor: floor)
    else { return nil }
    let guarding = QuantityGuard(reader: self)
    let clause = guarding.clause(earlier.start, second.end, floor: floor)
    var result: [ProseQuantity] = []
    for (match, number) in [(earlier, first), (later, second)] {
      guard let name = name(of: match), QuantityReader.paired.contains(name),
        let amount = number.amount,
        guarding.allows(match.phrase, clause: clause, start: earlier.start, floor: floor)
      else { return nil }
      result.append(
        ProseQuantity(
          names: [name], value: amount, range: text.source(number.range), statement: .number,
          certainty: min(match.phrase.certainty, guarding.certainty(earlier.start, number.end)),
          isEach: false, isHan: number.isHan, isInYuan: false, decimals: number.decimals, prose: 0))
    }
    return result
  }

  private static let countedNouns: WordList = ["案件", "案", "决定", "申请"]

  /// Another noun that shares the number, before a 、 or 和.
  func joint(before start: Int, floor: Int) -> Match? {
    var place = start
    while let next = QuantityWords.jointVerb.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    guard var end = QuantityWords.joint.start(in: bytes, before: place, floor: floor),
      end > floor
    else { return nil }
    end = QuantityReader.countedNouns.start(in: bytes, before: end, floor: floor) ?? end
    return closed(before: end, floor: floor)
  }

  /// The longest phrase that ends at an offset and has nothing behind its number.
  private func closed(before end: Int, floor: Int) -> Match? {
    var best: Match?
    let fitting = PhraseIndex.all.phrases(before: end, in: bytes).intersection(
      PhraseIndex.all.closed)
    fitting.each { place in
      let words = QuantityPhrases.all[place].before
      guard let first = matcher.start(of: words, before: end, floor: floor) else { return }
      if let old = best, first >= old.start { return }
      best = Match(place: place, start: first, end: end)
    }
    return best
  }

  /// Whether a 、 or 和 before the phrase joins it to something that is no phrase.
  func isShared(_ start: Int, floor: Int) -> Bool {
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
}
