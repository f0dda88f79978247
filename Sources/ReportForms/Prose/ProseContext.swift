import TextCore

/// Of what, and of which year, a paragraph speaks at each of its places.
struct ProseContext {
  private var topics: [(offset: Int, topic: ProseTopic)] = []
  private var times = ProseTimes()
  /// The topic that the sub-head gives.
  let heading: ProseTopic?

  private static let topicWords: [(words: WordList, topic: ProseTopic)] = [
    (
      ["信息公开申请", "公开申请", "依申请", "申请公开", "政府信息申请", "公开的申请"],
      .requests
    ),
    (["行政复议", "行政诉讼"], .disputes),
    (["规范性文件"], .documents),
    (
      [
        "提案", "建议", "信件", "留言", "热线", "办件", "咨询", "来信", "来访", "信箱", "工单", "投诉", "网民", "许可申请",
        "规章", "党内", "政策文件", "制度", "项目", "低保", "救助", "补贴", "资金",
      ], .other
    ),
  ]
  private static let foreign: WordList = [
    "去年", "上年", "上年度", "上一年", "上一年度", "近年", "近三年", "近两年", "前年", "明年",
  ]
  /// No year that a paragraph would go on to speak of.
  private static let allYears: WordList = ["往年", "历年", "历史"]
  private static let cumulative: WordList = ["累计"]
  private static let own: WordList = [
    "本年", "本年度", "今年", "全年", "当年", "年内", "一年来", "统计期内", "报告期内", "统计期间", "报告期间",
  ]
  /// 二十一年来 are many.
  private static let tens: WordList = ["十"]
  /// 上年结转 and 结转至2024年 tell of this year's work.
  private static let carrying: WordList = ["结转", "转入", "遗留", "末结转", "底结转", "的结转"]
  private static let toward: WordList = [
    "结转", "转", "至", "到", "转入", "较", "比", "与", "同", "和", "〔", "[",
  ]
  /// What stands as of the end of another year is not of this one.
  private static let until: WordList = ["截至", "截止", "截止到", "截至到"]
  private static let yearMark: WordList = ["年度", "年"]
  /// 信访举报投诉类申请 is one of the form's results.
  private static let groupOfForm: WordList = ["信访举报投诉"]

  /// - Parameter words: where topics and times may be named.
  init(_ bytes: [UInt8], _ words: WordSurvey, year: Int?, heading: ProseTopic?) {
    self.heading = heading
    var index = 0
    var next = 0
    while let place = words.next(
      [ProseWords.context, ProseWords.digit], from: &next, notBefore: index)
    {
      let isDigit = bytes[place] >= 0x30 && bytes[place] <= 0x39
      index = isDigit ? readYear(bytes, at: place, year) : readWord(bytes, at: place)
    }
    times.close()
  }

  private mutating func readYear(_ bytes: [UInt8], at start: Int, _ year: Int?) -> Int {
    var end = start
    var value = 0
    while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 {
      if end - start < 5 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    if let reach = TimeWindows.years(start..<end, in: bytes) {
      times.noteWindow(start, until: reach)
      return end
    }
    guard end - start == 4, value >= 1990, value < 2100,
      let mark = ProseContext.yearMark.end(in: bytes, at: end)
    else { return end }
    noteYear(bytes, start, mark, isForeign: year != nil && value != year)
    if let reach = TimeWindows.joinedYears(start, mark, in: bytes) {
      times.noteWindow(start, until: reach)
    }
    return mark
  }

  private mutating func noteYear(
    _ bytes: [UInt8], _ start: Int, _ mark: Int, isForeign: Bool
  ) {
    guard
      ProseContext.carrying.end(in: bytes, at: mark) == nil,
      ProseContext.toward.start(in: bytes, before: start) == nil
        || ProseContext.until.start(in: bytes, before: start) != nil
    else { return }
    times.note(start..<mark, isForeign: isForeign)
  }

  /// Every word that counts.
  static let telling: [WordList] =
    [groupOfForm, foreign, allYears, cumulative, own]
    + topicWords.map(\.words) + TimeWindows.telling

  /// All of them as one list: most places share no more than a first character with any.
  private static let any = WordList(joining: telling)

  private mutating func readWord(_ bytes: [UInt8], at start: Int) -> Int {
    guard ProseContext.any.end(in: bytes, at: start) != nil else { return start + 3 }
    if let end = ProseContext.groupOfForm.end(in: bytes, at: start) { return end }
    for index in ProseContext.topicWords.indices {
      if let end = ProseContext.topicWords[index].words.end(in: bytes, at: start) {
        topics.append((start, ProseContext.topicWords[index].topic))
        return end
      }
    }
    if let end = ProseContext.cumulative.end(in: bytes, at: start) {
      times.noteCumulative(start..<end, bytes)
      return end
    }
    let passing = ProseContext.allYears.end(in: bytes, at: start)
    if let end = passing ?? ProseContext.foreign.end(in: bytes, at: start) {
      if ProseContext.carrying.end(in: bytes, at: end) == nil,
        ProseContext.toward.start(in: bytes, before: start) == nil
      {
        if passing != nil {
          times.notePassing(start, bytes)
        } else {
          times.note(start..<end, isForeign: true)
        }
      }
      return end
    }
    if let end = ProseContext.own.end(in: bytes, at: start),
      ProseContext.tens.start(in: bytes, before: start) == nil
    {
      times.note(start..<end, isForeign: false)
      return end
    }
    if let (end, reach) = TimeWindows.window(in: bytes, at: start) {
      times.noteWindow(start, until: reach)
      return end
    }
    return start + 3
  }

  /// What was last spoken of before an offset.
  func topic(before offset: Int) -> ProseTopic? {
    ProseContext.last(topics, before: offset) { $0.offset }?.topic ?? heading
  }

  /// The last of some marks, ascending, that stands before an offset.
  static func last<Mark>(
    _ marks: [Mark], before offset: Int, _ place: (Mark) -> Int
  ) -> Mark? {
    let behind = marks.partitioningIndex { place($0) >= offset }
    return behind > 0 ? marks[behind - 1] : nil
  }

  /// Whether the last time named before an offset is another year than the report's.
  func isForeign(before offset: Int) -> Bool {
    times.isForeign(before: offset)
  }

  /// The topic of a sub-head such as （二）依申请公开.
  static func headingTopic(_ bytes: [UInt8]) -> ProseTopic? {
    let all = 0..<min(bytes.count, 60)
    for (words, topic) in topicWords where words.occurs(in: bytes, all) { return topic }
    return nil
  }
}
