import TextCore

/// What a page has on a title's line: the date of issue, other metadata, the path to the text.
extension TitleReading {
  /// The day or the month on which a report was put up.
  struct IssueDate {
    /// Its year, where that may be the report's own: reports come out in the first half of the next.
    var year: WrittenDate.Part?
    /// Behind it, and behind what belongs to it.
    var end: Int
  }

  private static let openings: WordList = ["[", "【", "(", "〔"]
  private static let deeds: WordList = ["发布", "印发", "公布", "发文", "更新", "]", "】", ")", "〕"]
  private static let spans: WordList = ["至", "到", "~"]

  /// The date of issue that begins at an offset, perhaps in brackets. One with which a span begins
  /// is of the report's period.
  ///
  /// - Parameter yearless: whether `01-15` and 1月15日 count.
  static func issueDate(
    _ bytes: [UInt8], at start: Int, limit: Int, yearless: Bool = false
  ) -> IssueDate? {
    let first = openings.end(in: bytes, at: start, limit: limit) ?? start
    if first > 0, bytes[first - 1].isDigit { return nil }
    guard
      let date = WrittenDate.read(bytes, at: first, limit: limit, yearless: yearless)
        ?? dashedMonth(bytes, at: first, limit: limit),
      !date.isMalformed, let month = date.month?.value, (1...12).contains(month),
      (1...31).contains(date.day?.value ?? 1),
      date.year.map({ $0.digits == 4 }) ?? (date.day != nil)
    else { return nil }
    let end = date.range.upperBound
    let isSpan =
      spans.end(in: bytes, at: end, limit: limit) != nil
      || end + 1 < limit && bytes[end] == 0x2D && bytes[end + 1].isDigit
    if isSpan { return nil }
    return IssueDate(
      year: month > 6 ? date.year : nil,
      end: deeds.skip(in: bytes, from: clockEnd(bytes, at: end, limit: limit), limit: limit))
  }

  /// `2024-01`, which elsewhere may be two years.
  private static func dashedMonth(_ bytes: [UInt8], at start: Int, limit: Int) -> WrittenDate? {
    guard let year = WrittenDate.number(bytes, at: start, limit), !year.isHan, year.digits == 4,
      year.range.upperBound < limit, bytes[year.range.upperBound] == 0x2D,
      let month = WrittenDate.number(bytes, at: year.range.upperBound + 1, limit), !month.isHan,
      month.digits <= 2
    else { return nil }
    return WrittenDate(range: start..<month.range.upperBound, year: year, month: month)
  }

  /// Behind `10:30` or `10:30:22` at an offset; the offset where there is none.
  private static func clockEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int {
    var index = start < limit && bytes[start] == 0x20 ? start + 1 : start
    var hasColon = false
    while index < limit, bytes[index].isDigit || bytes[index] == 0x3A {
      if bytes[index] == 0x3A { hasColon = true }
      index += 1
    }
    return hasColon ? index : start
  }

  private static let metadata: WordList = [
    "发布时间", "发布日期", "发文日期", "成文日期", "公开日期", "公开时间", "生成日期", "更新时间", "更新日期", "时间",
    "日期", "来源", "信息来源", "文章来源", "稿件来源", "作者", "发布机构", "发布单位", "公开机构", "浏览", "浏览次数",
    "浏览量", "阅读", "阅读次数", "阅读量", "点击", "点击数", "点击量", "点击次数", "访问量", "访问次数", "字体", "字号",
    "责任编辑", "编辑", "索引号", "信息索引号",
  ]
  private static let fileEnds: WordList = [
    ".docx", ".doc", ".pdf", ".wps", ".ofd", ".txt", ".md", ".html", ".htm", ".shtml", ".rtf",
    ".DOCX", ".DOC", ".PDF",
  ]
  private static let pathEnds: WordList = [">正文", ">>正文", ">详情", ">内容"]

  /// Whether `发布时间：` or the like stands at an offset, or the ending of a file's name.
  static func endsTitle(_ bytes: [UInt8], at start: Int) -> Bool {
    if fileEnds.end(in: bytes, at: start) != nil { return true }
    if pathEnds.end(in: bytes, at: start) == bytes.count { return true }
    let label = openings.end(in: bytes, at: start) ?? start
    guard let end = metadata.end(in: bytes, at: label), end < bytes.count else { return false }
    return bytes[end] == 0x3A
  }

  private static let brackets: [(opener: WordList, closer: WordList)] = [
    (["("], [")"]), (["["], ["]"]), (["【"], ["】"]),
  ]

  /// What stands in a pair of brackets that begins at an offset, and where that ends.
  static func bracket(
    _ bytes: [UInt8], at start: Int
  ) -> (inner: Range<Int>, end: Int)? {
    for (opener, closer) in brackets {
      guard let first = opener.end(in: bytes, at: start) else { continue }
      return closer.first(in: bytes, first..<bytes.count).map {
        (first..<$0.lowerBound, $0.upperBound)
      }
    }
    return nil
  }

  private static let pathMarks: WordList = [
    ">", "»", "›", "→", "|", "/", "-", "—", "–", ":", "】", "]", "年报", "年度报告",
  ]
  private static let stops: WordList = ["。", ",", ";", "?", "!"]
  private static let interpretations: WordList = ["解读", "图解", "读懂", "看懂", "图说", "长图"]

  /// The title with which a line ends whose beginning is a page's path or the name of a column:
  /// `首页 > 政务公开 > …`, `政府信息公开年报：…`. Nil where it does not name body and year.
  static func behindPath(_ bytes: [UInt8]) -> TitleReading? {
    if stops.occurs(in: bytes) || interpretations.occurs(in: bytes) { return nil }
    var start = bytes.count
    while start > 0 {
      if pathMarks.start(in: bytes, before: start) != nil,
        let reading = TitleReading(bytes, from: start)
      {
        return !reading.isOther && reading.isComplete ? reading : nil
      }
      start -= 1
    }
    return nil
  }

  /// Whether a name, without the second one in brackets behind it, ends as names of bodies do.
  static func isKnown(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    var end = name.upperBound
    if bytes[end - 1] == 0x29, let open = bytes[name].lastIndex(of: 0x28),
      open > name.lowerBound
    {
      end = open
    }
    return AgencyName(folded: Array(bytes[name.lowerBound..<end])).kind != .other
  }

  private static let speakers: WordList = ["我", "本"]
  private static let spoken = WordList(
    AdministrativeLevel.all + [
      "局", "委", "厅", "办", "街道", "单位", "机关", "部门", "公司", "集团", "校", "院", "中心", "馆",
    ])

  /// 我局 and 本单位 say whose report it is to nobody.
  static func isSelfName(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    speakers.end(in: bytes, at: name.lowerBound).flatMap { spoken.end(in: bytes, at: $0) }
      == name.upperBound
  }

  private static let forwardedEnds: WordList = ["的报告", "》的报告"]
  private static let handing: WordList = [
    "关于报送", "关于呈报", "关于上报", "关于呈送", "关于递交", "关于提交", "关于公布", "关于发布", "关于公开",
  ]

  /// Where a line ends of which no more than 的报告 is left: `…关于报送《…年度报告》的报告`.
  static func forwardedEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    forwardedEnds.end(in: bytes, at: start) == bytes.count ? bytes.count : nil
  }

  /// Who hands a report in, and what stands in front of 信息公开 in its own title: `青禾县水务局关于报送《`.
  static func forwarded(
    _ bytes: [UInt8], _ front: Range<Int>
  ) -> (sender: Range<Int>?, title: Range<Int>) {
    guard let word = handing.first(in: bytes, front) else { return (nil, front) }
    let sender = front.lowerBound..<word.lowerBound
    return (
      sender.count >= 6 && isKnown(bytes, sender) ? sender : nil, word.upperBound..<front.upperBound
    )
  }
}
