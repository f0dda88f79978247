import TextCore

/// The same counted of several, one after another: 网上新收申请5件，线下新收申请3件.
extension QuantityReader {
  /// How far apart they may stand, in bytes and in numbers between.
  private static let reach = 300
  private static let between = 3
  private static let ends: WordList = ["。", "!", "?"]
  /// What two clauses have in common is two characters at least.
  private static let shortest = 6

  /// Whether a number's clause and another's name each an owner in front of the same words.
  ///
  /// - Parameter start: where the words begin that tell what is counted.
  func isParallel(_ index: Int, in numbers: [ProseNumber], from start: Int) -> Bool {
    guard numbers.count > 1 else { return false }
    let own = numbers[index].range.lowerBound
    let near =
      max(
        0, index - QuantityReader.between)...min(
        numbers.count - 1, index + QuantityReader.between)
    return near.contains { place in
      place != index && areParallel(own, numbers[place].range.lowerBound, from: start)
    }
  }

  private func areParallel(_ own: Int, _ other: Int, from start: Int) -> Bool {
    let (first, second) = (min(own, other), max(own, other))
    guard first > 0, second - first < QuantityReader.reach, bytes[own - 1] == bytes[other - 1]
    else { return false }
    let guarding = QuantityGuard(reader: self)
    let one = guarding.clause(first, first, floor: sentenceStart(first))
    let two = guarding.clause(second, second, floor: sentenceStart(second))
    var common = 0
    while common < min(one.count, two.count),
      bytes[one.upperBound - common - 1] == bytes[two.upperBound - common - 1]
    { common += 1 }
    guard common >= QuantityReader.shortest, own - common <= start,
      one.upperBound - common > one.lowerBound,
      two.upperBound - common > two.lowerBound
    else { return false }
    let owners = [one, two].map { $0.lowerBound..<($0.upperBound - common) }
    // 今年收到16件，去年收到8件: one body, of two years.
    guard ![one, two].contains(where: { QuantityReader.otherYears.occurs(in: bytes, $0) }) else {
      return false
    }
    return owners.allSatisfy(namesOwner)
      && !QuantityReader.ends.occurs(in: bytes, first..<second)
  }

  /// 新办未作出行政处罚，延续作出行政处罚3件: what one denies and another counts in a sentence is of either.
  func isCountedBehind(_ noun: Range<Int>) -> Bool {
    let end = min(text.sentence(around: noun.lowerBound).upperBound, noun.upperBound + 240)
    guard noun.upperBound < end else { return false }
    let word = bytes[noun]
    var place = noun.upperBound
    while place + word.count < end {
      if bytes[place...].starts(with: word), bytes[place + word.count].isDigit {
        return bytes[place + word.count] != 0x30
      }
      place += 1
    }
    return false
  }

  private static let otherYears: WordList = ["去年", "上年", "上一年", "前年", "往年"]
  private static let yearMark: WordList = ["年度", "年"]
  private static let own: WordList = ["今年", "本年", "本年度", "当年", "全年", "年内", ","]

  /// Whether something is left that is more than 2023年, 全年, 共 or 我局.
  private func namesOwner(_ front: Range<Int>) -> Bool {
    var place = front.lowerBound
    while place < front.upperBound, bytes[place].isDigit { place += 1 }
    place = QuantityReader.yearMark.end(in: bytes, at: place, limit: front.upperBound) ?? place
    var start = front.lowerBound - 1
    while start < place {
      start = place
      place = QuantityReader.own.skip(in: bytes, from: place, limit: front.upperBound)
      place = QuantityWords.lead.skip(in: bytes, from: place, limit: front.upperBound)
    }
    return place < front.upperBound
  }
}
