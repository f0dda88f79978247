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
    /// A number that lost its first bracket: 二）.
    case bracket(Int)
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
    /// How far its first item stands from the margin, in bytes.
    let indent: Int
    /// Whether it is below a list of the same style, from which only its indentation tells it.
    var isIndented = false
    /// The number that the last item should have had, where it was reported: the list goes on from
    /// either, so that one slip is one finding.
    var ought: Int?
    /// The styles of the lists that its items had below them.
    var nested: [Ordinal.Style] = []
  }

  static let attachments: Words = ["附件：", "附件:", "附表：", "附表:", "附：", "附:"]
  private static let deepest = 8
  private static let goingOn: [Ordinal.Style] = [
    .arabicInBrackets, .arabicDot, .arabicHalfBracket,
  ]

  let report: Report
  let section: BoundSection
  /// Whether the next section's heading is missing, so that its items stand here.
  private let isFollowedByGap: Bool
  private var open: [List] = []
  /// Whether a list was opened before.
  private var hasBegun = false
  /// Whether an item of the section's own is numbered as sections are.
  private var hasHan = false
  private(set) var findings: [Finding] = []

  init(_ section: BoundSection, _ report: Report, isFollowedByGap: Bool) {
    self.report = report
    self.section = section
    self.isFollowedByGap = isFollowedByGap
    for index in report.prose(of: section).blocks { visit(index) }
    closeLast()
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
    // 一、 inside a section is no item of it, unless its siblings tell that （一） was meant.
    if style == .han {
      guard let depth = sibling(of: index, ordinal) else {
        hasHan = true
        open = []
        return
      }
      close(below: depth)
      report(index, .style(ordinal.value), sibling: open[depth].last)
      open[depth].value = ordinal.value
      open[depth].last = index
      return
    }
    let indent = report.blocks[index].indentation.count
    if let depth = depth(style, indent) {
      close(below: depth)
      if opensNested(ordinal, style, indent, below: depth) {
        open.append(
          List(
            style: style, value: ordinal.value, last: index, indent: indent, isIndented: true))
        return
      }
      let isReported = compare(index, ordinal, depth)
      let back = ordinal.value > 1 && ordinal.value + 1 == open[depth].value
      open[depth].ought = isReported || back ? open[depth].value + (isReported ? 1 : 0) : nil
      open[depth].value = ordinal.value
      open[depth].last = index
      return
    }
    if ItemWalk.goingOn.contains(style), ordinal.value > 1,
      let depth = open.lastIndex(where: {
        $0.style == .hanInBrackets && $0.value + 1 == ordinal.value
      }), !open[depth].nested.contains(style), !namesFirst(ordinal.style, of: depth, before: index)
    {
      close(below: depth)
      report(index, .style(ordinal.value), sibling: open[depth].last)
      open[depth].value = ordinal.value
      open[depth].last = index
      return
    }
    var ought: Int?
    if ordinal.value == 2, open.isEmpty, !hasBegun, lacksFirst(index, style) {
      ought = missingFirst(index) ? 1 : nil
    }
    hasBegun = true
    open.append(
      List(style: style, value: ordinal.value, last: index, indent: indent, ought: ought))
  }

  /// The list of （一） that `三、政府信息管理情况` goes on: before the number that comes next, or a sub-head of
  /// common words behind another.
  private func sibling(of index: Int, _ ordinal: Ordinal) -> Int? {
    guard !hasHan,
      let depth = open.lastIndex(where: {
        $0.style == .hanInBrackets && $0.value + 1 == ordinal.value
      })
    else { return nil }
    let behind = (index + 1..<max(index + 1, section.blocks.upperBound)).lazy.compactMap {
      report.blocks[$0].ordinal
    }.first { $0.style == .hanInBrackets || $0.style == .han }
    if let behind {
      return behind.style == .hanInBrackets && behind.value == ordinal.value + 1 ? depth : nil
    }
    let areSubheads = [index, open[depth].last].allSatisfy {
      SectionProse.isKnownSubhead(report.blocks[$0], report.bytes)
    }
    return areSubheads ? depth : nil
  }

  /// The innermost list of a style; one that only its indentation tells is over where that is.
  private func depth(_ style: Ordinal.Style, _ indent: Int) -> Int? {
    var depth = open.lastIndex { $0.style == style }
    while let inner = depth, open[inner].isIndented, indent < open[inner].indent {
      depth = open[..<inner].lastIndex { $0.style == style }
    }
    return depth
  }

  /// `   1. ` below `1. `: Markdown nests lists by blanks alone.
  private func opensNested(
    _ ordinal: Ordinal, _ style: Ordinal.Style, _ indent: Int, below depth: Int
  ) -> Bool {
    style == .arabicDot && ordinal.value == 1 && indent > open[depth].indent + 1
      && open.count < ItemWalk.deepest
  }

  /// Closes the lists that are nested in one. Their numbers may go on below its next item.
  private mutating func close(below depth: Int) {
    for list in open[(depth + 1)...] where !open[depth].nested.contains(list.style) {
      open[depth].nested.append(list.style)
    }
    open.removeSubrange((depth + 1)...)
  }

  /// Holds an item against the one before it in its list; says whether its own number is reported.
  private mutating func compare(_ index: Int, _ ordinal: Ordinal, _ depth: Int) -> Bool {
    let list = open[depth]
    let due = list.value + 1
    if ordinal.value == due || countsItself(ordinal, list) { return false }
    // （三） and （二） that changed their places are told at the first of them.
    let ought = list.ought.map { [$0 + 1, min($0, list.value - 1)] }
    if ought?.contains(ordinal.value) == true { return false }
    if ordinal.value > due {
      // A few are enough to tell, and keep the search linear.
      let skipped = (due..<ordinal.value).prefix(3)
      let from = report.blocks[list.last].range.lowerBound
      let isRunIn = skipped.contains { isWritten($0, ordinal.style, from: from, to: index) }
      if let cut = cutOff(due, ordinal.style, between: list.last, and: index) {
        reportBracket(cut, due, sibling: list.last)
        return false
      }
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
    if isRestart, list.value > 1 { return false }
    if isRestart, hasParent(between: list.last, and: index), !isSibling(index, of: list) {
      return false
    }
    // `改进：（1）…；` and （2） on the next line: the list began anew within a line.
    let from = report.blocks[list.last].content.upperBound
    if ordinal.value > 1, isWritten(1, ordinal.style, from: from, to: index) { return false }
    report(index, .repetition(ordinal.value), sibling: list.last)
    return true
  }

  /// `1. …`, `1. …`: where lines are Markdown, whoever shows them counts the items.
  private func countsItself(_ ordinal: Ordinal, _ list: List) -> Bool {
    guard ordinal.style == .arabicDot, ordinal.value == 1, list.value == 1,
      report.blocks[section.heading].headingLevel != nil
    else { return false }
    return [ordinal, report.blocks[list.last].ordinal].allSatisfy {
      $0.map { report.bytes.scalar(at: $0.range.upperBound).value == 0x20 } ?? false
    }
  }

  /// Whether an item is known to stand beside the only item before it, which bears the same number:
  /// both are sub-heads of common words, or the item behind goes on as if it were numbered right.
  private func isSibling(_ index: Int, of list: List) -> Bool {
    guard list.style == .hanInBrackets else { return false }
    let behind = (index + 1..<max(index + 1, section.blocks.upperBound)).first {
      report.blocks[$0].ordinal?.style == .hanInBrackets
    }
    if let behind, report.blocks[behind].ordinal?.value == 3 { return true }
    return [list.last, index].allSatisfy {
      SectionProse.isKnownSubhead(report.blocks[$0], report.bytes)
    }
  }

  /// Reports 二）; the lost bracket of （二 is another rule's.
  private mutating func reportBracket(_ index: Int, _ value: Int, sibling: Int?) {
    if Nearby.isHan(report.bytes, at: report.blocks[index].content.lowerBound) {
      report(index, .bracket(value), sibling: sibling)
    }
  }

  /// The last sub-head may have lost its bracket as well, with none behind it that would jump.
  private mutating func closeLast() {
    guard let list = open.first, list.style == .hanInBrackets, section.form.table == nil else {
      return
    }
    let due = list.value + 1
    if let cut = cutOff(due, list.style, between: list.last, and: section.blocks.upperBound) {
      reportBracket(cut, due, sibling: list.last)
    }
  }

  /// （二） is the first number of the section: （一） is missing, perhaps before a sub-head that stands.
  /// Says whether the number itself is reported.
  private mutating func missingFirst(_ index: Int) -> Bool {
    if report.blocks[index].ordinal?.style == .hanInBrackets,
      let bare = bareSubhead(between: section.heading, and: index)
    {
      report(bare, .unnumbered(1), sibling: nil)
      return false
    }
    if let style = report.blocks[index].ordinal?.style,
      let cut = cutOff(1, style, between: section.heading, and: index)
    {
      reportBracket(cut, 1, sibling: nil)
      return false
    }
    report(index, .jump(from: 0, to: 2), sibling: nil)
    return true
  }

  /// Whether the first number of a list is written below the last item of one that is open, or in its line.
  private func namesFirst(_ style: Ordinal.Style, of depth: Int, before index: Int) -> Bool {
    isWritten(1, style, from: report.blocks[open[depth].last].range.lowerBound, to: index)
  }

  /// Whether a number is written within the text before a block, as in `1.…；2.…` on one line.
  func isWritten(
    _ value: Int, _ style: Ordinal.Style, from start: Int, to index: Int
  ) -> Bool {
    let range = start..<max(start, report.blocks[index].range.lowerBound)
    return ItemNumeral.words(value, style).occur(report.bytes, in: range)
  }

  private mutating func report(_ index: Int, _ defect: Defect, sibling: Int?) {
    findings.append(Finding(block: index, defect: defect, sibling: sibling))
  }
}
