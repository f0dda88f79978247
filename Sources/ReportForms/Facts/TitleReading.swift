import TextCore

/// A folded line read as the title of an annual report: agency, year, 政府信息公开工作年度报告 in any
/// order that is in use. Offsets are folded.
struct TitleReading {
  var range: Range<Int>
  var agency: Range<Int>?
  var year: WrittenDate.Part?
  /// Whether it names a notice, a form or a comment on reports instead.
  var isOther = false
  /// A body's name behind 报告, which counts where none stands in front.
  private var agencyBehind: Range<Int>?
  /// Whether the agency's name ends as names of bodies do.
  private(set) var hasKnownAgency = false
  /// Whether the date of issue stands beside it.
  private(set) var isDated = false
  /// Whether other words of a page or the ending of a file's name do, which prose may have as well.
  private(set) var isBeside = false
  /// Whether it is the title of the letter with which a report is handed in.
  private(set) var isForwarding = false
  /// Whether a company, school or hospital reports on its own 信息公开.
  private(set) var isOfUndertaking = false
  /// The year of the date of issue, which counts where there is no other.
  private var issueYear: WrittenDate.Part?

  private static let phrases: WordList = [
    "政府信息公开", "政务信息公开", "政府信息主动公开", "政府信息和政务公开", "政府信息与政务公开", "政务公开和政府信息公开",
    "政务公开与政府信息公开", "政务公开", "信息公开",
  ]
  private static let people: WordList = ["人民"]
  private static let links: WordList = [
    "工作", "情况", "年度", "的", "总体", "及政务公开", "和政务公开", "暨政务公开", "及依法行政",
  ]
  private static let reports: WordList = ["报告", "年报", "报告书"]
  private static let others: WordList = [
    "通知", "办法", "方案", "格式", "模板", "模版", "解读", "公告", "函", "说明", "样本", "范本", "范文", "样表", "通报", "填写要求",
    "编制要求", "批复", "请示", "制度", "规定", "目录", "指引", "须知",
  ]
  private static let otherOpenings: WordList = [
    "图解", "一图读懂", "一图看懂", "图说", "解读", "[图解]", "【图解】", "视频解读", "长图",
  ]
  /// Schools report on a year and in a form of their own (教育部令第29号); 如何检查…年度报告 is about reports.
  private static let strangers: WordList = ["学年", "如何", "怎样", "怎么"]
  private static let openMarks: WordList = [
    "《", "\"", "(", "[", "【", "-", "关于", "的", "、", "·", "#",
  ]
  private static let closeMarks: WordList = [
    "》", "\"", "]", "】", "的", "关于", "、", "·", "年度", "-", "政府信息和", "#",
  ]
  private static let sentenceMarks: WordList = ["。", ",", ";", "?", "!", ">", "»", "|"]
  private static let bases: WordList = ["《", "》", "根据", "依据", "按照"]

  /// `根据《…条例》和《国务院办公厅`: the first line of the text, which ends with a body's name.
  static func isBasis(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bases.occurs(in: bytes, range)
  }

  static func isSentence(_ bytes: [UInt8]) -> Bool { sentenceMarks.occurs(in: bytes) }

  /// Year and agency count alike; a name without a known ending counts for less.
  var score: Int {
    (year == nil ? 0 : 2) + (agency == nil ? 0 : hasKnownAgency ? 2 : 1)
  }

  /// Whether it names a year and what is a body beyond doubt.
  var isComplete: Bool { year != nil && hasKnownAgency }

  /// Reads a line from an offset on.
  init?(_ bytes: [UInt8], from first: Int = 0) {
    var start = first
    guard let phrase = TitleReading.phrase(bytes, from: first) else { return nil }
    // `标题：…` of a page's metadata; `10:30` is an hour.
    for index in first..<phrase.lowerBound where bytes[index] == 0x3A {
      if index == first || !bytes[index - 1].isDigit || !bytes[index + 1].isDigit {
        start = index + 1
      }
    }
    if TitleReading.sentenceMarks.occurs(in: bytes, start..<phrase.lowerBound) { return nil }
    guard phrase.lowerBound - start <= 150 else { return nil }
    range = start..<bytes.count
    guard let end = readPhrase(bytes, phrase.upperBound) else { return nil }
    guard let tail = readTail(bytes, end) else { return nil }
    if TitleReading.otherOpenings.end(in: bytes, at: 0) != nil
      || TitleReading.otherOpenings.end(in: bytes, at: start) != nil
      || TitleReading.strangers.occurs(in: bytes, start..<tail)
    {
      isOther = true
    }
    range = start..<tail
    // 青禾县人民政府信息公开工作…: 政府 is the body's as well.
    let endsInPeople = TitleReading.people.start(in: bytes, before: phrase.lowerBound) != nil
    let isShared = endsInPeople && phrase.count >= 18
    readFront(bytes, start..<(isShared ? phrase.lowerBound + 6 : phrase.lowerBound))
    year = year ?? issueYear
    isOfUndertaking = agency.map { Undertaking.reports(bytes, on: phrase, body: $0) } ?? false
  }

  /// The first phrase that stands in no brackets: 青禾县人民政府办公室（县政务公开办） is one body.
  private static func phrase(_ bytes: [UInt8], from first: Int) -> Range<Int>? {
    guard let phrase = phrases.first(in: bytes, first..<bytes.count) else { return nil }
    guard let open = bytes[first..<phrase.lowerBound].lastIndex(of: 0x28),
      !bytes[open..<phrase.lowerBound].contains(0x29),
      let close = bytes[phrase.upperBound...].prefix(30).firstIndex(of: 0x29)
    else { return phrase }
    return phrases.first(in: bytes, close..<bytes.count) ?? phrase
  }

  /// Reads what stands between 信息公开 and 报告: `工作2021年度报告`; the answer is the end of 报告.
  private mutating func readPhrase(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if let end = TitleReading.reports.end(in: bytes, at: index) { return end }
      if let (part, end) = TitleReading.yearPart(bytes, index, bytes.count) {
        year = year ?? part
        index = end
      } else if let end = TitleReading.links.end(in: bytes, at: index) {
        index = end
      } else {
        return nil
      }
    }
    return nil
  }

  /// Reads what follows 报告; nil where it is prose. The answer is where the title ends.
  private mutating func readTail(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    // Where words of a page begin.
    var end: Int?
    while index < bytes.count {
      if TitleReading.endsTitle(bytes, at: index) {
        // In brackets it may be said of any title.
        isBeside = isBeside || bytes[index] != 0x28
        end = end ?? index
        index = bytes.count
      } else if let (inner, next) = TitleReading.bracket(bytes, at: index) {
        let close = inner.upperBound
        if let issue = TitleReading.issueDate(bytes, at: inner.lowerBound, limit: close) {
          note(issue)
          end = end ?? index
        } else if let (part, _) = TitleReading.yearPart(bytes, inner.lowerBound, close) {
          year = year ?? part
        }
        if isBody(bytes, inner) { agencyBehind = inner }
        if TitleReading.others.start(in: bytes, before: close, floor: inner.lowerBound) != nil {
          isOther = true
        }
        index = next
      } else if let issue = TitleReading.issueDate(
        bytes, at: index, limit: bytes.count, yearless: true)
      {
        note(issue)
        end = end ?? index
        index = issue.end
      } else if let next = TitleReading.forwardedEnd(bytes, at: index) {
        isForwarding = true
        end = end ?? index
        index = next
      } else if let next = TitleReading.closeMarks.end(in: bytes, at: index), bytes[index] != 0x2D {
        index = next
      } else if let (part, end) = TitleReading.yearPart(bytes, index, bytes.count) {
        year = year ?? part
        index = end
      } else {
        break
      }
    }
    if index == bytes.count {
      // A closing 》 without its partner inside belongs to what is around the title.
      return TitleReading.trimEnd(bytes, range.lowerBound..<(end ?? index))
    }
    // `…年度报告-青禾县人民政府` and `…_门户网站` are a page's title.
    if index > start || bytes[index] == 0x2D || bytes[index] == 0x5F || bytes[index] == 0x7C,
      bytes[index] == 0x2D || bytes[index] == 0x5F || bytes[index] == 0x7C
    {
      // Behind a single dash it is whose page it is, behind —— whose report.
      let name = min(index + 2, bytes.count)..<bytes.count
      if bytes[index] == 0x2D, bytes[index + 1..<name.lowerBound].first == 0x2D,
        isBody(bytes, name)
      {
        agencyBehind = name
        return end ?? bytes.count
      }
      return end ?? index
    }
    let rest = index..<bytes.count
    if isBody(bytes, rest) {
      agencyBehind = rest
      return bytes.count
    }
    guard rest.count <= 90, !TitleReading.sentenceMarks.occurs(in: bytes, rest) else { return nil }
    if TitleReading.lastWord(bytes) {
      isOther = true
      return bytes.count
    }
    // `2024-01-15 点击数 30`
    isBeside = true
    return end
  }

  private mutating func note(_ issue: IssueDate) {
    isDated = true
    issueYear = issueYear ?? issue.year
  }

  /// `2023年政府信息公开工作年度报告 青禾县水务局`: whether a body's name stands behind 报告.
  private func isBody(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 9, range.count <= 120,
      !TitleReading.sentenceMarks.occurs(in: bytes, range), !TitleReading.isBasis(bytes, range)
    else { return false }
    let name = AgencyName(folded: Array(bytes[range]))
    return name.kind != .other && name.kind != .region
  }

  /// Whether the line ends, closing marks apart, with the name of another kind of document.
  private static func lastWord(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    while let start = closeMarks.start(in: bytes, before: end), start > 0 { end = start }
    if end > 0, bytes[end - 1] == 0x29,
      let open = bytes[..<end].lastIndex(of: 0x28)
    {
      if others.start(in: bytes, before: end - 1, floor: open) != nil { return true }
      end = open
    }
    return others.start(in: bytes, before: end) != nil
  }

  private static let closers: WordList = ["》", "\"", "】", "#"]

  private static func trimEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while let start = closers.start(in: bytes, before: end, floor: range.lowerBound) {
      end = start
    }
    return end
  }

  /// Reads year and agency out of what stands before 信息公开.
  private mutating func readFront(_ bytes: [UInt8], _ front: Range<Int>) {
    var front = front
    var sender: Range<Int>?
    if isForwarding { (sender, front) = TitleReading.forwarded(bytes, front) }
    let first = TitleReading.openMarks.skip(
      in: bytes, from: front.lowerBound, limit: front.upperBound)
    if let issue = TitleReading.issueDate(bytes, at: first, limit: front.upperBound) {
      note(issue)
      front = issue.end..<front.upperBound
    }
    var yearRange: Range<Int>?
    var index = front.lowerBound
    while index < front.upperBound {
      if let (part, end) = TitleReading.yearPart(bytes, index, front.upperBound) {
        yearRange = index..<end
        year = year ?? part
        break
      }
      index += 1
    }
    let before = trim(bytes, front.lowerBound..<(yearRange?.lowerBound ?? front.upperBound))
    let after = yearRange.map { trim(bytes, $0.upperBound..<front.upperBound) } ?? 0..<0
    let name = before.isEmpty ? front.upperBound : before.lowerBound
    range = min(name, yearRange?.lowerBound ?? front.upperBound)..<range.upperBound
    let names = [before, after].filter { $0.count >= 6 && !TitleReading.isSelfName(bytes, $0) }
    let known = names.first { TitleReading.isKnown(bytes, $0) } ?? sender
    let named = known ?? (names.isEmpty ? agencyBehind : nil)
    hasKnownAgency = named != nil
    agency = named ?? names.max { $0.count < $1.count }
  }

  private func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let next = TitleReading.openMarks.end(in: bytes, at: start, limit: end) { start = next }
    while let next = TitleReading.closeMarks.start(in: bytes, before: end, floor: start) {
      end = next
    }
    return start..<end
  }

  private static let yearWords: WordList = ["年度", "年"]

  /// `2023年度`, `2023`, `二〇二三年`: four digits that stand alone, and where they end with 年.
  static func yearPart(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> (part: WrittenDate.Part, end: Int)? {
    if start > 0, bytes[start - 1] >= 0x30, bytes[start - 1] <= 0x39 { return nil }
    guard let number = WrittenDate.number(bytes, at: start, limit), number.digits == 4 else {
      return nil
    }
    let end = yearWords.end(in: bytes, at: number.range.upperBound, limit: limit)
    if number.isHan, end == nil || number.value < 1900 { return nil }
    guard (1000...9999).contains(number.value) else { return nil }
    return (number, end ?? number.range.upperBound)
  }

  func title(_ prose: FoldedProse, _ blocks: Range<Int>) -> ReportTitle {
    ReportTitle(
      range: prose.source(range), agency: agency.map { prose.source($0) }, year: year?.value,
      yearRange: year.map { prose.source($0.range) }, blocks: blocks)
  }
}
