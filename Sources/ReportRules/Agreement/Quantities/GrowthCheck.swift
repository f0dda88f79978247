import ReportForms
import TextCore

/// Growth that is told beside both years' counts: `公布信息120条，比上年的100条增长20%`.
struct GrowthCheck {
  /// By how much, as a percentage or as a number.
  let growth: ProseNumber
  let now: ProseNumber
  let before: ProseNumber
  private let isMore: Bool

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
  /// With these the count is some of another, or told in another way: the change may be of that one.
  private static let parting: WordList = [
    "其中", "包括", "含", "分别", "均", "每", "原创", "转载", "分为", "按",
  ]
  /// With what a statement of its own begins.
  private static let subjects: WordList = [
    "发布", "公开", "公布", "回复", "受理", "收到", "办理", "办结", "答复", "制作", "印发", "推送", "举办", "召开", "开展", "编发",
    "组织", "新收", "接待", "接听",
  ]
  private static let leads: WordList = [",", ";", "并", "共", "全年", "另", "还", "同时", "累计", "全年共"]

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
      var fault = GrowthCheck(growth: growth, now: now, before: before, isMore: isMore)
      // 比上年的100条增加20条，增长25%: the percentage is that of both years as well.
      if growth.unit == now.unit, fault.follows(from: new), index + 2 < numbers.count,
        let rate = rate(numbers[index + 2], behind: growth, isMore, bytes)
      {
        fault = GrowthCheck(growth: rate, now: now, before: before, isMore: isMore)
      }
      guard fault.growth.unit == .percent || growth.unit == now.unit, !fault.follows(from: new)
      else {
        continue
      }
      let around = CountsAround(numbers, index - 1, bytes)
      guard isSubject(numbers, index - 1, around, text), !around.containsNow(fault.follows) else {
        continue
      }
      faults.append(fault)
    }
    return faults
  }

  private static let comma: WordList = [","]

  /// The percentage that tells the same change again, right behind a comma.
  private static func rate(
    _ rate: ProseNumber, behind change: ProseNumber, _ isMore: Bool, _ bytes: [UInt8]
  ) -> ProseNumber? {
    guard rate.unit == .percent, !rate.isVague,
      let start = comma.end(in: bytes, at: change.end),
      (isMore ? more : less).end(in: bytes, at: start) == rate.range.lowerBound,
      rate.end >= bytes.count || closing.end(in: bytes, at: rate.end) != nil
    else { return nil }
    return rate
  }

  /// Whether the change is right where this is the year's count.
  func follows(from new: Int) -> Bool {
    guard let old = before.amount?.whole else { return true }
    let change = isMore ? new - old : old - new
    guard growth.unit == .percent else { return growth.amount?.whole == change }
    return change >= 0 && ShareCheck.isShare(growth, change, of: old)
  }

  /// Whether a count is what its sentence tells of, and no part of another.
  static func isSubject(
    _ numbers: [ProseNumber], _ index: Int, _ around: CountsAround, _ text: FoldedProse
  ) -> Bool {
    let bytes = text.bytes
    let now = numbers[index].range.lowerBound
    guard !parting.occurs(in: bytes, text.sentence(around: now).lowerBound..<now) else {
      return false
    }
    if around.before == 0 { return true }
    let end = numbers[index - 1].end
    return subjects.end(in: bytes, at: leads.skip(in: bytes, from: end, limit: max(end, now)))
      != nil
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
