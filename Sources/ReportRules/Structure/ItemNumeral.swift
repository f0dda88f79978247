import ReportForms
import ReportSyntax
import TextCore

/// How items' numbers are written.
enum ItemNumeral {
  /// Every way in which a number of some style may stand in running text.
  static func spellings(_ value: Int, _ style: Ordinal.Style) -> [String] {
    let han = HanNumeral.text(value)
    switch style {
    case .hanInBrackets: return ["（\(han)）", "(\(han))"]
    case .arabicInBrackets: return ["（\(value)）", "(\(value))"]
    case .arabicHalfBracket: return ["\(value))", "\(value)）"]
    case .arabicDot, .arabicComma: return ["\(value).", "\(value)、", "\(value)．"]
    case .circled:
      return Unicode.Scalar(UInt32(0x245F + value)).map { [String(Character($0))] } ?? []
    case .han, .loose: return ["\(han)、"]
    }
  }

  /// The same as words, which most often are those of the first number.
  static func words(_ value: Int, _ style: Ordinal.Style) -> Words {
    if value == 1, let known = firsts.first(where: { $0.style == style }) { return known.words }
    return Words(spellings(value, style))
  }

  private static let firsts: [(style: Ordinal.Style, words: Words)] = [
    .han, .hanInBrackets, .arabicDot, .arabicComma, .arabicInBrackets, .arabicHalfBracket, .circled,
  ].map { ($0, Words(spellings(1, $0))) }

  static let numerals: Marks = "〇零一二三四五六七八九十百"

  /// What of a text is not in another, with so much around it that a number which it touches, or a word, is
  /// whole or cut in both alike.
  static func edited(_ text: [UInt8], _ other: [UInt8]) -> [UInt8] {
    let difference = TextDifference(text, other)
    var start = max(0, difference.front - margin)
    var end = min(text.count, text.count - difference.back + margin)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return Array(text[start..<end])
  }

  /// In bytes: longer than the words of `RunningItems.turns` and any number of an item.
  private static let margin = 24

  /// The numbers of a text that items may bear, one behind the other, each with the character in front and
  /// the two behind: where these are the same, the same numbers are written, however an item writes its
  /// own. 三 in 属于三类信息 is none, nor is the year of a title.
  ///
  /// - Parameter isWhole: whether nothing stands in front of the text on its line.
  static func places(in text: [UInt8], isWhole: Bool = false) -> [UInt8] {
    var places: [UInt8] = []
    var last = 0..<0
    var lastValue: UInt32 = 0
    var numeral: Int?
    var mayBeItem = false
    var index = 0
    while index < text.count {
      let scalar = text.scalar(at: index)
      let value = scalar.value
      let isCircled = value >= 0x2460 && value <= 0x24FF
      let isNumeral =
        ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value)
        || numerals.contains(value) || isCircled
      if isNumeral, numeral == nil {
        numeral = last.lowerBound
        // What stands before a part of a text is not known.
        mayBeItem = index == 0 ? !isWhole : ItemLandmarks.openers.contains(lastValue)
      }
      if isCircled { mayBeItem = true }
      let next = index + max(1, scalar.length)
      if !isNumeral, let start = numeral {
        if mayBeItem || ItemLandmarks.closers.contains(value) {
          let second = next < text.count ? max(1, text.scalar(at: next).length) : 0
          places += text[start..<min(text.count, next + second)]
          places.append(0)
        }
        numeral = nil
      }
      last = index..<next
      lastValue = value
      index = next
    }
    if let start = numeral { places += text[start...] }
    return places
  }

  /// The number as an item of that style writes it.
  static func text(_ value: Int, _ style: Ordinal.Style) -> String {
    switch style {
    case .han, .hanInBrackets, .loose: HanNumeral.text(value)
    case .arabicDot, .arabicComma, .arabicInBrackets, .arabicHalfBracket: String(value)
    case .circled: spellings(value, style).first ?? String(value)
    }
  }
}
