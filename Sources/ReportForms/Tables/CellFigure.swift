import ReportSyntax
import TextCore

/// Figures in cells that are written as running text never has them.
enum CellFigure {
  private static let mostDigits = 15

  /// `1 286`: a number whose groups of three digits blanks part, as GB/T 15835 has it; all of them the same
  /// blank, and no other digit behind.
  static func spaced(_ bytes: [UInt8], _ range: SourceRange) -> ScannedNumber? {
    guard let first = range.first, bytes[first] >= 0x31, bytes[first] <= 0x39 else { return nil }
    var index = end(ofDigits: first, bytes, range)
    guard index - first <= 3, let blank = blank(at: index, bytes, range) else { return nil }
    var digits = Array(bytes[first..<index])
    while let next = self.blank(at: index, bytes, range) {
      let group = index + next.count
      let end = end(ofDigits: group, bytes, range)
      if end == group { break }
      guard end - group == 3, next == blank else { return nil }
      digits += bytes[group..<end]
      index = end
    }
    guard digits.count > 3, digits.count <= mostDigits, index > first,
      let value = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    // A sign, a point or a letter makes something else of it.
    if index < range.upperBound, bytes[index] < 0x80,
      ![0x20, 0x28, 0x2A, 0x5B, 0x5C].contains(bytes[index])
    {
      return nil
    }
    var number = ScannedNumber(amount: Amount(exactly: value), range: first..<index)
    number.hasThousandsSeparators = true
    return number
  }

  /// `12万6000元`: what the number in front amounts to in 万元 with the rest; nil for anything else.
  static func amount(
    _ bytes: [UInt8], _ scanned: ScannedNumber, behind rest: SourceRange
  ) -> Amount? {
    guard ByteComparison.begins(bytes, rest, with: tenThousand),
      let whole = scanned.amount?.whole, whole > 0,
      isPlain(scanned, bytes)
    else { return nil }
    let start = rest.lowerBound + 3
    let end = end(ofDigits: start, bytes, rest)
    guard end > start, end - start <= 4, bytes[end..<rest.upperBound].elementsEqual("元".utf8),
      let yuan = Int(String(decoding: bytes[start..<end], as: UTF8.self)),
      let tenThousands = Amount(exactly: whole)
    else { return nil }
    return tenThousands + Amount(millionths: Int64(yuan) * 100)
  }

  /// `增3减1`, `增3/减1`: by how much both together change, and where the second one ends.
  static func bothWays(
    _ bytes: [UInt8], _ first: ScannedNumber, in range: SourceRange
  ) -> ScannedNumber? {
    var rest = bytes.content(of: first.range.upperBound..<range.upperBound)
    if let mark = rest.first, [0x2F, 0x2C, 0x3B].contains(bytes[mark]) {
      rest = bytes.content(of: (mark + 1)..<rest.upperBound)
    } else if dividers.contains(where: { ByteComparison.begins(bytes, rest, with: $0) }) {
      rest = bytes.content(of: (rest.lowerBound + 3)..<rest.upperBound)
    }
    guard let other = CellOpening.change(bytes, rest), isPlain(first, bytes),
      isPlain(other.number, bytes), other.number.range.upperBound == range.upperBound,
      let one = first.amount, let two = other.number.amount, (one < .zero) != (two < .zero)
    else { return nil }
    return ScannedNumber(amount: one + two, range: range)
  }

  private static func isPlain(_ number: ScannedNumber, _ bytes: [UInt8]) -> Bool {
    !number.hasFullWidthDigits && !number.hasLeadingZeros && !number.hasThousandsSeparators
      && !number.hasDecimals && !number.isHan
  }

  private static func end(ofDigits start: Int, _ bytes: [UInt8], _ range: SourceRange) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return end
  }

  private static let tenThousand = Array("万".utf8)
  /// What may stand between what came and what went.
  private static let dividers = ["，", "、", "；"].map { Array($0.utf8) }

  /// U+0020, U+00A0, U+2009 and U+202F.
  private static let blanks: [[UInt8]] = [
    [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
  ]

  private static func blank(at index: Int, _ bytes: [UInt8], _ range: SourceRange) -> [UInt8]? {
    guard index < range.upperBound else { return nil }
    return blanks.first { ByteComparison.begins(bytes, index..<range.upperBound, with: $0) }
  }
}
