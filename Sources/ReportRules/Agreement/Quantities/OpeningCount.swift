import ReportForms
import ReportSyntax
import TextCore

/// A count that is told by its own words: `政务微信公众号发布信息218条`.
///
/// What is counted need not be known: the same words with another number, elsewhere in the report, are
/// one quantity with two values. Counts in the middle of a sentence may be of what was spoken of before,
/// unless nothing but such counts stands in front; those of other times are not asked for.
struct OpeningCount: Sendable {
  /// What is counted, in which unit.
  struct Subject: Hashable, Sendable {
    /// The words in front of the number, folded, without those that only say that the report's year is
    /// meant.
    let words: [UInt8]
    let unit: String

    /// An array is hashed byte by byte, each with all that a value takes.
    func hash(into hasher: inout Hasher) {
      words.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(unit)
    }
  }

  let subject: Subject
  let amount: Amount
  /// Whether its sentence ends behind the number. Behind a comma may stand of which of several things it
  /// is: `开展培训3次，由各镇组织`.
  private(set) var isClosed: Bool
  /// Whether nothing stands in front of it in its sentence but the year, and other counts.
  let isOpening: Bool
  /// The number, in the passage's offsets.
  let range: SourceRange
  /// The words in front of it as they are written, likewise.
  let clause: SourceRange
  /// Where it ends in the folded text.
  private let end: Int

  /// Seven Han characters: `发布信息` may be of anything.
  private static let leastWords = 21
  /// What is counted once a year, in as few words as one likes.
  private static let yearly: WordList = [
    "政协提案", "政协委员提案", "人大建议", "人大代表建议", "代表建议", "委员提案", "建议提案",
  ]
  /// No clause of such a kind is longer, in bytes.
  private static let reach = 150
  private static let fewestWords = 15

  /// The marks that end a clause, or set it apart.
  private static let breaks = WordList(
    ["。", ",", ";", ":", "、", "!", "?", "(", ")", "“", "”", "《", "》", "[", "]", "/", "%"],
    isFolded: false)
  private static let stops = WordList(["。", ";"], isFolded: false)
  private static let others = WordList(["、", ")"], isFolded: false)
  private static let among: WordList = ["其中"]
  /// Where something is told: what follows there is no detail of the count in front.
  private static let channels: WordList = [
    "网站", "公众号", "微博", "客户端", "视频号", "抖音", "新媒体", "平台", "公开栏",
  ]
  private static let sentenceEnds = WordList(["。", ";", "!", "?"], isFolded: false)
  /// Words that add nothing to what is counted.
  private static let idle: WordList = [
    "全年", "本年度", "本年", "今年", "年内", "一年来", "全年度", "通过", "我局", "我委", "我办", "我厅", "我街道", "我镇", "我乡",
    "我区",
    "我县",
    "我市", "我院", "我单位", "本机关", "本单位", "本局", "一共", "共计", "合计", "总计", "共", "总", "计", "仅", "只",
    "达到", "达", "为", "了", "有", "的", " ", "政府",
  ]
  /// A clause of nothing but these says of which year the next one speaks.
  private static let ownYear: WordList = [
    "全年", "本年度", "本年", "今年", "年内", "一年来", "年度", "年", "我局", "本机关",
  ]
  /// Words with which one counts a part, a growth, or a thing that was spoken of before.
  private static let relative: WordList = [
    "较", "比", "每", "平均", "增", "减", "新增", "力争", "不少于", "不低于", "以上", "原", "现有", "季", "月", "再", "又",
    "另", "还", "其", "剩余", "第", "首", "该", "此", "上述", "前", "后", "部分", "各镇", "各乡", "各街道", "各部门", "各单位",
    "各科", "各股", "各区", "各县", "各村", "各地", "各学", "各级", "分别", "同", "日", "周", "旬",
    "期间",
  ]
  /// Where a paragraph speaks of other times, none of its counts is taken for the year's.
  private static let otherTimes: WordList = [
    "上年", "去年", "上一年", "往年", "前年", "季度", "月份", "月底", "上半年", "下半年", "历年", "累计", "截至", "截止",
    "以来", "计划", "目标", "下一步", "明年", "来年", "下年", "拟", "月至", "个月",
  ]
  /// Words of a plan, which section 五 is full of.
  private static let plans: WordList = ["将", "力争", "确保", "要"]

  static func all(in passage: Passage) -> [OpeningCount] {
    guard !passage.numbers.isEmpty, let section = passage.section else { return [] }
    let bytes = passage.folded.bytes
    var found: [OpeningCount] = []
    var isOfYear = false
    /// Where the last of the counts ends in front of which its sentence holds nothing else.
    var chain: Int?
    for number in passage.numbers {
      guard case .measure(let unit) = number.unit, !number.isVague, let amount = number.amount,
        let mark = closing(bytes, number.end),
        let first = clauseStart(before: number.range.lowerBound, in: bytes)
      else { continue }
      let start = yearEnd(first, in: bytes) ?? among.end(in: bytes, at: first) ?? first
      let clause = start..<max(start, number.range.lowerBound)
      let isRelative = relative.occurs(in: bytes, clause)
      let isOpening =
        (first - 1 == chain || opensSentence(first, in: bytes))
        && among.end(in: bytes, at: first) == nil
      chain = isOpening && !isRelative && mark == .comma ? number.end : nil
      guard clause.count >= fewestWords, !isRelative else { continue }
      if !isOfYear {
        guard speaksOfYear(bytes, section) else { return [] }
        isOfYear = true
      }
      let words = telling(bytes, clause)
      guard words.count >= leastWords || isOpening && yearly.occurs(in: bytes, clause) else {
        continue
      }
      // 网站发布信息218条，公众号发布信息86条: the first is told in full.
      if isOpening, first - 1 == found.last?.end, channels.occurs(in: bytes, clause) {
        found[found.count - 1].isClosed = true
      }
      found.append(
        OpeningCount(
          subject: Subject(words: words, unit: unit), amount: amount,
          isClosed: isOpening && mark == .stop, isOpening: isOpening,
          range: passage.folded.source(number.range), clause: passage.folded.source(clause),
          end: number.end))
    }
    return found
  }

  /// Whether the counts of a paragraph may be the year's and the body's own.
  private static func speaksOfYear(_ bytes: [UInt8], _ section: Int) -> Bool {
    !otherTimes.occurs(in: bytes) && (section != 5 || !isOfPlans(bytes))
      && !opensWithAnother(bytes)
  }

  private enum Mark {
    case comma, stop, other
  }

  /// The mark that ends a clause behind its number.
  private static func closing(_ bytes: [UInt8], _ end: Int) -> Mark? {
    if end == bytes.count || stops.end(in: bytes, at: end) != nil { return .stop }
    if bytes[end] == UInt8(ascii: ",") { return .comma }
    return others.end(in: bytes, at: end) != nil ? .other : nil
  }

  /// 主要 and 需要 plan nothing.
  private static let needs: WordList = ["主要", "重要", "需要", "必要", "纪要", "概要", "摘要"]

  private static func isOfPlans(_ bytes: [UInt8]) -> Bool {
    var place = 0
    while let word = plans.first(in: bytes, place..<bytes.count) {
      if needs.start(in: bytes, before: word.upperBound) == nil { return true }
      place = word.upperBound
    }
    return false
  }

  private static let bodies: WordList = [
    "局", "委", "镇", "乡", "街道", "院", "校", "站", "所", "科", "室", "中心", "公司", "部门", "各", "厂", "园",
  ]
  private static let own: WordList = ["我", "本"]
  private static let sites: WordList = ["网站"]

  /// `县教育局强化管理。公众号发布信息12条。`: a paragraph on one of several bodies counts what that one did.
  private static func opensWithAnother(_ bytes: [UInt8]) -> Bool {
    var end = 0
    while end < min(bytes.count, reach), breaks.end(in: bytes, at: end) == nil { end += 1 }
    var place = 0
    while let body = bodies.first(in: bytes, place..<end) {
      place = body.upperBound
      if sites.start(in: bytes, before: place) != nil { continue }
      return own.start(in: bytes, before: body.lowerBound) == nil
    }
    return false
  }

  /// The words of a clause that tell what is counted.
  private static func telling(_ bytes: [UInt8], _ clause: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(clause.count)
    var place = clause.lowerBound
    while place < clause.upperBound {
      if let end = idle.end(in: bytes, at: place, limit: clause.upperBound) {
        place = end
      } else {
        let end = min(
          clause.upperBound, place + UTF8Validation.sequenceLength(bytes[place]))
        words += bytes[place..<end]
        place = end
      }
    }
    return words
  }

  /// Where the clause begins that stands in front of a number; nil where another number stands in it.
  private static func clauseStart(before end: Int, in bytes: [UInt8]) -> Int? {
    var place = end
    while place > 0 {
      if end - place > reach { return nil }
      if breaks.start(in: bytes, before: place) != nil { return place }
      if bytes[place - 1].isDigit {
        let year = place - 4
        guard yearEnd(year, in: bytes) != nil,
          year == 0 || breaks.start(in: bytes, before: year) != nil
        else { return nil }
        return year
      }
      place = bytes.characterStart(before: place)
    }
    return 0
  }

  private static let year: WordList = ["年", "年度"]

  /// Where a clause goes on that opens with a year: `2023年公众号发布…`. Of which year is asked elsewhere.
  private static func yearEnd(_ start: Int, in bytes: [UInt8]) -> Int? {
    guard start >= 0, start + 4 < bytes.count, bytes[start..<(start + 4)].allSatisfy(\.isDigit)
    else { return nil }
    return year.end(in: bytes, at: start + 4)
  }

  /// Whether a clause opens its sentence, or has nothing but the year in front: `2023年，全年…`.
  private static func opensSentence(_ start: Int, in bytes: [UInt8]) -> Bool {
    var place = start
    if place == 0 || sentenceEnds.start(in: bytes, before: place) != nil { return true }
    guard bytes[place - 1] == UInt8(ascii: ",") else { return false }
    place -= 1
    while place > 0, sentenceEnds.start(in: bytes, before: place) == nil {
      if start - place > 40 { return false }
      if let word = ownYear.start(in: bytes, before: place) {
        place = word
      } else if bytes[place - 1] >= 0x30, bytes[place - 1] <= 0x39 {
        place -= 1
      } else {
        return false
      }
    }
    return true
  }
}
