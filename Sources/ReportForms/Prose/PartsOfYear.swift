import TextCore

/// Counts of half a year, a month, a day are parts of the form's.
extension QuantityGuard {
  private static let partsOfYear: WordList = [
    "上半年", "下半年", "季度", "月份", "月至", "月到", "月-", "月—",
  ]
  private static let quarter: WordList = ["季度"]
  /// One quarter is meant behind these: 每季度, 按季度 and 季度考核 tell how often something is done.
  private static let quarters: WordList = [
    "一", "二", "三", "四", "1", "2", "3", "4", "本", "该", "上", "两", "前", "后", "首", "末", "当",
  ]
  private static let every: WordList = ["每一", "每1"]
  private static let lastMonth: WordList = ["12月"]

  private static let through: WordList = ["-", "~", "至", "到"]
  private static let monthMark: WordList = ["月"]

  /// `1-6月`, where the first month has no 月; 1-12月 is all of the year.
  ///
  /// - Returns: the end of the last such span.
  private func monthsEnd(_ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    var end: Int?
    while let month = QuantityGuard.monthMark.first(in: bytes, place..<range.upperBound) {
      place = month.upperBound
      var start = month.lowerBound
      while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
      guard start < month.lowerBound,
        let divider = QuantityGuard.through.start(
          in: bytes, before: start, floor: range.lowerBound),
        divider > range.lowerBound, bytes[divider - 1].isDigit
      else { continue }
      let isLast = bytes[start..<month.lowerBound].elementsEqual("12".utf8)
      let isFirst =
        bytes[divider - 1] == 0x31 && (divider < 2 || !bytes[divider - 2].isDigit)
      if !isLast || !isFirst { end = month.upperBound }
    }
    return end
  }

  /// The end of the last word for a part of the year.
  private func partEnd(_ range: Range<Int>, _ start: Int) -> Int? {
    var place = range.lowerBound
    var end: Int?
    while let word = QuantityGuard.partsOfYear.first(in: bytes, place..<range.upperBound) {
      place = word.upperBound
      if QuantityGuard.quarter.end(in: bytes, at: word.lowerBound) != nil {
        let (floor, end) = (range.lowerBound, word.lowerBound)
        guard QuantityGuard.quarters.start(in: bytes, before: end, floor: floor) != nil,
          QuantityGuard.every.start(in: bytes, before: end, floor: floor) == nil
        else { continue }
      }
      let rest = word.upperBound..<max(word.upperBound, min(start, word.upperBound + 12))
      if !QuantityGuard.lastMonth.occurs(in: bytes, rest) { end = word.upperBound }
    }
    return end
  }

  /// `2023年1月至6月，收到6件` counts half a year; 1月至12月 is all of it, and so is 全年 behind it.
  func isPartOfYear(_ start: Int) -> Bool {
    let front = reader.text.sentence(around: start).lowerBound..<start
    guard front.lowerBound <= front.upperBound else { return false }
    let ends = [monthsEnd(front), partEnd(front, start), limitEnd(front)].compactMap { $0 }
    guard let end = ends.max() else { return false }
    return !turnsToYear(end..<start)
  }

  private static let until: WordList = ["截至", "截止", "截止到", "截至到"]

  /// `截至6月底`, `截至2023年9月30日`: the end of the month; the last one closes the year.
  private func limitEnd(_ range: Range<Int>) -> Int? {
    guard let word = QuantityGuard.until.first(in: bytes, range) else { return nil }
    let longest = QuantityGuard.until.end(in: bytes, at: word.lowerBound) ?? word.upperBound
    let first = yearEnd(longest, range.upperBound) ?? longest
    var place = first
    while place < range.upperBound, bytes[place].isDigit { place += 1 }
    guard place > first, !bytes[first..<place].elementsEqual("12".utf8) else { return nil }
    return QuantityGuard.monthMark.end(in: bytes, at: place, limit: range.upperBound)
  }

  private static let wholes: WordList = ["全年", "本年", "本年度", "今年", "当年", "全年度"]
  private static let commas: WordList = [",", ";"]
  private static let yearMark: WordList = ["年度", "年"]

  /// Whether a clause opens with all of the year, or the last one names it: 每月自查，全年收到3件. Anywhere
  /// else 全年 may be said of a plan.
  private func turnsToYear(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    var last: Int?
    while let comma = QuantityGuard.commas.first(in: bytes, place..<range.upperBound) {
      place = comma.upperBound
      last = place
      let clause = opening(place, range.upperBound)
      if QuantityGuard.wholes.end(in: bytes, at: clause, limit: range.upperBound) != nil {
        return true
      }
      if let year = yearEnd(clause, range.upperBound), year < range.upperBound,
        !bytes[year].isDigit, QuantityGuard.partsOfYear.end(in: bytes, at: year) == nil
      {
        return true
      }
    }
    return last.map { QuantityGuard.wholes.occurs(in: bytes, $0..<range.upperBound) } ?? false
  }

  private static let selves: WordList = [
    "我局", "本局", "我委", "本委", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我街道", "我办", "我中心", "本机关",
    "本单位", "我单位", "但", "并",
  ]

  private func opening(_ place: Int, _ limit: Int) -> Int {
    QuantityGuard.selves.skip(in: bytes, from: place, limit: limit)
  }

  /// `2023年`, but not `2023年6月`; other years were turned away before.
  private func yearEnd(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < limit, bytes[place].isDigit { place += 1 }
    guard place == start + 4 else { return nil }
    return QuantityGuard.yearMark.end(in: bytes, at: place, limit: limit)
  }

  private static let untilNow: WordList = [
    "截至目前", "截止目前", "截止到目前", "截至到目前", "目前为止", "截至本报告", "截至报告", "截至发稿",
  ]

  /// `截至目前，收到25件` counts beyond the year, and may count from before it.
  func isUntilNow(_ start: Int) -> Bool {
    let sentence = reader.sentenceStart(start)
    guard sentence < start, let now = QuantityGuard.untilNow.first(in: bytes, sentence..<start)
    else { return false }
    return !QuantityGuard.wholes.occurs(in: bytes, now.upperBound..<start)
  }

  private static let lastDay: WordList = ["12月31日", "12月底", "12月末"]
  private static let span: WordList = ["个月"]

  /// `2023年12月28日收到申请1件` tells of a day, `8月收到4件` of a month.
  func isInMonth(_ clause: Int, _ start: Int) -> Bool {
    guard clause < start else { return false }
    if QuantityGuard.span.occurs(in: bytes, clause..<start) { return true }
    guard let month = QuantityGuard.monthMark.first(in: bytes, clause..<start),
      month.lowerBound > clause, bytes[month.lowerBound - 1].isDigit
    else { return false }
    return !QuantityGuard.lastDay.occurs(in: bytes, clause..<start)
  }
}
