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

  private static let parts: Marks = "年月日"
  /// 1月 日均访问量, 12月 日常检查: words that begin with 月 or 日.
  private static let words: Words = [
    "日均", "日常", "日前", "日益", "日渐", "日趋", "日报", "日记", "日程", "日本", "日内", "日后", "日间", "日期", "日夜", "日志",
    "日子", "日历", "月均", "月度", "月报", "月底", "月初", "月末", "月中", "月份", "月嫂", "月季",
  ]

  /// Whether a blank stands for a month or a day: `2023年 月`, `2023年12月 日印发`.
  static func isBlank(_ blank: SourceRange, in bytes: [UInt8]) -> Bool {
    let end = Nearby.at(bytes, blank.upperBound)
    guard let last = bytes.scalar(before: blank.lowerBound), parts.contains(last.value),
      end == 0x6708 && last.value == 0x5E74 || end == 0x65E5 && last.value == 0x6708,
      !isWord(bytes, at: blank.upperBound)
    else { return false }
    let before = Nearby.before(bytes, blank.lowerBound - last.length)
    return numerals.contains(before) || parts.contains(before) || ScalarClass.isBlank(before)
  }

  /// 日发布 and 日完成 are told of every day.
  private static let events: Words = [
    "召开", "举办", "举行", "印发", "下发", "出台", "成立", "上线", "前", "起", "至", "止",
  ]

  /// Whether what happened on a day is told behind an offset: `2023年3月日召开会议`.
  static func isBeforeEvent(_ bytes: [UInt8], _ offset: Int) -> Bool {
    events.begin(bytes, at: offset)
  }

  static func isWord(_ bytes: [UInt8], at offset: Int) -> Bool { words.begin(bytes, at: offset) }
}
