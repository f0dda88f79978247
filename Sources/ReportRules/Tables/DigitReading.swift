import TextCore

/// The number that a cell means where only one reading is possible.
enum DigitReading {
  /// Reads look-alikes as digits (`O` → 0, `l` → 1), Han numerals as numbers, and passes over a mark
  /// behind the number; nil where anything else stands there or the value has no exact place.
  static func certain(_ bytes: [UInt8], _ range: SourceRange) -> Amount? {
    if let numeral = HanNumeral.value(bytes, range) { return Amount(exactly: numeral) }
    var value = 0
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      index += scalar.length
      if let digit = digit(scalar.value) {
        digits += 1
        guard digits <= 9 else { return nil }
        value = value * 10 + digit
      } else if digits > 0, index == range.upperBound, isMark(scalar.value) {
        break
      } else {
        return nil
      }
    }
    return digits > 0 ? Amount(exactly: value) : nil
  }

  private static func digit(_ value: UInt32) -> Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    // O o Ｏ ｏ О о (Cyrillic) Ο ο (Greek) 〇 ○ ◯
    case 0x4F, 0x6F, 0xFF2F, 0xFF4F, 0x41E, 0x43E, 0x39F, 0x3BF, 0x3007, 0x25CB, 0x25EF: 0
    // l I ｌ Ｉ
    case 0x6C, 0x49, 0xFF4C, 0xFF29: 1
    default: nil
    }
  }

  /// A full stop, comma or quotation mark that slipped in behind a number.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2C, 0x3002, 0xFF0C, 0x3001, 0xFF0E, 0x27, 0x60, 0x2019: true
    default: false
    }
  }
}
