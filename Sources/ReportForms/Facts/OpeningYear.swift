import ReportSyntax
import TextCore

/// The year with which a paragraph opens: `2023年，` or `2023年度我局`, behind a run-in sub-head too.
public struct OpeningYear: Sendable {
  public var year: Int
  /// `2023` without 年, in the source.
  public var range: SourceRange
  /// The sentence that it opens, in the source.
  public var sentence: SourceRange
  /// The run-in sub-head before it, in the source; nil where there is none.
  public var subHead: SourceRange?

  private static let yearWords: WordList = ["年度", "年"]
  /// What shows that the year is the paragraph's time, and not a document's or a month's.
  private static let followers: WordList = [
    ",", "我", "本", "全", "共", "县", "市", "区", "镇", "乡", "局", "累计", "主动", "新", "在",
  ]
  /// With these the year is the sentence's time whatever follows.
  private static let sure: WordList = [",", "我", "本", "全年"]
  /// All months of a year are no month's: `2023年1-12月`.
  private static let allMonths: WordList = [
    "1-12月", "1~12月", "1—12月", "1至12月", "1到12月", "1月-12月", "1月~12月", "1月—12月", "1月至12月", "1月到12月",
  ]
  private static let attribute: WordList = ["的"]
  private static let clauseEnds: WordList = [",", "。", ";"]
  /// A sub-head is no longer, in bytes.
  private static let longestSubHead = 90

  public static func scan(_ document: Document, block index: Int) -> OpeningYear? {
    let block = document.blocks[index]
    return scan(document.bytes, body: block.body, hasOrdinal: block.ordinal != nil)
  }

  /// - Parameters:
  ///   - body: the text behind the ordinal.
  ///   - folded: all of the bytes, where they have been folded already.
  static func scan(
    _ bytes: [UInt8], body: SourceRange, hasOrdinal: Bool, folded: FoldedProse? = nil
  ) -> OpeningYear? {
    guard body.count >= 12, mayHoldYear(bytes, body.prefix(hasOrdinal ? 120 : 16)) else {
      return nil
    }
    let prose = folded?.behind(body, of: bytes) ?? FoldedProse(bytes, body)
    if let opening = opening(prose, at: 0, subHead: nil) { return opening }
    // `（一）主动公开情况。2023年，…`: only behind an ordinal is the first short sentence a sub-head.
    guard hasOrdinal else { return nil }
    let head = prose.sentence(around: 0)
    var end = head.upperBound
    if let colon = prose.bytes[head].firstIndex(of: 0x3A) { end = colon + 1 }
    guard end <= longestSubHead, end < prose.bytes.count else { return nil }
    return opening(prose, at: end, subHead: 0..<end)
  }

  /// Whether a figure, half- or full-width, stands in a range at all, or 二, with which years in Han
  /// characters begin.
  private static func mayHoldYear(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.contains { index in
      switch bytes[index] {
      case 0x30...0x39, 0xEF: true
      case 0xE4: index + 3 <= bytes.count && bytes.scalar(at: index).value == 0x4E8C
      default: false
      }
    }
  }

  /// Whether a date goes on: 1月至12月31日.
  private static func isDay(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] >= 0x30 && bytes[offset] <= 0x39
  }

  private static func opening(
    _ prose: FoldedProse, at start: Int, subHead: Range<Int>?
  ) -> OpeningYear? {
    guard let number = WrittenDate.number(prose.bytes, at: start, prose.bytes.count),
      // 2202年 is a slip of the pen, and tells what was meant.
      number.digits == 4, (1900...2999).contains(number.value),
      let end = yearWords.end(in: prose.bytes, at: number.range.upperBound),
      followers.end(in: prose.bytes, at: end) != nil
        || allMonths.end(in: prose.bytes, at: end).map({ !isDay(prose.bytes, $0) }) ?? false
    else { return nil }
    // `2022年新设立的专区继续发挥作用` tells of what was made then.
    if sure.end(in: prose.bytes, at: end) == nil, allMonths.end(in: prose.bytes, at: end) == nil {
      let sentence = prose.sentence(around: start)
      let clause = clauseEnds.first(in: prose.bytes, end..<max(end, sentence.upperBound))
      if attribute.occurs(in: prose.bytes, end..<(clause?.lowerBound ?? sentence.upperBound)) {
        return nil
      }
    }
    return OpeningYear(
      year: number.value, range: prose.source(number.range),
      sentence: prose.source(prose.sentence(around: start)),
      subHead: subHead.map { prose.source($0) })
  }
}
