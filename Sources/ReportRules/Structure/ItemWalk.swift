import ReportForms
import ReportSyntax
import TextCore

/// Walks the numbered items of a section and says where their numbering breaks.
///
/// Lists nest by the way their numbers are written, in whatever order a report uses them: an item whose
/// style is open continues that list and closes what is nested in it; another style opens a list below.
struct ItemWalk {
  enum Defect: Equatable {
    /// The number is further on than the next.
    case jump(from: Int, to: Int)
    /// The number was there already.
    case repetition(Int)
    /// Arabic among Chinese numbers: that value in Han is due.
    case style(Int)
    /// A sub-head without the number that its siblings have.
    case unnumbered(Int)
  }

  struct Finding {
    var block: Int
    var defect: Defect
    /// The sibling before it.
    var sibling: Int?
  }

  private struct List {
    var style: Ordinal.Style
    var value: Int
    /// The block of the last item.
    var last: Int
    /// The number that the last item should have had, where it was reported: the list goes on from
    /// either, so that one slip is one finding.
    var ought: Int?
  }

  static let attachments: Words = ["附件：", "附件:", "附表：", "附表:", "附：", "附:"]

  private let report: Report
  private let section: BoundSection
  /// Whether the next section's heading is missing, so that its items stand here.
  private let isFollowedByGap: Bool
  private var open: [List] = []
  /// Whether a list was opened before.
  private var hasBegun = false
  private(set) var findings: [Finding] = []

  init(_ section: BoundSection, _ report: Report, isFollowedByGap: Bool) {
    self.report = report
    self.section = section
    self.isFollowedByGap = isFollowedByGap
    for index in report.prose(of: section).blocks { visit(index) }
  }

  /// `1.` and `1、` are one style here; the mark is another rule's.
  private func style(_ ordinal: Ordinal) -> Ordinal.Style {
    ordinal.style == .arabicComma ? .arabicDot : ordinal.style
  }

  private mutating func visit(_ index: Int) {
    guard let ordinal = report.blocks[index].ordinal else {
      // `附件：1.…` begins a list of its own, whose second item stands on the next line.
      if ItemWalk.attachments.begin(report.bytes, at: report.blocks[index].content.lowerBound) {
        open = []
      }
      return
    }
    // What a converter left of a table's rows is no item.
    if section.form.table != nil, report.isFormLabel(report.blocks[index]) { return }
    let style = style(ordinal)
    // 一、 inside a section is no item of it.
    if style == .han {
      open = []
      return
    }
    if let depth = open.lastIndex(where: { $0.style == style }) {
      open.removeSubrange((depth + 1)...)
      let isReported = compare(index, ordinal, depth)
      open[depth].ought = isReported ? open[depth].value + 1 : nil
      open[depth].value = ordinal.value
      open[depth].last = index
      return
    }
    if continuesHan(style), ordinal.value > 1,
      let depth = open.lastIndex(where: {
        $0.style == .hanInBrackets && $0.value + 1 == ordinal.value
      }), !namesFirst(ordinal.style, before: index)
    {
      open.removeSubrange((depth + 1)...)
      report(index, .style(ordinal.value), sibling: open[depth].last)
      open[depth].value = ordinal.value
      open[depth].last = index
      return
    }
    if style == .hanInBrackets, ordinal.value == 2, open.isEmpty, !hasBegun,
      !isWritten(1, ordinal.style, from: section.title.upperBound, to: index)
    {
      missingFirst(index)
    }
    hasBegun = true
    open.append(List(style: style, value: ordinal.value, last: index, ought: nil))
  }

  private func continuesHan(_ style: Ordinal.Style) -> Bool {
    style == .arabicInBrackets || style == .arabicDot || style == .arabicHalfBracket
  }

  /// Holds an item against the one before it in its list; says whether its own number is reported.
  private mutating func compare(_ index: Int, _ ordinal: Ordinal, _ depth: Int) -> Bool {
    let list = open[depth]
    let due = list.value + 1
    if ordinal.value == due { return false }
    if let ought = list.ought, ordinal.value == ought + 1 { return false }
    if ordinal.value > due {
      // A few are enough to tell, and keep the search linear.
      let skipped = (due..<ordinal.value).prefix(3)
      let from = report.blocks[list.last].range.lowerBound
      let isRunIn = skipped.contains { isWritten($0, ordinal.style, from: from, to: index) }
      if isRunIn { return false }
      if ordinal.value == due + 1, let bare = bareSubhead(between: list.last, and: index) {
        report(bare, .unnumbered(due), sibling: list.last)
        return false
      }
      report(index, .jump(from: list.value, to: ordinal.value), sibling: list.last)
      return true
    }
    // Numbering that begins anew has a new parent, numbered or not; only one that stays where it was,
    // or goes back by less than all, is wrong.
    let isRestart = ordinal.value == 1
    if isFollowedByGap { return false }
    if isRestart, list.value > 1 || hasParent(between: list.last, and: index) { return false }
    // `改进：（1）…；` and （2） on the next line: the list began anew within a line.
    let from = report.blocks[list.last].content.upperBound
    if ordinal.value > 1, isWritten(1, ordinal.style, from: from, to: index) { return false }
    report(index, .repetition(ordinal.value), sibling: list.last)
    return true
  }

  /// Whether a block without a number stands between two items that may head a new list.
  private func hasParent(between first: Int, and second: Int) -> Bool {
    ((first + 1)..<max(first + 1, second)).contains { report.blocks[$0].ordinal == nil }
  }

  /// The only sub-head without a number between two items: short, no mark at its end, and of the words
  /// that sub-heads use.
  private func bareSubhead(between first: Int, and second: Int) -> Int? {
    let bare = ((first + 1)..<max(first + 1, second)).filter {
      report.blocks[$0].isText && report.blocks[$0].ordinal == nil
        && SectionProse.isKnownSubhead(report.blocks[$0], report.bytes)
    }
    return bare.count == 1 ? bare[0] : nil
  }

  /// （二） is the first number of the section: （一） is missing, perhaps before a sub-head that stands.
  private mutating func missingFirst(_ index: Int) {
    if let bare = bareSubhead(between: section.heading, and: index) {
      report(bare, .unnumbered(1), sibling: nil)
    } else {
      report(index, .jump(from: 0, to: 2), sibling: nil)
    }
  }

  private func namesFirst(_ style: Ordinal.Style, before index: Int) -> Bool {
    let from = open.last.map { report.blocks[$0.last].range.lowerBound } ?? section.title.upperBound
    return isWritten(1, style, from: from, to: index)
  }

  /// Whether a number is written within the text before a block, as in `1.…；2.…` on one line.
  private func isWritten(
    _ value: Int, _ style: Ordinal.Style, from start: Int, to index: Int
  ) -> Bool {
    let range = start..<max(start, report.blocks[index].range.lowerBound)
    return Words(ItemNumeral.spellings(value, style)).occur(report.bytes, in: range)
  }

  private mutating func report(_ index: Int, _ defect: Defect, sibling: Int?) {
    findings.append(Finding(block: index, defect: defect, sibling: sibling))
  }
}

/// How items' numbers are written.
enum ItemNumeral {
  /// Every way in which a number of some style may stand in running text.
  static func spellings(_ value: Int, _ style: Ordinal.Style) -> [String] {
    let han = HanNumeral.text(value)
    switch style {
    case .hanInBrackets: return ["（\(han)）", "(\(han))"]
    case .arabicInBrackets: return ["（\(value)）", "(\(value))"]
    case .arabicHalfBracket: return ["\(value))", "\(value)）"]
    case .arabicDot, .arabicComma: return ["\(value).", "\(value)、", "\(value)．"]
    case .circled:
      return Unicode.Scalar(UInt32(0x245F + value)).map { [String(Character($0))] } ?? []
    case .han: return ["\(han)、"]
    }
  }

  static let numerals: Marks = "〇零一二三四五六七八九十百"

  /// What of a text is not in another, with so much around it that a number which it touches, or a word, is
  /// whole or cut in both alike.
  static func edited(_ text: [UInt8], _ other: [UInt8]) -> [UInt8] {
    let difference = TextDifference(text, other)
    var start = max(0, difference.front - margin)
    var end = min(text.count, text.count - difference.back + margin)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return Array(text[start..<end])
  }

  /// In bytes: longer than the words of `RunningItems.turns` and any number of an item.
  private static let margin = 24

  /// The numbers of a text one behind the other, each with the character in front and the two behind:
  /// where these are the same, the same numbers are written, however an item writes its own.
  static func places(in text: [UInt8]) -> [UInt8] {
    var places: [UInt8] = []
    var last = 0..<0
    var numeral: Int?
    var index = 0
    while index < text.count {
      let scalar = text.scalar(at: index)
      let value = scalar.value
      let isNumeral =
        ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value)
        || numerals.contains(value) || (value >= 0x2460 && value <= 0x24FF)
      if isNumeral, numeral == nil { numeral = last.lowerBound }
      let next = index + max(1, scalar.length)
      if !isNumeral, let start = numeral {
        let second = next < text.count ? max(1, text.scalar(at: next).length) : 0
        places += text[start..<min(text.count, next + second)]
        places.append(0)
        numeral = nil
      }
      last = index..<next
      index = next
    }
    if let start = numeral { places += text[start...] }
    return places
  }

  /// The number as an item of that style writes it.
  static func text(_ value: Int, _ style: Ordinal.Style) -> String {
    switch style {
    case .han, .hanInBrackets: HanNumeral.text(value)
    case .arabicDot, .arabicComma, .arabicInBrackets, .arabicHalfBracket: String(value)
    case .circled: spellings(value, style).first ?? String(value)
    }
  }
}
