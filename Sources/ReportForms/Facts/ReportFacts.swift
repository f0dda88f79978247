import TextCore

/// The title of the report, on one line or two.
public struct ReportTitle: Sendable, Hashable {
  /// All of it; over two lines, from the first byte to the last.
  public var range: SourceRange
  /// The agency's name within it.
  public var agency: SourceRange?
  public var year: Int?
  /// `2023` without 年.
  public var yearRange: SourceRange?
  /// The blocks that it takes; empty where front matter gives it.
  public var blocks: Range<Int>

  public init(
    range: SourceRange, agency: SourceRange?, year: Int?, yearRange: SourceRange?,
    blocks: Range<Int>
  ) {
    self.range = range
    self.agency = agency
    self.year = year
    self.yearRange = yearRange
    self.blocks = blocks
  }
}

/// A statement of the statistical period: 统计期限自2023年1月1日起至2023年12月31日止.
public struct PeriodStatement: Sendable, Hashable {
  /// From the first date to the last, 自 and 止 left out.
  public var range: SourceRange
  /// Nil where the beginning cannot be read.
  public var start: CalendarDate?
  /// Nil where the end cannot be read. A year that is left out is the beginning's.
  public var end: CalendarDate?
  /// Whether what is written is no date at all: 202020年, 202111日到1231日.
  public var isMalformed: Bool
  /// Whether the sentence explains a part of a year by 组建, 成立, 撤并 and the like.
  public var explainsPartOfYear: Bool
  /// Whether it names the data that it is the period of: 经费数据截至2023年11月30日.
  public var isOfPart: Bool

  public init(
    range: SourceRange, start: CalendarDate?, end: CalendarDate?, isMalformed: Bool,
    explainsPartOfYear: Bool, isOfPart: Bool = false
  ) {
    self.range = range
    self.start = start
    self.end = end
    self.isMalformed = isMalformed
    self.explainsPartOfYear = explainsPartOfYear
    self.isOfPart = isOfPart
  }

  /// The year that both dates name, or that the only readable one does.
  public var year: Int? {
    guard let start else { return end?.year }
    guard let end else { return start.year }
    return start.year == end.year ? start.year : nil
  }
}

/// The agency's name and the date at the end of the report.
public struct ReportSignature: Sendable, Hashable {
  public var agency: SourceRange?
  public var date: SourceRange?
  public var day: CalendarDate?
  /// The first and the last day that the date may mean: the same one, or those of a month.
  public var days: ClosedRange<CalendarDate>?
  /// The whole of it.
  public var range: SourceRange
  /// The blocks that it takes.
  public var blocks: Range<Int>

  public init(
    agency: SourceRange?, date: SourceRange?, day: CalendarDate?,
    days: ClosedRange<CalendarDate>?, range: SourceRange, blocks: Range<Int>
  ) {
    self.agency = agency
    self.date = date
    self.day = day
    self.days = days
    self.range = range
    self.blocks = blocks
  }
}
