import ReportForms
import TextCore

/// What stands behind a date and makes it one that no calendar has: the second day of a span
/// (`2月28日至30日`), a second month where the day is due (`2023年5月6月`), a year with a digit too many
/// (`20223年5月6日`).
enum MistypedDates {
  private static let joints: WordList = ["至", "到", "-", "—", "——", "~", "–"]
  private static let yearMark: WordList = ["年"]
  private static let monthMark: WordList = ["月"]
  private static let dayMark: WordList = ["日", "号"]
  /// What a scan reads for 日.
  private static let likeDayMark: WordList = ["曰"]
  /// 5月6月间 may be two months.
  private static let severalMonths: WordList = [
    "份", "期间", "、", "和", "及", "至", "到", "-", "—", "~", "连续", "两", "间", "各", "分别",
  ]
  /// What stands in front of a year: a longer number with 年 behind it counts something else.
  private static let centuries: WordList = ["19", "20"]

  /// The wrong date that begins with one that was read.
  static func wrong(_ bytes: [UInt8], _ date: WrittenDate) -> Range<Int>? {
    if date.isMalformed { return withLongYear(bytes, date) }
    guard let month = date.month?.value, (1...12).contains(month) else { return nil }
    let year = date.year?.value ?? 2020
    var next = date.range.upperBound
    if date.day == nil {
      guard let day = number(bytes, at: next) else { return nil }
      if date.year != nil, let end = monthMark.end(in: bytes, at: day.end) {
        let isDay = (1...31).contains(day.value)
        let isSeveral =
          severalMonths.end(in: bytes, at: end) != nil || number(bytes, at: end) != nil
        return isDay && !isSeveral ? date.range.lowerBound..<end : nil
      }
      if let end = likeDayMark.end(in: bytes, at: day.end) { return date.range.lowerBound..<end }
      next = day.end
    }
    guard let joint = joints.end(in: bytes, at: next), let last = number(bytes, at: joint),
      let end = dayMark.end(in: bytes, at: last.end),
      !CalendarDate(year: year, month: month, day: last.value).isValid
    else { return nil }
    return date.range.lowerBound..<end
  }

  private static func withLongYear(_ bytes: [UInt8], _ date: WrittenDate) -> Range<Int>? {
    let start = date.range.lowerBound
    guard centuries.end(in: bytes, at: start) != nil,
      yearMark.end(in: bytes, at: start + 5) == date.range.upperBound,
      let month = number(bytes, at: date.range.upperBound),
      let end = monthMark.end(in: bytes, at: month.end)
    else { return nil }
    let day = number(bytes, at: end).flatMap { dayMark.end(in: bytes, at: $0.end) }
    return start..<(day ?? end)
  }

  /// A number of one or two digits.
  private static func number(_ bytes: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < bytes.count, bytes[index].isDigit, index - start < 3 {
      value = value * 10 + Int(bytes[index]) - 0x30
      index += 1
    }
    return index > start && index - start < 3 ? (value, index) : nil
  }
}
