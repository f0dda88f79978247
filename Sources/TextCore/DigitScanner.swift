/// Digits, signs, separators and points of either width, read from bytes.
struct DigitScanner {
  let bytes: [UInt8]
  let limit: Int

  /// A run of digits, possibly in groups.
  struct Digits {
    var start: Int
    var end: Int
    /// The digits' number, without separators.
    var count = 0
    /// The value; nil when no `UInt64` holds it.
    var value: UInt64? = 0
    var hasFullWidth = false
    var startsWithZero = false

    mutating func append(_ digit: UInt8) {
      if count == 0 { startsWithZero = digit == 0 }
      count += 1
      guard let before = value else { return }
      let (product, overflow) = before.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      value = overflow || carry ? nil : sum
    }

    mutating func append(group: Digits) {
      end = group.end
      hasFullWidth = hasFullWidth || group.hasFullWidth
      count += group.count
      guard let before = value, let added = group.value else {
        value = nil
        return
      }
      let (product, overflow) = before.multipliedReportingOverflow(by: 1000)
      let (sum, carry) = product.addingReportingOverflow(added)
      value = overflow || carry ? nil : sum
    }
  }

  /// The digit at an offset, with the bytes that it takes.
  func digit(at offset: Int) -> (value: UInt8, length: Int)? {
    guard offset < limit else { return nil }
    let byte = bytes[offset]
    if byte >= 0x30, byte <= 0x39 { return (byte - 0x30, 1) }
    // ０ to ９ are EF BC 90 to EF BC 99.
    guard byte == 0xEF, offset + 2 < limit, bytes[offset + 1] == 0xBC else { return nil }
    let last = bytes[offset + 2]
    return last >= 0x90 && last <= 0x99 ? (last - 0x90, 3) : nil
  }

  /// All digits from an offset on; nil where there is none.
  func digits(at offset: Int) -> Digits? {
    var digits = Digits(start: offset, end: offset)
    while let next = digit(at: digits.end) {
      digits.append(next.value)
      digits.end += next.length
      if next.length > 1 { digits.hasFullWidth = true }
    }
    return digits.count > 0 ? digits : nil
  }

  /// A mark of two widths, such as `,` and `，`; the bytes that it takes.
  private func mark(_ ascii: UInt8, _ fullWidthLast: UInt8, at offset: Int) -> Int? {
    guard offset < limit else { return nil }
    if bytes[offset] == ascii { return 1 }
    guard bytes[offset] == 0xEF, offset + 2 < limit, bytes[offset + 1] == 0xBC,
      bytes[offset + 2] == fullWidthLast
    else { return nil }
    return 3
  }

  func sign(at offset: Int) -> (isNegative: Bool, isFullWidth: Bool, length: Int)? {
    if let length = mark(0x2D, 0x8D, at: offset) { return (true, length > 1, length) }
    if let length = mark(0x2B, 0x8B, at: offset) { return (false, length > 1, length) }
    // U+2212 is the minus of mathematics, not a full-width form.
    guard offset + 2 < limit, bytes[offset] == 0xE2, bytes[offset + 1] == 0x88,
      bytes[offset + 2] == 0x92
    else { return nil }
    return (true, false, 3)
  }

  /// More groups than any number has that is a value. Whoever reads a list from each of its commas on
  /// would else read all of it every time.
  private static let mostGroups = 32

  /// The whole number that a first group and groups of three behind it make; nil unless all are
  /// well-formed, since `12，345，6` is a list, and so is what has no end.
  func groups(after first: Digits) -> Digits? {
    guard first.count <= 3, !first.startsWithZero,
      let separator = mark(0x2C, 0x8C, at: first.end)
    else { return nil }
    var whole = first
    var count = 1
    while let next = mark(0x2C, 0x8C, at: whole.end) {
      guard let group = digits(at: whole.end + next) else { break }
      count += 1
      guard next == separator, group.count == 3, count <= DigitScanner.mostGroups else {
        return nil
      }
      whole.append(group: group)
    }
    return whole.end > first.end ? whole : nil
  }

  /// The digits behind a decimal point at an offset; nil where there are none, and in a chain of
  /// points.
  func fraction(at offset: Int) -> Digits? {
    guard let point = mark(0x2E, 0x8E, at: offset), var fraction = digits(at: offset + point)
    else { return nil }
    if let next = mark(0x2E, 0x8E, at: fraction.end), digit(at: fraction.end + next) != nil {
      return nil
    }
    if point > 1 { fraction.hasFullWidth = true }
    return fraction
  }

  /// The value in millionths; nil on overflow, and when a digit stands behind the sixth decimal.
  func amount(whole: Digits, decimals: Digits?, isNegative: Bool) -> Amount? {
    guard let value = whole.value else { return nil }
    guard let decimals else {
      let (millionths, overflow) = value.multipliedReportingOverflow(by: 1_000_000)
      return overflow ? nil : Amount(magnitude: millionths, isNegative: isNegative)
    }
    var millionths = value
    var place = 0
    var index = decimals.start
    let end = decimals.end
    while place < 6 || index < end {
      var digit: UInt8 = 0
      if index < end, let next = self.digit(at: index) {
        digit = next.value
        index += next.length
      }
      place += 1
      if place > 6 {
        if digit != 0 { return nil }
        continue
      }
      let (product, overflow) = millionths.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      if overflow || carry { return nil }
      millionths = sum
    }
    return Amount(magnitude: millionths, isNegative: isNegative)
  }
}
