import ReportForms
import TextCore

/// 2月29日 without a year, in a report on a year that has none.
///
/// The day is the report's own year's unless its paragraph names another year, or its sentence a time
/// that may lie in one.
enum LeapDays {
  static let literals = ["2月29", "2 月 29"]

  private static let yearWords: WordList = ["年", "年度", "."]
  private static let otherTimes: WordList = [
    "次年", "明年", "下年", "上年", "去年", "往年", "闰年", "翌年", "每年", "每逢", "如", "春节", "截至",
  ]

  static func wrong(in report: Report) -> [(range: SourceRange, year: Int)] {
    guard let year = report.year, !CalendarDate(year: year, month: 2, day: 29).isValid else {
      return []
    }
    return literals.flatMap { report.literals.offsets(of: $0) }.compactMap { offset in
      range(report, offset, year).map { ($0, year) }
    }
  }

  private static func range(_ report: Report, _ offset: Int, _ year: Int) -> SourceRange? {
    guard let prose = report.prose(at: offset), let sentence = report.sentence(at: offset),
      let reading = report.proseIndex(ofBlock: prose.index)
    else { return nil }
    let text = report.readings[reading].passage.folded
    let front = FoldedProse(report.bytes, prose.range.lowerBound..<offset).bytes
    guard let date = WrittenDate.read(text.bytes, at: front.count, yearless: true),
      date.month?.value == 2, date.day?.value == 29, isYearless(front),
      YearMention.all(text.bytes).allSatisfy({ $0.year == year }),
      !otherTimes.occurs(in: FoldedProse(report.bytes, sentence.range).bytes)
    else { return nil }
    return text.source(date.range).shifted(by: prose.range.lowerBound)
  }

  /// Whether no digit and no year stands right before.
  private static func isYearless(_ front: [UInt8]) -> Bool {
    guard let last = front.last else { return true }
    return !(last >= 0x30 && last <= 0x39)
      && yearWords.start(in: front, before: front.count) == nil
  }
}
