import ReportForms
import ReportSyntax
import TextCore

/// How a body calls itself: 我局, 本委, 我镇. 本机关 and 本单位 fit everybody.
enum SelfNames {
  /// The short name that fits; nil where the title's ending leaves it open.
  static func fitting(_ own: AgencyName) -> String? {
    switch own.kind {
    case .department: short[own.ending]
    case .streetOffice: "街道"
    case .governmentOffice: "办"
    case .government, .region:
      own.regions.last.flatMap { last in
        AdministrativeLevel.all.first { Array($0.utf8).elementsEqual(last.suffix($0.utf8.count)) }
      }
    case .zoneCommittee: "委"
    case .other: nil
    }
  }

  /// By the endings of departments' names.
  private static let short: [String: String] = [
    "局": "局", "委": "委", "厅": "厅", "办": "办", "中心": "中心", "海关": "关", "大队": "队", "支队": "队",
    "总队": "队", "学院": "院", "医院": "院", "大学": "校", "公司": "公司",
  ]

  static let speakers: WordList = ["我", "本"]
  /// Where something may be: at a speaker, or where a title opens or closes.
  static let telling: WordList = ["我", "本", "《", "》"]
  static let names = WordList(
    AdministrativeLevel.all + ["局", "委", "厅", "街道", "办", "中心"])
  /// Only behind 我: 本馆, 本院 may be those of which a sentence has just told.
  private static let ownNames: WordList = ["院", "校", "馆", "关", "队", "公司", "集团"]
  private static let own: WordList = ["我"]
  /// What follows where 我 or 本 and the next character are no self-name: 本办法, 本局限, 我委托.
  private static let goesOn: WordList = [
    "办法", "办理", "办公", "办事", "办结", "办件", "办案", "办学", "委托", "委派", "局限", "乡土", "乡村", "乡亲", "乡下",
    "市民", "市场", "区域", "区间", "省级", "厅堂", "局面", "区划",
    "关注", "关心", "关于", "关键", "队伍",
  ]
  /// What stands before where 本 belongs to another word: 基本, 根本, 成本, 版本, 自我.
  private static let otherWords: WordList = [
    "基", "根", "成", "资", "样", "文", "日", "版", "原", "脚", "自", "课", "标", "读", "书", "蓝", "范", "忘",
  ]
  /// A department speaks of its 县, an office of its 区, without being one.
  private static let regional = Set(AdministrativeLevel.upper)

  /// How often the fitting name stands, and where others do that cannot fit.
  static func scan(_ report: Report, _ own: AgencyName) -> (fitting: Int, foreign: [SourceRange]) {
    guard let expected = fitting(own) else { return (0, []) }
    var fitting = 0
    var foreign: [SourceRange] = []
    // Where 我市 does what the 县 that reports has to do, which of itself does not speak at all.
    var others: [SourceRange] = []
    var isNamed = !isCounty(own)
    for (prose, traits) in report.passages(with: .selfNames) {
      for found in traits.selfNames.names {
        let range = found.range.shifted(by: prose.range.lowerBound)
        isNamed = isNamed || found.name == expected
        if fits(found.name, expected, own) {
          fitting += 1
          if found.isSubject, counties.contains(found.name) { others.append(range) }
        } else if isForeign(found.name, to: own), !found.isQuoted {
          foreign.append(range)
        }
      }
    }
    return isNamed || others.isEmpty ? (fitting, foreign) : (0, others)
  }

  private static let counties = ["市", "县", "区", "旗"]

  private static func isCounty(_ own: AgencyName) -> Bool {
    own.kind == .government && fitting(own).map(counties.contains) ?? false
  }

  /// Rooms, wards and branches are a company's as well.
  private static let nobodysCompany = ["局", "委", "厅", "镇", "乡", "校"]

  private static func isForeign(_ name: String, to own: AgencyName) -> Bool {
    own.ending == "公司" ? nobodysCompany.contains(name) : !regional.contains(name)
  }

  struct SelfName: Sendable {
    /// Without 我 or 本.
    let name: String
    let range: SourceRange
    let isQuoted: Bool
    /// Whether it opens the passage, and a duty of whoever reports follows.
    let isSubject: Bool
  }

  /// What a passage calls the body that speaks, 我 and 本 left out of the name, in its offsets.
  struct Reading: Sendable {
    /// Quoted is what others say: “我镇自来水不再发黄”, or what is said of others: 我办（县河长办）,
    /// 县河长办设在我局，我办….
    private(set) var names: [SelfName] = []

    /// Whether another version of the passage says the same.
    func isSame(as new: Self, moved: TextMove) -> Bool {
      names.count == new.names.count
        && names.indices.allSatisfy {
          moved.range(names[$0].range) == new.names[$0].range
            && names[$0].name == new.names[$0].name
            && names[$0].isQuoted == new.names[$0].isQuoted
            && names[$0].isSubject == new.names[$0].isSubject
        }
    }

    init(_ passage: Passage, _ words: WordSurvey) {
      guard words.lists.contains(PassageWords.selfNames) else { return }
      let prose = passage.folded
      let bytes = prose.bytes
      var depth = 0
      var index = 0
      var next = 0
      while let start = words.next(PassageWords.selfNames, from: &next, notBefore: index) {
        guard telling.end(in: bytes, at: start) != nil else { continue }
        if bytes[start] == 0xE3 {
          depth = bytes[start + 2] == 0x8A ? depth + 1 : max(0, depth - 1)
        }
        guard depth == 0, let end = SelfNames.name(bytes, at: start) else { continue }
        let range = prose.source(start..<end)
        let name = prose.string((start + 3)..<end)
        let isOthers =
          SelfNames.isQuoted(passage, range) || SelfNames.isGlossed(bytes, start..<end)
          || SecondHats.speaks(prose, start..<end)
        let isSubject = !isOthers && SubjectNames.opens(passage, start..<end)
        names.append(
          SelfName(name: name, range: range, isQuoted: isOthers, isSubject: isSubject))
        index = end
      }
    }
  }

  /// `我委（县节水委）`: a committee that the body runs, named behind. What is glossed ends as its name does.
  private static func isGlossed(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    guard name.upperBound < bytes.count, bytes[name.upperBound] == 0x28 else { return false }
    let near = name.upperBound..<min(bytes.count, name.upperBound + longestGloss)
    guard let close = bytes[near].firstIndex(of: 0x29) else { return false }
    let own = (name.lowerBound + 3)..<name.upperBound
    let gloss = (name.upperBound + 1)..<close
    return gloss.count > own.count && bytes[gloss].suffix(own.count).elementsEqual(bytes[own])
  }

  /// In bytes of folded text.
  private static let longestGloss = 60

  /// Whether a name stands in quotation marks with more than itself: （以下简称“我局”） quotes nobody.
  private static func isQuoted(_ passage: Passage, _ name: SourceRange) -> Bool {
    let quotation = Enclosure.range(
      passage.bytes, around: name.lowerBound, in: passage.range, open: 0x201C, close: 0x201D)
    return quotation.map { $0.count > name.count + 6 } ?? false
  }

  private static let hall: WordList = ["厅"]

  private static func fits(_ name: String, _ expected: String, _ own: AgencyName) -> Bool {
    if name == expected { return true }
    if own.kind == .streetOffice, name == "办" { return true }
    if ["院", "校"].contains(expected), ["院", "校"].contains(name) {
      return own.ending != "医院" || name == expected
    }
    if expected == "公司", name == "集团" { return true }
    // A zone may be one with the town in which it lies.
    if own.kind == .zoneCommittee, ["办", "镇", "乡", "街道"].contains(name) { return true }
    // 办公厅 is a 厅.
    if own.kind == .governmentOffice, name == "厅",
      hall.start(in: own.text, before: own.text.count) != nil
    {
      return true
    }
    if own.kind == .governmentOffice || own.isGovernment, !own.isTownship {
      return regional.contains(name)
    }
    return false
  }

  /// The end of a self-name that begins at an offset.
  private static func name(_ bytes: [UInt8], at index: Int) -> Int? {
    guard let start = speakers.end(in: bytes, at: index),
      goesOn.end(in: bytes, at: start) == nil, otherWords.start(in: bytes, before: index) == nil
    else { return nil }
    return names.end(in: bytes, at: start)
      ?? own.end(in: bytes, at: index).flatMap { ownNames.end(in: bytes, at: $0) }
  }
}
