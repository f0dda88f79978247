import ReportForms
import TextCore

/// 2月29日 without a year, in a report on a year that has none.
///
/// The day is the report's own year's unless its paragraph names another year, or its sentence a time
/// that may lie in one.
enum LeapDays {
  static let literals = ["2月29", "2 月 29"]
  private static let days = LiteralGroup(literals)

  /// As the literals are folded.
  private static let day: Words = ["2月29"]
  private static let yearWords: WordList = ["年", "年度", "."]
  private static let otherTimes: WordList = [
    "次年", "明年", "下年", "上年", "去年", "往年", "闰年", "翌年", "每年", "每逢", "如", "春节", "截至",
  ]

  static func wrong(in report: Report) -> [(range: SourceRange, year: Int)] {
    guard let year = report.year, !CalendarDate(year: year, month: 2, day: 29).isValid else {
      return []
    }
    let places = days.places(in: report.literals)
    let blocks = Set(places.compactMap { report.prose(at: $0.lowerBound)?.index })
    return blocks.sorted().flatMap { block -> [(range: SourceRange, year: Int)] in
      guard let reading = report.proseIndex(ofBlock: block) else { return [] }
      let text = report.readings[reading].passage.folded
      guard YearMention.all(text.bytes).allSatisfy({ $0.year == year }) else { return [] }
      return day.places(in: text.bytes).compactMap { place in
        range(in: text, place).map {
          ($0.shifted(by: report.prose[reading].range.lowerBound), year)
        }
      }
    }
  }

  /// The date that stands at a place, where it has no year of its own.
  private static func range(in text: FoldedProse, _ place: Int) -> SourceRange? {
    guard let date = WrittenDate.read(text.bytes, at: place, yearless: true),
      date.month?.value == 2, date.day?.value == 29, isYearless(text.bytes, before: place),
      !otherTimes.occurs(in: text.bytes, text.sentence(around: place))
    else { return nil }
    return text.source(date.range)
  }

  /// Whether no digit and no year stands right before.
  private static func isYearless(_ bytes: [UInt8], before place: Int) -> Bool {
    guard place > 0 else { return true }
    return !(bytes[place - 1] >= 0x30 && bytes[place - 1] <= 0x39)
      && yearWords.start(in: bytes, before: place) == nil
  }
}
