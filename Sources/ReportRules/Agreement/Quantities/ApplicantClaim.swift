import ReportForms
import ReportSyntax
import TextCore

/// What prose says of one kind of applicants: 自然人申请6件, 法人或其他组织占33.3%.
///
/// Reports sort new applications, those of the year, or those that were handled; a number that fits
/// any of these is right. Of sentences on results, on other matters and on other years nothing is read.
struct ApplicantClaim {
  /// As the form calls the applicants.
  let applicants: String
  /// The number without its unit, in the text.
  let range: SourceRange
  let amount: Amount
  /// Whether it is a percentage of all.
  let isShare: Bool
  let decimals: Int
  /// Indices into a row's columns.
  let columns: Range<Int>

  /// The applicants and their columns in section 三's table.
  private static let kinds: [(words: WordList, name: String, columns: Range<Int>)] = [
    (["自然人"], "自然人", 0..<1),
    (["法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织", "法人"], "法人或其他组织", 1..<6),
    (["商业企业"], "商业企业", 1..<2), (["科研机构"], "科研机构", 2..<3),
    (["社会公益组织"], "社会公益组织", 3..<4), (["法律服务机构"], "法律服务机构", 4..<5),
  ]
  static let literals = ["自然人", "法人", "商业企业", "科研机构", "社会公益组织", "法律服务机构"]

  private static let about: WordList = ["信息公开申请", "依申请", "公开申请", "申请公开"]
  /// What sorts something else, or a part of the applications.
  private static let others: WordList = [
    "留言", "来访", "来信", "咨询", "注册", "用户", "信访", "投诉", "建议", "提案", "问卷", "培训", "参加", "上年", "去年",
    "往年", "历年", "累计", "季度", "半年", "月", "同比", "较", "相比", "比上", "结转", "复议", "诉讼", "予以公开", "部分公开",
    "不予", "无法提供", "其他处理", "本级", "下属", "所属", "许可", "处罚", "补贴", "增长", "增加", "减少", "下降", "网上", "网络",
    "信函", "当面", "平台", "渠道", "补正", "撤回", "未办", "尚未", "逾期",
  ]
  private static let fillers: WordList = [
    "提出的", "提出", "的", "申请的", "申请人", "申请", "类", "有", "为", "共", "共计", ":", "数量", "申请量", "申请数", "件数",
    "(",
    "政府信息公开申请", "信息公开申请", "公开申请",
  ]
  private static let shares: WordList = [
    "占", "占比", "占比为", "占比达", "占总数的", "占总数", "占总量的", "占申请总数的", "占申请总量的", "占全部申请的", "占新收申请的",
    "比例为", "的比例为", "所占比例为", "占申请总数", "占申请总量", "占新收申请总数的", "占总申请量的", "占总申请数的",
  ]
  private static let marks: WordList = [",", "(", ",占", "(占"]

  /// Every claim of a report.
  static func all(in report: Report) -> [ApplicantClaim] {
    guard let year = report.year else { return [] }
    let indices = report.passages(with: .applicants).compactMap {
      report.proseIndex(ofBlock: $0.prose.index)
    }
    return indices.flatMap { index in
      claims(report.readings[index].passage, year, isOnRequests(index, report)).map {
        $0.shifted(by: report.prose[index].range.lowerBound)
      }
    }
  }

  /// Whether a passage, or the sub-head right above it, speaks of applications.
  private static func isOnRequests(_ index: Int, _ report: Report) -> Bool {
    if about.occurs(in: report.readings[index].passage.folded.bytes) { return true }
    guard index > 0, report.prose[index - 1].section == report.prose[index].section else {
      return false
    }
    let before = report.readings[index - 1].passage.folded.bytes
    return before.count <= 90 && about.occurs(in: before)
  }

  private static func claims(
    _ passage: Passage, _ year: Int, _ isOnRequests: Bool
  ) -> [ApplicantClaim] {
    guard isOnRequests else { return [] }
    let (text, numbers) = (passage.folded, passage.numbers)
    let bytes = text.bytes
    var claims: [ApplicantClaim] = []
    for (words, name, columns) in kinds {
      var index = 0
      while let word = words.first(in: bytes, index..<bytes.count) {
        index = word.upperBound
        guard isAlone(bytes, word) else { continue }
        let place = fillers.skip(in: bytes, from: word.upperBound, limit: bytes.count)
        let start = shares.end(in: bytes, at: place) ?? place
        guard let at = numbers.firstIndex(where: { $0.range.lowerBound == start }),
          isPlain(text, word, year),
          !isBrokenDown(bytes, word.upperBound..<start, behind: numbers[at].end)
        else { continue }
        add(numbers[at], name, columns, isShare: start > place, text, &claims)
        // 自然人申请6件，占66.7%
        guard start == place, at + 1 < numbers.count else { continue }
        let next = numbers[at + 1]
        let mark = marks.end(in: bytes, at: numbers[at].end) ?? numbers[at].end
        let link = shares.end(in: bytes, at: mark) ?? mark
        if link > numbers[at].end, link == next.range.lowerBound,
          !ShareCheck.isOneOfSeveral(numbers, at + 1, bytes)
        {
          add(next, name, columns, isShare: true, text, &claims)
        }
      }
    }
    return claims
  }

  private static let colon: WordList = [":"]
  private static let ends: WordList = [",", ";", "。", "、", "(", ")", "的", "申请", "均", "全部"]

  /// `均来自自然人：2件公开，1件不予处理` goes on with what became of the applications.
  private static func isBrokenDown(_ bytes: [UInt8], _ gap: Range<Int>, behind end: Int) -> Bool {
    colon.occurs(in: bytes, gap) && end < bytes.count && ends.end(in: bytes, at: end) == nil
  }

  private static func add(
    _ number: ProseNumber, _ name: String, _ columns: Range<Int>, isShare: Bool,
    _ text: FoldedProse,
    _ claims: inout [ApplicantClaim]
  ) {
    guard let amount = number.amount, !number.isVague else { return }
    switch number.unit {
    case .percent: guard isShare else { return }
    case .measure(let word):
      guard !isShare, ["件", "份", "宗", "条", "件次"].contains(word) else { return }
    case .yuan, .none: return
    }
    claims.append(
      ApplicantClaim(
        applicants: name, range: text.source(number.range), amount: amount, isShare: isShare,
        decimals: number.decimals, columns: columns))
  }

  private static let joints: WordList = ["、", "和", "及", "与", "非"]

  /// `自然人和法人6件` has one number for two.
  private static func isAlone(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    // 公民、 may stand on the line above 法人.
    if word.lowerBound == 0, Nearby.at(bytes, 0) == 0x6CD5 { return false }
    guard joints.start(in: bytes, before: word.lowerBound) == nil else {
      // 、 also parts whole statements: 自然人6件、法人3件.
      let before = word.lowerBound - 3
      return before >= 3 && bytes[before] == 0xE3
        && !ScalarClass.isHan(Nearby.before(bytes, before))
        || unitEnd.start(in: bytes, before: before) != nil
    }
    return true
  }

  private static let unitEnd: WordList = ["件", "份", "宗", "条", "%", ")"]

  /// Whether its sentence, up to the word, sorts nothing but the applications of the year.
  private static func isPlain(_ text: FoldedProse, _ word: Range<Int>, _ year: Int) -> Bool {
    let sentence = text.sentence(around: word.lowerBound)
    let front = sentence.lowerBound..<word.lowerBound
    if others.occurs(in: text.bytes, front) { return false }
    let behind = word.upperBound..<min(sentence.upperBound, word.upperBound + 30)
    if waverers.occurs(in: text.bytes, behind) { return false }
    return YearMention.all(Array(text.bytes[sentence])).allSatisfy { $0.year == year }
  }

  /// Behind the applicants: their number is compared, or is none of applications.
  private static let waverers: WordList = ["较", "同比", "增", "减", "下降", "上升", "注册", "来访", "用户"]

  private func shifted(by distance: Int) -> ApplicantClaim {
    ApplicantClaim(
      applicants: applicants, range: range.shifted(by: distance), amount: amount, isShare: isShare,
      decimals: decimals, columns: columns)
  }
}
