import ReportForms
import TextCore

/// Names of two characters with a blank between them, so that they are as wide as those of three:
/// `王 强、李 明、欧阳雪`.
enum AlignedNames {
  private static let people: Words = [
    "联系人", "负责人", "签发人", "审核人", "发言人", "主持人", "嘉宾", "主讲人", "受访人", "记者", "采访人", "讲解员",
    "联络员", "代表",
  ]
  private static let compounds: Words = ["欧阳", "司马", "诸葛", "上官", "皇甫", "夏侯", "尉迟", "司徒", "端木"]

  /// 副局长李 华任副组长
  private static let titles: Words = [
    "局长", "主任", "书记", "组长", "科长", "股长", "处长", "镇长", "乡长", "县长", "市长", "区长", "厅长", "部长", "队长", "所长",
    "站长", "校长", "院长", "馆长", "关长", "行长", "会长", "经理", "秘书长", "董事长", "组员", "委员", "调研员", "专员",
  ]
  private static let deeds: Words = [
    "任", "为", "担任", "兼", "同志", "出席", "主持", "带队", "作", "率", "参加", "负责", "做客", "走进", "接受", "等",
  ]

  /// Whether a blank parts a surname from a given name of one character. That a name may stand there is
  /// told by the word in front of it, or by a name set alike beside it in a list.
  static func hold(_ blank: SourceRange, in bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard let start = surname(bytes, before: blank.lowerBound, range) else { return false }
    let end = blank.upperBound + bytes.scalar(at: blank.upperBound).length
    let isCutOff = end >= range.upperBound || !Nearby.isHan(bytes, at: end)
    if isCutOff, people.end(bytes, before: start) { return true }
    if isCutOff || deeds.begin(bytes, at: end), titles.end(bytes, before: start) { return true }
    if isCutOff, Nearby.at(bytes, end) == comma, isName(bytes, from: end + 3, range) { return true }
    // Behind the last name the sentence goes on: `李 明等3人`.
    return Nearby.before(bytes, start) == comma && isName(bytes, upTo: start - 3, range)
  }

  private static let comma: UInt32 = 0x3001

  /// Where a surname begins that ends at an offset.
  private static func surname(_ bytes: [UInt8], before end: Int, _ range: SourceRange) -> Int? {
    if let length = compounds.length(bytes, before: end), end - length >= range.lowerBound {
      return end - length
    }
    guard let last = bytes.scalar(before: end), Surnames.contains(last.value),
      end - last.length >= range.lowerBound
    else { return nil }
    return end - last.length
  }

  /// Whether a surname, a blank and one character stand behind an offset.
  private static func isName(_ bytes: [UInt8], from start: Int, _ range: SourceRange) -> Bool {
    var end = start
    for _ in 0..<2 {
      guard end < range.upperBound, Nearby.isHan(bytes, at: end) else { return false }
      end += bytes.scalar(at: end).length
      let behind = Nearby.skipBlanks(bytes, end, limit: range.upperBound)
      if behind > end {
        return surname(bytes, before: end, range) == start && Nearby.isHan(bytes, at: behind)
      }
    }
    return false
  }

  /// The same in front of an offset; there other words may stand before the name: `参会人员有王 强`.
  private static func isName(_ bytes: [UInt8], upTo end: Int, _ range: SourceRange) -> Bool {
    guard Nearby.isHan(bytes, before: end), let given = bytes.scalar(before: end) else {
      return false
    }
    let behind = end - given.length
    let blank = Nearby.skipBlanksBack(bytes, behind, floor: range.lowerBound)
    return blank < behind && surname(bytes, before: blank, range) != nil
  }
}
