import ReportForms
import ReportSyntax
import TextCore

/// A single blank that looks like damage.
struct Gap {
  /// The blank alone.
  let blank: SourceRange
  /// The blank with the characters on either side.
  let range: SourceRange
  /// Whether a mark stands behind the blank, so that it parts no words.
  let isBeforeMark: Bool
}

/// Finds single blanks between Han characters, or before a closing mark, that are no layout.
///
/// Layout are: runs of blanks, U+3000, blanks inside quotations and titles (slogans), names and
/// two-character words (`总 计`, `李 明`), labels (`地址：… 邮编：…`), and phrases set side by side.
struct GapScan {
  typealias Run = (count: Int, range: SourceRange)

  let bytes: [UInt8]
  let range: SourceRange
  private let marks: PassageMarks
  private(set) var gaps: [Gap] = []

  private static let closing: Marks = "，。；：、？！）》”"
  private static let opening: Marks = "（《“〈【〔‘"
  private static let enclosing: Marks = "《“【‘「"
  private static let enclosed: Marks = "》”】’」"
  private static let people: Words = [
    "联系人", "负责人", "姓名", "签发人", "审核人", "发言人", "作者", "编辑",
    "主持人", "嘉宾", "主讲人", "受访人", "记者", "主持", "主讲", "采访人",
  ]
  private static let ends: Marks = "。；？！"
  /// In characters, its ordinal included.
  private static let longestSubhead = 40
  /// Phrases set side by side are no longer than this many characters.
  private static let longestPhrase = 8

  init(_ passage: Passage) {
    bytes = passage.bytes
    range = passage.range
    marks = passage.marks
  }

  /// Collects the gaps; the answer is whether there are any.
  mutating func run() -> Bool {
    guard marks.contains(where: { $0.value == 0x20 || $0.value == 0xA0 }) else { return false }
    var depth = 0
    var isQuoted = false
    for mark in marks {
      switch mark.value {
      // A blank, or one at which no line breaks.
      case 0x20, 0xA0:
        if isQuoted { continue }
        if depth == 0 { take(mark.range) }
        // A closing mark behind a blank is inside what it closes.
        if depth == 1 {
          takeBeforeCloser(mark.range)
          takeQuoted(mark.range)
          takeTitled(mark.range)
        }
      case 0x22: isQuoted.toggle()
      case let value:
        if GapScan.enclosing.contains(value) { depth += 1 }
        if depth > 0, GapScan.enclosed.contains(value) { depth -= 1 }
      }
    }
    removePhrases()
    return !gaps.isEmpty
  }

  private mutating func take(_ blank: SourceRange) {
    guard blank.lowerBound > range.lowerBound, blank.upperBound < range.upperBound,
      let before = bytes.scalar(before: blank.lowerBound)
    else { return }
    let behind = bytes.scalar(at: blank.upperBound)
    if GapScan.closing.contains(behind.value), behind.value != 0x300B, behind.value != 0x201D {
      takeBeforeMark(blank, before, behind)
      return
    }
    guard ScalarClass.isHan(before.value), ScalarClass.isHan(behind.value) else { return }
    if isOpening(blank) {
      append(blank, before, behind, isBeforeMark: false)
      return
    }
    let left = run(before: blank.lowerBound)
    let right = run(behind: blank.upperBound)
    if left.count == 1, right.count == 1 { return }
    if left.count == 1, isColon(Nearby.before(bytes, left.range.lowerBound)) { return }
    // At a paragraph's start a short word is a label, a caption's number, an item's.
    if left.count <= 4, startsBlock(left.range.lowerBound), left.count < 2 || !partsWord(blank) {
      return
    }
    if right.count <= 6, isColon(Nearby.at(bytes, right.range.upperBound)) { return }
    if GapScan.people.end(bytes, before: blank.lowerBound) || isChapter(before: blank.lowerBound) {
      return
    }
    if isSubhead(before: blank.lowerBound) || isBesideName(blank, left, right) { return }
    if AlignedNames.hold(blank, in: bytes, range) || WorkingTimes.hold(blank, in: bytes) { return }
    if endsAccount(left) || opensList(left, behind: blank.upperBound) { return }
    if MissingCount.isNumber(blank, in: bytes, range) { return }
    append(blank, before, behind, isBeforeMark: false)
  }

  /// `嘉宾 李 明 介绍…`: a name of two characters with a blank between them.
  private func isBesideName(_ blank: SourceRange, _ left: Run, _ right: Run) -> Bool {
    if right.count == 1, Surnames.contains(Nearby.at(bytes, blank.upperBound)),
      ScalarClass.isBlank(Nearby.at(bytes, right.range.upperBound))
    {
      let name = run(
        behind: Nearby.skipBlanks(bytes, right.range.upperBound, limit: range.upperBound))
      if name.count == 1 { return true }
    }
    guard left.count == 1, ScalarClass.isBlank(Nearby.before(bytes, left.range.lowerBound)) else {
      return false
    }
    let floor = range.lowerBound
    let name = run(before: Nearby.skipBlanksBack(bytes, left.range.lowerBound, floor: floor))
    return name.count == 1 && Surnames.contains(Nearby.at(bytes, name.range.lowerBound))
  }

  private static let joints: Marks = "@＠·•・"

  /// `@青禾水务 发布…`, `青禾 · 水务 公众号`: a blank ends the name of an account.
  private func endsAccount(_ left: Run) -> Bool {
    let start = Nearby.skipBlanksBack(bytes, left.range.lowerBound, floor: range.lowerBound)
    return start > range.lowerBound && GapScan.joints.contains(Nearby.before(bytes, start))
  }

  private static let firsts: Words = ["一是", "一要", "第一，", "首先，"]

  /// `存在的主要问题 一是…`: a sub-head run in without a number.
  private func opensList(_ left: Run, behind blank: Int) -> Bool {
    GapScan.firsts.begin(bytes, at: blank) && startsBlock(left.range.lowerBound)
  }

  private static let divisions: Marks = "章节编篇"
  private static let numerals: Marks = "一二三四五六七八九十百零〇0123456789"

  /// `第一章 总则`: a chapter's number and its name.
  private func isChapter(before blank: Int) -> Bool {
    guard GapScan.divisions.contains(Nearby.before(bytes, blank)) else { return false }
    var start = blank - 3
    while start > range.lowerBound, let scalar = bytes.scalar(before: start),
      GapScan.numerals.contains(scalar.value)
    { start -= scalar.length }
    return start < blank - 3 && Nearby.before(bytes, start) == 0x7B2C
  }

  /// `（一）主动公开 通过…`: a sub-head and its text were lines of their own once.
  private func isSubhead(before blank: Int) -> Bool {
    var start = blank
    var count = 0
    while count < GapScan.longestSubhead, start > range.lowerBound,
      let scalar = bytes.scalar(before: start), !GapScan.ends.contains(scalar.value)
    {
      start -= scalar.length
      count += 1
    }
    start = Nearby.skipBlanks(bytes, start, limit: blank)
    guard let ordinal = Ordinal.scan(bytes, at: start, limit: blank) else { return false }
    var index = ordinal.range.upperBound
    while index < blank {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isHan(scalar.value) || scalar.value == 0x3001 else { return false }
      index += scalar.length
    }
    return true
  }

  private mutating func takeBeforeCloser(_ blank: SourceRange) {
    guard let before = bytes.scalar(before: blank.lowerBound) else { return }
    let behind = bytes.scalar(at: blank.upperBound)
    guard
      behind.value == 0x300B || behind.value == 0x201D
        || GapScan.pauses.contains(behind.value) && ScalarClass.isHan(before.value)
    else { return }
    takeBeforeMark(blank, before, behind)
  }

  /// `“重发布 、轻解读”`: no slogan has a blank in front of these.
  private static let pauses: Marks = "，、；"

  /// `“三 审三校”`: a slogan is made of phrases, and no phrase is one character long. Two such are a name.
  private mutating func takeQuoted(_ blank: SourceRange) {
    let behind = bytes.scalar(at: blank.upperBound)
    guard let before = bytes.scalar(before: blank.lowerBound), ScalarClass.isHan(before.value),
      ScalarClass.isHan(behind.value)
    else { return }
    let (left, right) = (run(before: blank.lowerBound), run(behind: blank.upperBound))
    let isFirst = left.count == 1 && Nearby.before(bytes, left.range.lowerBound) == 0x201C
    let isLast = right.count == 1 && Nearby.at(bytes, right.range.upperBound) == 0x201D
    guard isFirst && right.count >= 2 || isLast && left.count >= 2 else { return }
    append(blank, before, behind, isBeforeMark: false)
  }

  private mutating func takeBeforeMark(
    _ blank: SourceRange, _ before: DecodedScalar, _ behind: DecodedScalar
  ) {
    guard blank.lowerBound > range.lowerBound, before.value > 0x20,
      !ScalarClass.isBlank(before.value), !GapScan.opening.contains(before.value),
      // Behind the mark that ends a link or a footnote of reStructuredText a blank is due: `[#口径]_ 。`
      before.value != 0x5F
    else { return }
    // `电话 ：` sets a label apart.
    if behind.value == 0xFF1A, run(before: blank.lowerBound).count <= 6 { return }
    append(blank, before, behind, isBeforeMark: true)
  }

  /// `《政府信息 公开办法》`
  private mutating func takeTitled(_ blank: SourceRange) {
    guard isInTitle(blank), let before = bytes.scalar(before: blank.lowerBound) else { return }
    append(blank, before, bytes.scalar(at: blank.upperBound), isBeforeMark: false)
  }

  private mutating func append(
    _ blank: SourceRange, _ before: DecodedScalar, _ behind: DecodedScalar, isBeforeMark: Bool
  ) {
    let start = blank.lowerBound - before.length
    let range = start..<(blank.upperBound + behind.length)
    gaps.append(Gap(blank: blank, range: range, isBeforeMark: isBeforeMark))
  }

  private func isColon(_ value: UInt32) -> Bool { value == 0xFF1A || value == 0x3A }

  private func startsBlock(_ offset: Int) -> Bool {
    Nearby.skipBlanksBack(bytes, offset, floor: range.lowerBound) == range.lowerBound
  }

  /// The Han characters that end at an offset, counted as far as it matters.
  func run(before offset: Int) -> Run {
    var start = offset
    var count = 0
    while count < 12, start > range.lowerBound, let scalar = bytes.scalar(before: start),
      ScalarClass.isHan(scalar.value)
    {
      start -= scalar.length
      count += 1
    }
    return (count, start..<offset)
  }

  private func run(behind offset: Int) -> Run {
    var end = offset
    var count = 0
    while count < 12, end < range.upperBound {
      let scalar = bytes.scalar(at: end)
      guard ScalarClass.isHan(scalar.value) else { break }
      end += scalar.length
      count += 1
    }
    return (count, offset..<end)
  }

  /// Short phrases with a blank between each (`网站 公示栏 公众号`) are a list. A single character is no
  /// phrase: `政 务 公开 工作` is damage from end to end.
  private mutating func removePhrases() {
    guard gaps.count > 1 else { return }
    var isListed = [Bool](repeating: false, count: gaps.count)
    var first = 0
    var isList = true
    for place in 1...gaps.count {
      let count = place < gaps.count ? phrase(before: place) : nil
      if let count {
        isList = isList && count > 1
        continue
      }
      if isList, place - first > 1 { for listed in first..<place { isListed[listed] = true } }
      first = place
      isList = true
    }
    var place = -1
    gaps.removeAll { _ in
      place += 1
      return isListed[place]
    }
  }

  /// The characters of the phrase between a gap and the one before; nil where more stands between them.
  private func phrase(before place: Int) -> Int? {
    guard !gaps[place].isBeforeMark else { return nil }
    let between = gaps[place - 1].blank.upperBound..<gaps[place].blank.lowerBound
    let phrase = run(before: between.upperBound)
    return phrase.range.lowerBound <= between.lowerBound && phrase.count <= GapScan.longestPhrase
      ? phrase.count : nil
  }
}
