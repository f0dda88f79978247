import ReportForms
import ReportSyntax
import TextCore

/// Finds where numbering breaks that runs on within sentences: 一是…；二是…；四是….
///
/// A list begins with its first number and nests as a reader takes it: a number goes on with the
/// innermost list that it follows. One that follows none is a jump or a repeat, unless the number
/// that should stand there does stand in between, in another shape.
struct RunningItems {
  struct Fault {
    let range: SourceRange
    /// The numeral alone.
    let numeral: SourceRange
    let value: Int
    /// What is due.
    let due: Int
    /// The mark before it.
    let sibling: SourceRange
  }

  private struct List {
    var value: Int
    var last: RunningMark
    /// The number that the last mark should have had, where it was reported: the list goes on from
    /// either, so that one slip is one finding.
    var ought: Int?

    func goes(to next: Int) -> Bool { value + 1 == next || ought.map { $0 + 1 } == next }
  }

  private let report: Report
  private var open: [List] = []
  private(set) var faults: [Fault] = []
  /// The sentence that was asked last for a word of selection, and where the first stands in it: one that
  /// has no end may have a fault at each of its marks.
  private var selection: (sentence: SourceRange, word: Int?)?

  /// The paragraph in which the first number of a list was looked for last.
  private var soughtFirst = -1

  init(_ report: Report) {
    self.report = report
    let marks = RunningMark.all(in: report)
    for kind in RunningMark.Kind.allCases {
      open = []
      let first = faults.count
      for mark in marks where mark.kind == kind { visit(mark) }
      if kind == .hanBracket { keepSlips(from: first) }
    }
    faults.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let cited: Words = [
    "条例", "办法", "规定", "要点", "条要求", "条：", "条款", "结果", "情形", "任务",
  ]
  /// In bytes: who cites says so near the first of the numbers.
  private static let farthestCitation = 300

  /// Leaves the faults of （一） that are slips, which leave out one: who picks items of another text,
  /// 第二十条的（一）、（五）、（六）, leaves out more, or says of what they are.
  private mutating func keepSlips(from first: Int) {
    let found = faults[first...].map { ($0, report.prose(at: $0.range.lowerBound)) }
    var counts: [Int: Int] = [:]
    for case (_, let prose?) in found { counts[prose.index, default: 0] += 1 }
    faults.removeSubrange(first...)
    for case (let fault, let prose?) in found
    where counts[prose.index] == 1 && fault.value == fault.due + 1 {
      let start = max(
        prose.range.lowerBound, fault.range.lowerBound - RunningItems.farthestCitation)
      if !RunningItems.cited.occur(report.bytes, in: start..<fault.range.lowerBound) {
        faults.append(fault)
      }
    }
  }

  /// Whether a word stands in a text behind which a list begins anew.
  static func hasTurn(_ text: [UInt8]) -> Bool { turnWords.occur(text, in: 0..<text.count) }

  /// What comes of problems is told in a list of its own.
  static let turns = [
    "改进", "下一步", "措施", "针对", "整改", "今后", "打算", "接下来", "对策", "重点做好",
  ]
  private static let turnWords = Words(turns)

  private mutating func visit(_ mark: RunningMark) {
    if let last = open.last?.last, isApart(last, mark) { open = [] }
    if mark.value == 1 || (mark.kind == .dot && mark.value == 2 && open.isEmpty) {
      if let last = open.last?.last {
        let between = last.range.upperBound..<max(last.range.upperBound, mark.range.lowerBound)
        if RunningItems.turnWords.occur(report.bytes, in: between) { open = [] }
      }
      begin(at: mark)
      return
    }
    guard let top = open.last else {
      followFirst(mark)
      return
    }
    // The 1. of a list that begins anew is no mark, as it stands behind a head: 改进情况：1.…；2.….
    if mark.kind == .dot, mark.value == 2, isWritten(1, from: top.last, to: mark) {
      begin(at: mark)
      return
    }
    // Nor is the （1） of （1）20个工作日, before which a colon begins a list.
    if mark.kind == .bracket, mark.value == 2, !open.contains(where: { $0.goes(to: 2) }),
      begins(between: top.last, and: mark)
    {
      begin(at: mark)
      return
    }
    var ought: Int?
    if let depth = open.lastIndex(where: { $0.goes(to: mark.value) }) {
      open.removeSubrange((depth + 1)...)
    } else if mark.value >= top.value {
      let due = top.value + 1
      if !isWritten(due, from: top.last, to: mark), !isBegunAnew(from: top.last, to: mark),
        !selects(mark)
      {
        ought = due
        faults.append(
          Fault(
            range: mark.range, numeral: mark.numeral, value: mark.value, due: due,
            sibling: top.last.range))
      }
    } else {
      // It goes back by more than one: whatever it means, it is not one slip.
      open = []
      return
    }
    open[open.count - 1].value = mark.value
    open[open.count - 1].last = mark
    open[open.count - 1].ought = ought
  }

  private mutating func begin(at mark: RunningMark) {
    // Nobody nests deeper; a text of nothing but first numbers would.
    if open.count == 8 { open.removeFirst() }
    open.append(List(value: mark.value, last: mark))
  }

  /// Whether two marks cannot be of one list: a section or a sub-head lies between.
  private func isApart(_ first: RunningMark, _ second: RunningMark) -> Bool {
    guard first.prose != second.prose else { return false }
    if !first.kind.crossesParagraphs
      || report.prose[first.prose].section != report.prose[second.prose].section
    {
      return true
    }
    return ((report.prose[first.prose].index + 1)...report.prose[second.prose].index).contains {
      let block = report.blocks[$0]
      if case .heading = block.kind { return true }
      return block.ordinal.map { $0.style == .hanInBrackets || $0.style == .han } ?? !block.isText
    }
  }

  /// Whether a number stands between two marks in any shape: 三、, 三要, 第三, （3）.
  private func isWritten(_ value: Int, from first: RunningMark, to second: RunningMark) -> Bool {
    let range = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    let han = HanNumeral.text(value)
    let spellings = [
      "\(han)是", "\(han) 是", "\(han)要", "\(han)、", "第\(han)", "其\(han)", "\(han)则", "\(han)来",
      // Cut in two where a line ended.
      "\(han)\n", "\(han)\r", "第\n\(han)", "第\r\n\(han)",
    ]
    let others = [
      "（\(han)", "(\(han)", "（\(value)", "(\(value)", "\(value).", "\(value)、", "\(value)．",
      "\(value)）",
    ]
    return Words(spellings + others + ItemNumeral.spellings(value, .circled))
      .occur(report.bytes, in: range)
  }

  /// 一⏎是
  private static let cutFirsts = Words(
    ["：", "。", "；", "，"].flatMap { mark in ["\n", "\r"].map { "\(mark)一\($0)" } })

  /// Whether the first number of a list that leads to a second mark is cut in two where a line ended: it is
  /// no mark then.
  private func isBegunAnew(from first: RunningMark, to second: RunningMark) -> Bool {
    guard second.value == 2 else { return false }
    let range = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    return RunningItems.cutFirsts.occur(report.bytes, in: range)
  }

  private static let firstDots = WordList(["：1.", ":1."], isFolded: false)
  private static let secondDots = Words(["2．"])

  /// `：1.…；3.…`: no mark stands before the first of such a list, so that it is looked for where a 3. stands
  /// without a 2.; once in a paragraph.
  private mutating func followFirst(_ mark: RunningMark) {
    guard mark.kind == .dot, mark.value == 3, soughtFirst != mark.prose else { return }
    soughtFirst = mark.prose
    let bytes = report.bytes
    let front = report.prose[mark.prose].range.lowerBound..<mark.range.lowerBound
    guard let found = RunningItems.firstDots.first(in: bytes, front),
      ScalarClass.isHan(Nearby.at(bytes, found.upperBound))
    else { return }
    let range = (found.upperBound - 2)..<found.upperBound
    let first = RunningMark(
      kind: .dot, value: 1, range: range, numeral: range.prefix(1), prose: mark.prose)
    let between = range.upperBound..<mark.range.lowerBound
    guard !isWritten(2, from: first, to: mark), !selects(mark),
      !RunningItems.secondDots.occur(bytes, in: between),
      !RunningItems.turnWords.occur(bytes, in: between)
    else { return }
    faults.append(
      Fault(range: mark.range, numeral: mark.numeral, value: 3, due: 2, sibling: range))
  }

  private static let beginnings = Words(["：（1）", "：(1)", ":(1)"])

  /// Whether a list begins between two marks behind a colon.
  private func begins(between first: RunningMark, and second: RunningMark) -> Bool {
    let range = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    return RunningItems.beginnings.occur(report.bytes, in: range)
  }

  static let selections = ["其中", "上述", "前述"]
  /// Behind these a whole list stands: 针对上述情况采取以下措施.
  static let announcements = ["以下", "如下", "下列"]
  private static let selectionWords = WordList(selections, isFolded: false)
  private static let announcementWords = WordList(announcements, isFolded: false)

  /// 其中，一是已整改，三是将持续改进: the numbers of a list told before.
  private mutating func selects(_ mark: RunningMark) -> Bool {
    guard let sentence = report.sentence(at: mark.range.lowerBound)?.range else { return true }
    if selection?.sentence != sentence {
      let word = RunningItems.selectionWords.first(in: report.bytes, sentence)
      let end = mark.range.lowerBound
      let isAnnounced =
        word.map {
          $0.lowerBound < end
            && RunningItems.announcementWords.occurs(in: report.bytes, $0.lowerBound..<end)
        } ?? false
      selection = (sentence, isAnnounced ? nil : word?.lowerBound)
    }
    return selection?.word.map { $0 < mark.range.lowerBound } ?? false
  }
}
