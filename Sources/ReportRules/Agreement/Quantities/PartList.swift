import ReportForms
import TextCore

/// 其中 with what follows it: parts of a whole that stands in front.
struct PartList {
  /// Whole numbers in front that the parts may add up to, in order.
  let wholes: [ProseNumber]
  let parts: [ProseNumber]
  /// Whether 等 says that there are more.
  let isOpen: Bool
  /// Whether the list is told in full by its numbers.
  let isComplete: Bool

  static let opening: WordList = ["其中", "包括"]
  private static let nested: WordList = ["其中", "包括", "含"]
  private static let stops: WordList = ["。", ";", ")", "!", "\"", "”"]
  private static let more: WordList = ["等"]
  /// A clause with these is no part, or hides one.
  private static let unsure: WordList = [
    "其余", "其他", "余", "剩", "另", "各", "分别", "均", "都", "较", "同比", "环比", "增", "减", "累计", "上年", "去年",
    "共", "合计", "总", "不含", "占", "同时", "涉及", "主办", "协办", "牵头", "重复", "以及", "或",
  ]
  /// A clause with these begins another statement.
  private static let leaving: WordList = [
    "全年", "此外", "同时", "还", "并", "办结", "已", "本年", "无", "未", "没有", "回复", "开展", "组织", "召开", "共",
  ]

  /// What begins like one of those and is a part all the same.
  private static let outcome: WordList = ["无法提供"]

  /// Every list of a paragraph.
  ///
  /// - Parameter numbers: all of the paragraph.
  static func all(in text: FoldedProse, _ numbers: [ProseNumber]) -> [PartList] {
    let bytes = text.bytes
    var lists: [PartList] = []
    var index = 0
    while let word = opening.first(in: bytes, index..<bytes.count) {
      if let list = PartList(text, word, numbers) { lists.append(list) }
      index = word.upperBound
    }
    return lists
  }

  private init?(_ text: FoldedProse, _ word: Range<Int>, _ numbers: [ProseNumber]) {
    let bytes = text.bytes
    let next = PartList.index(numbers, from: word.upperBound)
    guard next < numbers.count, next > 0, !numbers[next].isVague,
      case .measure = numbers[next].unit
    else { return nil }
    let unit = numbers[next].unit
    let sentence = text.sentence(around: word.lowerBound)
    var start = sentence.lowerBound
    // 其中 that opens a sentence speaks of the one before.
    if word.lowerBound - start < 6, start > 0 {
      start = text.sentence(around: start - 1).lowerBound
      if start == sentence.lowerBound, start >= 3 {
        start = text.sentence(around: start - 3).lowerBound
      }
    }
    var first = next
    while first > 0, numbers[first - 1].range.lowerBound >= start { first -= 1 }
    let front = numbers[first..<next]
    guard !front.contains(where: { $0.isVague && $0.amount == nil }) else { return nil }
    wholes = front.filter { $0.unit == unit && !$0.isVague && $0.amount != nil }
    // 包括 tells parts only right behind a number.
    let isIncluding = bytes[word].elementsEqual("包括".utf8)
    guard let last = wholes.last, !isIncluding || word.lowerBound - last.end <= 4 else {
      return nil
    }
    if front.contains(where: { $0.isVague && $0.range.lowerBound > last.range.lowerBound }) {
      return nil
    }
    let limit = PartList.limit(bytes, word, sentence.upperBound)
    var walk = PartWalk(bytes: bytes, unit: unit, place: word.upperBound, limit: limit)
    walk.take(numbers[next...])
    guard let part = walk.parts.last else { return nil }
    parts = walk.parts
    isOpen = PartList.more.occurs(in: bytes, word.upperBound..<walk.place)
    // A line that breaks off in the middle may go on with more parts.
    let isCut =
      limit == bytes.count && part.end < limit
      && PartList.stops.start(in: bytes, before: limit) == nil
    isComplete = walk.isComplete && !isCut
  }

  /// The first number at an offset or behind it.
  private static func index(_ numbers: [ProseNumber], from offset: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the list ends at the latest: with the sentence, or with the bracket that opened before it.
  private static func limit(_ bytes: [UInt8], _ word: Range<Int>, _ end: Int) -> Int {
    guard word.lowerBound > 0, bytes[word.lowerBound - 1] == 0x28 else { return end }
    return bytes[word.upperBound..<max(end, word.upperBound)].firstIndex(of: 0x29) ?? end
  }

  /// Takes numbers as parts while they look like them.
  private struct PartWalk {
    let bytes: [UInt8]
    let unit: ProseNumber.Unit
    /// How far the list reaches.
    var place: Int
    let limit: Int
    var parts: [ProseNumber] = []
    var isComplete = true

    mutating func take(_ numbers: ArraySlice<ProseNumber>) {
      for number in numbers {
        guard number.range.lowerBound < limit else { break }
        let label = place..<number.range.lowerBound
        if isBracketed(label) { continue }
        if number.unit == .percent { continue }
        if !parts.isEmpty, isLeaving(label) { return }
        guard number.unit == unit, !number.isVague, number.amount != nil,
          !PartList.nested.occurs(in: bytes, label), !PartList.unsure.occurs(in: bytes, label),
          label.count > 0
        else {
          isComplete = false
          return
        }
        parts.append(number)
        place = number.end
      }
      let rest = place..<max(place, limit)
      if PartList.nested.occurs(in: bytes, rest) || PartList.unsure.occurs(in: bytes, rest) {
        isComplete = false
      }
      place = min(max(place, limit), place + 6)
    }

    /// Whether a bracket opens in the label and does not close.
    private func isBracketed(_ label: Range<Int>) -> Bool {
      var depth = 0
      for byte in bytes[label] {
        if byte == 0x28 { depth += 1 }
        if byte == 0x29, depth > 0 { depth -= 1 }
      }
      return depth > 0
    }

    /// Whether the label's last clause begins another statement, or a clause without number lies
    /// between.
    private func isLeaving(_ label: Range<Int>) -> Bool {
      var commas = 0
      var last = label.lowerBound
      for index in label where bytes[index] == 0x2C || bytes[index] == 0x3B {
        commas += 1
        last = index + 1
      }
      // 无法提供 is an outcome and so a part, though a clause that opens with 无 is none.
      if commas <= 1, PartList.outcome.end(in: bytes, at: last) != nil { return false }
      return commas > 1 || PartList.leaving.end(in: bytes, at: last) != nil
    }
  }
}
