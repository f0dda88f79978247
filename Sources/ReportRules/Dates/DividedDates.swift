import ReportForms
import TextCore

/// Days written with dividers that no calendar has: `2023.2.30`, `2013-06-31`, `2023/9/31`.
///
/// Numbers with dots and dashes are versions, addresses and parts of standards too; a date has four
/// digits of a year in front, the same divider twice, and nothing of those on either side.
enum DividedDates {
  /// What stands before a number that is no date.
  private static let otherNumbers: WordList = [
    "版本", "版本为", "版本号", "版本号为", "编号", "编号为", "编码", "编码为", "代码", "代码为", "文号", "标准", "标准号", "型号",
    "第", "序号", "案号", "批号", "订单号", "流水号", "地址", "IP", "电话", "电话:", "传真", "传真:", "编号:", "版本:", "¥",
    "￥",
  ]
  /// What stands behind one.
  private static let otherUnits: WordList = [
    "元", "万", "亿", "版", "号", "%", "件", "条", "项", "个", "份", "公里", "公斤", "公顷", "公分", "公升", "公吨", "千",
    "米", "吨", "亩", "升", "级", "倍",
    "平方",
  ]

  static func wrong(in text: FoldedProse) -> [Range<Int>] {
    let bytes = text.bytes
    var found: [Range<Int>] = []
    var index = 0
    while index + 3 < bytes.count {
      // From number to number: most text is far from any.
      index = ByteSearch.firstDigit(in: bytes, index..<bytes.count)
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      guard index + 3 < bytes.count else { break }
      guard index >= 4, isDivider(bytes[index]), bytes[index + 1].isDigit else { continue }
      guard let date = date(bytes, at: index - 4) else {
        // The rest of a longer number is no date either, but behind a dash another may begin.
        while index < bytes.count, bytes[index].isDigit || bytes[index] == 0x2E { index += 1 }
        index += 1
        continue
      }
      if let day = date.calendar, !day.isValid, isPlausible(day) { found.append(date.range) }
      index = date.range.upperBound + 1
    }
    return found
  }

  /// The date that begins at an offset and is nothing else.
  private static func date(_ bytes: [UInt8], at start: Int) -> WrittenDate? {
    guard let date = WrittenDate.read(bytes, at: start), date.day != nil, date.year?.digits == 4
    else { return nil }
    let end = date.range.upperBound
    // 2023.1.1-2023.2.30 are two dates.
    let isDashed = bytes[start + 4] == 0x2D
    if start > 0, isPart(bytes[start - 1]), isDashed || bytes[start - 1] != 0x2D { return nil }
    if end < bytes.count, isPart(bytes[end]), isDashed || bytes[end] != 0x2D { return nil }
    if otherNumbers.start(in: bytes, before: start) != nil { return nil }
    return otherUnits.end(in: bytes, at: end) == nil ? date : nil
  }

  /// A slip of the pen is near a date: of 2023.45.67 nobody knows what it is.
  private static func isPlausible(_ day: CalendarDate) -> Bool {
    (1990...2099).contains(day.year) && (0...19).contains(day.month) && (0...39).contains(day.day)
  }

  private static func isDivider(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2D || byte == 0x2F
  }

  /// Digits, letters and what joins them to longer numbers and addresses.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || isDivider(byte)
      || byte == 0x5F || byte == 0x3D || byte == 0x40
  }
}
