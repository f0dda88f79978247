import ReportForms
import TextCore

/// 其中 with what follows it: parts of a whole that stands in front.
struct PartList {
  /// Whole numbers in front that the parts may add up to, in order.
  let wholes: [ProseNumber]
  let parts: [ProseNumber]
  /// What stands in front of each of the parts.
  let labels: [Range<Int>]
  /// Numbers of the same unit behind the parts, up to the end of the sentence.
  let further: [ProseNumber]
  /// Those of them that stand in no bracket.
  let furtherOutside: [ProseNumber]
  /// Brackets behind the parts, with what they are made of themselves.
  let details: [Range<Int>]
  /// The one count in such a bracket: of what is in two parts, or stands beside them.
  let loneDetails: [Amount]
  /// Where 其中 opens a sentence: numbers of the unit further in front than the sentence before.
  let earlier: [ProseNumber]
  /// Whether there is no doubt which whole the parts are of. A sentence with several numbers does not
  /// tell of which the next one speaks, nor one with what was carried over.
  let isCertain: Bool
  /// Whether 等 says that there are more.
  let isOpen: Bool
  /// Whether the list is told in full by its numbers.
  let isComplete: Bool
  /// Whether its last part is all that is left.
  let endsInRemainder: Bool

  static let opening = WordList(["其中", "含"] + listing)
  private static let among: WordList = ["其中"]
  private static let containing: WordList = ["包括", "包含", "含"]
  private static let holding: WordList = ["含"]
  private static let negations: WordList = ["不", "未"]
  /// These tell parts only right behind a number.
  private static let including = WordList(listing)
  private static let listing = [
    "包括", "包含", "分别为", "分别是", "主要包括", "具体为", "具体是", "按类别分", "按类型分", "按内容分", "按主题分",
    "按渠道分", "按方式分", "按领域分", "按来源分",
  ]
  /// What is told is not all.
  private static let mainly: WordList = ["主要包括"]
  private static let stops: WordList = ["。", ";", ")", "!", "\"", "”"]
  private static let more: WordList = ["等"]

  private static let carried: WordList = ["结转"]
  private static let fullStops: WordList = ["。", "!", "?"]
  /// No more numbers than this are looked at in front of the sentence before.
  private static let farthest = 16

  /// Every list of a paragraph.
  ///
  /// - Parameters:
  ///   - numbers: all of the paragraph.
  ///   - words: where a list may open.
  static func all(
    in text: FoldedProse, _ numbers: [ProseNumber], _ words: WordSurvey
  ) -> [PartList] {
    var lists = MarkedList.starts(numbers, text.bytes).compactMap {
      PartList(text, $0, numbers, isMarked: true)
    }
    guard words.lists.contains(PassageWords.parts) else { return lists }
    var (place, index) = (0, 0)
    while let start = words.next(PassageWords.parts, from: &place, notBefore: index) {
      guard var end = opening.end(in: text.bytes, at: start),
        negations.start(in: text.bytes, before: start) == nil
      else { continue }
      let isMarked = holding.end(in: text.bytes, at: start) == end
      if among.end(in: text.bytes, at: start) == end {
        end = containing.end(in: text.bytes, at: end) ?? end
      }
      if let list = PartList(text, start..<end, numbers, isMarked: isMarked) { lists.append(list) }
      index = end
    }
    return lists
  }

  /// - Parameter isMarked: whether nothing but a mark, or 含, says that parts follow.
  private init?(
    _ text: FoldedProse, _ word: Range<Int>, _ numbers: [ProseNumber], isMarked: Bool
  ) {
    let bytes = text.bytes
    let next = PartList.index(numbers, from: word.upperBound)
    guard next < numbers.count, next > 0, !numbers[next].isVague else { return nil }
    switch numbers[next].unit {
    // Kinds are told in levels: 一级目录8类、二级目录20类.
    case .measure("类"), .measure("种"): return nil
    case .measure, .yuan: break
    case .percent, .none: return nil
    }
    let unit = numbers[next].unit
    let sentence = text.sentence(around: word.lowerBound)
    var start = sentence.lowerBound
    let isOpening = !isMarked && word.lowerBound - start < 6 && start > 0
    // 其中 that opens a sentence speaks of the one before.
    if isOpening {
      start = text.sentence(around: start - 1).lowerBound
      if start == sentence.lowerBound, start >= 3 {
        start = text.sentence(around: start - 3).lowerBound
      }
    }
    var first = next
    while first > 0, numbers[first - 1].range.lowerBound >= start { first -= 1 }
    let front = numbers[first..<next]
    guard !front.contains(where: { $0.isVague && $0.amount == nil }) else { return nil }
    wholes = front.filter {
      $0.unit == unit && $0.amount != nil
        && (!$0.isVague
          || $0.hasNoun && PartList.isOfEvents(unit)
            && PartList.isNounAlone(bytes, $0.end, word.lowerBound))
    }
    let isIncluding =
      isMarked || PartList.including.end(in: bytes, at: word.lowerBound) == word.upperBound
    // A figure that opens a paragraph may be what a wrapped line left of one.
    guard let last = wholes.last, last.range.lowerBound > 0,
      !isIncluding || word.lowerBound - last.end <= 4
    else {
      return nil
    }
    // `稿件3⏎1篇，其中…`: what begins a line may be the end of a number that a wrapped line cut in two.
    if last.range.lowerBound == 0 { return nil }
    if front.contains(where: { $0.isVague && $0.range.lowerBound > last.range.lowerBound }) {
      return nil
    }
    earlier =
      isOpening
      ? numbers[..<first].suffix(PartList.farthest).filter {
        $0.unit == unit && !$0.isVague && $0.amount != nil
      } : []
    // What was carried in or out is no whole of its own, and none of the others is without it.
    let before = wholes.dropLast().last?.end ?? word.lowerBound
    isCertain =
      !PartList.carried.occurs(in: bytes, before..<word.lowerBound)
      && (!isOpening
        || wholes.count == 1 && !PartList.carried.occurs(in: bytes, start..<word.lowerBound)
          && !earlier.contains { number in
            !PartList.fullStops.occurs(in: bytes, number.end..<last.range.lowerBound)
          })
    let items = PartItems(text, numbers[next...], behind: word.upperBound)
    let limit = PartList.limit(
      bytes, word,
      PartList.closed(text, from: word.upperBound, max(sentence.upperBound, items.end)))
    var walk = PartWalk(bytes: bytes, unit: unit, place: word.upperBound, limit: limit)
    walk.take(numbers[next...])
    guard let part = walk.parts.last,
      !isMarked || MarkedList.isPlain(walk, word, behind: last, bytes),
      // 开展3次督查，其中下发通报4次: one number alone may count something else.
      !last.isVague || walk.parts.count > 1
    else { return nil }
    parts = walk.parts
    labels = walk.labels
    endsInRemainder = walk.endsInRemainder
    further = numbers[next...].prefix { $0.range.lowerBound < limit }.filter {
      $0.range.lowerBound > part.range.lowerBound && $0.unit == unit && !$0.isVague
        && $0.amount != nil
    }
    furtherOutside = walk.outsideBrackets(further)
    details = walk.details
    loneDetails = walk.details.compactMap { detail in
      let inside = numbers[PartList.index(numbers, from: detail.lowerBound)...].prefix {
        $0.range.lowerBound < detail.upperBound
      }
      return inside.count == 1 && inside.first?.unit == unit ? inside.first?.amount : nil
    }
    // 其中包括 and a mark do not say that the list is full, and most that is counted in sheets or
    // households is picked out.
    let isLoose =
      isMarked || unit.isMaterial || items.isOpen
      || (PartList.among.end(in: bytes, at: word.lowerBound) ?? word.upperBound) < word.upperBound
    let mayGoOn = walk.isMixed || walk.hasShares || walk.hasChanges
    let isMainly = PartList.mainly.end(in: bytes, at: word.lowerBound) == word.upperBound
    isOpen =
      isLoose || mayGoOn || isMainly
      // What ； parts may go on in the next line.
      || items.end > 0 && limit == bytes.count && bytes.last == 0x3B
      || PartList.more.occurs(in: bytes, word.upperBound..<walk.clauseEnd)
    // A line that breaks off in the middle may go on with more parts.
    let isCut =
      limit == bytes.count && part.end < limit
      && PartList.stops.start(in: bytes, before: limit) == nil
    isComplete = walk.isComplete && !isCut
  }

  private static let marks: WordList = ["。", ",", ";", ":", "(", ")", "、", "的"]
  private static let commas: WordList = [",", "(", "。"]
  /// In bytes.
  private static let longestNoun = 36

  /// 检查5个单位，其中发现问题8个 counts two things with one word.
  private static func isOfEvents(_ unit: ProseNumber.Unit) -> Bool {
    [.measure("次"), .measure("场"), .measure("期")].contains(unit)
  }

  /// `开展5次业务培训，其中…`: whether nothing but the noun stands between a number and the list.
  private static func isNounAlone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let noun = start..<(commas.start(in: bytes, before: end, floor: start) ?? end)
    return noun.count <= longestNoun && !marks.occurs(in: bytes, noun)
  }

  private static let enumeration: WordList = ["、"]

  /// Whether 、 joins a part to the next as it joined it to the one before: the list is not over there.
  func goesOn(behind index: Int, _ text: FoldedProse) -> Bool {
    guard index > 0, index + 1 < parts.count else { return false }
    return [index, index + 1].allSatisfy {
      PartList.enumeration.end(in: text.bytes, at: labels[$0].lowerBound) != nil
    }
  }

  /// The first number at an offset or behind it.
  private static func index(_ numbers: [ProseNumber], from offset: Int) -> Int {
    numbers.partitioningIndex { $0.range.lowerBound >= offset }
  }

  /// Where the list ends at the latest: with the sentence, or with the bracket that opened before it.
  private static func limit(_ bytes: [UInt8], _ word: Range<Int>, _ end: Int) -> Int {
    let isOpened =
      bytes[word.lowerBound] == 0x28 || word.lowerBound > 0 && bytes[word.lowerBound - 1] == 0x28
    guard isOpened else { return end }
    return close(bytes, from: word.upperBound, limit: max(end, word.upperBound)) ?? end
  }

  /// Where the bracket closes in which an offset stands.
  static func close(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var depth = 0
    for index in start..<max(start, limit) {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29 {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// No bracket has more sentences.
  private static let mostSentences = 4

  /// The end of the sentence that closes what was opened before an end: a ； in a bracket ends no list.
  private static func closed(_ text: FoldedProse, from start: Int, _ end: Int) -> Int {
    var (place, limit, depth) = (start, end, 0)
    for _ in 0...mostSentences {
      for byte in text.bytes[place..<max(place, limit)] {
        if byte == 0x28 { depth += 1 }
        if byte == 0x29, depth > 0 { depth -= 1 }
      }
      if depth == 0 { return limit }
      guard limit < text.bytes.count else { return end }
      place = limit
      limit = text.sentence(around: limit).upperBound
    }
    return end
  }
}
