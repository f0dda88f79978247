import ReportForms
import ReportSyntax
import TextCore

/// Whether the year with which a paragraph seems to open is held against the report's, or opens nothing.
enum YearComparison {
  private static let fullStop: WordList = ["。"]
  private static let until: WordList = ["截至", "截止", "到", "至", "而", "与此相比,"]

  /// `2022年，受理5件；2023年，受理6件。` and `2022年公开5条。2023年公开6条。`: the report's year stands in the
  /// same sentence, or opens the next.
  static func follows(
    _ report: Report, _ index: Int, _ opening: OpeningYear, _ year: Int
  ) -> Bool {
    let rest = opening.sentence.lowerBound..<report.blocks[index].content.upperBound
    let bytes = FoldedProse(report.bytes, rest).bytes
    let end = fullStop.first(in: bytes, 0..<bytes.count)
    let mentions = YearMention.all(bytes)
    if mentions.contains(where: {
      $0.year == year && $0.end <= end?.lowerBound ?? bytes.count
    }) {
      return true
    }
    guard let end else { return names(year, inSentenceAt: opening.range.lowerBound, report) }
    let next = until.end(in: bytes, at: end.upperBound) ?? end.upperBound
    return mentions.contains { $0.year == year && $0.digits.lowerBound == next }
  }

  /// Whether a sentence, which may go on in the next line, names a year.
  static func names(_ year: Int, inSentenceAt offset: Int, _ report: Report) -> Bool {
    guard let sentence = report.sentence(at: offset)?.range else { return false }
    if YearMention.all(FoldedProse(report.bytes, sentence).bytes).contains(where: {
      $0.year == year
    }
    ) {
      return true
    }
    guard let index = report.blockIndex(holding: offset), report.blocks.indices.contains(index + 1),
      sentence.upperBound >= report.blocks[index].content.upperBound,
      goesOn(report, index + 1, isSurely: true)
    else { return false }
    let rest = FoldedProse(report.bytes, report.blocks[index + 1].content).bytes
    let end = fullStop.first(in: rest, 0..<rest.count)?.lowerBound ?? rest.count
    return YearMention.all(rest).contains { $0.year == year && $0.end <= end }
  }

  private static let ends = WordList(
    ["。", "；", "：", "！", "？", ";", ":", ".", "”", "）"], isFolded: false)
  private static let marks = WordList(["。", "，"], isFolded: false)

  /// Whether a line goes on with the sentence of the line above, which a wrap broke: 荣获 / 2022年度先进单位.
  ///
  /// - Parameter isSurely: whether the line above is no sub-head, whatever it looks like.
  static func goesOn(_ report: Report, _ index: Int, isSurely: Bool = false) -> Bool {
    guard index > 0, report.blocks[index].kind == .paragraph, report.blocks[index].ordinal == nil,
      !report.blocks[index].followsBlankLine
    else { return false }
    let before = report.blocks[index - 1]
    // A short line without any mark may be a sub-head.
    guard before.isText, before.kind == .paragraph, !before.content.isEmpty,
      isSurely || marks.occurs(in: report.bytes, before.content)
    else { return false }
    return ends.start(in: report.bytes, before: before.content.upperBound) == nil
  }
}
