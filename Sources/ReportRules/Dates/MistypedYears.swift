import ReportForms
import ReportSyntax
import TextCore

/// Years far from the report's that can only have been mistyped: `2012年，我局…` where a report on 2022
/// begins.
enum MistypedYears {
  private static let yearWords: WordList = ["年度,", "年,", "年度", "年"]
  /// Behind the year these speak of the body that reports.
  private static let speakers: WordList = ["我", "本", "在", "全"]
  private static let history: WordList = [
    "至今", "以来", "沿用", "开始", "年起", "起,", "成立", "组建", "设立", "开通", "建成", "印发", "出台", "首次", "率先",
    "更名", "被", "荣获", "获得", "获评", "评为", "授予", "命名", "撤镇", "撤乡", "撤县", "改设", "合并", "撤并",
    "起步", "启动", "十年", "多年", "由原", "此后",
  ]

  /// - Parameter sentence: folded; it begins with the year.
  static func isMistyped(
    _ written: Int, in sentence: [UInt8], _ report: Report, _ year: Int
  ) -> Bool {
    guard isSlip(written, for: year), let mark = yearWords.first(in: sentence, 0..<sentence.count)
    else { return false }
    let start = mark.upperBound
    let own = report.agencyName.map { isNamed($0, in: sentence, at: start) } ?? false
    return (own || speakers.end(in: sentence, at: start) != nil)
      && !history.occurs(in: sentence)
  }

  /// Whether a body's name stands at an offset, or that of its place: 白石镇, 白石街道.
  private static func isNamed(_ agency: String, in sentence: [UInt8], at start: Int) -> Bool {
    let rest = sentence[start...]
    if rest.starts(with: agency.utf8) { return true }
    let name = AgencyName(agency)
    if name.kind == .streetOffice {
      return name.streetName.count >= 6
        && rest.starts(with: Array(name.streetName) + Array("街道".utf8))
    }
    guard name.isGovernment, let place = name.regions.last, place.count > 3 else { return false }
    return rest.starts(with: place)
  }

  /// Whether one digit was mistyped, or two have changed places.
  static func isSlip(_ written: Int, for year: Int) -> Bool {
    func digits(_ value: Int) -> [Int] {
      [value / 1000, value / 100 % 10, value / 10 % 10, value % 10]
    }
    let (mine, theirs) = (digits(year), digits(written))
    let wrong = mine.indices.filter { mine[$0] != theirs[$0] }
    return wrong.count == 1
      || wrong.count == 2 && mine[wrong[0]] == theirs[wrong[1]]
        && mine[wrong[1]] == theirs[wrong[0]]
  }

  /// Whether one digit was lost or is one too many: 202年, 20244年.
  static func isOfWrongLength(_ written: Int, for year: Int) -> Bool {
    let (theirs, mine) = (Array(String(written).utf8), Array(String(year).utf8))
    guard abs(theirs.count - mine.count) == 1 else { return false }
    let (long, short) = theirs.count > mine.count ? (theirs, mine) : (mine, theirs)
    return long.indices.contains { long[..<$0] + long[($0 + 1)...] == short[...] }
  }

  /// The block with which the text of a section begins, behind its sub-heads.
  static func first(of section: BoundSection, _ report: Report) -> Int? {
    if section.runIn != nil { return section.heading }
    return section.blocks.first {
      report.traits(ofBlock: $0).map { !$0.years.isSubHead } ?? report.blocks[$0].isText
    }
  }
}
