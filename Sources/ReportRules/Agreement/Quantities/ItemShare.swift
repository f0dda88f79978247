import ReportForms
import TextCore

/// Shares whose whole is not the nearest count in front: `其中：网站72条，占60%；公众号48条，占40%`, and
/// `可网办190项，占全部事项200项的95%`.
enum ItemShare {
  private static let parted: WordList = ["其中", "分别为", "分别是", "包括"]
  /// No list has more items.
  private static let mostItems = 8

  /// The whole of an item behind ；, where an item in front of it was told with its share of the same.
  ///
  /// - Parameters:
  ///   - front: the numbers in front of the part's clause.
  ///   - start: where that clause begins.
  static func whole(
    _ front: ArraySlice<ProseNumber>, _ start: Int, _ part: ProseNumber, _ text: FoldedProse
  ) -> ProseNumber? {
    let bytes = text.bytes
    var place = start
    for _ in 0..<mostItems {
      guard place > 0, bytes[place - 1] == 0x3B else { return nil }
      place = text.sentence(around: place - 1).lowerBound
      guard let word = parted.first(in: bytes, place..<start) else { continue }
      guard
        let whole = front.last(where: {
          $0.range.upperBound <= word.lowerBound && $0.range.lowerBound >= place
            && $0.unit == part.unit
        }), !whole.isVague, let all = whole.amount?.whole
      else { return nil }
      let items = front.drop { $0.range.lowerBound < word.upperBound }
      let isTold = zip(items, items.dropFirst()).contains { item, share in
        item.unit == part.unit && share.unit == .percent
          && item.amount?.whole.map { $0 <= all && ShareCheck.isShare(share, $0, of: all) } ?? false
      }
      return isTold ? whole : nil
    }
    return nil
  }

  private static let holding: WordList = ["占", ",占", "(占", ",约占"]
  private static let of: WordList = ["的", "的比例为", "的比重为"]

  /// Shares whose whole stands between 占 and 的.
  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [ShareCheck.Fault] {
    let bytes = text.bytes
    var faults: [ShareCheck.Fault] = []
    for index in numbers.indices.dropFirst(2) where numbers[index].unit == .percent {
      let (part, whole, share) = (numbers[index - 2], numbers[index - 1], numbers[index])
      guard case .measure = part.unit, part.unit == whole.unit, !share.isVague, !part.isVague,
        !whole.isVague || whole.hasNoun, of.end(in: bytes, at: whole.end) == share.range.lowerBound,
        holding.end(in: bytes, at: part.end) != nil,
        let count = part.amount?.whole, let all = whole.amount?.whole, count <= all, all > 0,
        whole.range.lowerBound - part.end <= 60
      else { continue }
      // 网站100条、公众号220条，占全部400条的80%: it may be the share of all that is told.
      let sentence = text.sentence(around: part.range.lowerBound).lowerBound
      var sum = 0
      let follows = numbers[..<(index - 1)].reversed().prefix {
        $0.range.lowerBound >= sentence
      }.filter { $0.unit == part.unit }.contains { number in
        sum += number.amount?.whole ?? 0
        return ShareCheck.isShare(share, sum, of: all)
      }
      if !follows {
        faults.append(ShareCheck.Fault(percentage: share, part: part, whole: whole, rest: nil))
      }
    }
    return faults
  }
}

/// A total behind the counts of its own sentence: `网站公布56条，公众号公布30条，合计86条`.
enum TotalOfRow {
  private static let totals: WordList = ["合计", "共计", "总计", "合计为", "共计为", "总计为"]
  /// These lead to a total only where a mark follows: `共3次由局长主持` tells of some of them.
  private static let bareTotals: WordList = ["共", "一共", "总共"]
  private static let ends: WordList = [",", "。", ";", ")"]
  private static let comma: WordList = [","]
  /// With these the counts are not all of it, or one is within another.
  private static let others: WordList = [
    "其中", "包括", "含", "上年", "去年", "较", "比", "(", "扣除", "剔除", "新", "增", "减", "每", "均", "累计", "目前",
    "现有", "若干", "各", "重复", "剩余", "一批",
    "原", "已", "以来", "截至", "同时", "分别", "等", "完成", "达", "为", "另",
  ]
  private static let most = 8

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [TotalBehind] {
    let bytes = text.bytes
    var faults: [TotalBehind] = []
    for index in numbers.indices.dropFirst(2) {
      let total = numbers[index]
      guard case .measure = total.unit, let said = total.amount?.whole, !total.isVague,
        let word = word(of: total, bytes), let end = comma.start(in: bytes, before: word)
      else { continue }
      let sentence = text.sentence(around: word).lowerBound
      // Behind ； the counts in front of it may be meant as well.
      if sentence > 0, bytes[sentence - 1] == 0x3B { continue }
      let parts = numbers[..<index].suffix(most + 1).filter { $0.range.lowerBound >= sentence }
      // 来信12件、留言8件，办理工单，共计36件: a clause without a number counts as well.
      guard (2...most).contains(parts.count), parts.last?.end == end,
        !others.occurs(in: bytes, sentence..<word),
        parts.allSatisfy({ $0.unit == total.unit && !$0.isVague && $0.decimals == 0 }),
        let sum = Amount.sum(parts.compactMap(\.amount)), sum.whole != said
      else { continue }
      let counts = parts.compactMap { $0.amount?.whole }
      guard counts.count == parts.count, !isSumOfSome(counts, said),
        !isSumWithEarlier(numbers[..<(index - parts.count)], total, sum.whole ?? 0)
      else { continue }
      faults.append(TotalBehind(total: total, parts: parts, sum: sum))
    }
    return faults
  }

  /// Where the word begins that makes a number a total.
  private static func word(of total: ProseNumber, _ bytes: [UInt8]) -> Int? {
    if let word = totals.start(in: bytes, before: total.range.lowerBound) { return word }
    guard total.end == bytes.count || ends.end(in: bytes, at: total.end) != nil else { return nil }
    return bareTotals.start(in: bytes, before: total.range.lowerBound)
  }

  /// Of 主办20件 within 承办56件 only one counts.
  private static func isSumOfSome(_ counts: [Int], _ total: Int) -> Bool {
    (1..<(1 << counts.count)).contains { choice in
      counts.indices.reduce(0) { choice >> $1 & 1 == 1 ? $0 + counts[$1] : $0 } == total
    }
  }

  private static func isSumWithEarlier(
    _ earlier: ArraySlice<ProseNumber>, _ total: ProseNumber, _ sum: Int
  ) -> Bool {
    var running = sum
    return earlier.suffix(12).reversed().filter { $0.unit == total.unit }.contains { number in
      running += number.amount?.whole ?? 0
      return running == total.amount?.whole
    }
  }
}
