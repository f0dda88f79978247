import TextCore

/// Character references of HTML.
public enum Entity {
  /// The end of the reference that begins with the `&` at an offset; nil where it is none.
  public static func end(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    let limit = min(bytes.count, start + 12)
    if index < limit, bytes[index] == 0x23 { index += 1 }
    let first = index
    while index < limit {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      if byte == 0x3B { return index > first ? index + 1 : nil }
      guard isLetter || isDigit else { return nil }
      index += 1
    }
    return nil
  }

  /// The same in prose, where `R&D;` is no reference, and where one of `&amp;#12288;` was escaped twice.
  static func proseEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard let end = end(bytes, at: start), end - start > 3 else { return nil }
    guard end < bytes.count, bytes[end] == 0x23, bytes[start..<end].elementsEqual(ampersand) else {
      return end
    }
    // What stands behind `&amp;` is read as if it stood behind `&`.
    return Entity.end(bytes, at: end - 1) ?? end
  }

  /// Whether a reference stands in the prose of a text.
  static func occurs(in bytes: [UInt8]) -> Bool {
    var index = 0
    while let start = ByteSearch.first(0x26, in: bytes, index..<bytes.count) {
      if proseEnd(bytes, at: start) != nil { return true }
      index = start + 1
    }
    return false
  }

  private static let ampersand = Array("&amp;".utf8)

  /// The character that a reference stands for; nil for one whose name is not known here.
  public static func scalar(_ bytes: [UInt8], _ range: SourceRange) -> UInt32? {
    let name = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    if name.first == 0x23 { return number(name.dropFirst()) }
    return names[Array(name)]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHex = digits.first.map { $0 | 0x20 } == 0x78
    let radix: UInt32 = isHex ? 16 : 10
    var value: UInt32 = 0
    for byte in isHex ? digits.dropFirst() : digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where isHex: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where isHex: digit = UInt32(byte) - 0x57
      default: return nil
      }
      value = value * radix + digit
      if value > 0x10_FFFF { return nil }
    }
    return Unicode.Scalar(value) == nil || value < 0x20 ? nil : value
  }

  /// Whether a reference stands for white space or for nothing.
  public static func isBlank(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    scalar(bytes, range).map { ScalarClass.isBlank($0) || ScalarClass.isSoftHyphen($0) } ?? false
  }

  private static let names: [[UInt8]: UInt32] = {
    let known: [(String, UInt32)] = [
      ("nbsp", 0xA0), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C),
      ("zwj", 0x200D), ("shy", 0xAD), ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22),
      ("apos", 0x27), ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019),
      ("mdash", 0x2014), ("ndash", 0x2013), ("hellip", 0x2026), ("middot", 0xB7), ("bull", 0x2022),
      ("times", 0xD7), ("minus", 0x2212), ("plusmn", 0xB1), ("commat", 0x40), ("hyphen", 0x2010),
      ("dash", 0x2010), ("period", 0x2E), ("lowbar", 0x5F), ("colon", 0x3A),
    ]
    var names: [[UInt8]: UInt32] = [:]
    for (name, value) in known { names[Array(name.utf8)] = value }
    return names
  }()
}
