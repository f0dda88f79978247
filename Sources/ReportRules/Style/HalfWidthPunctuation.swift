import ReportForms
import ReportSyntax
import TextCore

/// Half-width marks in Chinese text: one finding a file.
struct HalfWidthPunctuation: Rule {
  static let info = RuleInfo(
    "half-width-punctuation", .style, .information, fix: .safe,
    summary: Localized("中文文句中用了半角标点", "half-width marks in Chinese text"),
    reason: Localized(
      "中文文句应当使用全角标点；个别半角标点多是输入时的疏漏。",
      "Chinese text takes full-width marks; a few half-width ones are slips of the keyboard."),
    basis: "GB/T 15834",
    examples: [
      .flags(.section(1, "围绕供水保障⟦,⟧及时发布信息，回应群众关切。")),
      .flags(.section(5, "仍存在以下不足⟦:⟧一是更新不够及时；二是解读形式单一。")),
      .flags(.section(1, "落实公开要点⟦(⟧本年度共12项)，逐项明确责任。")),
      .flags(.section(1, "落实公开要点⟦(⟧本年度共12项），逐项明确责任。")),
      .accepts(.sectionText(6, ["本机关未收取信息处理费。", "行政处罚,5,3,2", "没有其他事项。"])),
      .accepts(
        .sectionText(
          6, ["本机关未收取信息处理费。", ",,自然人,法人或其他组织,,总计", ",2.重复申请,0,0,0,0", "信息内容;本年制发件数;现行有效件数"])),
      .flags(.section(1, "更新栏目3个⟦,⟧修订制度2项，回应12345热线关切，发布解读5篇。")),
      .flags(.section(1, "推进⟦\"⟧一网通办\"，方便群众查询。")),
      .flags(.section(5, "增加解读场次，用群众听得懂的话讲政策，提升公开质效⟦.⟧")),
      .accepts(.section(1, "公开目录&#12288;已更新，推进&#8220;一网通办&#8221;改革，方便群众查询。")),
      .flags(.section(1, "全年公开供水信息32条⟦.⟧发布解读12篇，便于群众了解。")),
      .flags(.section(1, "办理来信6件，按时办结率100%⟦.⟧全年未发生投诉。")),
      .accepts(.section(1, "走访阿依古丽.艾力等群众，听取对供水信息公开的意见。")),
      .accepts(.section(1, "更换3\"水表和4\"水表的情况均已公示，公示期满无异议。")),
      .accepts(.section(1, "开放时间为9:30至17:00，满意率98.5%，网址http://www.example.com/a,b(c)。")),
      .accepts(.section(1, "编制English Guide (2nd edition, revised)，供查阅。")),
      .accepts(.section(1, "1)优化栏目；2)完善检索。")),
      .accepts(.section(1, "详见[公开目录](http://www.example.com/)，[公开指南](指南.html)。")),
    ])

  static let scope: RuleScope = [.fullWidthMarks, .halfWidthMarks]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    let passages = report.passages(with: .halfWidth)
    var half: [TextEdit] = []
    var fullCount = 0
    // A text that has them everywhere has tens of thousands.
    half.reserveCapacity(passages.reduce(0) { $0 + $1.1.halfWidth.marks.count })
    for (prose, traits) in passages {
      for mark in traits.halfWidth.marks {
        half.append(TextEdit(mark.range.shifted(by: prose.range.lowerBound), mark.replacement))
      }
    }
    guard let first = half.first else { return }
    if half.count >= 5 {
      fullCount = report.passages.reduce(0) { $0 + $1.1.halfWidth.fullCount }
    }
    let prevails = half.count >= 5 && half.count > fullCount
    if prevails {
      findings.report(
        first.range, "全文多用半角标点，共 \(half.count) 处，中文应使用全角标点",
        "half-width marks prevail, \(half.count) in all; Chinese text takes full-width ones",
        fixes: [Fix(Localized("全部改为全角标点", "Make all of them full-width"), .offer, half)])
      return
    }
    let mark = report.string(first.range)
    let related = half.dropFirst().prefix(50).map {
      RelatedPlace(
        $0.range,
        Localized("「\(report.string($0.range))」", "「\(report.string($0.range))」"))
    }
    var zh = "半角标点「\(mark)」应为「\(first.replacement)」"
    var en = "the half-width 「\(mark)」 should be 「\(first.replacement)」"
    if half.count > 1 {
      zh += "，共 \(half.count) 处半角标点"
      en += "; \(half.count) half-width marks in all"
    }
    findings.report(
      first.range, zh, en, related: Array(related),
      fixes: [Fix(Localized("改为全角标点", "Make them full-width"), .safe, half)])
  }
}

/// The half-width marks of a passage that should be full-width, and how many full-width ones it has.
struct HalfWidthReading: Sendable {
  let marks: [HalfWidthMark]
  let fullCount: Int

  init(_ passage: Passage) {
    var scan = HalfWidthScan(passage)
    scan.run()
    marks = scan.found
    fullCount = scan.fullCount
  }

  /// Whether the same marks are to be changed in another version of the passage.
  func isSame(as new: HalfWidthReading, moved: TextMove) -> Bool {
    marks.count == new.marks.count
      && zip(marks, new.marks).allSatisfy { $0.isSame(as: $1, moved: moved) }
  }
}

/// Finds the half-width marks of a paragraph that belong to Chinese text, in one pass.
///
/// A mark belongs to Chinese text where a Han character, or what closes one's phrase, stands beside
/// it; those inside numbers, addresses, English, Markdown links and ordinals do not.
struct HalfWidthScan {
  private let bytes: [UInt8]
  private let range: SourceRange
  private let start: Int
  private let marks: PassageMarks
  private(set) var found: [HalfWidthMark] = []
  /// The full-width marks of the same kinds.
  private(set) var fullCount = 0
  private var open: [(offset: Int, isChinese: Bool, isFull: Bool)] = []
  /// Where `"` stands.
  private var quotes: [Int] = []
  /// Which of the marks is looked at.
  private var position = 0
  /// The line of the last comma that was asked for, and of the last semicolon.
  private var commaLine = (range: 0..<0, isRow: false)
  private var semicolonLine = (range: 0..<0, isRow: false)

  init(_ passage: Passage) {
    bytes = passage.bytes
    range = passage.range
    marks = passage.marks
    start = passage.ordinal?.range.upperBound ?? range.lowerBound
  }

  mutating func run() {
    for mark in marks {
      defer { position += 1 }
      if mark.offset < start { continue }
      if mark.value < 0x80 {
        take(mark.value, mark.offset)
        continue
      }
      if HalfWidthScan.full.contains(mark.value) { fullCount += 1 }
      if mark.value == 0xFF08 { open.append((mark.offset, true, true)) }
      if mark.value == 0xFF09 { closeFullBracket() }
    }
    takeQuotes()
    found.sort { $0.offset < $1.offset }
  }

  private static let full: Marks = "，：；？！（）"

  private mutating func take(_ value: UInt32, _ index: Int) {
    switch value {
    case 0x2C: if isBetweenChinese(index), !partsCells(index) { append(index, "，") }
    case 0x3B: if isBetweenChinese(index), !partsCells(index) { append(index, "；") }
    case 0x3A:
      if isHanBefore(index), bytes.scalar(at: index + 1).value != 0x2F { append(index, "：") }
    case 0x3F: if isHanBefore(index), !isPlaceholder(index) { append(index, "？") }
    case 0x21:
      // 错误!未找到引用源 is a field's remains.
      if isHanBefore(index), bytes.scalar(at: index + 1).value != 0x5B,
        ![0x21, 0x3F].contains(bytes.scalar(at: index + 1).value),
        !HalfWidthScan.fieldError.end(bytes, before: index)
      {
        append(index, "！")
      }
    case 0x2E: if endsSentence(index) { append(index, "。") }
    case 0x22: quotes.append(index)
    case 0x28: openBracket(index)
    case 0x29: closeBracket(index)
    default: break
    }
  }

  /// `培训?次`: the mark stands for a number, and what else it is is for whoever fills it in. Of several in a
  /// row the first alone would be made full-width.
  private func isPlaceholder(_ index: Int) -> Bool {
    let next = bytes.scalar(at: index + 1).value
    return next == 0x3F || next == 0x21
      || SymbolRun.isPlaceholder(bytes, index..<(index + 1), in: range)
  }

  private mutating func append(_ index: Int, _ mark: Unicode.Scalar) {
    guard index < range.upperBound, !Nearby.isInAddress(bytes, index, in: range) else { return }
    note(index, mark)
  }

  private mutating func note(_ index: Int, _ mark: Unicode.Scalar) {
    if let mark = HalfWidthMark(index, mark) { found.append(mark) }
  }

  private static let closers: Marks = "》”’）】」%％"
  private static let fieldError: Words = ["错误"]

  /// A Han character before the mark, or what closes a phrase of them.
  private func isHanBefore(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = Nearby.before(bytes, index)
    return ScalarClass.isHan(before) || HalfWidthScan.closers.contains(before)
  }

  private func isBetweenChinese(_ index: Int) -> Bool {
    if isHanBefore(index) { return true }
    let before = Nearby.before(bytes, index)
    let next = Nearby.skipBlanks(bytes, index + 1, limit: range.upperBound)
    guard next < range.upperBound, Nearby.isHan(bytes, at: next) else { return false }
    // `264200,电话`: a number or a half-width bracket ends here, and Chinese goes on.
    return ScalarClass.isDigit(before) || before == 0x25 || before == 0x29
  }

  /// `行政处罚,0,0`: whether the mark parts the cells of a table's row. A full-width one would part none.
  private mutating func partsCells(_ index: Int) -> Bool {
    let mark = bytes[index]
    let known = mark == 0x2C ? commaLine : semicolonLine
    if known.range.contains(index) { return known.isRow }
    var (first, end) = (position, position + 1)
    while first > 0, !ScalarClass.isLineEnd(marks[first - 1].value) { first -= 1 }
    while end < marks.count, !ScalarClass.isLineEnd(marks[end].value) { end += 1 }
    let start = first > 0 ? marks[first - 1].end : range.lowerBound
    let line = start..<(end < marks.count ? marks[end].offset : range.upperBound)
    let isRow = SeparatedValues.isRow(bytes, line, marks[first..<end], partedBy: mark)
    if mark == 0x2C { commaLine = (line, isRow) } else { semicolonLine = (line, isRow) }
    return isRow
  }

  private static let firsts: Words = [
    "一是", "二是", "三是", "四是", "五是", "六是", "下一步", "全年", "同时", "此外", "另外", "截至", "目前",
  ]

  /// `提升公开质量.`: behind Chinese text, and nothing or a sentence's first word behind it. Elsewhere it may
  /// stand in a name, as ・ should: 买买提.艾力.
  private func endsSentence(_ index: Int) -> Bool {
    guard isHanBefore(index), marks.hanCount >= 12 else { return false }
    if index + 1 == range.upperBound || HalfWidthScan.firsts.begin(bytes, at: index + 1) {
      return true
    }
    return Nearby.isHan(bytes, at: index + 1) && endsCount(index)
  }

  /// `326条.发布解读12篇`: no name ends with a count.
  private func endsCount(_ index: Int) -> Bool {
    var start = index
    for _ in 0..<2 {
      guard let scalar = bytes.scalar(before: start) else { return false }
      start -= scalar.length
      if scalar.value == 0x25 || scalar.value == 0xFF05 || ScalarClass.isHan(scalar.value),
        start > range.lowerBound, ScalarClass.isDigit(Nearby.before(bytes, start))
      {
        return !HalfWidthScan.dateParts.contains(scalar.value)
      }
    }
    return false
  }

  /// 1月.公开日 may be a list of dates.
  private static let dateParts: Marks = "年月日章节"

  /// Those around Chinese words, where each has its partner.
  private mutating func takeQuotes() {
    guard quotes.count.isMultiple(of: 2) else { return }
    for pair in stride(from: 0, to: quotes.count, by: 2) {
      let (first, last) = (quotes[pair], quotes[pair + 1])
      // [公开指南](指南.html "标题") has a title in Markdown.
      guard Nearby.isHan(bytes, at: first + 1), Nearby.isHan(bytes, before: last),
        first == range.lowerBound || Nearby.before(bytes, first) != 0x20
      else { continue }
      append(first, "“")
      append(last, "”")
    }
  }

  private mutating func openBracket(_ index: Int) {
    let before = Nearby.before(bytes, index)
    let isChinese =
      before != 0x5D && (isHanBefore(index) || Nearby.isHan(bytes, at: index + 1))
    open.append((index, isChinese, false))
  }

  /// （2024) and (2024）: the half-width one of the two.
  private mutating func closeFullBracket() {
    guard let opener = open.popLast(), !opener.isFull, opener.isChinese else { return }
    note(opener.offset, "（")
  }

  private mutating func closeBracket(_ index: Int) {
    guard let opener = open.popLast(), opener.isChinese else { return }
    // `发布信息( )条`: a number is due.
    if Nearby.skipBlanks(bytes, opener.offset + 1, limit: index) == index { return }
    if isDocumentYear(opener.offset, index) { return }
    if !opener.isFull { note(opener.offset, "（") }
    note(index, "）")
  }

  /// 青政办字(2023)5号: the year's brackets are the document number's business.
  private func isDocumentYear(_ open: Int, _ close: Int) -> Bool {
    let digits = (open + 1)..<close
    guard digits.count == 4, digits.allSatisfy({ bytes.hasDigit(at: $0) }) else {
      return false
    }
    var end = Nearby.skipBlanks(bytes, close + 1, limit: range.upperBound)
    let start = end
    while end - start < 6, bytes.hasDigit(at: end) { end += 1 }
    return end > start && Nearby.at(bytes, end) == 0x53F7
  }
}
