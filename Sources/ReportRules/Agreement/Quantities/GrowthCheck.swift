import ReportForms
import TextCore

/// Growth that is told beside both years' counts: `公布信息120条，比上年的100条增长20%`.
struct GrowthCheck {
  /// By how much, as a percentage or as a number.
  let growth: ProseNumber
  let now: ProseNumber
  let before: ProseNumber

  private static let comparing: WordList = ["比", "较", "相比", "相较", "与", "同"]
  private static let lastYear: WordList = ["上年", "去年", "上一年", "上年度", "上一年度", "去年度"]
  private static let year: WordList = ["年", "年度"]
  private static let of: WordList = ["的", "(", "同期"]
  private static let joints: WordList = [")", ",", "相比", "比", "同比", "净"]
  private static let more: WordList = [
    "增长", "增加", "上升", "提高", "提升", "多", "增长了", "增加了", "多了", "上升了",
  ]
  private static let less: WordList = [
    "下降", "减少", "降低", "少", "下降了", "减少了", "少了", "降低了",
  ]
  private static let closing: WordList = [",", "。", ";", ")", "、"]

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [GrowthCheck] {
    let bytes = text.bytes
    var faults: [GrowthCheck] = []
    for index in numbers.indices.dropFirst().dropLast() {
      let (now, before, growth) = (numbers[index - 1], numbers[index], numbers[index + 1])
      guard case .measure = now.unit, before.unit == now.unit, !now.isVague,
        !before.isVague || before.hasNoun, !growth.isVague,
        growth.range.lowerBound - before.end < 40,
        let isMore = direction(bytes, before.end..<growth.range.lowerBound),
        isCompared(bytes, now.end..<before.range.lowerBound),
        growth.end >= bytes.count || closing.end(in: bytes, at: growth.end) != nil,
        let new = now.amount?.whole, let old = before.amount?.whole, old > 0,
        max(new, old) < 1_000_000_000
      else { continue }
      let change = isMore ? new - old : old - new
      let isRight: Bool
      if growth.unit == .percent {
        isRight = change >= 0 && ShareCheck.isShare(growth, change, of: old)
      } else if growth.unit == now.unit {
        isRight = growth.amount?.whole == change
      } else {
        continue
      }
      if !isRight { faults.append(GrowthCheck(growth: growth, now: now, before: before)) }
    }
    return faults
  }

  /// Whether more or less is told between last year's count and the difference; nil where something else
  /// is.
  private static func direction(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool? {
    let verb = joints.skip(in: bytes, from: gap.lowerBound, limit: gap.upperBound)
    if more.end(in: bytes, at: verb) == gap.upperBound { return true }
    return less.end(in: bytes, at: verb) == gap.upperBound ? false : nil
  }

  /// `，比上年的`, `，较2022年（`
  private static func isCompared(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool {
    var start = gap.lowerBound
    if start < gap.upperBound, bytes[start] == 0x2C || bytes[start] == 0x28 { start += 1 }
    guard var place = comparing.end(in: bytes, at: start) else { return false }
    if let end = lastYear.end(in: bytes, at: place) {
      place = end
    } else {
      let digits = bytes[place..<gap.upperBound].prefix(while: \.isDigit).endIndex
      guard digits - place == 4, let end = year.end(in: bytes, at: digits) else { return false }
      place = end
    }
    return of.skip(in: bytes, from: place, limit: gap.upperBound) == gap.upperBound
  }
}
