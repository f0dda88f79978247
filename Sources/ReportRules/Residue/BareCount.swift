import ReportForms
import TextCore

/// A clause that sums up without a number: `共收到申请件，`, `共组织培训期，`.
///
/// 申请件 and 培训期 may be words; 共收到 asks for a number before the clause ends.
enum BareCount {
  private static let verbs = [
    "收到", "新收", "受理", "接收", "办理", "办结", "答复", "组织", "召开", "举办", "开展", "发布", "公开", "推送", "编发", "制作",
    "制发",
    "印发", "培训", "聘请", "转载", "刊发", "采纳", "收集", "征集", "发放", "更新", "投入", "安排", "接待", "报送", "解答",
  ].map { "共" + $0 }
  static let literals = verbs
  private static let group = LiteralGroup(literals)

  /// 公共组织, 中共组织部, 与…共组织.
  private static let before: Marks = "公中与合拼国民和"
  private static let units: Words = [
    "件", "条", "份", "篇", "期", "场", "次", "人次", "名", "幅", "个", "宗", "万元", "项",
  ]
  /// In these no number is missing, or the count is vague: 近万元, 若干条.
  private static let vague: Marks = "一二三四五六七八九十百千万亿零〇○两几数多余半每各近约上超达若批些诸许"
  private static let stops: Marks = "，。；,;"
  /// Who sums up in the next clause counts there: 共收到申请件，合计12件.
  private static let sums: Words = ["共", "合计", "总计", "总共", "累计", "分别", "其中", "数量", "总量", "总数"]
  /// 群众来信件 is no 信件.
  private static let letters: Words = ["来信", "来电"]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    return group.places(in: report.literals).compactMap { place in
      guard !before.contains(Nearby.before(bytes, place.lowerBound)),
        let prose = report.prose(at: place.lowerBound), report.shape(prose).isSentence,
        let end = end(bytes, place.upperBound, in: prose.range)
      else { return nil }
      return place.lowerBound..<end
    }
  }

  /// Where the clause ends that holds nothing but Han characters, the last of them a counter word.
  private static func end(_ bytes: [UInt8], _ start: Int, in range: SourceRange) -> Int? {
    var index = start
    while index < range.upperBound, index - start <= 60 {
      let scalar = bytes.scalar(at: index)
      if stops.contains(scalar.value) {
        return isCounted(bytes, start..<index) && !sums.begin(bytes, at: index + scalar.length)
          ? index : nil
      }
      guard ScalarClass.isHan(scalar.value), !vague.contains(scalar.value) || isUnit(bytes, index)
      else { return nil }
      index += scalar.length
    }
    return nil
  }

  private static let tenThousand: Words = ["万元"]

  private static func isUnit(_ bytes: [UInt8], _ offset: Int) -> Bool {
    tenThousand.begin(bytes, at: offset) && !vague.contains(Nearby.before(bytes, offset))
  }

  private static func isCounted(_ bytes: [UInt8], _ words: SourceRange) -> Bool {
    guard let length = units.length(bytes, before: words.upperBound) else { return false }
    let unit = (words.upperBound - length)..<words.upperBound
    // 人次 and 万元 are no end of another word.
    if length > 3 { return unit.lowerBound >= words.lowerBound }
    guard unit.lowerBound - words.lowerBound >= 6,
      let last = bytes.scalar(before: unit.lowerBound)
    else { return false }
    return letters.end(bytes, before: unit.lowerBound)
      || !CountedBlank.isWord(last, unit, in: bytes)
        && !compounds.contains {
          Nearby.at(bytes, unit.lowerBound) == $0.0 && $0.1.contains(last.value)
        }
  }

  /// More characters with which counter words make words, by the counter word.
  private static let compounds: [(UInt32, Marks)] = [
    (0x5E45, "大篇横条巨涨降画"), (0x9879, "事选专款强单奖大小分弱杂各条列转缺加办"),
    (0x540D, "信户微笔号网联"), (0x671F, "示限告后合效同间"), (0x573A, "会站商"), (0x7BC7, "频策读规图"),
    (0x4EF6, "管单复"), (0x4E2A, "某"), (0x4EFD, "身"),
  ]
}
