import TextCore

/// A line as the layouts see it: a line of the text, or the part of one between block tags or
/// around an HTML table.
struct LogicalLine: Sendable, Hashable {
  /// Without its line end.
  private(set) var range: SourceRange
  // There are as many as a text has lines, and at every key those behind it move: a line takes half of
  // a cache line, and moves in one place.
  private var contentInset: Inset
  private var table: Int32 = -1
  private var level: UInt8 = 0
  private var marks: Marks = []

  private struct Marks: OptionSet, Hashable {
    let rawValue: UInt8
    static let tab = Marks(rawValue: 1)
    static let pipe = Marks(rawValue: 2)
    static let beginsBlock = Marks(rawValue: 4)
    static let continuesBlock = Marks(rawValue: 8)
    static let htmlListItem = Marks(rawValue: 16)
    static let setAside = Marks(rawValue: 32)
    static let endsSentence = Marks(rawValue: 64)

    subscript(mark: Marks) -> Bool {
      get { contains(mark) }
      set { if newValue { insert(mark) } else { remove(mark) } }
    }
  }

  /// Without white space (U+3000 included) at both ends; empty for a blank line.
  var content: SourceRange { contentInset.range(from: range.lowerBound) }
  var hasTab: Bool { marks[.tab] }
  var hasPipe: Bool { marks[.pipe] }
  /// Whether a block tag ended the line before, so that a new paragraph begins here.
  var beginsBlock: Bool {
    get { marks[.beginsBlock] }
    set { marks[.beginsBlock] = newValue }
  }
  /// Whether the line goes on with the paragraph of the line before, as inside one `<p>`.
  var continuesBlock: Bool {
    get { marks[.continuesBlock] }
    set { marks[.continuesBlock] = newValue }
  }
  /// 1 to 6 for text in `<h1>` to `<h6>`.
  var headingLevel: Int? {
    get { level == 0 ? nil : Int(level) }
    set { level = UInt8(clamping: newValue ?? 0) }
  }
  /// Whether the text stands in `<li>`.
  var isHTMLListItem: Bool {
    get { marks[.htmlListItem] }
    set { marks[.htmlListItem] = newValue }
  }
  /// Where the line is a whole HTML table, its index in the scan's tables.
  var htmlTable: Int? {
    get { table < 0 ? nil : Int(table) }
    set { table = Int32(clamping: newValue ?? -1) }
  }
  /// Set aside: a line of code, a comment, front matter, a suppression.
  var isSetAside: Bool {
    get { marks[.setAside] }
    set { marks[.setAside] = newValue }
  }

  /// Whether 。！？；or the like ends the content. Noted, since at every key all lines are asked.
  var endsSentence: Bool { marks[.endsSentence] }

  var isBlank: Bool { contentInset.isEmpty && table < 0 }

  /// The line as far along as the text in front of it is longer.
  mutating func move(by distance: Int) { range = range.shifted(by: distance) }

  /// A line that is a table of markup: all of it is content.
  init(htmlTable: Int, _ range: SourceRange) {
    self.range = range
    contentInset = Inset(range, from: range.lowerBound)
    self.htmlTable = htmlTable
  }

  init(_ range: SourceRange, in bytes: [UInt8]) {
    self.range = range
    contentInset = Inset(
      LogicalLine.withoutBreak(bytes, bytes.content(of: range)), from: range.lowerBound)
    (marks[.tab], marks[.pipe]) = ByteSearch.holds(0x09, 0x7C, in: bytes, range)
    if let last = bytes.scalar(before: content.upperBound), !content.isEmpty {
      marks[.endsSentence] = ScalarClass.isSentenceEnd(last.value)
    }
  }

  /// The content without the backslash by which Pandoc's Markdown keeps a line end, or the two of Org.
  private static func withoutBreak(_ bytes: [UInt8], _ content: SourceRange) -> SourceRange {
    guard var end = content.last, bytes[end] == 0x5C else { return content }
    if end > content.lowerBound, bytes[end - 1] == 0x5C { end -= 1 }
    guard end > content.lowerBound, bytes[end - 1] >= 0x80 || bytes[end - 1] == 0x2A else {
      return content
    }
    return content.lowerBound..<end
  }

  /// Whether the line begins with a TAB, as a cell of a word processor's export does.
  func startsWithTab(_ bytes: [UInt8]) -> Bool {
    hasTab && bytes[range.lowerBound] == 0x09
  }
}

/// The lines that a layout reads, and the labels that it may know.
///
/// An object, for all readers have hold of it.
final class LineSource {
  let bytes: [UInt8]
  let lines: WatchedLines
  let lexicon: LabelLexicon
  /// What is known of tables of cell lines.
  let cellRows: CellRowsMemory

  init(
    bytes: [UInt8], lines: [LogicalLine], lexicon: LabelLexicon,
    cellRows: CellRowsMemory = CellRowsMemory()
  ) {
    self.bytes = bytes
    self.lines = WatchedLines(lines)
    self.lexicon = lexicon
    self.cellRows = cellRows
  }

  /// The label key of a line's content.
  func key(of line: LogicalLine) -> [UInt8] {
    LabelKey.key(bytes, line.content)
  }

  /// No label of a table is longer than this as it stands, blanks and bookmarks included.
  static let longestLabel = 600

  /// Whether a text ends as a sentence does: 。！？；.
  func endsSentence(_ range: SourceRange) -> Bool {
    guard range.count >= 3, let last = bytes.scalar(before: range.upperBound)?.value else {
      return false
    }
    return last == 0x3002 || last == 0xFF01 || last == 0xFF1F || last == 0xFF1B
  }

  func hasHan(_ range: SourceRange) -> Bool { bytes.hasHan(in: range) }

  /// The folded text of a range, marks taken off, cut to about that many bytes before folding; a
  /// character that is cut is left out.
  func folded(_ range: SourceRange, first count: Int) -> [UInt8] {
    var end = min(range.upperBound, range.lowerBound + count)
    while end > range.lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return LabelKey.foldedWithoutMarks(bytes, range.lowerBound..<end)
  }

  /// The next line that is neither blank nor set aside, at most that many lines below; nil where none.
  func nextText(after index: Int, within count: Int) -> Int? {
    let limit = min(lines.count, index + 1 + count)
    var next = index + 1
    while next < limit {
      if !lines[next].isBlank, !lines[next].isSetAside { return next }
      next += 1
    }
    return nil
  }

  /// Whether a line is the heading of a section: an official title behind its ordinal or alone, also
  /// where the ordinal has lost its mark, or marks stand around both; or the first line of one that goes
  /// on below.
  ///
  /// Lines that begin with a TAB are cells, however they read.
  func isSectionHeading(_ line: LogicalLine) -> Bool {
    guard !line.isBlank, !line.isSetAside, line.content.count <= 240,
      !line.startsWithTab(bytes), !endsSentence(line.content)
    else { return false }
    if lexicon.beginnings.mayBegin(bytes, line.content) {
      let content = HeadingAttributes.without(bytes, line.content)
      let key = LabelKey.key(bytes, content)
      if lexicon.isSectionTitle(key) || isBrokenTitle(key, content) { return true }
    }
    if DecoratedHeading.mayBegin(with: bytes[line.content.lowerBound]),
      let decorated = DecoratedHeading(bytes, line.content),
      lexicon.isSectionTitle(LabelKey.key(bytes, decorated.title))
    {
      return true
    }
    guard let loose = LooseOrdinal(bytes, line.content) else { return false }
    let title = loose.title..<line.content.upperBound
    return lexicon.beginnings.mayBegin(bytes, title)
      && lexicon.isSectionTitle(LabelKey.key(bytes, title))
  }

  /// Whether a line is a section's heading in other words: 一、 before what is no label, over the label
  /// with which a table begins.
  func headsTable(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.content.count <= 240, !line.hasTab, !line.hasPipe, !endsSentence(line.content),
      let ordinal = Ordinal.scan(
        bytes, at: line.content.lowerBound, limit: line.content.upperBound),
      ordinal.style == .han, !lexicon.isTableLabel(key(of: line)),
      let next = nextText(after: index, within: 4)
    else { return false }
    let below = lines[next].content
    let end = below.first { bytes[$0] == 0x7C } ?? below.upperBound
    return lexicon.opening(bytes, bytes.content(of: below.lowerBound..<end)) != nil
  }
}

/// One layout's reader.
///
/// A reader is asked at a line whether a table of its layout begins there. It answers nil at once
/// where the line does not look like it, so that asking at every line stays linear.
protocol TableReader: SendableMetatype {
  static var layout: TableLayout { get }
  /// The table that begins at a line, and the line behind it.
  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)?
  /// The same, for a reader that looks ahead: where there is no table, it says how far it saw that.
  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt
}

/// What a reader found at a line.
enum TableAttempt {
  case table(TableGrid, next: Int)
  /// No table begins before line `retry`, which is behind the line asked for.
  case none(retry: Int)
}

extension TableReader {
  static func attempt(_ source: LineSource, at line: Int) -> TableAttempt {
    guard let (grid, next) = read(source, at: line) else { return .none(retry: line + 1) }
    return .table(grid, next: next)
  }
}
