import ReportForms
import TextCore

/// A year that stands where it should not: `2022` without 年, in the source.
struct YearPlace {
  var year: Int
  var range: SourceRange
}

/// A year within folded prose.
struct YearMention: Sendable {
  var year: Int
  /// Without 年; folded.
  var digits: Range<Int>
  /// Behind 年 or 年度; folded.
  var end: Int

  static let yearWords: WordList = ["年度", "年"]

  /// No paragraph names more years; what does is no prose, and looking around each would be slow.
  private static let most = 200

  /// Every `2022年` of a text, in order, but no more than 200. Years inside 《》, 〔〕 and addresses are none.
  static func all(_ bytes: [UInt8]) -> [YearMention] {
    var mentions: [YearMention] = []
    var depth = 0
    var index = 0
    while mentions.count < most {
      index = nextTelling(bytes, from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == 0xE3 {
        switch bytes.scalar(at: index).value {
        case 0x300A, 0x3014, 0x3008: depth += 1
        case 0x300B, 0x3015, 0x3009: depth = max(0, depth - 1)
        default: break
        }
        index += 3
      } else if byte >= 0x30, byte <= 0x39 {
        var end = index
        while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
        if depth == 0, end - index == 4, !isInAddress(bytes, before: index),
          let behind = yearWords.end(in: bytes, at: end)
        {
          let year = bytes[index..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
          if (1990...2099).contains(year) {
            mentions.append(YearMention(year: year, digits: index..<end, end: behind))
          }
        }
        index = end
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The next place of a digit, or of a character that may open or close a title.
  private static func nextTelling(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      var index = start
      while index < bytes.count {
        if index + 8 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          // A digit has the high nibble 3; U+3000 to U+303F begin with E3.
          let nibbles = (word & (ones &* 0xF0)) ^ (ones &* 0x30)
          let leads = word ^ (ones &* 0xE3)
          if ((nibbles &- ones) & ~nibbles | (leads &- ones) & ~leads) & highs == 0 {
            index &+= 8
            continue
          }
        }
        let stop = min(bytes.count, index + 8)
        while index < stop {
          let byte = bytes[index]
          if byte == 0xE3 || byte >= 0x30 && byte <= 0x39 { return index }
          index &+= 1
        }
      }
      return bytes.count
    }
  }

  private static func isInAddress(_ bytes: [UInt8], before index: Int) -> Bool {
    guard index > 0 else { return false }
    let byte = bytes[index - 1]
    return byte == 0x2F || byte == 0x2E || byte == 0x3D
      || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}

/// Why a sentence may speak of another year.
enum YearGuards {
  private static let words: WordList = [
    "上年", "上一年", "去年", "前年", "整改", "存在问题", "存在的问题", "存在的主要问题", "存在主要问题", "同比", "相比",
    "对比", "以来", "至今", "修订", "施行", "历年", "近年", "连续", "规划", "往年", "此前", "曾",
  ]
  /// A year's budget is drawn up before it, its accounts after it.
  private static let accounts: WordList = ["预算", "决算"]
  private static let lastYear: WordList = ["上年", "上一年", "去年"]
  private static let carriedIn: WordList = ["结转", "度结转", "末结转", "底结转", "转入", "度转入"]
  private static let comparative: WordList = ["较", "比"]
  /// 较好 and 比例 compare nothing with another year.
  private static let harmless: WordList = [
    "较好", "较大", "较为", "较高", "较多", "较强", "较快", "较少", "较低", "较弱", "较完", "较单", "较差", "较突",
    "较普", "较深", "较全", "较小", "较慢", "较长", "较短", "较新", "较明", "比较", "比例", "比赛", "比重", "比率", "比如",
    "比照", "占比", "评比", "比武", "比拼", "比学",
  ]
  private static let since: WordList = ["自"]
  private static let from: WordList = ["起", "开始"]

  /// Whether a sentence or a sub-head says why it names another year.
  /// `2022年，` is the time of its whole sentence: only 预算 and 决算 right behind a year excuse it.
  static func excuseOpening(_ bytes: [UInt8]) -> Bool {
    let comma: WordList = [","]
    let all = 0..<bytes.count
    let clause = comma.first(in: bytes, all)?.lowerBound ?? bytes.count
    return accounts.occurs(in: bytes, 0..<clause) || excuseTime(bytes, all)
  }

  static func excuse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    accounts.occurs(in: bytes, range) || excuseTime(bytes, range)
  }

  private static func excuseTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let word = words.first(in: bytes, place..<range.upperBound) {
      // 上年结转 is a count of this year's work.
      guard lastYear.end(in: bytes, at: word.lowerBound) == word.upperBound,
        carriedIn.end(in: bytes, at: word.upperBound) != nil
      else { return true }
      place = word.upperBound
    }
    if let since = since.first(in: bytes, range),
      from.occurs(in: bytes, since.upperBound..<range.upperBound)
    {
      return true
    }
    var index = range.lowerBound
    while let word = comparative.first(in: bytes, index..<range.upperBound) {
      let isHarmless =
        harmless.end(in: bytes, at: word.lowerBound) != nil
        || harmless.start(in: bytes, before: word.upperBound, floor: range.lowerBound) != nil
        || (word.lowerBound >= 3 && harmless.end(in: bytes, at: word.lowerBound - 3) != nil)
      if !isHarmless { return true }
      index = word.upperBound
    }
    return false
  }

  static func namesLastYear(_ bytes: [UInt8]) -> Bool { lastYear.occurs(in: bytes) }

  static func excuse(_ bytes: [UInt8]) -> Bool { excuse(bytes, 0..<bytes.count) }
}
