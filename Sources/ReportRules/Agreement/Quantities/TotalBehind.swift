import ReportForms
import TextCore

/// A total that is told behind what it is the total of: `网站公布56条，公众号公布30条，两项合计86条`.
struct TotalBehind {
  let total: ProseNumber
  let parts: [ProseNumber]
  let sum: Amount

  private static let several: [(words: WordList, count: Int)] = [
    (["两项", "两者", "二者", "两类", "两部分"], 2), (["三项", "三者", "三类", "三部分"], 3), (["四项", "四类"], 4),
  ]
  private static let totals: WordList = [
    "合计", "共计", "总计", "共", "一共", "合计为", "共计为", "总计为", "相加", "相加共",
  ]
  private static let marks: WordList = [",", "(", "。", ";"]
  /// What is counted within the others, or against them.
  private static let within: WordList = ["其中", "包括", "含", "上年", "去年", "较", "比", "(", "扣除", "剔除"]

  /// The totals that their parts do not add up to.
  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [TotalBehind] {
    let bytes = text.bytes
    var faults: [TotalBehind] = []
    for index in numbers.indices.dropFirst(2) {
      let total = numbers[index]
      guard let said = total.amount, !total.isVague, total.decimals == 0,
        let word = totals.start(in: bytes, before: total.range.lowerBound),
        let (start, count) = words(in: bytes, before: word),
        start > 0, marks.start(in: bytes, before: start) != nil
      else { continue }
      let sentence = text.sentence(around: start - 1).lowerBound
      // The words of number themselves are numbers too.
      let front = numbers[..<index].reversed().prefix {
        $0.range.lowerBound >= sentence
      }.filter { $0.range.upperBound <= start && $0.unit == total.unit }
      guard front.count == count, front.allSatisfy({ !$0.isVague && $0.decimals == 0 }),
        let first = front.last,
        !within.occurs(in: bytes, first.end..<start),
        let sum = Amount.sum(front.compactMap(\.amount)), sum != said
      else { continue }
      faults.append(TotalBehind(total: total, parts: front.reversed(), sum: sum))
    }
    return faults
  }

  private static func words(in bytes: [UInt8], before end: Int) -> (start: Int, count: Int)? {
    for (words, count) in several {
      if let start = words.start(in: bytes, before: end) { return (start, count) }
    }
    return nil
  }
}
