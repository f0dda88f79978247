import TextCore

/// A date as folded prose writes it: 2023年1月1日, 二〇二三年一月一日, 2023-1-1, 2023.1.1, 1月1日, 2023年.
public struct WrittenDate: Sendable, Hashable {
  /// A number of the date.
  public struct Part: Sendable, Hashable {
    public var value: Int
    /// Without 年, 月, 日; folded offsets.
    public var range: Range<Int>
    public var isHan: Bool
    /// How many digits it is written with.
    public var digits: Int
  }

  /// Folded offsets.
  public var range: Range<Int>
  public var year: Part?
  public var month: Part?
  public var day: Part?
  /// Whether digits run together that no calendar knows: 202020年, 202111日.
  public var isMalformed = false

  /// The day, where year, month and day are written.
  public var calendar: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year.value, month: month.value, day: day.value)
  }

  /// The first and the last day that it may mean, where these are days of the calendar: of a month
  /// without a day, all.
  var days: ClosedRange<CalendarDate>? {
    guard let year = year?.value, let month = month?.value else { return nil }
    let last = CalendarDate.days(inMonth: month, ofYear: year)
    let first = CalendarDate(year: year, month: month, day: day?.value ?? 1)
    return first.isValid
      ? first...CalendarDate(year: year, month: month, day: day?.value ?? last) : nil
  }

  static let yearMark: WordList = ["年度", "年"]
  static let monthMark: WordList = ["月"]
  static let dayMark: WordList = ["日", "号"]

  /// The date that begins at an offset.
  ///
  /// - Parameter yearless: whether 1月1日 and 12.31 count, whose year stands elsewhere.
  public static func read(
    _ bytes: [UInt8], at start: Int, limit: Int? = nil, yearless: Bool = false
  ) -> WrittenDate? {
    let limit = min(limit ?? bytes.count, bytes.count)
    guard let first = number(bytes, at: start, limit) else { return nil }
    let next = first.range.upperBound
    var date = WrittenDate(range: start..<next)
    if let end = yearMark.end(in: bytes, at: next, limit: limit) {
      guard first.digits == 4 else {
        // 十年 and 3年 are spans of time; what has more digits than a year was meant for one.
        guard !first.isHan, first.digits > 2 else { return nil }
        date.isMalformed = true
        date.range = start..<end
        return date
      }
      date.year = first
      date.range = start..<end
      date.readMonth(bytes, end, limit)
      return date
    }
    if monthMark.end(in: bytes, at: next, limit: limit) != nil {
      guard yearless || first.digits > 2 else { return nil }
      date.readMonth(bytes, start, limit)
      return date.month == nil && !date.isMalformed ? nil : date
    }
    if !first.isHan, first.digits > 2, let end = dayMark.end(in: bytes, at: next, limit: limit) {
      date.isMalformed = true
      date.range = start..<end
      return date
    }
    return date.readDivided(bytes, first, limit, yearless: yearless) ? date : nil
  }

  /// Reads `1月1日` from an offset.
  private mutating func readMonth(_ bytes: [UInt8], _ start: Int, _ limit: Int) {
    guard
      let number = WrittenDate.number(bytes, at: start, limit)
        ?? WrittenDate.firstMonth(bytes, at: start, limit)
    else { return }
    guard let end = WrittenDate.monthMark.end(in: bytes, at: number.range.upperBound, limit: limit)
    else {
      if let end = WrittenDate.dayMark.end(in: bytes, at: number.range.upperBound, limit: limit),
        !number.isHan
      {
        isMalformed = true
        range = range.lowerBound..<end
      }
      return
    }
    guard number.digits <= 2 || number.isHan else {
      isMalformed = true
      range = range.lowerBound..<end
      return
    }
    month = number
    range = range.lowerBound..<end
    guard let number = WrittenDate.number(bytes, at: end, limit),
      let end = WrittenDate.dayMark.end(in: bytes, at: number.range.upperBound, limit: limit)
    else { return }
    range = range.lowerBound..<end
    if number.digits <= 2 || number.isHan { day = number } else { isMalformed = true }
  }

  private static let first: WordList = ["元月"]

  /// 元月 is January.
  private static func firstMonth(_ bytes: [UInt8], at start: Int, _ limit: Int) -> Part? {
    guard first.end(in: bytes, at: start, limit: limit) != nil else { return nil }
    return Part(value: 1, range: start..<(start + 3), isHan: true, digits: 1)
  }

  /// Reads the rest of `2023-1-1`, `2023.01.01`, `2023/1/1`, `20230101`, and `12.31`.
  private mutating func readDivided(
    _ bytes: [UInt8], _ first: Part, _ limit: Int, yearless: Bool
  ) -> Bool {
    if first.isHan { return false }
    let next = first.range.upperBound
    if first.digits == 8 { return readCompact(bytes, first) }
    guard next < limit else { return false }
    let divider = bytes[next]
    guard divider == 0x2D || divider == 0x2E || divider == 0x2F,
      first.digits == 4 || (yearless && first.digits <= 2),
      let second = WrittenDate.number(bytes, at: next + 1, limit), !second.isHan, second.digits <= 2
    else { return false }
    let end = second.range.upperBound
    if first.digits <= 2 {
      (month, day) = (first, second)
      range = range.lowerBound..<end
      return true
    }
    (year, month) = (first, second)
    range = range.lowerBound..<end
    if end < limit, bytes[end] == divider,
      let third = WrittenDate.number(bytes, at: end + 1, limit), !third.isHan, third.digits <= 2
    {
      day = third
      range = range.lowerBound..<third.range.upperBound
      return true
    }
    // `2023.12` may be any number; only two dividers prove a day. A dash parts years as well.
    return divider == 0x2E && (1...12).contains(second.value)
  }

  private mutating func readCompact(_ bytes: [UInt8], _ first: Part) -> Bool {
    func part(_ from: Int, _ count: Int) -> Part {
      let range = (first.range.lowerBound + from)..<(first.range.lowerBound + from + count)
      let value = range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 }
      return Part(value: value, range: range, isHan: false, digits: count)
    }
    let (year, month, day) = (part(0, 4), part(4, 2), part(6, 2))
    guard (1990...2099).contains(year.value), (1...12).contains(month.value) else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    range = first.range
    return true
  }

  /// A number of digits or of Han numerals; numbers of more than nine digits have no value but -1.
  static func number(_ bytes: [UInt8], at start: Int, _ limit: Int) -> Part? {
    guard start >= 0, start < limit else { return nil }
    var index = start
    var value = 0
    while index < limit, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      if value >= 0 { value = index - start < 9 ? value * 10 + Int(bytes[index]) - 0x30 : -1 }
      index += 1
    }
    if index > start {
      return Part(value: value, range: start..<index, isHan: false, digits: index - start)
    }
    if let year = yearWithZero(bytes, at: start, limit) { return year }
    guard let han = HanNumeral.scan(bytes, at: start, limit: limit) else { return nil }
    // 二〇二三 is written by places; 两千零二十三 is no year.
    let digits = (han.end - start) / 3
    return Part(value: han.value, range: start..<han.end, isHan: true, digits: digits)
  }

  /// 二0二四, 二O二四 before 年: typists put a digit or a letter where 〇 is meant.
  private static func yearWithZero(_ bytes: [UInt8], at start: Int, _ limit: Int) -> Part? {
    guard bytes[start] >= 0xE4 else { return nil }
    var index = start
    var value = 0
    var hasZero = false
    for _ in 0..<4 {
      guard index < limit else { return nil }
      if bytes[index] == 0x30 || bytes[index] == 0x4F || bytes[index] == 0x6F {
        hasZero = true
        value *= 10
        index += 1
      } else {
        guard let digit = HanNumeral.scan(bytes, at: index, limit: min(limit, index + 3)),
          digit.value < 10
        else { return nil }
        value = value * 10 + digit.value
        index = digit.end
      }
    }
    guard hasZero, yearMark.end(in: bytes, at: index, limit: limit) != nil else { return nil }
    return Part(value: value, range: start..<index, isHan: true, digits: 4)
  }
}
