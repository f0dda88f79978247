import TextCore

/// Reads `2023年1月1日起至2023年12月31日`, `2023.1.1-12.31`, `2023年1-12月`, `2023年度` and their kind.
enum PeriodReader {
  static func read(_ bytes: [UInt8], at start: Int, limit: Int) -> FoundPeriod? {
    guard let first = WrittenDate.read(bytes, at: start, limit: limit, yearless: true) else {
      return nil
    }
    if first.isMalformed { return garbled(bytes, at: start, limit: limit) }
    if let months = months(bytes, first, limit) { return months }
    if isLetterForDigit(bytes, first.range.upperBound, limit) {
      return garbled(bytes, at: start, limit: limit)
    }
    if let end = unmarkedDay(bytes, behind: first, limit) {
      let last = divider(bytes, end, limit).flatMap {
        WrittenDate.read(bytes, at: $0, limit: limit, yearless: true)
      }
      let lastEnd = last.map { unmarkedDay(bytes, behind: $0, limit) ?? $0.range.upperBound }
      return malformed(first.range.lowerBound..<(lastEnd ?? end))
    }
    var found = FoundPeriod(range: first.range, end: first.range.upperBound)
    let next = skipClock(bytes, first.range.upperBound, limit)
    if let place = divider(bytes, next, limit),
      let last = WrittenDate.read(bytes, at: place, limit: limit, yearless: true)
    {
      if last.isMalformed { return garbled(bytes, at: start, limit: limit) }
      if let end = unmarkedDay(bytes, behind: last, limit) ?? lostMonth(bytes, behind: last, limit)
      {
        return malformed(first.range.lowerBound..<end)
      }
      if let end = secondDay(bytes, behind: last, limit) {
        return malformed(first.range.lowerBound..<end)
      }
      found.range = first.range.lowerBound..<last.range.upperBound
      found.end = skipClock(bytes, last.range.upperBound, limit)
      found.setEnds(first, last)
      // `2023.1.1-2023.1` at the end of all the text goes on with the next line.
      if last.day == nil, first.day != nil, last.range.upperBound == bytes.count,
        bytes[last.range.upperBound - 1].isDigit
      {
        found.finish = nil
      }
      return found
    }
    // `1月1日至31日`, whose month is lost.
    if let place = divider(bytes, next, limit), first.day != nil,
      let day = WrittenDate.number(bytes, at: place, limit), !day.isHan, day.digits <= 2,
      let end = WrittenDate.dayMark.end(in: bytes, at: day.range.upperBound, limit: limit)
    {
      return malformed(first.range.lowerBound..<end)
    }
    if let place = divider(bytes, next, limit),
      let garbled = garbled(bytes, at: place, limit: limit)
    {
      var whole = garbled
      whole.range = first.range.lowerBound..<garbled.range.upperBound
      whole.isMalformed = true
      return whole
    }
    found.setSingle(first)
    if lastDays.end(in: bytes, at: first.range.upperBound, limit: limit) != nil, first.day == nil {
      found.isEndOfMonth = first.month != nil
      found.isEndOfYear = first.month == nil && first.year != nil
    }
    if let end = openEnd(bytes, behind: first, limit) {
      found.range = first.range.lowerBound..<end
      found.finish = found.start
    }
    if let year = first.year?.value, first.month == nil,
      let quarters = quarters(bytes, first.range.upperBound, limit)
    {
      found.range = first.range.lowerBound..<quarters.end
      found.end = quarters.end
      found.start = CalendarDate(year: year, month: quarters.months.lowerBound, day: 1)
      let last = quarters.months.upperBound
      found.finish = CalendarDate(
        year: year, month: last, day: CalendarDate.days(inMonth: last, ofYear: year))
    }
    if let year = first.year?.value, first.month == nil,
      let end = halves.end(in: bytes, at: first.range.upperBound, limit: limit)
    {
      let isFirst = bytes[first.range.upperBound..<end].elementsEqual("上半年".utf8)
      found.range = first.range.lowerBound..<end
      found.end = end
      found.start = CalendarDate(year: year, month: isFirst ? 1 : 7, day: 1)
      found.finish = CalendarDate(year: year, month: isFirst ? 6 : 12, day: isFirst ? 30 : 31)
    }
    return found
  }

  private static let lastDays: WordList = ["底", "末"]
  private static let halves: WordList = ["上半年", "下半年"]

  private static let threeQuarters: WordList = [
    "前三季度", "前三个季度", "一至三季度", "1至3季度", "1-3季度", "一到三季度", "第一至三季度", "第一至第三季度",
    "第一季度至第三季度", "第一季度到第三季度", "一季度至三季度", "一季度到三季度", "前3季度", "第一季度-第三季度",
  ]
  private static let singleQuarters: [WordList] = [
    ["第一季度", "一季度", "1季度"], ["第二季度", "二季度", "2季度"], ["第三季度", "三季度", "3季度"],
    ["第四季度", "四季度", "4季度"],
  ]

  /// The months of the quarters that begin at an offset.
  private static func quarters(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> (months: ClosedRange<Int>, end: Int)? {
    if let end = threeQuarters.end(in: bytes, at: start, limit: limit) { return (1...9, end) }
    for (index, words) in singleQuarters.enumerated() {
      guard let end = words.end(in: bytes, at: start, limit: limit) else { continue }
      return divider(bytes, end, limit) == nil ? (3 * index + 1...3 * index + 3, end) : nil
    }
    return nil
  }

  private static func malformed(_ range: Range<Int>) -> FoundPeriod {
    var found = FoundPeriod(range: range, end: range.upperBound)
    found.isMalformed = true
    return found
  }

  /// Where a date ends whose month lost its number: 2023年月31日.
  private static func lostMonth(_ bytes: [UInt8], behind date: WrittenDate, _ limit: Int) -> Int? {
    guard date.year != nil, date.month == nil,
      let mark = WrittenDate.monthMark.end(in: bytes, at: date.range.upperBound, limit: limit)
    else { return nil }
    guard let day = WrittenDate.number(bytes, at: mark, limit) else { return mark }
    return WrittenDate.dayMark.end(in: bytes, at: day.range.upperBound, limit: limit)
      ?? day.range.upperBound
  }

  /// Where the number of a day ends that has no 日 behind it: 12月31止. At the end of all the text 日 may stand
  /// on the next line.
  private static func unmarkedDay(
    _ bytes: [UInt8], behind date: WrittenDate, _ limit: Int
  ) -> Int? {
    let end = date.range.upperBound
    guard date.month != nil, date.day == nil,
      WrittenDate.monthMark.start(in: bytes, before: end) != nil,
      let day = WrittenDate.number(bytes, at: end, limit), !day.isHan, day.digits <= 2,
      day.range.upperBound < bytes.count,
      clockMarks.end(in: bytes, at: day.range.upperBound, limit: limit) == nil
    else { return nil }
    return day.range.upperBound
  }

  /// `2023年1-12月`, where the first month has no 月.
  private static func months(
    _ bytes: [UInt8], _ first: WrittenDate, _ limit: Int
  ) -> FoundPeriod? {
    guard let year = first.year, first.month == nil,
      let from = WrittenDate.number(bytes, at: first.range.upperBound, limit), from.digits <= 2,
      let place = divider(bytes, from.range.upperBound, limit),
      let to = WrittenDate.number(bytes, at: place, limit), to.digits <= 2,
      let end = WrittenDate.monthMark.end(in: bytes, at: to.range.upperBound, limit: limit)
    else { return nil }
    var found = FoundPeriod(range: first.range.lowerBound..<end, end: end)
    found.start = CalendarDate(year: year.value, month: from.value, day: 1)
    let day = CalendarDate.days(inMonth: to.value, ofYear: year.value)
    found.finish = CalendarDate(year: year.value, month: to.value, day: day)
    found.isWholeDays = true
    return found
  }

  /// Where a day ends that is written again behind itself: 12月31日31日.
  private static func secondDay(
    _ bytes: [UInt8], behind date: WrittenDate, _ limit: Int
  ) -> Int? {
    guard date.day != nil,
      let day = WrittenDate.number(bytes, at: date.range.upperBound, limit), !day.isHan
    else { return nil }
    return WrittenDate.dayMark.end(in: bytes, at: day.range.upperBound, limit: limit)
  }

  private static let beginning: WordList = ["起", "开始"]
  private static let untilNow: WordList = ["至今", "到今", "至目前", "到目前", "至现在", "到现在"]
  private static let sentenceEnds: WordList = ["。", ";"]

  /// Where the sentence breaks off behind the first day, or goes on to no day at all: 自2023年1月1日起。,
  /// 自2023年1月1日起至今. Of such a period nothing but that day is stated.
  private static func openEnd(_ bytes: [UInt8], behind date: WrittenDate, _ limit: Int) -> Int? {
    guard date.year != nil, date.day != nil else { return nil }
    let begun = beginning.end(in: bytes, at: date.range.upperBound, limit: limit)
    if let end = untilNow.end(in: bytes, at: begun ?? date.range.upperBound, limit: limit) {
      return end
    }
    guard let end = begun,
      sentenceEnds.end(in: bytes, at: end) != nil
    else { return nil }
    return end
  }

  /// `2023年l月`: a letter stands before 月, 日 or a digit.
  private static func isLetterForDigit(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    guard offset + 1 < limit, isLikeDigit(bytes[offset]) else { return false }
    return bytes[offset + 1].isDigit || bytes[offset + 1] == bytes[offset]
      || WrittenDate.monthMark.end(in: bytes, at: offset + 1, limit: limit) != nil
      || WrittenDate.dayMark.end(in: bytes, at: offset + 1, limit: limit) != nil
  }

  private static let clockMarks: WordList = ["时", "点", "分", "零时", "0时"]

  /// Passes over `0时` and `24时`.
  private static func skipClock(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    guard let hour = WrittenDate.number(bytes, at: start, limit),
      let end = clockMarks.end(in: bytes, at: hour.range.upperBound, limit: limit)
    else { return start }
    return end
  }

  private static let dividers: WordList = [
    "至", "到", "-", "~", "截止时间", "截止时间为", "截止日期为", "终止时间", "终止时间为", "结束时间", "结束时间为", "结束于", "止于",
  ]
  private static let besideDividers: WordList = [
    "起", "始", "开始", "止", "截", "(含)", "(", ")", ",", "、", "-", "~", "至", "到", "日", "的", "期间",
  ]
  /// `2023年3月20日（机构挂牌成立之日）至`: what day the first is.
  private static let named = WordList(
    PartOfYear.days
      + ["即", "为", "我局", "本局", "我单位", "本单位", "单位", "机构", "正式", "组建", "成立", "挂牌", "独立", "批准"])

  /// The offset behind what parts two dates; nil where nothing does.
  private static func divider(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    var isDivided = false
    while index < limit, index - start <= 60 {
      if let end = dividers.end(in: bytes, at: index, limit: limit) {
        isDivided = true
        index = end
      } else if let end = besideDividers.end(in: bytes, at: index, limit: limit) {
        index = end
      } else if !isDivided,
        let end = named.end(in: bytes, at: index, limit: limit)
          ?? PartOfYear.dayNamed(bytes, at: index, limit: limit)
      {
        index = end
      } else {
        break
      }
    }
    return isDivided ? index : nil
  }

  private static let garbledMarks: WordList = [
    "年", "月", "日", "号", "至", "到", "起", "起至", "-", "~", ".", "/", "截",
  ]

  /// A letter that is taken for a digit: 2O23年.
  private static func isLikeDigit(_ byte: UInt8) -> Bool {
    byte == 0x4F || byte == 0x6F || byte == 0x6C || byte == 0x49
  }

  /// A run of digits and date marks that is no date: 202020年1月1日, 202111日到1231日.
  static func garbled(_ bytes: [UInt8], at start: Int, limit: Int) -> FoundPeriod? {
    guard start < limit, bytes[start] >= 0x30, bytes[start] <= 0x39 else { return nil }
    var index = start
    var last = start
    var marks = 0
    var digits = 0
    while index < limit {
      // Not first in the run, and not behind a mark: a byte below 0x80 stands in front.
      let isDigit =
        bytes[index] >= 0x30 && bytes[index] <= 0x39
        || isLikeDigit(bytes[index]) && index > start
          && (bytes[index - 1] < 0x80 || isLetterForDigit(bytes, index, limit))
      if isDigit || bytes[index] == 0x20 {
        index += 1
        digits += 1
      } else if let end = garbledMarks.end(in: bytes, at: index, limit: limit) {
        if WrittenDate.yearMark.end(in: bytes, at: index) != nil
          || WrittenDate.monthMark.end(in: bytes, at: index) != nil
          || WrittenDate.dayMark.end(in: bytes, at: index) != nil
        {
          marks += 1
        } else {
          index = end
          continue
        }
        index = end
      } else {
        break
      }
      last = index
    }
    guard marks > 0, digits >= 3 else { return nil }
    var found = FoundPeriod(range: start..<last, end: last)
    found.isMalformed = true
    return found
  }
}
