import ReportForms
import ReportSyntax
import TextCore

/// Names of bodies of which a report speaks as of its own: `2023年，青禾县水务局认真贯彻…` at the start of a
/// paragraph, `现公布青禾县水务局2023年政府信息公开工作年度报告`.
enum SubjectNames {
  /// Duties of whoever reports, right behind the subject of a sentence.
  static let duties: WordList = [
    "认真贯彻", "深入贯彻", "全面贯彻", "坚决贯彻", "严格贯彻", "认真落实", "严格落实", "严格执行", "高度重视", "严格按照",
    "根据《中华人民共和国政府信息公开条例", "按照《中华人民共和国政府信息公开条例", "依据《中华人民共和国政府信息公开条例",
  ]
  /// In front of the report's own title.
  static let announcements: WordList = ["公布", "编制", "编制了", "编制的", "编制形成", "编写"]
  private static let report: WordList = ["政府信息公开工作年度报告", "政府信息公开年度报告"]
  private static let yearWords: WordList = ["年度", "年"]
  private static let times: WordList = [
    "一年来", "全年", "本年度", "今年以来", "近年来", ",", "今年", "年度", "年",
  ]
  /// In a name, or about it: more than one body, one that was, one that is told of.
  private static let others: WordList = [
    "和", "、", "与", "及", "原", "各", "该", "的", "我", "本", "其", ",", ":", "(", ")", "“", "”", "党",
    "领导", "由", "对", "在",
  ]
  /// A paragraph with these tells of the body that reports besides, or of how it came to be.
  private static let own: WordList = [
    "我局", "我委", "我单位", "我镇", "我乡", "本机关", "本局", "本委", "本单位", "更名", "合并", "撤并", "组建", "划入",
    "划转", "挂牌", "下属", "所属", "指导", "检查",
  ]
  private static let longestName = 120

  static func scan(_ report: Report, _ own: AgencyName) -> [AgencyMention] {
    let firstSection = report.sections.first?.range.lowerBound ?? 0
    var result: [AgencyMention] = []
    for (prose, traits) in report.passages(with: .subjectNames) {
      guard prose.section == 1 || prose.range.lowerBound < firstSection else { continue }
      for found in traits.subjectNames.names where isAnother(own, found.name) {
        result.append(found.shifted(by: prose.range.lowerBound))
      }
    }
    return result
  }

  /// Whether a name can only have been left from another body's report: it is of the same kind and level
  /// and another region's, or another 局 or 委 of the same region. A government reports on its offices, and a
  /// department on the one above it.
  private static func isAnother(_ own: AgencyName, _ name: AgencyName) -> Bool {
    guard own.kind == name.kind, own.ending == name.ending,
      let mine = own.regions.last, let theirs = name.regions.last,
      mine.count > 3, theirs.count > 3, mine.suffix(3).elementsEqual(theirs.suffix(3))
    else { return false }
    switch own.fit(name) {
    case .otherRegion: return own.core == name.core
    case .otherBody:
      return own.kind == .department && ["局", "委"].contains(own.ending) && mine == theirs
    case .fits, .unclear: return false
    }
  }

  /// The bodies that a passage names so, in its offsets.
  struct Reading: Sendable {
    private(set) var names: [AgencyMention] = []

    init(_ passage: Passage, _ words: WordSurvey) {
      guard passage.section == nil || passage.section == 1,
        !words.lists.isDisjoint(with: [PassageWords.duties, PassageWords.announcements])
      else { return }
      let prose = passage.folded
      var next = 0
      if let place = words.next(PassageWords.duties, from: &next, notBefore: 0),
        SubjectNames.duties.end(in: prose.bytes, at: place) != nil
      {
        add(SubjectNames.subject(passage, before: place), prose)
      }
      next = 0
      if let place = words.next(PassageWords.announcements, from: &next, notBefore: 0),
        let start = SubjectNames.announcements.end(in: prose.bytes, at: place)
      {
        add(SubjectNames.announced(prose.bytes, from: start), prose)
      }
    }

    private mutating func add(_ range: Range<Int>?, _ prose: FoldedProse) {
      guard let range, range.count >= 9, range.count <= SubjectNames.longestName,
        !SubjectNames.others.occurs(in: prose.bytes, range)
      else { return }
      let name = AgencyName(folded: Array(prose.bytes[range]))
      guard !name.regions.isEmpty, name.kind != .other, name.kind != .region else { return }
      names.append(AgencyMention(name: name, range: prose.source(range)))
    }
  }

  /// The subject of the sentence that opens a passage, or follows its run-in sub-head.
  private static func subject(_ passage: Passage, before end: Int) -> Range<Int>? {
    let prose = passage.folded
    var start = prose.sentence(around: max(0, end - 1)).lowerBound
    guard end - start <= 2 * longestName else { return nil }
    let isOpening =
      start == 0 || passage.ordinal != nil && prose.sentence(around: 0).upperBound == start
    guard isOpening, !own.occurs(in: prose.bytes) else { return nil }
    if let number = NumberScan.scan(prose.bytes, at: start, limit: end) {
      start = number.range.upperBound
    }
    start = times.skip(in: prose.bytes, from: start, limit: end)
    return start..<end
  }

  /// The name between a word that announces the report and the report's year.
  private static func announced(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    let limit = min(bytes.count, start + longestName)
    guard let digit = (start..<limit).first(where: { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }),
      digit + 4 <= bytes.count,
      bytes[digit..<(digit + 4)].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let year = yearWords.end(in: bytes, at: digit + 4),
      report.end(in: bytes, at: year) != nil
    else { return nil }
    return start..<digit
  }
}
