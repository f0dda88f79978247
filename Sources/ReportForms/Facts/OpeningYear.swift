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
    "组织开展", "组织业务", "严格落实", "严格执行", "严格按照", "认真落实", "认真贯彻", "深入贯彻", "扎实推进", "持续推进",
  ]
  /// With these the year is the sentence's time whatever follows.
  private static let sure: WordList = [",", "我", "本", "全年"]
  /// All months of a year are no month's: `2023年1-12月`.
  private static let allMonths: WordList = [
    "1-12月", "1~12月", "1—12月", "1至12月", "1到12月", "1月-12月", "1月~12月", "1月—12月", "1月至12月", "1月到12月",
  ]
  /// What states the period of the report itself.
  private static let statements: WordList = ["统计", "期限", "时限", "报告期"]
  /// In front of a year with a comma behind it: 在2023年，我局….
  private static let leads: WordList = ["在", "过去的", "回顾", "回首"]
  private static let ends: WordList = [",", "里,", "中,"]
  /// `2023年是“十四五”规划的关键之年`.
  private static let being: WordList = ["是"]
  private static let nature: WordList = ["之年"]
  private static let governments = ["人民政府"]
  private static let attribute: WordList = ["的"]
  private static let clauseEnds: WordList = [",", "。", ";"]
  /// A sub-head is no longer, in bytes.
  private static let longestSubHead = 90

  /// - Parameter agency: who reports: its name may stand right behind the year.
  public static func scan(
    _ document: Document, block index: Int, agency: String? = nil
  ) -> OpeningYear? {
    let block = document.blocks[index]
    return scan(
      document.bytes, body: block.body, hasOrdinal: block.ordinal != nil, agency: agency)
  }

  /// - Parameters:
  ///   - body: the text behind the ordinal.
  ///   - folded: all of the bytes, where they have been folded already.
  static func scan(
    _ bytes: [UInt8], body: SourceRange, hasOrdinal: Bool, folded: FoldedProse? = nil,
    agency: String? = nil
  ) -> OpeningYear? {
    guard body.count >= 12, mayHoldYear(bytes, body.prefix(hasOrdinal ? 120 : 16)) else {
      return nil
    }
    let prose = folded?.behind(body, of: bytes) ?? FoldedProse(bytes, body)
    if let opening = opening(prose, at: 0, subHead: nil, agency) { return opening }
    // `（一）主动公开情况。2023年，…`: only behind an ordinal is the first short sentence a sub-head.
    guard hasOrdinal else { return nil }
    let head = prose.sentence(around: 0)
    var end = head.upperBound
    if let colon = prose.bytes[head].firstIndex(of: 0x3A) { end = colon + 1 }
    guard end <= longestSubHead, end < prose.bytes.count else { return nil }
    return opening(prose, at: end, subHead: 0..<end, agency)
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

  /// Four digits are a year, and with a mark behind them three or five: one was lost, or doubled.
  private static func isYear(
    _ number: WrittenDate.Part, _ bytes: [UInt8], _ end: Int
  ) -> Bool {
    // 2202年 is a slip of the pen, and tells what was meant.
    if number.digits == 4 { return (1900...2999).contains(number.value) }
    return !number.isHan && (number.digits == 3 || number.digits == 5)
      && sure.end(in: bytes, at: end) != nil
  }

  /// Whether it is the paragraph's time for certain, whatever follows.
  private static func isSure(_ bytes: [UInt8], _ end: Int) -> Bool {
    if sure.end(in: bytes, at: end) != nil { return true }
    guard let start = being.end(in: bytes, at: end) else { return false }
    let clause = clauseEnds.first(in: bytes, start..<min(bytes.count, start + 150))
    return clause.map { nature.start(in: bytes, before: $0.lowerBound) != nil } ?? false
  }

  private static func isNamed(_ agency: String?, _ bytes: [UInt8], _ end: Int) -> Bool {
    guard let agency, !agency.isEmpty else { return false }
    return bytes[end...].starts(with: agency.utf8)
      || governments.contains {
        agency.hasSuffix($0) && bytes[end...].starts(with: agency.utf8.dropLast($0.utf8.count))
      }
  }

  /// `2023年1月1日至12月31日，`: all days of a year, where no period is stated.
  private static func isOfAllDays(_ prose: FoldedProse, at start: Int) -> Bool {
    let bytes = prose.bytes
    guard let found = PeriodReader.read(bytes, at: start, limit: min(bytes.count, start + 60)),
      found.isWholeYear, found.end < bytes.count, bytes[found.end] == 0x2C
    else { return false }
    return !statements.occurs(in: bytes, prose.sentence(around: start))
  }

  private static func opening(
    _ prose: FoldedProse, at start: Int, subHead: Range<Int>?, _ agency: String?
  ) -> OpeningYear? {
    let bytes = prose.bytes
    let lead = leads.end(in: bytes, at: start)
    guard let number = WrittenDate.number(bytes, at: lead ?? start, bytes.count),
      let end = yearWords.end(in: bytes, at: number.range.upperBound), isYear(number, bytes, end),
      lead == nil || ends.end(in: bytes, at: end) != nil
    else { return nil }
    let isSure = isSure(bytes, end)
    let isOfAllMonths =
      allMonths.end(in: bytes, at: end).map { !isDay(bytes, $0) } ?? false
      || isOfAllDays(prose, at: number.range.lowerBound)
    guard
      isSure || isOfAllMonths || lead != nil || followers.end(in: bytes, at: end) != nil
        || isNamed(agency, bytes, end)
    else { return nil }
    // `2022年新设立的专区继续发挥作用` tells of what was made then.
    if !isSure, lead == nil, !isOfAllMonths, allMonths.end(in: bytes, at: end) == nil {
      let sentence = prose.sentence(around: start)
      let clause = clauseEnds.first(in: bytes, end..<max(end, sentence.upperBound))
      if attribute.occurs(in: bytes, end..<(clause?.lowerBound ?? sentence.upperBound)) {
        return nil
      }
    }
    return OpeningYear(
      year: number.value, range: prose.source(number.range),
      sentence: prose.source(prose.sentence(around: start)),
      subHead: subHead.map { prose.source($0) })
  }
}
