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
    "在县委", "在市委", "在区委", "在省委", "在州委", "在旗委", "在上级", "按照上级", "坚持以公开", "坚持以习近平", "始终坚持",
    "紧紧围绕", "紧扣", "以习近平", "深入学习", "把政府信息公开", "将政府信息公开", "坚持公开", "积极推进政府信息公开",
    "扎实推进政府信息公开", "扎实做好政府信息公开", "切实做好政府信息公开", "认真做好政府信息公开", "不断加强政府信息公开",
    "切实加强政府信息公开", "持续推进政府信息公开", "全面推进政府信息公开", "深入推进政府信息公开",
  ]
  /// In front of the report's own title.
  static let announcements: WordList = [
    "公布", "编制", "编制了", "编制的", "编制形成", "编写", "现将", "现就", "发布",
  ]
  private static let report: WordList = [
    "政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作情况", "政府信息公开情况", "政府信息公开工作报告",
  ]
  /// Of itself a report says that somebody has drawn it up.
  private static let thisReport: WordList = ["本报告", "本年度报告", "本年报", "此报告", "了本报告"]
  private static let itself: WordList = ["本报告由", "本年度报告由", "本年报由"]
  /// What may stand between who draws it up and that: 由青禾县水务局依照条例编制.
  private static let grounds: WordList = [
    "依照", "依据", "根据", "按照", "负责", "组织", "牵头", "统一", "汇总", "具体", ",", "。",
  ]
  private static let compiling: WordList = ["编制", "编写", "起草", "撰写"]
  private static let circumstances: WordList = ["工作实际情况", "实际情况", "工作实际", "实际"]
  private static let considering: WordList = ["结合"]
  private static let clauseEnds: WordList = [",", "。", ";", ":", "》", ")", "由", "规定", "要求"]
  private static let yearWords: WordList = ["年度", "年"]
  static let times: WordList = [
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
    "划转", "挂牌", "下属", "所属", "检查", "的指导", "指导下",
    "业务指导", "督促指导", "指导监督",
  ]
  /// Names of one body in which 和 stands.
  private static let joined: WordList = [
    "发展和改革", "资源和规划", "资源和社会", "住房和城乡", "文化和旅游", "工业和信息", "教育和体育", "经济和信息", "粮食和物资",
    "民族和宗教", "广电和旅游", "林业和草原", "健康和体育", "和社会保障",
  ]
  private static let longestName = 120

  private static let under: WordList = ["在"]
  private static let led: WordList = ["下,"]

  /// `在县委、县政府领导下，` introduces who reports; 在市政府领导下保障经费 tells what a body did.
  private static func isDuty(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    under.end(in: bytes, at: start) == nil
      || led.occurs(in: bytes, end..<min(bytes.count, end + longestName))
  }

  static func scan(_ report: Report, _ own: AgencyName) -> [AgencyMention] {
    let firstSection = report.sections.first?.range.lowerBound ?? 0
    var result: [AgencyMention] = []
    let end = report.secondReport ?? Int.max
    for (prose, traits) in report.passages(with: .subjectNames) {
      guard prose.section != nil || prose.range.lowerBound < firstSection,
        prose.range.lowerBound < end
      else { continue }
      for found in traits.subjectNames.names where isAnother(own, found) {
        result.append(found.shifted(by: prose.range.lowerBound))
      }
    }
    return result
  }

  /// Whether a name can only have been left from another body's report: it is of the same kind and level
  /// and another region's, or another 局 or 委 of the same region. A government reports on its offices, and a
  /// department on the one above it; but whoever draws up this report is no one else, of whatever level.
  private static func isAnother(_ own: AgencyName, _ found: AgencyMention) -> Bool {
    let name = found.name
    guard found.role < .opening else { return OpeningNames.isAnother(own, found) }
    if own.kind == .streetOffice, name.kind == .streetOffice, found.role == .author {
      return own.isOfOneKind(as: name, isOffice: false) && own.fit(name) != .fits
    }
    // Who drew the report up is nobody else, be it a 局 where the title names a 委 or a 厅.
    if found.role == .author, own.kind == .department, own.fit(name) == .otherBody,
      own.isOfOneKind(as: name, isOffice: false)
        || [own.ending, name.ending].allSatisfy(["局", "厅"].contains),
      let mine = own.regions.last,
      mine == name.regions.last
    {
      return true
    }
    guard own.kind == name.kind, own.ending == name.ending,
      let mine = own.regions.last, let theirs = name.regions.last,
      mine.count > 3, theirs.count > 3,
      found.role == .author || mine.suffix(3).elementsEqual(theirs.suffix(3))
    else { return false }
    switch own.fit(name) {
    case .otherRegion: return own.core == name.core
    case .otherBody:
      return own.kind == .department && ["局", "委", "厅"].contains(own.ending) && mine == theirs
        && found.role != .party && !name.isCoordinating
    case .fits, .unclear: return false
    }
  }

  /// The bodies that a passage names so, in its offsets.
  struct Reading: Sendable {
    private(set) var names: [AgencyMention] = []

    init(_ passage: Passage, _ words: WordSurvey) {
      guard OpeningNames.sections.contains(passage.section ?? 0) else { return }
      if passage.section ?? 1 == 1,
        !words.lists.isDisjoint(with: [PassageWords.duties, PassageWords.announcements])
      {
        readWords(passage, words)
      }
      guard let found = OpeningNames.mention(passage),
        !names.contains(where: { $0.range.lowerBound == found.range.lowerBound })
      else { return }
      names.append(found)
    }

    private mutating func readWords(_ passage: Passage, _ words: WordSurvey) {
      let prose = passage.folded
      var next = 0
      while let place = words.next(PassageWords.duties, from: &next, notBefore: 0),
        place <= 2 * SubjectNames.longestName
      {
        guard let end = SubjectNames.duties.end(in: prose.bytes, at: place),
          SubjectNames.isDuty(prose.bytes, place, end)
        else { continue }
        let rest = end..<prose.sentence(around: end).upperBound
        add(
          SubjectNames.subject(passage, before: place), prose,
          role: OpeningNames.towardsOthers.occurs(in: prose.bytes, rest) ? .party : .subject)
        break
      }
      next = 0
      while let place = words.next(PassageWords.announcements, from: &next, notBefore: 0) {
        guard let start = SubjectNames.announcements.end(in: prose.bytes, at: place) else {
          continue
        }
        add(
          SubjectNames.announced(prose.bytes, from: start)
            ?? SubjectNames.author(passage, before: place, start), prose, role: .author)
      }
    }

    private mutating func add(
      _ range: Range<Int>?, _ prose: FoldedProse, role: AgencyMention.Role = .subject
    ) {
      guard let range, range.count >= 9, range.count <= SubjectNames.longestName,
        SubjectNames.isOneName(prose.bytes, range)
      else { return }
      let name = AgencyName(folded: Array(prose.bytes[range]))
      guard let region = name.regions.last, name.kind != .other, name.kind != .region,
        !OpeningNames.isAnyPlace(region)
      else { return }
      names.append(AgencyMention(name: name, range: prose.source(range), role: role))
    }
  }

  /// Whether nothing stands in a name that names join or tell of; 发展和改革局 is one.
  static func isOneName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let word = others.first(in: bytes, index..<range.upperBound) {
      let isPart = (2...4).contains { characters in
        let start = word.lowerBound - 3 * characters
        return start >= range.lowerBound && joined.end(in: bytes, at: start) != nil
      }
      guard isPart || joined.end(in: bytes, at: word.lowerBound) != nil else { return false }
      index = word.upperBound
    }
    return true
  }

  /// The name in front of 编制本报告, or of 编制了2023年政府信息公开工作年度报告, behind the words that lead to it.
  private static func author(
    _ passage: Passage, before place: Int, _ end: Int
  ) -> Range<Int>? {
    let bytes = passage.folded.bytes
    var start = max(0, place - longestName)
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if let word = itself.first(in: bytes, start..<place) {
      // 本年报由大数据局统一发布: whoever puts it on a page has not drawn it up.
      guard compiling.end(in: bytes, at: place) != nil else { return nil }
      return word
        .upperBound..<(grounds.first(in: bytes, word.upperBound..<place)?.lowerBound ?? place)
    }
    var index = start
    while let mark = clauseEnds.first(in: bytes, index..<place) {
      start = mark.upperBound
      index = start
    }
    guard
      thisReport.end(in: bytes, at: end) != nil || yearlyReport(bytes, at: end) != nil
        || isOfDecree(passage, start, place, end)
    else { return nil }
    guard let name = considering.end(in: bytes, at: start, limit: place),
      let actual = circumstances.start(in: bytes, before: place, floor: name)
    else { return start..<place }
    return name..<actual
  }

  private static let by: WordList = ["由"]
  private static let decree: WordList = ["信息公开条例"]
  private static let otherPapers: WordList = ["指南", "目录", "汇编", "手册"]
  private static let sentenceEnds: WordList = ["。", ",", ";"]

  /// `依照《中华人民共和国政府信息公开条例》规定，由青禾县水务局编制。`: what a lead says to be drawn up so is the
  /// report.
  private static func isOfDecree(
    _ passage: Passage, _ name: Int, _ place: Int, _ end: Int
  ) -> Bool {
    let bytes = passage.folded.bytes
    // 其中财务数据由县财政局编制: another's part of it.
    guard passage.section == nil, let word = by.start(in: bytes, before: name),
      word == 0 || bytes[word - 1] == 0x2C,
      end == bytes.count || sentenceEnds.end(in: bytes, at: end) != nil
    else { return false }
    let front = passage.folded.sentence(around: place).lowerBound..<place
    return decree.occurs(in: bytes, front) && !otherPapers.occurs(in: bytes, front)
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

  private static let titleMark: WordList = ["《"]

  /// The name between a word that announces the report and the report's year, or the report where no
  /// year is named.
  private static func announced(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    // 编制了《青禾县水务局2023年…年度报告》
    let start = titleMark.end(in: bytes, at: start) ?? start
    let limit = min(bytes.count, start + longestName)
    let word = report.first(in: bytes, start..<limit)?.lowerBound ?? limit
    guard let digit = (start..<word).first(where: { bytes[$0].isDigit }) else {
      return word < limit ? start..<word : nil
    }
    guard digit > start, yearlyReport(bytes, at: digit) != nil else { return nil }
    return start..<digit
  }

  /// The end of `2023年度政府信息公开工作年度报告` that begins at an offset.
  private static func yearlyReport(_ bytes: [UInt8], at digit: Int) -> Int? {
    guard digit + 4 <= bytes.count, bytes[digit..<(digit + 4)].allSatisfy(\.isDigit),
      let year = yearWords.end(in: bytes, at: digit + 4)
    else { return nil }
    return report.end(in: bytes, at: year)
  }

  /// Whether a name opens a passage and a duty of whoever reports follows.
  static func opens(_ passage: Passage, _ name: Range<Int>) -> Bool {
    guard name.lowerBound <= 2 * longestName,
      duties.end(in: passage.folded.bytes, at: name.upperBound) != nil,
      let opening = OpeningNames.opening(passage)
    else { return false }
    return opening.start == name.lowerBound
  }
}
