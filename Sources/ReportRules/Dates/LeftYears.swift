import ReportForms
import ReportSyntax
import TextCore

/// Lines that were left as they stood in last year's report: they name its year where no report has any
/// reason to look back.
enum LeftYears {
  private static let fees: WordList = ["处理费", "收费", "收取费用", "收取任何费用"]
  private static let progress: WordList = [
    "取得新", "取得了", "取得一定", "取得明显", "取得较好", "取得积极", "取得新的", "有了新的",
  ]
  private static let lookingBack: WordList = [
    "整改", "上年", "上一年", "去年", "此前", "针对", "已解决", "已改进",
  ]

  /// The last year, where with it a paragraph on the fee opens, or section 五 on what was achieved.
  static func opening(
    _ report: Report, _ section: BoundSection, _ index: Int, _ year: Int
  ) -> YearPlace? {
    guard let place = PassageYears.opening(report, index, year), place.year == year - 1,
      let sentence = report.sentence(at: place.range.lowerBound)?.range
    else { return nil }
    let bytes = FoldedProse(report.bytes, sentence).bytes
    if section.number == 6 {
      return fees.occurs(in: bytes) && !names(year, in: [index], report) ? place : nil
    }
    let all = FoldedProse(report.bytes, report.blocks[index].content).bytes
    return progress.occurs(in: bytes) && !lookingBack.occurs(in: all)
      && !names(year, in: section.blocks, report) ? place : nil
  }

  /// Whether any of some blocks names a year: last year's work is held against it.
  private static func names(
    _ year: Int, in blocks: some Sequence<Int>, _ report: Report
  ) -> Bool {
    blocks.contains { index in
      report.traits(ofBlock: index)?.years.mentions.contains { $0.year == year } ?? false
    }
  }

  private static let announcements: WordList = ["公布", "编制", "编写", "发布", "形成"]
  private static let title: WordList = ["政府信息公开工作年度报告", "政府信息公开年度报告"]
  /// How far in front of its year the report is announced, in bytes.
  private static let reach = 120

  /// `编制青禾县水务局2022年政府信息公开工作年度报告` in front of the sections: that is this report.
  static func announced(_ report: Report, _ known: ReportTraits, _ year: Int) -> [YearPlace] {
    let titleBlocks = report.title?.blocks ?? 0..<0
    var places: [YearPlace] = []
    for index in 0..<(report.sections.first?.heading ?? 0) {
      guard !titleBlocks.contains(index), report.blocks[index].isText,
        report.proseIndex(ofBlock: index) != nil,
        PassageYears.mayConcern(index, report, known, year)
      else { continue }
      let (reading, origin) = PassageYears.reading(report, index)
      guard let prose = reading.body else { continue }
      for mention in reading.mentions where mention.year == year - 1 {
        let start = max(
          prose.sentence(around: mention.digits.lowerBound).lowerBound,
          mention.digits.lowerBound - reach)
        guard title.end(in: prose.bytes, at: mention.end) != nil,
          announcements.occurs(in: prose.bytes, start..<mention.digits.lowerBound)
        else { continue }
        places.append(
          YearPlace(year: mention.year, range: prose.source(mention.digits).shifted(by: origin)))
      }
    }
    return places
  }
}
