import ReportForms
import ReportSyntax
import TextCore

/// A period rewritten for a year in its own style: dots stay dots, 起至 stays 起至.
enum PeriodRewriting {
  private static let from: WordList = ["起"]
  private static let halves: WordList = ["半年", "季度"]

  static func text(_ period: PeriodStatement, year: Int, in report: Report) -> String {
    let source = report.text.bytes
    let prose = FoldedProse(source, period.range)
    guard !period.isMalformed, !halves.occurs(in: prose.bytes), let dates = dates(prose, period),
      !dates.isEmpty
    else {
      return from.occurs(in: prose.bytes)
        ? "\(year)年1月1日起至\(year)年12月31日" : "\(year)年1月1日至\(year)年12月31日"
    }
    var parts: [(range: SourceRange, text: String)] = []
    for (date, isEnd) in dates {
      let wanted = [(date.year, year), (date.month, isEnd ? 12 : 1), (date.day, isEnd ? 31 : 1)]
      for case (let part?, let value) in wanted {
        let text = part.isHan ? han(value) : padded(value, part.digits)
        parts.append((prose.source(part.range), text))
      }
    }
    var result: [UInt8] = []
    var index = period.range.lowerBound
    for part in parts where part.range.lowerBound >= index {
      result.append(contentsOf: source[index..<part.range.lowerBound])
      result.append(contentsOf: part.text.utf8)
      index = part.range.upperBound
    }
    result.append(contentsOf: source[index..<max(index, period.range.upperBound)])
    return String(decoding: result, as: UTF8.self)
  }

  private static func dates(
    _ prose: FoldedProse, _ period: PeriodStatement
  ) -> [(date: WrittenDate, isEnd: Bool)]? {
    guard let first = WrittenDate.read(prose.bytes, at: 0, yearless: true) else { return nil }
    if period.start == nil { return [(first, true)] }
    var index = first.range.upperBound
    while index < prose.bytes.count {
      if let last = WrittenDate.read(prose.bytes, at: index, yearless: true),
        last.range.upperBound == prose.bytes.count
      {
        return [(first, false), (last, true)]
      }
      index += 1
    }
    // `2023年度` is a beginning and an end at once.
    return first.month == nil ? [(first, false)] : nil
  }

  private static func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return digits == 2 && text.utf8.count == 1 ? "0" + text : text
  }

  /// A year by its digits, a month or a day as it is spoken.
  private static func han(_ value: Int) -> String {
    value > 99 ? HanNumeral.digits(of: value) : HanNumeral.text(value)
  }
}
