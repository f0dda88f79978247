/// A number as it stands in a text, with all that is unusual in its spelling.
public struct ScannedNumber: Hashable, Sendable {
  /// The exact value; nil where none fits: forty digits, or more than six decimals.
  public var amount: Amount?
  /// The bytes of the number, sign included.
  public var range: SourceRange
  /// `1,234` or `1，234`.
  public var hasThousandsSeparators = false
  /// A digit, sign or decimal point is full-width.
  public var hasFullWidthDigits = false
  /// A zero stands before other digits of the whole part: `007`.
  public var hasLeadingZeros = false
  /// The number is written in Han characters.
  public var isHan = false
  /// A plus or a minus stands in front.
  public var hasSign = false
  /// A decimal point and digits follow the whole part.
  public var hasDecimals = false

  public init(amount: Amount?, range: SourceRange) {
    self.amount = amount
    self.range = range
  }
}

/// Reads numbers out of bytes.
public enum NumberScan {
  /// The number that begins exactly at an offset and ends at `limit` or before it; nil where none
  /// does.
  ///
  /// A sign (+ - − and their full-width forms) belongs to the number when a digit follows it at once;
  /// whether it is a dash between two numbers is for the caller to see. Separators count where every
  /// group behind the first has three digits and all are alike. A point counts before a digit, but not
  /// in a chain: 2021.1.31 is a date and 1.2.3 an item, of which only the first number is taken. A
  /// percent sign or unit is never part of the number.
  public static func scan(
    _ bytes: [UInt8], at offset: Int, limit: Int, allowingHan: Bool = false
  ) -> ScannedNumber? {
    let limit = min(limit, bytes.count)
    guard offset >= 0, offset < limit else { return nil }
    if let plain = plainNumber(bytes, at: offset, limit: limit) { return plain }
    let scanner = DigitScanner(bytes: bytes, limit: limit)
    var index = offset
    var number = ScannedNumber(amount: nil, range: offset..<offset)
    var isNegative = false
    if let sign = scanner.sign(at: index) {
      number.hasSign = true
      number.hasFullWidthDigits = sign.isFullWidth
      isNegative = sign.isNegative
      index += sign.length
    }
    guard let first = scanner.digits(at: index) else {
      guard allowingHan, !number.hasSign else { return nil }
      return scanHan(bytes, at: offset, limit: limit)
    }
    var whole = first
    if let grouped = scanner.groups(after: first) {
      whole = grouped
      number.hasThousandsSeparators = true
    }
    number.hasFullWidthDigits = number.hasFullWidthDigits || whole.hasFullWidth
    number.hasLeadingZeros = first.startsWithZero && first.count > 1
    var end = whole.end
    var decimals: DigitScanner.Digits?
    if let fraction = scanner.fraction(at: end) {
      decimals = fraction
      number.hasDecimals = true
      number.hasFullWidthDigits = number.hasFullWidthDigits || fraction.hasFullWidth
      end = fraction.end
    }
    number.range = offset..<end
    number.amount = scanner.amount(whole: whole, decimals: decimals, isNegative: isNegative)
    return number
  }

  /// A number of ASCII digits with nothing behind it that could belong to it, as most are.
  private static func plainNumber(_ bytes: [UInt8], at offset: Int, limit: Int) -> ScannedNumber? {
    var value = 0
    var end = offset
    let last = min(limit, offset + 10)
    while end < last, bytes[end] >= 0x30, bytes[end] <= 0x39 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > offset, end < offset + 10 else { return nil }
    // A point or a separator, of which the full-width ones are EF BC 8C and EF BC 8E, or a digit of
    // that width.
    if end < limit, bytes[end] == 0x2E || bytes[end] == 0x2C || bytes[end] == 0xEF { return nil }
    var number = ScannedNumber(amount: Amount(exactly: value), range: offset..<end)
    number.hasLeadingZeros = bytes[offset] == 0x30 && end > offset + 1
    return number
  }

  private static func scanHan(_ bytes: [UInt8], at offset: Int, limit: Int) -> ScannedNumber? {
    guard let numeral = HanNumeral.scan(bytes, at: offset, limit: limit) else { return nil }
    var number = ScannedNumber(
      amount: Amount(exactly: numeral.value), range: offset..<numeral.end)
    number.isHan = true
    return number
  }
}
