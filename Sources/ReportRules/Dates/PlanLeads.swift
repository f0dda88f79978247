import ReportForms
import TextCore

/// Clauses in front of a plan's year that leave it its place: 针对上述问题，2024年将….
enum PlanLeads {
  /// With which such a clause begins.
  private static let openers: WordList = [
    "针对", "为此", "对此", "为", "因此", "面对", "围绕", "结合", "对照", "根据", "按照", "立足", "着眼", "坚持", "聚焦", "紧扣",
    "鉴于", "以", "同时", "此外", "下一步", "下步", "下一阶段", "下阶段", "今后", "接下来", "新的一年", "依据", "在此基础上",
  ]
  /// 针对更新不及时，解读单一等问题: what goes on to the last of these needs no opener of its own.
  private static let faults: WordList = ["问题,", "不足,", "短板,", "弱项,", "之处,"]
  /// A clause that names any year, or somebody's findings, may tell why something was done since.
  private static let lookingBack: WordList = [
    "年", "反馈", "通报", "指出", "考核", "考评", "评估", "测评", "巡察", "巡视", "督查", "督导", "检查", "审计", "整改", "此前",
    "以往", "原有", "原来", "曾", "已",
  ]
  private static let newYear: WordList = ["新的一年"]
  private static let formerly: WordList = ["上年", "上一年", "去年", "往年", "前年", "此前", "整改"]
  private static let within: WordList = ["在"]
  /// How long they are, and how far in front of them former years are looked for, in bytes.
  private static let longest = 180
  private static let reach = 600
  private static let comma = UInt8(ascii: ",")

  /// Whether a plan begins as soon as its year is named, or behind more such clauses: 为此，2023年新录用的人员较多，将…
  /// plans for no year.
  static func go(on bytes: [UInt8], _ between: Range<Int>) -> Bool {
    guard let first = between.first else { return true }
    var start = bytes[first] == comma ? first + 1 : first
    while let end = bytes[start..<max(start, between.upperBound)].firstIndex(of: comma) {
      let isFirst = start <= first + 1
      guard
        openers.end(in: bytes, at: start) != nil || isFirst && work.end(in: bytes, at: start) == end
      else { return false }
      start = end + 1
    }
    return true
  }

  private static let work: WordList = [
    "的工作中", "工作中", "我局", "我委", "我镇", "我们", "本机关", "全局", "里", "中",
  ]

  /// Whether nothing but such clauses stands in front of a year in its sentence.
  ///
  /// - Parameter mentions: all of the passage.
  static func stand(
    in bytes: [UInt8], _ front: Range<Int>, _ year: Int, _ mentions: [YearMention]
  ) -> Bool {
    guard front.count <= longest else { return false }
    let end = within.start(in: bytes, before: front.upperBound, floor: front.lowerBound)
    let clauses = front.lowerBound..<(end ?? front.upperBound)
    guard clauses.count > 1, bytes[clauses.upperBound - 1] == comma else { return false }
    // 改进措施：针对上述问题，…
    var start = clauses.lowerBound
    if let colon = bytes[clauses].firstIndex(of: 0x3A), colon - start <= 30 { start = colon + 1 }
    let isOfFaults = faults.start(in: bytes, before: clauses.upperBound, floor: start) != nil
    let first = start
    while start < clauses.upperBound {
      guard openers.end(in: bytes, at: start) != nil || isOfFaults && start > first else {
        return false
      }
      let limit = bytes[start..<clauses.upperBound].firstIndex(of: comma) ?? clauses.upperBound
      if newYear.end(in: bytes, at: start) == nil, lookingBack.occurs(in: bytes, start..<limit) {
        return false
      }
      start = limit + 1
    }
    // What stands before may be of last year.
    return first < clauses.upperBound
      && !mentions.contains { $0.end <= front.lowerBound && $0.year < year }
      && !formerly.occurs(in: bytes, max(0, front.lowerBound - reach)..<front.lowerBound)
  }
}
