import TextCore

/// A date of which the day, or the month and the day, are not filled in.
enum UnfilledDate {
  private static let numerals: Marks = "0123456789０１２３４５６７８９一二三四五六七八九十〇○零"

  /// Where a date begins of which year and 月 are written: `2023年1月 日`, `二〇二三年月日`.
  static func start(_ bytes: [UInt8], beforeMonth offset: Int) -> Int? {
    func skipNumeral(before end: Int) -> Int {
      var start = Nearby.skipBlanksBack(bytes, end, floor: 0)
      while start > 0, let scalar = bytes.scalar(before: start),
        numerals.contains(scalar.value), end - start < 24
      {
        start -= scalar.length
      }
      return start
    }
    let month = Nearby.skipBlanksBack(bytes, skipNumeral(before: offset), floor: 0)
    guard let year = bytes.scalar(before: month), year.value == 0x5E74 else { return nil }
    let start = skipNumeral(before: month - year.length)
    return month - year.length - start >= 4 ? start : nil
  }
}
