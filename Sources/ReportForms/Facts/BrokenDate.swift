import TextCore

/// A date with a digit too many or too few, or a wrong mark, at the end of a line: `20224年1月18日`,
/// `2024年1月18月`, `2024年1年18日`. Nobody knows its day, but that it was to be one.
enum BrokenDate {
  private static let marks: WordList = ["年", "月", "日", "号"]

  /// Three numbers with a mark behind each, the first of three and more digits, that make no date.
  static func last(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var start = range.upperBound
    var isDate = true
    let due = [WrittenDate.dayMark, WrittenDate.monthMark, WrittenDate.yearMark]
    for (place, mark) in due.enumerated() {
      guard let markStart = marks.start(in: bytes, before: start, floor: range.lowerBound) else {
        return nil
      }
      let isRight = mark.start(in: bytes, before: start, floor: range.lowerBound) != nil
      start = markStart
      while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
      let digits = markStart - start
      let isYear = place == 2
      guard digits > (isYear ? 2 : 0), digits < 9 else { return nil }
      isDate = isDate && isRight && (isYear ? digits == 4 : digits <= 2)
    }
    return isDate ? nil : start..<range.upperBound
  }
}
