import ReportForms
import ReportSyntax
import TextCore

/// A date that no calendar has.
struct InvalidDate: PassageRule {
  static let info = RuleInfo(
    "invalid-date", .dates, .error,
    summary: Localized("日期不存在", "A date that does not exist"),
    reason: Localized(
      "2月30日、13月这样的日期说明数字输错了，真实日期只有编写人知道。",
      "A 30 February or a 13th month is a slip of the pen; only the author knows the real day."),
    basis: "GB/T 7408",
    examples: [
      .flags(.section(1, "⟦{年}年2月30日⟧，本机关召开专题会议。")),
      .flags(.section(1, "本机关于⟦11月31日⟧完成栏目调整。")),
      .flags(.tail(["青禾县水务局", "⟦{次年}年13月5日⟧"])),
      .flags(.tail(["青禾县水务局", "⟦{次年}4年1月18日⟧"])),
      .flags(.tail(["青禾县水务局", "⟦224年1月18日⟧"])),
      .flags(.tail(["青禾县水务局", "⟦{次年}年1月18月⟧"])),
      .flags(.tail(["青禾县水务局", "⟦{次年}年1月118日⟧"])),
      .flags(.tail(["青禾县水务局　⟦{次年}年1年18日⟧"])),
      .flags(.section(1, "⟦{年}年2月28日至30日⟧，本机关开展政策宣传。")),
      .flags(.section(1, "⟦6月1—31日⟧，本机关开展政策宣传。")),
      .flags(.section(1, "本机关于⟦{年}年5月6月⟧召开专题会议。")),
      .flags(.section(1, "本机关于⟦5月6曰⟧召开专题会议，部署工作。")),
      .flags(.section(1, "⟦{年}3年5月6日⟧，本机关召开专题会议。")),
      .accepts(.section(1, "{年}年6月1日至30日、7月1—31日，本机关开展政策宣传。")),
      .accepts(.section(1, "{年}年5月6月期间、7月8月两个月，本机关开展政策宣传。")),
      .accepts(.tail(["青禾县水务局", "{次年}年1月18号"])),
      .flags(.section(1, "⟦2月29日⟧，本机关召开专题会议。")),
      .flags(.section(1, "⟦2023.2.30⟧，本机关召开专题会议。")),
      .flags(.section(1, "公开目录于⟦{年}.9.31⟧公布，管网长{年}.9.31公里。")),
      .flags(.section(1, "{年}/8/1至⟦{年}/9/31⟧，公开目录两次更新。")),
      .flags(.section(1, "栏目于⟦２０２２－１１－３１⟧改版，界面更加清晰。")),
      .flags(.cells(["T2.R3.C1": "36（截至⟦2013年6月31日⟧）"])),
      .accepts(.section(1, "2020年2月29日以来，本机关持续公开供水信息。")),
      .accepts(.section(1, "自{年}年3月15日起施行，12月31日前完成。")),
      .accepts(.section(1, "项目工期18个月，分13个批次公布。")),
      .accepts(.section(1, "系统升级至2021.4.31版本，停用192.168.2.30服务器和GB/T 2023.2.30目录。")),
      .accepts(.section(1, "{次年}年春节前后（截至2月29日）持续公开水质信息。")),
    ])

  static let literals = LeapDays.literals

  func check(_ passage: Passage, into findings: inout Findings) {
    guard InvalidDate.mayStand(among: passage.words.lists) else { return }
    for range in InvalidDate.wrongDates(passage.folded, passage.words)
    where !InvalidDate.isCut(passage, range) {
      add(range, passage.string(range), &findings)
    }
  }

  private static let lastDay = Words(["2月31日"])

  /// `1⏎2月31日`: a line may begin in the middle of the year's last day.
  private static func isCut(_ passage: Passage, _ range: SourceRange) -> Bool {
    range.lowerBound == passage.range.lowerBound
      && lastDay.begin(passage.bytes, at: range.lowerBound)
  }

  /// Whether a date may stand in a text, told by the lists of which it has words.
  static func mayStand(among lists: SurveyedLists) -> Bool {
    !lists.isDisjoint(with: [ProseWords.month, ProseWords.divider])
  }

  static let scope: RuleScope = [.periods, .tables, .literals, .passages(with: .headingDates)]
  static let tableScope: TableScope = .dates
  static let frameScope: FrameAspects = []

  func checkRest(_ report: Report, into findings: inout Findings) {
    checkCells(report, into: &findings)
    for (range, year) in LeapDays.wrong(in: report) {
      findings.report(
        range, "「\(report.string(range))」这个日期不存在：\(year)年不是闰年",
        "“\(report.string(range))” does not exist: \(year) is no leap year")
    }
    for index in report.otherText {
      for range in InvalidDate.wrongDates(inBlock: index, report)
      where report.prose(at: range.lowerBound) == nil {
        add(range, report.string(range), &findings)
      }
    }
    // Dates with dots and dashes count only where nothing else could be meant.
    var sure: [(SourceRange, CalendarDate?)] = []
    if let signature = report.signature, let range = signature.date {
      sure.append((range, signature.day))
      // A date of which neither the day nor the month can be read.
      if signature.days == nil, signature.day == nil, !InvalidDate.isWritten(in: range, report) {
        add(range, report.string(range), &findings)
      }
    }
    for period in report.periods {
      sure.append((period.range, period.start))
      sure.append((period.range, period.end))
    }
    var found: [SourceRange] = []
    for case (let range, let date?) in sure where !date.isValid {
      let isFound =
        found.contains { $0.overlaps(range) } || InvalidDate.isWritten(in: range, report)
      if isFound { continue }
      found.append(range)
      add(range, report.string(range), &findings)
    }
  }

  /// Whether a wrong date with 月 stands in a range, so that it has been found already.
  private static func isWritten(in range: SourceRange, _ report: Report) -> Bool {
    guard let index = report.blockIndex(holding: range.lowerBound) else { return false }
    return wrongDates(inBlock: index, report).contains { $0.overlaps(range) }
  }

  private static func wrongDates(inBlock index: Int, _ report: Report) -> [SourceRange] {
    guard let folded = report.folded(ofBlock: index) else { return [] }
    let start = report.blocks[index].content.lowerBound
    return wrongDates(folded, ProseWords.survey(folded)).map { $0.shifted(by: start) }
  }

  /// Dates in the cells of any table: notes beside values, lists of the author's own.
  private func checkCells(_ report: Report, into findings: inout Findings) {
    for row in report.tableRows(with: .dates) {
      for cell in row.cells
      where cell.range.count >= InvalidDate.shortest
        && RowFeatures(of: report.bytes, cell.range).contains(.dates)
      {
        let text = FoldedProse(report.bytes, cell.range)
        for range in InvalidDate.wrongDates(text, ProseWords.survey(text)) {
          add(range, report.string(range), &findings)
        }
      }
    }
  }

  /// No date is shorter, in bytes.
  private static let shortest = 8

  /// Where dates stand that no calendar has.
  private static func wrongDates(_ text: FoldedProse, _ words: WordSurvey) -> [SourceRange] {
    let dates = dates(text.bytes, words)
    return (dates + DividedDates.wrong(in: text)).map { text.source($0) }
  }

  private func add(_ range: SourceRange, _ text: String, _ findings: inout Findings) {
    findings.report(range, "「\(text)」这个日期不存在", "“\(text)” is no date of the calendar")
  }

  /// Every date with 月, and either year or day, that does not exist.
  private static func dates(_ bytes: [UInt8], _ words: WordSurvey) -> [Range<Int>] {
    guard words.lists.contains(ProseWords.month) else { return [] }
    var dates: [Range<Int>] = []
    var (place, index) = (0, 0)
    // Of digits in a row only the first is among the words: the rest of a number that is no date
    // begins none.
    while let start = words.next(
      [ProseWords.digit, ProseWords.numeral], from: &place, notBefore: index)
    {
      guard let date = WrittenDate.read(bytes, at: start, yearless: true) else { continue }
      if !date.isMalformed, let month = date.month, isMonth(bytes, month),
        date.year != nil || date.day != nil
      {
        index = date.range.upperBound
        if !exists(date) {
          dates.append(date.range)
          continue
        }
      }
      if let range = MistypedDates.wrong(bytes, date) {
        dates.append(range)
        index = range.upperBound
      }
    }
    return dates
  }

  static let monthWord: WordList = ["月"]
  private static func isMonth(_ bytes: [UInt8], _ month: WrittenDate.Part) -> Bool {
    monthWord.end(in: bytes, at: month.range.upperBound) != nil
  }

  /// A day without a year may be of a leap year.
  private static func exists(_ date: WrittenDate) -> Bool {
    CalendarDate(
      year: date.year?.value ?? 2020, month: date.month?.value ?? 1, day: date.day?.value ?? 1
    ).isValid
  }
}
