import ReportForms
import TextCore

/// Growth that is told both as a number and as a percentage: `公布信息326条，较上年增加26条，增长8.7%`.
struct ChangeCheck {
  /// As a percentage.
  let growth: ProseNumber
  let change: ProseNumber
  let now: ProseNumber
  private let isMore: Bool

  private static let marks: WordList = [",", "("]
  private static let comparing: WordList = [
    "比上年", "较上年", "比去年", "较去年", "比上一年", "较上一年", "比上年度", "较上年度", "比上一年度", "较上一年度", "同比",
    "比上年同期", "较上年同期", "比去年同期", "较去年同期", "相比上年", "相较上年", "与上年相比", "与去年相比",
  ]
  private static let joints: WordList = [",", "相比", "净", "同比"]
  private static let more: WordList = ["增加", "增加了", "增长", "增长了", "上升", "多", "新增"]
  private static let less: WordList = ["减少", "减少了", "下降", "下降了", "降低", "少"]
  private static let moreAgain: WordList = [
    "增长", "增长了", "同比增长", "增幅", "增幅为", "增幅达", "增长率", "增长率为", "上升", "增加",
  ]
  private static let lessAgain: WordList = [
    "下降", "下降了", "同比下降", "降幅", "降幅为", "降幅达", "减少", "减少了", "降低",
  ]
  private static let closing: WordList = [",", "。", ";", ")", "、"]
  /// In bytes.
  private static let farthest = 60

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [ChangeCheck] {
    let bytes = text.bytes
    var faults: [ChangeCheck] = []
    for index in numbers.indices.dropFirst().dropLast() {
      let (now, change, growth) = (numbers[index - 1], numbers[index], numbers[index + 1])
      guard growth.unit == .percent, case .measure(let unit) = now.unit, change.unit == now.unit,
        // 32万次 is rounded, and so is what it grew by.
        !unit.hasPrefix("万"), !unit.hasPrefix("亿"),
        !now.isVague, !change.isVague, !growth.isVague,
        let isMore = direction(bytes, now.end..<change.range.lowerBound),
        goesOn(bytes, change.end..<growth.range.lowerBound, isMore),
        growth.end >= bytes.count || closing.end(in: bytes, at: growth.end) != nil,
        let new = now.amount?.whole, let difference = change.amount?.whole, difference > 0,
        max(new, difference) < 1_000_000_000
      else { continue }
      let fault = ChangeCheck(growth: growth, change: change, now: now, isMore: isMore)
      let around = CountsAround(numbers, index - 1, bytes)
      guard !fault.follows(from: new), !around.containsNow(fault.follows),
        GrowthCheck.isSubject(numbers, index - 1, around, text)
      else { continue }
      faults.append(fault)
    }
    return faults
  }

  /// Whether the percentage is right where this is the year's count.
  func follows(from new: Int) -> Bool {
    guard let difference = change.amount?.whole else { return true }
    let old = isMore ? new - difference : new + difference
    // What was none before has no rate, and is often said to have doubled.
    return old == 0 || old > 0 && ShareCheck.isShare(growth, difference, of: old)
  }

  /// Whether more or less is told between the count and the difference: `，较上年增加`.
  private static func direction(_ bytes: [UInt8], _ gap: Range<Int>) -> Bool? {
    guard !gap.isEmpty, gap.count <= farthest else { return nil }
    let start = marks.end(in: bytes, at: gap.lowerBound) ?? gap.lowerBound
    guard let end = comparing.end(in: bytes, at: start) else { return nil }
    let verb = joints.skip(in: bytes, from: end, limit: gap.upperBound)
    if more.end(in: bytes, at: verb) == gap.upperBound { return true }
    return less.end(in: bytes, at: verb) == gap.upperBound ? false : nil
  }

  /// Whether the same is told once more between the difference and the percentage: `，增长`.
  private static func goesOn(_ bytes: [UInt8], _ gap: Range<Int>, _ isMore: Bool) -> Bool {
    guard !gap.isEmpty, gap.count <= farthest,
      let start = closing.end(in: bytes, at: gap.lowerBound)
    else { return false }
    return (isMore ? moreAgain : lessAgain).end(in: bytes, at: start) == gap.upperBound
  }
}
