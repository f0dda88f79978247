import TextCore

/// Counts of half a year, a month, a day are parts of the form's.
extension QuantityGuard {
  private static let partsOfYear: WordList = [
    "上半年", "下半年", "季度", "月份", "月至", "月到", "月-", "月—",
  ]
  private static let lastMonth: WordList = ["12月"]

  private static let through: WordList = ["-", "~", "至", "到"]
  private static let monthMark: WordList = ["月"]

  /// `1-6月`, where the first month has no 月; 1-12月 is all of the year.
  private func hasMonths(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let month = QuantityGuard.monthMark.first(in: bytes, place..<range.upperBound) {
      place = month.upperBound
      var start = month.lowerBound
      while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
      guard start < month.lowerBound,
        let divider = QuantityGuard.through.start(
          in: bytes, before: start, floor: range.lowerBound),
        divider > range.lowerBound, bytes[divider - 1].isDigit
      else { continue }
      let isWhole = bytes[start..<month.lowerBound].elementsEqual("12".utf8)
      if !isWhole { return true }
      return !(bytes[divider - 1] == 0x31 && (divider < 2 || !bytes[divider - 2].isDigit))
    }
    return false
  }

  /// `2023年1月至6月，收到6件` counts half a year; 1月至12月 is all of it.
  func isPartOfYear(_ start: Int) -> Bool {
    let front = reader.text.sentence(around: start).lowerBound..<start
    guard front.lowerBound <= front.upperBound else { return false }
    if hasMonths(front) { return true }
    guard let word = QuantityGuard.partsOfYear.first(in: bytes, front)
    else { return false }
    let rest = word.upperBound..<max(word.upperBound, min(start, word.upperBound + 12))
    return !QuantityGuard.lastMonth.occurs(in: bytes, rest)
  }

  private static let lastDay: WordList = ["12月31日", "12月底", "12月末"]
  private static let span: WordList = ["个月"]

  /// `2023年12月28日收到申请1件` tells of a day, `8月收到4件` of a month.
  func isInMonth(_ clause: Int, _ start: Int) -> Bool {
    guard clause < start else { return false }
    if QuantityGuard.span.occurs(in: bytes, clause..<start) { return true }
    guard let month = QuantityGuard.monthMark.first(in: bytes, clause..<start),
      month.lowerBound > clause, bytes[month.lowerBound - 1].isDigit
    else { return false }
    return !QuantityGuard.lastDay.occurs(in: bytes, clause..<start)
  }
}
