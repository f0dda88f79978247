import TextCore

/// A number before a section's title without the mark that makes it an ordinal: `四 …`, `四，…`, `第四、…`,
/// `四…`, `第四部分 …`.
public struct LooseOrdinal {
  public let ordinal: Ordinal
  /// Where the title begins.
  public let title: Int
  /// Whether it is `第四部分`, which nothing but a heading begins with.
  public let isPart: Bool

  private static let part = Array("部分".utf8)
  /// What stands behind the number for 、.
  private static let marks: [UInt32] = [
    0x3001, 0xFF0C, 0x2C, 0x4E36, 0xFF1A, 0x3A, 0x3002, 0x2E, 0xFF0E, 0xFF61, 0xFF64, 0xB7,
  ]

  /// 壹 to 玖, as on banknotes: `伍、存在的主要问题`.
  private static let formal: [UInt32] = [
    0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396,
  ]

  /// The number that a line begins with; whether it is an ordinal, the title behind it must tell.
  public init?(_ bytes: [UInt8], _ body: SourceRange) {
    var index = body.lowerBound
    let isCounted = bytes.scalar(at: index).value == 0x7B2C
    if isCounted { index += 3 }
    let start = index
    guard let value = LooseOrdinal.number(bytes, &index, body.upperBound), (1...99).contains(value)
    else { return nil }
    let numeral = start..<index
    isPart = isCounted && bytes[index..<body.upperBound].starts(with: LooseOrdinal.part)
    if isPart { index += LooseOrdinal.part.count }
    var end = index
    while index < body.upperBound {
      let scalar = bytes.scalar(at: index)
      let isMark = LooseOrdinal.marks.contains(scalar.value)
      guard isMark || ScalarClass.isWhitespace(scalar.value) else { break }
      index += scalar.length
      if isMark { end = index }
    }
    guard index < body.upperBound else { return nil }
    title = index
    ordinal = .loose(value, body.lowerBound..<end, numeral: numeral)
  }

  private static func number(_ bytes: [UInt8], _ index: inout Int, _ limit: Int) -> Int? {
    if let han = HanNumeral.scan(bytes, at: index, limit: limit) {
      index = han.end
      return han.value
    }
    // Two of the formal ones are surnames: a mark must stand behind.
    if let formal = formal.firstIndex(of: bytes.scalar(at: index).value), index + 3 < limit,
      marks.contains(bytes.scalar(at: index + 3).value)
    {
      index += 3
      return formal + 1
    }
    var value: Int?
    while index < limit, value ?? 0 < 100 {
      let scalar = bytes.scalar(at: index)
      let isFullWidth = ScalarClass.isFullWidthDigit(scalar.value)
      guard isFullWidth || ScalarClass.isDigit(scalar.value) else { break }
      value = (value ?? 0) * 10 + Int(scalar.value - (isFullWidth ? 0xFF10 : 0x30))
      index += scalar.length
    }
    return value
  }
}
