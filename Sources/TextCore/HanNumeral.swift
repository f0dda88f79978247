/// Numbers written in Han characters: 四, 十二, 一百零三, 两千三百, 一万二千, 二〇二三.
///
/// The formal characters of banknotes (壹贰叁) are left out: 陆 and 伍 are surnames.
public enum HanNumeral {
  /// The value of a range that is a numeral from end to end; nil for anything else, and for a numeral
  /// that no `Int` holds.
  public static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let numeral = scan(bytes, at: range.lowerBound, limit: range.upperBound),
      numeral.end == range.upperBound
    else { return nil }
    return numeral.value
  }

  /// The longest numeral that begins at an offset and ends at `limit` or before it.
  ///
  /// Digits without units are read by their places (二〇二三 is 2023). Digits that are followed by a
  /// unit are an estimate (三四百) and no numeral. A last digit right behind a unit counts the next
  /// smaller one, as it is spoken: 一百三 is 130, 一百零三 is 103.
  public static func scan(_ bytes: [UInt8], at offset: Int, limit: Int) -> (value: Int, end: Int)? {
    let limit = min(limit, bytes.count)
    guard let first = token(bytes, at: offset, limit: limit) else { return nil }
    if case .digit = first, case .digit? = token(bytes, at: offset + 3, limit: limit) {
      return scanPlaces(bytes, at: offset, limit: limit)
    }
    var numeral = HanNumeralReader()
    var longest: (value: Int, end: Int)?
    var index = offset
    while let token = token(bytes, at: index, limit: limit), numeral.take(token) {
      index += 3
      if let value = numeral.value { longest = (value, index) }
    }
    return longest
  }

  private static func scanPlaces(
    _ bytes: [UInt8], at offset: Int, limit: Int
  ) -> (value: Int, end: Int)? {
    var value = 0
    var index = offset
    // No `Int` has more than 19 places, and thousands of 零 would otherwise be read from each of them.
    let limit = min(limit, offset + 20 * 3)
    while let next = token(bytes, at: index, limit: limit) {
      guard case .digit(let digit) = next, !isLiang(bytes, at: index) else { return nil }
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
      index += 3
    }
    guard index - offset < 20 * 3 else { return nil }
    return (value, index)
  }

  /// Whether 两 stands at an offset: it counts things, and is no digit of a year.
  private static func isLiang(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.scalar(at: offset).value == 0x4E24
  }

  /// Whether a numeral may begin with a character.
  public static func mayBegin(with value: UInt32) -> Bool { token(value) != nil }

  enum Token {
    /// 0 to 9.
    case digit(Int)
    /// 10, 100 or 1000.
    case unit(Int)
    /// 10⁴ or 10⁸.
    case myriad(Int)
  }

  private static func token(_ bytes: [UInt8], at offset: Int, limit: Int) -> Token? {
    guard offset >= 0, offset < limit, offset <= limit - 3 else { return nil }
    return token(bytes.scalar(at: offset).value)
  }

  @inline(__always)
  private static func token(_ value: UInt32) -> Token? {
    switch value {
    // Typists put the circles ○ and ◯ where 〇 is meant.
    case 0x96F6, 0x3007, 0x25CB, 0x25EF: return .digit(0)
    // PDF text has the radicals ⼀ ⼆ ⼋ ⼗ for the numbers that look alike.
    case 0x4E00, 0x2F00: return .digit(1)
    case 0x4E8C, 0x4E24, 0x2F06: return .digit(2)
    case 0x4E09: return .digit(3)
    case 0x56DB: return .digit(4)
    case 0x4E94: return .digit(5)
    case 0x516D: return .digit(6)
    case 0x4E03: return .digit(7)
    case 0x516B, 0x2F0B: return .digit(8)
    case 0x4E5D: return .digit(9)
    case 0x5341, 0x2F17: return .unit(10)
    case 0x767E: return .unit(100)
    case 0x5343: return .unit(1000)
    case 0x4E07: return .myriad(10_000)
    case 0x4EBF: return .myriad(100_000_000)
    default: return nil
    }
  }

  /// A number in Han characters, as ordinals and section titles write it: 1 is 一, 12 is 十二, 103 is
  /// 一百零三, -2 is 负二.
  public static func text(_ value: Int) -> String {
    if smallest.indices.contains(value) { return smallest[value] }
    let text = text(spoken: value.magnitude)
    return value < 0 ? "负" + text : text
  }

  /// 0 to 99, as most ordinals are.
  private static let smallest = ["零"] + (1..<100).map { text(spoken: $0) }

  /// 12 is 十二, not 一十二.
  private static func text(spoken value: UInt) -> String {
    let digits = text(magnitude: value)
    return digits.hasPrefix("一十") ? String(digits.dropFirst()) : digits
  }

  /// A number digit by digit, as years are written: 二〇二三.
  public static func digits(of value: Int) -> String {
    String(value.magnitude).utf8.map { $0 == 0x30 ? "〇" : digits[Int($0) - 0x30] }.joined()
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units: [(UInt, String)] = [
    (100_000_000, "亿"), (10_000, "万"), (1000, "千"), (100, "百"), (10, "十"),
  ]

  private static func text(magnitude value: UInt) -> String {
    for (unit, name) in units where value >= unit {
      let rest = value % unit
      let head = text(magnitude: value / unit) + name
      if rest == 0 { return head }
      return head + (rest < unit / 10 ? "零" : "") + text(magnitude: rest)
    }
    return digits[Int(value)]
  }
}
