import TextCore

/// The logical lines of a text, and which of them are new.
struct LineReading: Sendable {
  let text: SourceText
  /// The text's bytes with NUL for what is no prose.
  let bytes: [UInt8]
  let setAside: [SetAside]
  let htmlTables: [TableGrid]
  let hasReferences: Bool
  private(set) var lines: [LogicalLine]
  /// Whether nothing is set aside and no tag stands in the text: then a line depends on itself alone,
  /// but for the lines at the text's beginning.
  private let isPlain: Bool

  /// Which lines of two readings differ, if only in where they stand.
  struct Change {
    /// The lines in front of these are the same.
    var old: Range<Int>
    var new: Range<Int>
    /// How far the text behind them has moved, in bytes.
    var distance: Int
  }

  /// Reads all lines.
  init(_ text: SourceText, _ lexicon: LabelLexicon) {
    self.text = text
    let markup = MarkupScan(text)
    bytes = markup.bytes
    setAside = markup.setAside
    htmlTables = markup.tables
    hasReferences = markup.hasReferences
    isPlain =
      setAside.isEmpty && ByteSearch.first(0x3C, in: text.bytes, 0..<text.bytes.count) == nil
    lines = GiantLines.cut(markup.lines, markup.bytes, lexicon, isBeginning: true)
  }

  /// Reads the lines that are new, where that is enough.
  static func read(
    _ text: SourceText, _ lexicon: LabelLexicon, after old: consuming LineReading
  ) -> (reading: LineReading, change: Change?) {
    let difference = TextDifference(old.text.bytes, text.bytes)
    let edited =
      text.fullRange(ofLine: text.line(at: difference.front))
      .lowerBound..<text.fullRange(
        ofLine: text.line(at: text.bytes.count - difference.back)
      ).upperBound
    guard old.isPlain, !SetAsideScan.mayBegin(text, in: edited) || !text.hasMarkup else {
      let new = LineReading(text, lexicon)
      return (new, Change(old, new))
    }
    let (change, lines) = old.patched(text, difference, lexicon)
    return (LineReading(plain: text, lines: lines), change)
  }

  private init(plain text: SourceText, lines: [LogicalLine]) {
    self.text = text
    bytes = text.bytes
    setAside = []
    htmlTables = []
    hasReferences = false
    isPlain = true
    self.lines = lines
  }

  /// The lines of a new version of a plain text.
  private consuming func patched(
    _ new: SourceText, _ difference: TextDifference, _ lexicon: LabelLexicon
  ) -> (Change, [LogicalLine]) {
    let distance = new.bytes.count - text.bytes.count
    let added = new.lineCount - text.lineCount
    // A byte further on both sides, since a line end may be of two bytes.
    var first = text.line(at: max(0, difference.front - 1))
    let changedEnd = new.bytes.count - difference.back + 1
    var end = new.line(at: min(changedEnd, new.bytes.count)) + 1
    if first < GiantLines.headLines {
      // A title that text was joined to is looked for in all of them.
      first = 0
      end = max(end, GiantLines.headLines, GiantLines.headLines + added)
    }
    end = min(end, new.lineCount)
    let start = new.lineStarts[first]
    let oldEnd = end - added
    let oldStop = oldEnd < text.lineCount ? text.lineStarts[oldEnd] : Int.max
    let region = (first..<end).map { LogicalLine(new.contentRange(ofLine: $0), in: new.bytes) }
    let read = GiantLines.cut(region, new.bytes, lexicon, isBeginning: first == 0)
    let old = LineReading.index(of: start, in: lines)..<LineReading.index(of: oldStop, in: lines)
    var result = lines
    lines = []
    result.replaceSubrange(old, with: read)
    let changed = old.lowerBound..<(old.lowerBound + read.count)
    if distance != 0 {
      for index in changed.upperBound..<result.count { result[index].move(by: distance) }
    }
    return (Change(old: old, new: changed, distance: distance), result)
  }

  /// The first line that begins at an offset or behind it.
  private static func index(of offset: Int, in lines: [LogicalLine]) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceText {
  /// Whether anything is set aside, or may be a tag.
  fileprivate var hasMarkup: Bool {
    ByteSearch.first(0x3C, in: bytes, 0..<bytes.count) != nil || !SetAsideScan.scan(self).isEmpty
  }
}

extension LineReading.Change {
  /// Compares all lines. Nil where tables in markup stand, which are no lines.
  init?(_ old: LineReading, _ new: LineReading) {
    guard old.htmlTables.isEmpty, new.htmlTables.isEmpty else { return nil }
    let masked = TextDifference(old.bytes, new.bytes)
    // What is masked may differ as well, and whoever keeps a block relies on all of its text.
    let written = TextDifference(old.text.bytes, new.text.bytes)
    let inFront = min(masked.front, written.front)
    let shorter = min(old.lines.count, new.lines.count)
    distance = new.bytes.count - old.bytes.count
    var front = 0
    while front < shorter, old.lines[front].range.upperBound < inFront,
      old.lines[front] == new.lines[front]
    {
      front += 1
    }
    let stop = old.bytes.count - min(masked.back, written.back)
    var back = 0
    while back < shorter - front {
      var line = old.lines[old.lines.count - 1 - back]
      guard line.range.lowerBound > stop else { break }
      line.move(by: distance)
      guard line == new.lines[new.lines.count - 1 - back] else { break }
      back += 1
    }
    self.old = front..<(old.lines.count - back)
    self.new = front..<(new.lines.count - back)
  }
}
