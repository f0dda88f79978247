import ReportForms
import TextCore

/// A sign in the place of a number right behind what is counted, whatever that is: `推送图文_篇`,
/// `业务培训？期`, `推送图文（数字）篇`.
///
/// Between a Han character and a counter word with which a clause ends no such sign is text.
enum SignedCount {
  private static let signs = ["？", "?", "□", "_", "＿", "**", "--", "－－"]
  private static let names = ["数字", "数量", "次数"].flatMap { ["（\($0)）", "(\($0))"] }
  private static let letters = ["N", "Ｎ"]
  private static let units =
    CounterWords.names + ["名", "幅", "人", "万次", "万人次"]
  /// With which slogans do not count: 打造1个中心N个站点, 跑N次.
  private static let rareUnits = ["篇", "期", "场", "宗", "万元", "人次"]
  private static let signed = (signs + names).flatMap { sign in units.map { sign + $0 } }
  private static let lettered = letters.flatMap { sign in rareUnits.map { sign + $0 } }
  /// 待填期 is no word, as 待定期 may be: 有待定期核查.
  private static let waiting = ["待填期"]
  static let literals = signed + lettered + waiting

  private static let signedGroup = LiteralGroup(signed)
  private static let letteredGroup = LiteralGroup(lettered)
  private static let waitingGroup = LiteralGroup(waiting)

  private static let numerals: Marks = "一二三四五六七八九十百千万亿零〇○两几数多第"
  private static let questions: Words = [
    "吗", "呢", "怎", "什么", "如何", "为何", "何时", "何处", "哪", "谁", "是否", "多少", "几", "能不能", "有没有",
  ]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    func places(
      _ group: LiteralGroup, _ isMeant: (SourceRange, SourceRange) -> Bool
    ) -> [SourceRange] {
      group.places(in: report.literals).compactMap { place in
        guard MissingCount.isCutOff(bytes, place.upperBound),
          Nearby.isHan(bytes, before: place.lowerBound),
          !numerals.contains(Nearby.before(bytes, place.lowerBound)),
          let prose = report.prose(at: place.lowerBound)
        else { return nil }
        let sign = sign(bytes, place.lowerBound)
        return isMeant(sign, prose.range) ? sign : nil
      }
    }
    return places(signedGroup) { sign, prose in
      !isEmphasis(bytes, sign, in: prose) && !isAsked(bytes, sign, in: prose)
        && !isMaskedName(bytes, sign)
    }
      + places(letteredGroup) { sign, prose in !isSlogan(bytes, sign, in: prose) }
      + places(waitingGroup) { _, _ in true }.map { $0.lowerBound..<($0.lowerBound + 6) }
  }

  /// The brackets with what they hold, two stars or hyphens, or the one sign.
  private static func sign(_ bytes: [UInt8], _ offset: Int) -> SourceRange {
    let first = bytes.scalar(at: offset)
    var end = offset + first.length
    switch first.value {
    case 0x28, 0xFF08:
      while end < bytes.count, end - offset < 12 {
        let scalar = bytes.scalar(at: end)
        end += scalar.length
        if scalar.value == 0x29 || scalar.value == 0xFF09 { break }
      }
    case 0x2A, 0x2D: end += 1
    case 0xFF0D: end += first.length
    default: break
    }
    return offset..<end
  }

  /// Whether stars or a low line close what others open: emphasis comes in pairs.
  static func isEmphasis(_ bytes: [UInt8], _ sign: SourceRange, in range: SourceRange) -> Bool {
    let mark = bytes[sign.lowerBound]
    guard mark == 0x2A || mark == 0x5F else { return false }
    let near =
      max(range.lowerBound, sign.lowerBound - 600)..<min(range.upperBound, sign.upperBound + 600)
    var runs = 0
    var index = near.lowerBound
    while index < near.upperBound {
      var end = index
      while end < near.upperBound, bytes[end] == mark { end += 1 }
      if end - index >= sign.count { runs += 1 }
      index = end + 1
    }
    return runs.isMultiple(of: 2)
  }

  /// 您办过多少？件, …: who asks a question ends it so.
  private static func isAsked(
    _ bytes: [UInt8], _ sign: SourceRange, in range: SourceRange
  ) -> Bool {
    guard bytes[sign.lowerBound] == 0x3F || Nearby.at(bytes, sign.lowerBound) == 0xFF1F else {
      return false
    }
    return questions.occur(
      bytes, in: max(range.lowerBound, sign.lowerBound - 120)..<sign.lowerBound)
  }

  /// 李**件 is somebody's case, and 李**名 somebody's name.
  private static func isMaskedName(_ bytes: [UInt8], _ sign: SourceRange) -> Bool {
    guard bytes[sign.lowerBound] == 0x2A,
      Surnames.contains(Nearby.before(bytes, sign.lowerBound))
    else { return false }
    let unit = Nearby.at(bytes, sign.upperBound)
    return unit == 0x4EF6 || unit == 0x540D || unit == 0x4EBA
  }

  /// `1场发布会、N场活动`, `“一主题N期”`: a slogan counts one before it, or stands in quotation marks.
  private static func isSlogan(
    _ bytes: [UInt8], _ sign: SourceRange, in range: SourceRange
  ) -> Bool {
    let floor = max(range.lowerBound, sign.lowerBound - 90)
    var index = sign.lowerBound
    while index > floor, let scalar = bytes.scalar(before: index) {
      if ScalarClass.isSentenceEnd(scalar.value) { return false }
      if slogans.contains(scalar.value) { return true }
      index -= scalar.length
    }
    return false
  }

  private static let slogans: Marks = "“「『1１一+＋"
}
