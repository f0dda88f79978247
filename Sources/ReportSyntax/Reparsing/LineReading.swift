import TextCore

/// The logical lines of a text, and which of them are new.
struct LineReading: Sendable {
  private(set) var text: SourceText
  /// The text's bytes with NUL for what is no prose.
  private(set) var bytes: [UInt8]
  let setAside: [SetAside]
  let htmlTables: [TableGrid]
  let hasReferences: Bool
  private(set) var lines: [LogicalLine]
  /// Whether nothing is set aside and no tag or reference stands in the text: then a line depends on itself
  /// alone, but for the lines at the text's beginning.
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
      setAside.isEmpty
      && !text.hasTagsOrReferences(markup.marks.hasTags, markup.marks.hasAmpersands)
    lines = GiantLines.cut(markup.lines, markup.bytes, lexicon, isBeginning: true)
  }

  /// Reads a new version of the text; only the lines that are new, where that is enough.
  ///
  /// - Returns: which lines differ; nil where any may.
  mutating func advance(to new: SourceText, _ lexicon: LabelLexicon) -> Change? {
    let difference = text.difference(to: new)
    let edited =
      new.fullRange(ofLine: new.line(at: difference.front))
      .lowerBound..<new.fullRange(
        ofLine: new.line(at: new.bytes.count - difference.back)
      ).upperBound
    guard isPlain, !SetAsideScan.mayBegin(new, in: edited) || !new.hasMarkup else {
      let old = self
      self = LineReading(new, lexicon)
      return Change(old, self)
    }
    return patch(new, difference, lexicon)
  }

  /// Reads the new lines of a plain text that stays plain, in place.
  private mutating func patch(
    _ new: SourceText, _ difference: TextDifference, _ lexicon: LabelLexicon
  ) -> Change {
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
    let whole = LineReading.index(of: start, in: lines)..<LineReading.index(of: oldStop, in: lines)
    // Of the lines at the beginning most are what they were.
    let (front, back) =
      first == 0 ? sameAtBothEnds(whole, read, difference, distance) : (front: 0, back: 0)
    let old = (whole.lowerBound + front)..<(whole.upperBound - back)
    lines.replaceSubrange(old, with: read[front..<(read.count - back)])
    let changed = old.lowerBound..<(old.lowerBound + read.count - front - back)
    if distance != 0 {
      for index in changed.upperBound..<lines.count { lines[index].move(by: distance) }
    }
    text = new
    bytes = new.bytes
    return Change(old: old, new: changed, distance: distance)
  }

  /// How many lines that were read anew are the same as before at either end, on text that is.
  private func sameAtBothEnds(
    _ old: Range<Int>, _ new: [LogicalLine], _ difference: TextDifference, _ distance: Int
  ) -> (front: Int, back: Int) {
    let shorter = min(old.count, new.count)
    var front = 0
    while front < shorter, new[front].range.upperBound < difference.front,
      lines[old.lowerBound + front] == new[front]
    {
      front += 1
    }
    let stop = text.bytes.count - difference.back
    var back = 0
    while back < shorter - front {
      var line = lines[old.upperBound - 1 - back]
      guard line.range.lowerBound > stop else { break }
      line.move(by: distance)
      guard line == new[new.count - 1 - back] else { break }
      back += 1
    }
    return (front, back)
  }

  /// The first line that begins at an offset or behind it.
  private static func index(of offset: Int, in lines: [LogicalLine]) -> Int {
    lines.partitioningIndex { $0.range.lowerBound >= offset }
  }
}

extension SourceText {
  /// Whether anything is set aside, or may be a tag, a reference or a span with attributes.
  fileprivate var hasMarkup: Bool {
    let (hasTags, hasAmpersands) = ByteSearch.holds(0x3C, 0x26, in: bytes, 0..<bytes.count)
    return hasTagsOrReferences(hasTags, hasAmpersands)
      || !SetAsideScan.scan(self, hasTags: hasTags).isEmpty
  }

  /// - Parameters:
  ///   - hasTags: whether a `<` stands in the text.
  ///   - hasAmpersands: whether a `&` does.
  fileprivate func hasTagsOrReferences(_ hasTags: Bool, _ hasAmpersands: Bool) -> Bool {
    hasTags || hasAmpersands && Entity.occurs(in: bytes) || BracketedSpan.mayOccur(in: bytes)
  }
}

extension LineReading.Change {
  /// Compares all lines. Nil where tables in markup stand, which are no lines.
  init?(_ old: LineReading, _ new: LineReading) {
    guard old.htmlTables.isEmpty, new.htmlTables.isEmpty else { return nil }
    let masked = TextDifference(old.bytes, new.bytes)
    // What is masked may differ as well, and whoever keeps a block relies on all of its text.
    let written = old.text.difference(to: new.text)
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
