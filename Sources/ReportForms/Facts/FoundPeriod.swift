import TextCore

/// A period as folded prose writes it; offsets are folded.
struct FoundPeriod {
  /// From the first date to the last.
  var range: Range<Int>
  var start: CalendarDate?
  var finish: CalendarDate?
  var isMalformed = false
  /// Whether it names days, or a year as a whole.
  var isWholeDays = false
  /// Whether 底 or 末 stands behind its month, or behind its year.
  var isEndOfMonth = false
  var isEndOfYear = false
  /// Where reading stopped.
  var end: Int

  init(range: Range<Int>, end: Int) {
    self.range = range
    self.end = end
  }

  /// 截至2023年12月31日: what was read is the end.
  mutating func keepEndOnly() {
    // 截至2023年底 names no day but the last.
    if isEndOfYear { (start, isWholeDays) = (nil, true) }
    guard finish == nil, var day = start else { return }
    // 截至2023年12月底 means the month's last day.
    if !isWholeDays { day.day = CalendarDate.days(inMonth: day.month, ofYear: day.year) }
    (start, finish) = (nil, day)
    if isEndOfMonth { isWholeDays = true }
  }
}

extension FoundPeriod {
  /// Whether it goes from the first day of a year to its last, in days.
  var isWholeYear: Bool {
    guard isWholeDays, let start, let finish else { return false }
    return start == CalendarDate(year: start.year, month: 1, day: 1)
      && finish == CalendarDate(year: start.year, month: 12, day: 31)
  }

  /// Takes both ends; a year that one of them leaves out is the other's.
  mutating func setEnds(_ first: WrittenDate, _ last: WrittenDate) {
    guard let firstYear = (first.year ?? last.year)?.value,
      let lastYear = (last.year ?? first.year)?.value
    else {
      // Without any year: the whole year is fine, anything else cannot be right.
      let isWhole =
        first.month?.value == 1 && first.day?.value ?? 1 == 1
        && last.month?.value == 12 && last.day?.value ?? 31 == 31
      isMalformed = !isWhole
      isWholeDays = isWhole
      return
    }
    let month = last.month?.value ?? 12
    let days = CalendarDate.days(inMonth: month, ofYear: lastYear)
    start = CalendarDate(
      year: firstYear, month: first.month?.value ?? 1, day: first.day?.value ?? 1)
    finish = CalendarDate(year: lastYear, month: month, day: last.day?.value ?? days)
    isWholeDays = first.day != nil || last.day != nil
  }

  /// Takes one date: a year as a whole, or a day that stands for the beginning.
  mutating func setSingle(_ only: WrittenDate) {
    guard let year = only.year?.value else { return }
    if let month = only.month?.value {
      start = CalendarDate(year: year, month: month, day: only.day?.value ?? 1)
      isWholeDays = only.day != nil
    } else {
      start = CalendarDate(year: year, month: 1, day: 1)
      finish = CalendarDate(year: year, month: 12, day: 31)
    }
  }
}
