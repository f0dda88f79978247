import ReportSyntax
import TextCore

/// Finds statements of the statistical period, and only these: a date range in prose is none.
///
/// What makes one is a word for the period (统计期限, 统计时间, 报告期 …) with dates close behind it or,
/// with 为 between, before it; or dates close behind 数据 in a sentence on the report.
enum PeriodScan {
  /// No paragraph has more words that might introduce the period and do not.
  private static let mostTries = 500

  /// The statements of a block of text, in order.
  ///
  /// - Parameters:
  ///   - bytes: the block's, of which `prose` is all.
  ///   - words: where something may introduce the period.
  static func scan(
    _ bytes: [UInt8], _ prose: FoldedProse, _ words: WordSurvey
  ) -> [PeriodStatement] {
    guard words.lists.contains(ProseWords.period), mayState(bytes, 0..<bytes.count) else {
      return []
    }
    var statements: [PeriodStatement] = []
    var index = 0
    var tries = 0
    var next = 0
    while tries < mostTries,
      let start = words.next(ProseWords.period, from: &next, notBefore: index)
    {
      guard let place = place(prose, at: start) else { continue }
      if let (statement, end) = statement(prose, place) {
        statements.append(statement)
        index = max(end, place.word.upperBound)
      } else {
        index = place.word.upperBound
        tries += 1
      }
    }
    return statements
  }

  /// Whether a block has 统计, 数据, a 报告 with 期, 时 or 反映 behind it, or 期限 or 时限, white space between
  /// allowed.
  private static func mayState(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var previous: UInt32 = 0
    var beforeThat: UInt32 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = bytes[index]
      guard lead >= 0xE3, lead < 0xF0, index + 2 < range.upperBound else {
        if lead > 0x20, lead < 0x80 { previous = 0 }
        index += UTF8Validation.sequenceLength(lead)
        continue
      }
      let now = UInt32(lead) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      index += 3
      if now == 0xE38080 { continue }  // U+3000
      switch (previous, now) {
      case (0xE7BB9F, 0xE8AEA1), (0xE695B0, 0xE68DAE), (0xE69C9F, 0xE99990),
        (0xE697B6, 0xE99990):
        return true
      case (0xE5918A, 0xE58F8D), (0xE5918A, 0xE6B6B5), (0xE5918A, 0xE680BB),
        (0xE5918A, 0xE585A8), (0xE5918A, 0xE4B8BB), (0xE5918A, 0xE68980):
        // 报告反映, 报告涵盖, 报告总结, 报告全面, 报告主要, 报告所
        if beforeThat == 0xE68AA5 { return true }
      case (0xE5918A, 0xE69C9F), (0xE5918A, 0xE697B6), (0xE5918A, 0xE591A8),
        (0xE5918A, 0xE79A84):
        if beforeThat == 0xE68AA5 { return true }
      default: break
      }
      beforeThat = previous
      previous = now
    }
    return false
  }

  /// A word that may introduce the period.
  private struct Place {
    var word: Range<Int>
    /// Whether the word alone says that the period comes, so that even a garbled date is one.
    var isCertain: Bool
  }

  private static let certainWords = [
    "统计期限", "统计时限", "统计时间", "统计周期", "统计时段", "统计期间", "统计区间", "统计起止",
    "统计截止", "统计截至", "统计期", "统计日期", "统计年度", "统计的期限", "统计的时限", "统计的时间",
    "统计的期间", "数据期限", "数据时限", "数据的期限", "数据的时限", "时间期限", "报告期限",
    "报告时限", "报告期间", "报告周期", "报告时段", "统计时点", "统计范围", "数据截止时间", "数据截止日期",
    "统计截止日期", "统计截至日期", "数据截至时间", "数据截至日期", "数据时间节点",
  ]
  private static let possibleWords = ["数据", "报告期", "报告的时间", "报告时间", "统计", "起止时间", "起止日期"]
  private static let reflectingWords = [
    "报告反映", "报告涵盖", "报告总结", "报告全面反映", "报告主要反映", "报告所反映", "报告所涵盖", "报告全面总结",
  ]
  private static let certain = WordList(certainWords)
  static let any = WordList(certainWords + possibleWords + reflectingWords)
  private static let reflecting = WordList(reflectingWords)
  private static let reportWords: WordList = ["报告", "年报"]
  private static let statistics: WordList = ["统计"]
  private static let accordingTo: WordList = ["据"]
  private static let data: WordList = ["数据"]

  /// 数据 and 统计 count in a sentence on the report, 数据统计 in any; 据统计 opens ordinary prose.
  private static func mayIntroduce(
    _ prose: FoldedProse, _ word: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    let bytes = prose.bytes
    if accordingTo.start(in: bytes, before: word.lowerBound) != nil,
      data.start(in: bytes, before: word.lowerBound) == nil
    {
      return false
    }
    return statistics.end(in: bytes, at: word.upperBound) != nil
      || reportWords.occurs(in: bytes, sentence) || isLimit(bytes, word, sentence)
  }

  private static let limits: WordList = ["截至", "截止"]
  private static let owners: WordList = [
    "以上", "上述", "所列", "各项", "文中", "全部", "所有", "有关", "相关", "统计", "的", "本",
  ]

  /// `以上数据截至2023年12月31日。`: a sentence that begins with the data has no other data to speak of.
  private static func isLimit(
    _ bytes: [UInt8], _ word: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    limits.end(in: bytes, at: word.upperBound) != nil && isFirst(bytes, word, sentence)
  }

  private static let closing: WordList = ["止", "。", ",", ";", ")"]

  private static func closes(_ bytes: [UInt8], _ end: Int) -> Bool {
    end == bytes.count || closing.end(in: bytes, at: end) != nil
  }

  /// Whether the data are those with which a sentence begins.
  private static func isFirst(
    _ bytes: [UInt8], _ word: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    var start = word.lowerBound
    while let owner = owners.start(in: bytes, before: start, floor: sentence.lowerBound) {
      start = owner
    }
    return start == sentence.lowerBound
  }

  private static let some: WordList = ["部分", "个别", "少数", "有些", "历史", "往年", "历年", "存量"]
  private static let besideSome: WordList = ["的", "信息", "相关", "有关", "业务", "栏目", "统计", "基础", "数据"]
  private static let clauseStarts: WordList = [",", ";", ":", "(", "、", "其中", "但"]

  /// `，部分历史数据起自2019年1月1日`: what a clause says of some of the data is not the report's period.
  private static func isOfSome(_ bytes: [UInt8], _ word: Int, _ sentence: Range<Int>) -> Bool {
    var start = word
    var isSome = false
    while true {
      if let place = some.start(in: bytes, before: start, floor: sentence.lowerBound) {
        isSome = true
        start = place
      } else if let place = besideSome.start(in: bytes, before: start, floor: sentence.lowerBound) {
        start = place
      } else {
        break
      }
    }
    return isSome
      && (start == sentence.lowerBound
        || clauseStarts.start(in: bytes, before: start, floor: sentence.lowerBound) != nil)
  }

  private static func place(_ prose: FoldedProse, at start: Int) -> Place? {
    if let end = certain.end(in: prose.bytes, at: start) {
      return Place(word: start..<end, isCertain: true)
    }
    return any.end(in: prose.bytes, at: start).map { Place(word: start..<$0, isCertain: false) }
  }

  private static func statement(_ prose: FoldedProse, _ place: Place) -> (PeriodStatement, Int)? {
    let sentence = prose.sentence(around: place.word.lowerBound)
    if isOfSome(prose.bytes, place.word.lowerBound, sentence) { return nil }
    let isIntroduced =
      place.isCertain || mayIntroduce(prose, place.word, sentence)
      || reflecting.end(in: prose.bytes, at: place.word.lowerBound) != nil
    guard isIntroduced || isFirst(prose.bytes, place.word, sentence) else { return nil }
    if let found = behind(prose, place, sentence) {
      // 数据自2022年1月1日至2022年12月31日: of what else a year were told, nobody could say.
      guard isIntroduced || found.isWholeYear && closes(prose.bytes, found.end) else { return nil }
      if isDayOfWork(prose.bytes, place, found) { return nil }
      var statement = found.statement(prose, sentence)
      statement.isOfPart = PartOfData.isNamed(prose.bytes, place.word, sentence)
      return (statement, found.end)
    }
    if place.isCertain, let found = before(prose, place, sentence) {
      return (found.statement(prose, sentence), place.word.upperBound)
    }
    return nil
  }

  private static let workWords: WordList = [
    "报告时间", "统计时间", "统计日期", "数据截止时间", "数据截止日期", "统计截止", "数据统计",
  ]

  /// `报告时间：2024年1月22日`: a single day of the months in which reports are written is when somebody
  /// counted, or signed.
  private static func isDayOfWork(_ bytes: [UInt8], _ place: Place, _ found: FoundPeriod) -> Bool {
    guard found.start == nil || found.finish == nil, !found.isMalformed, found.isWholeDays,
      let day = found.start ?? found.finish, day.month <= 4
    else { return false }
    return workWords.end(in: bytes, at: place.word.lowerBound) != nil
  }

  /// What may stand between the word and the first date.
  private static let fillers = WordList(fillerWords + PartOfYear.days)
  private static let fillerWords = [
    "为", "是", "均", "自", "从", "由", "即", "指", "的", "期限", "时限", "时间", "期间", "范围", "起止",
    "口径",
    "截至", "截止", "截止到", "截至到", "截止于", "截至于", "至", "到", "统计", "数据", "全部", "所有", "本报告", "年报", "本年报",
    "报告", "公历", "情况", "区间", "周期", "统一", "限于", ":", ",", "(", "\"", "、", "-", "中", "所列", "各项",
    "一般", "为期", "起", "在", "止", "期", "年度", "涵盖", "列", "所", "之", "内", "都", "段", "采集", "来源", "起止时间",
    "起止日期", "起始时间", "起始日期", "开始时间", "开始日期", "起始", "开始于", "始于", "起于", "开始", "机构", "正式", "组建", "成立",
    "挂牌", "独立",
  ]
  private static let untilWords: WordList = [
    "截至", "截止", "截止到", "截至到", "截止于", "截至于", "止于", "至", "到",
  ]
  /// 截止时间为2023年12月31日 names the last day, wherever the word stands.
  private static let ends: WordList = ["截至", "截止", "节点", "时点"]
  private static let standIns: WordList = ["X", "x", "×", "_", "○", "*", "〇〇", "年", "某"]
  private static let thisYear: WordList = ["本年度", "本年", "全年", "当年", "上年度", "上一年度", "年度内"]

  private static func behind(
    _ prose: FoldedProse, _ place: Place, _ sentence: Range<Int>
  ) -> FoundPeriod? {
    let bytes = prose.bytes
    let limit = sentence.upperBound
    let start = fillers.skip(in: bytes, from: place.word.upperBound, limit: limit)
    if let found = PeriodReader.read(bytes, at: start, limit: limit) {
      var found = found
      let isEnd =
        untilWords.start(in: bytes, before: start, floor: place.word.lowerBound) != nil
        || ends.occurs(in: bytes, place.word.lowerBound..<start)
      if isEnd { found.keepEndOnly() }
      // 数据 and 统计 introduce so many things that only whole days, or a whole year, prove a period.
      guard place.isCertain || found.isWholeDays else { return nil }
      return found
    }
    guard place.isCertain else { return nil }
    if let end = thisYear.end(in: bytes, at: start, limit: limit) {
      return FoundPeriod(range: start..<end, end: end)
    }
    if let garbled = PeriodReader.garbled(bytes, at: start, limit: limit) { return garbled }
    // `自20XX年1月1日`: the period is stated, and its blanks are another rule's business.
    let near = start..<min(limit, start + 24)
    if start < limit, let blank = standIns.first(in: bytes, near), blank.lowerBound <= start + 6 {
      return FoundPeriod(range: place.word, end: near.upperBound)
    }
    return nil
  }

  private static let isWords: WordList = ["为", "是", "作为", "属", "系"]

  /// `2023年1月1日至2023年12月31日为本报告的统计期限`.
  private static func before(
    _ prose: FoldedProse, _ place: Place, _ sentence: Range<Int>
  ) -> FoundPeriod? {
    let bytes = prose.bytes
    var index = sentence.lowerBound
    while index < place.word.lowerBound {
      let byte = bytes[index]
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit || byte >= 0xE3,
        let found = PeriodReader.read(bytes, at: index, limit: place.word.lowerBound),
        found.isWholeDays
      {
        let gap = found.end..<place.word.lowerBound
        return gap.count <= 36 && isWords.occurs(in: bytes, gap) ? found : nil
      }
      index += 1
      while isDigit, index < place.word.lowerBound, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        index += 1
      }
    }
    return nil
  }
}

extension FoundPeriod {
  func statement(_ prose: FoldedProse, _ sentence: Range<Int>) -> PeriodStatement {
    PeriodStatement(
      range: prose.source(range), start: start, end: finish, isMalformed: isMalformed,
      explainsPartOfYear: PartOfYear.isExplained(prose, sentence))
  }
}
