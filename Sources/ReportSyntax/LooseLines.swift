import TextCore

/// Text that was wrapped at no steady column: by hand, or by a converter that measured in points.
///
/// No column tells which lines belong together, so the sentences must: most of the longer lines break
/// off in the middle of one, and the next line follows at once.
enum LooseLines {
  /// Narrower lines, in columns, may be headings and labels.
  static let leastWidth = 36
  /// A line that another may continue is no narrower than this.
  private static let leastContinued = 24

  /// Counts, line by line, what speaks for such text.
  struct Evidence {
    private var longLines = 0
    private var brokenLines = 0
    private var lastOpen: Int?

    /// - Parameter index: of the line among all lines of the text.
    mutating func add(_ index: Int, _ line: LogicalLine, width: Int, in bytes: [UInt8]) {
      if lastOpen == index - 1, width >= 8 { brokenLines += 1 }
      lastOpen = nil
      guard width >= leastWidth, let last = bytes.scalar(before: line.content.upperBound)?.value
      else { return }
      // A row of a table ends with its last figure.
      if endsOpen(last) {
        longLines += 1
        lastOpen = index
      } else if !ScalarClass.isDigit(last) {
        longLines += 1
      }
    }

    var isLoose: Bool { brokenLines >= 5 && brokenLines * 3 >= longLines }
  }

  /// Whether paragraphs are set apart by empty lines, as in Markdown: what follows a line of prose at once
  /// is the same paragraph.
  static func areSpaced(_ source: LineSource) -> Bool {
    // Lines that end a sentence, and those of them that another line follows at once.
    var (closed, followed) = (0, 0)
    let lines = source.lines.all
    for index in lines.indices where lines[index].endsSentence {
      guard lines[index].content.count >= leastWidth / 2 * 3, !lines[index].isSetAside,
        lines[index].htmlTable == nil
      else { continue }
      closed += 1
      if index + 1 < lines.count, !lines[index + 1].isBlank { followed += 1 }
    }
    return closed >= 3 && followed * 4 <= closed
  }

  private static func endsOpen(_ last: UInt32) -> Bool {
    ScalarClass.isHan(last) || goesOn(last)
  }

  /// ，、 and what opens a bracket: nothing ends with these.
  private static func goesOn(_ last: UInt32) -> Bool {
    [0xFF0C, 0x3001, 0xFF08, 0x300A, 0x201C].contains(last)
  }

  /// Whether the second line continues the first in such a text.
  ///
  /// - Parameter isSpaced: whether paragraphs are set apart by empty lines, so that one may go on behind
  ///   ：, and behind ； within a bracket.
  static func continues(
    _ source: LineSource, from first: Int, to second: Int, isSpaced: Bool
  ) -> Bool {
    let (before, line) = (source.lines[first], source.lines[second])
    let bytes = source.bytes
    guard let last = bytes.scalar(before: before.content.upperBound)?.value,
      !ScalarClass.isSentenceEnd(last) || isSpaced && last == 0xFF1B && leavesOpen(bytes, before),
      isSpaced || last != 0xFF1A,
      isFlush(bytes, line) || goesOn(last),
      hasMark(bytes, before.content) || hasMark(bytes, line.content),
      isSpaced && hasMark(bytes, before.content)
        || DisplayWidth.columns(of: bytes, in: before.content, ambiguous: .wide) >= leastContinued,
      !endsTitle(bytes, before.content), !endsTitle(bytes, line.content)
    else { return false }
    // A paragraph's last line ends a sentence; a name or a date that follows it is the signature.
    if isSpaced, !hasMark(bytes, line.content),
      DisplayWidth.columns(of: bytes, in: line.content, ambiguous: .wide) < leastWidth
    {
      return false
    }
    return !source.isSectionHeading(before)
      && !(line.content.count <= LineSource.longestLabel
        && source.lexicon.isTableLabel(source.key(of: line)))
  }

  /// Whether a bracket opens in a line and does not close: （地址：…；电话：…；
  private static func leavesOpen(_ bytes: [UInt8], _ line: LogicalLine) -> Bool {
    var depth = 0
    var index = line.content.lowerBound
    while index < line.content.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0xFF08 { depth += 1 }
      if scalar.value == 0xFF09, depth > 0 { depth -= 1 }
      index += max(1, scalar.length)
    }
    return depth > 0
  }

  /// Whether no ideographic blank, by which paragraphs begin, stands before a line.
  static func isFlush(_ bytes: [UInt8], _ line: LogicalLine) -> Bool {
    (line.range.lowerBound..<line.content.lowerBound).allSatisfy { bytes[$0] < 0x80 }
  }

  /// Whether a mark of prose stands in a line: ，。；.
  static func hasMark(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0xFF0C || scalar.value == 0x3002 || scalar.value == 0xFF1B { return true }
      index += max(1, scalar.length)
    }
    return false
  }

  /// 报告: so a title ends.
  private static func endsTitle(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count >= 6
      && bytes[(range.upperBound - 6)..<range.upperBound].elementsEqual("报告".utf8)
  }
}
