import TextCore

/// Reads the counts of one paragraph.
struct QuantityReader {
  let text: FoldedProse
  let bytes: [UInt8]
  let words: WordSurvey
  let matcher: PhraseMatcher
  let body: ReportingBody
  /// Where the line below a sub-head begins in the passage; nil where none stands above.
  private let belowHead: Int?
  var isGovernment: Bool { body == .government }
  /// Whether a number without a measure word is no count: what is left of a table looks like that.
  let needsUnit: Bool
  private let lateContext: LateContext

  init(
    _ passage: Passage, _ circumstances: PassageReading.Circumstances, _ years: YearWords,
    needsUnit: Bool
  ) {
    text = passage.folded
    bytes = text.bytes
    words = passage.words
    matcher = PhraseMatcher(bytes, years)
    body = circumstances.body
    belowHead = SoftHead.end(passage)
    self.needsUnit = needsUnit
    lateContext = LateContext(circumstances)
  }

  /// Of what the paragraph speaks; most paragraphs have no phrase for which that would matter.
  var context: ProseContext { lateContext.context(bytes, words) }

  /// The context, read when it is asked for.
  private final class LateContext {
    private let circumstances: PassageReading.Circumstances
    private var known: ProseContext?

    init(_ circumstances: PassageReading.Circumstances) {
      self.circumstances = circumstances
    }

    func context(_ bytes: [UInt8], _ words: WordSurvey) -> ProseContext {
      if let known { return known }
      let context = ProseContext(
        bytes, words, year: circumstances.year, heading: circumstances.heading)
      known = context
      return context
    }
  }

  /// A phrase found at a place.
  struct Match {
    /// Its place among all phrases.
    let place: Int
    var phrase: QuantityPhrase { QuantityPhrases.all[place] }
    /// From its first word to its last, behind the number where it ends there.
    let start: Int
    let end: Int
  }

  func numbers(_ numbers: [ProseNumber]) -> [ProseQuantity] {
    var result: [ProseQuantity] = []
    var floor = 0
    for (index, number) in numbers.enumerated() {
      if let pair = pair(numbers[index...], behind: floor) {
        result += pair
      } else if !number.isVague, let quantity = quantity(index, of: numbers, behind: floor) {
        result.append(quantity)
      }
      floor = number.end
    }
    return result
  }

  /// - Parameter last: the end of the number before.
  private func quantity(
    _ index: Int, of numbers: [ProseNumber], behind last: Int
  ) -> ProseQuantity? {
    let number = numbers[index]
    guard let amount = number.amount, isCount(number) else { return nil }
    let floor = max(last, sentenceStart(number.range.lowerBound))
    var end = number.range.lowerBound
    var isEach = false
    while let start = QuantityWords.tail.start(in: bytes, before: end, floor: floor) {
      if QuantityWords.each.start(in: bytes, before: end, floor: start) == start { isEach = true }
      // 政府信息公开申请数 is the number of 政府信息公开申请.
      if let noun = QuantityWords.countedApplications.end(in: bytes, at: start, limit: end),
        QuantityWords.disclosed.start(in: bytes, before: start, floor: floor) != nil
      {
        end = noun
        break
      }
      end = start
    }
    let aside = asideStart(before: end, floor: floor)
    let clauseEnd = aside < end ? aside : number.end
    end = aside
    guard let match = best(before: end, number, floor: floor), let name = name(of: match) else {
      return nil
    }
    if isSlogan(number, name) || isDenied(number, match.start, floor: floor) { return nil }
    // （二）依申请公开办理情况⏎3件申请延期答复: a head counts nothing.
    if let line = belowHead, match.start < number.range.lowerBound,
      text.source(number.range).lowerBound == line
    {
      return nil
    }
    // 对制发的218份公文: of which papers a sentence speaks it says behind the number.
    if match.phrase.topic == .documents, match.phrase.after.isEmpty, !isBoundary(number.end) {
      return nil
    }
    var names = [name]
    var start = match.start
    // A number in front of its noun is no other noun's: 1件延期、4件结转下年.
    let isInFront = start == number.range.lowerBound
    while !isInFront, let other = joint(before: start, floor: floor) {
      names.insert(other.phrase.name, at: 0)
      start = other.start
    }
    guard names.count > 1 || isInFront || !isShared(start, floor: floor) else { return nil }
    let guarding = QuantityGuard(reader: self)
    // And what stands in front of its 、 is no part of what it says.
    let isParted =
      isInFront && QuantityReader.parting.start(in: bytes, before: start, floor: floor) != nil
    let clause = guarding.clause(start, clauseEnd, floor: isParted ? start : floor)
    guard !guarding.isOfItems(match.phrase.name, number, start),
      guarding.allows(match.phrase, clause: clause, start: start, floor: floor)
    else { return nil }
    if isParallel(index, in: numbers, from: start) { return nil }
    if names.count > 1, amount != .zero, !isEach, Set(names) != [.review, .litigation] {
      return nil
    }
    // 行政许可、行政处罚各43件、5件: each has its own.
    if isEach, names.count > 1, index + 1 < numbers.count,
      QuantityReader.parting.end(in: bytes, at: number.end) == numbers[index + 1].range.lowerBound
    {
      return nil
    }
    switch inclusion(names[0], aside: aside, end: number.end) {
    case .none: break
    case .partlyDisclosed: names[0] = .disclosedAtAll
    case .another: return nil
    }
    return ProseQuantity(
      names: names, value: value(amount, number, match.phrase.name) ?? amount,
      range: text.source(number.range), statement: .number,
      certainty: min(match.phrase.certainty, guarding.certainty(start, number.end)),
      isEach: isEach, isHan: number.isHan, isInYuan: number.unit == .yuan(1),
      decimals: number.decimals,
      mayBePart: match.phrase.mayBePart || guarding.mayBePart(name, start), prose: 0)
  }

  func name(of match: Match) -> ProseQuantity.Name? {
    guard match.phrase.isReason else { return match.phrase.name }
    return QuantityReasons.name(in: bytes, at: match.start)
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

  func isCount(_ number: ProseNumber) -> Bool {
    switch number.unit {
    case .measure:
      // 1.9件 is an average.
      return number.decimals == 0
        && QuantityReader.otherMeasures.end(in: bytes, at: number.range.upperBound) != number.end
    case .yuan: return true
    case .percent: return false
    case .none:
      if needsUnit { return false }
      // Where a sentence breaks off behind a number, the number may go on in the next line.
      return number.end >= bytes.count && !bytes.contains(0x2C)
        || QuantityWords.marks.end(in: bytes, at: number.end) != nil
    }
  }

  private static let otherMeasures = WordList(
    ProseNumbers.foreignMeasures + ProseNumbers.materialMeasures)

  /// The phrase that ends nearest the number and is longest.
  ///
  /// - Parameter end: where a phrase may end besides right before the number.
  private func best(before end: Int, _ number: ProseNumber, floor: Int) -> Match? {
    var behind = number.end
    if let next = QuantityReader.links.end(in: bytes, at: behind) { behind = next }
    let index = PhraseIndex.all
    let fitting = index.phrases(behindNumberAt: behind, in: bytes, isMoney: isMoney(number))
    let near = fitting.intersection(index.phrases(before: number.range.lowerBound, in: bytes))
    let far = fitting.intersection(index.phrases(before: end, in: bytes))
    var best: Match?
    func take(_ match: Match?) {
      guard let match else { return }
      if let old = best, !isBetter(match, than: old) { return }
      best = match
    }
    near.union(far).each { place in
      if near.contains(place) {
        take(match(place, before: number.range.lowerBound, behind: behind, floor: floor))
      }
      if far.contains(place), end != number.range.lowerBound {
        take(match(place, before: end, behind: behind, floor: floor))
      }
    }
    return best
  }

  /// Words in front speak before words behind. The verb nearest the noun counts, but 制定发布 is one
  /// verb; otherwise the longer phrase says more.
  private func isBetter(_ new: Match, than old: Match) -> Bool {
    let phrases = QuantityPhrases.all
    let isAllBefore = phrases[new.place].after.isEmpty
    if phrases[old.place].after.isEmpty != isAllBefore { return isAllBefore }
    if phrases[old.place].lead == .open, phrases[new.place].lead == .open,
      abs(old.start - new.start) > 6
    {
      return new.start > old.start
    }
    return new.start < old.start
  }

  /// Nil for a 0 without a unit: 行政事业性收费为0, 行政诉讼为0.
  private func isMoney(_ number: ProseNumber) -> Bool? {
    if case .yuan = number.unit { return true }
    return number.unit == .none && number.amount == .zero ? nil : false
  }

  private static let links: WordList = ["的"]
  private static let parting: WordList = ["、"]

  private func match(_ place: Int, before end: Int, behind: Int, floor: Int) -> Match? {
    let phrases = QuantityPhrases.all
    guard let start = matcher.start(of: phrases[place].before, before: end, floor: floor) else {
      return nil
    }
    // What speaks of another topic must not stand in the way of what names its own.
    if let topic = phrases[place].topic, topic != .disputes,
      context.topic(before: start) != topic
    {
      return nil
    }
    if phrases[place].after.isEmpty { return Match(place: place, start: start, end: end) }
    guard let last = matcher.end(of: phrases[place].after, at: behind, limit: bytes.count),
      isBoundary(last)
    else { return nil }
    return Match(place: place, start: start, end: last)
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
