import TextCore

/// Text that a converter wrapped at a column: its lines belong together.
///
/// Most report text has a paragraph a line, so that joining is the exception: it needs proof that the
/// whole text was wrapped, which is that many lines end at nearly the same column in the middle of a
/// sentence, and none goes beyond it.
enum WrappedLines {
  /// Stands for a column where the text was wrapped at none in particular.
  static let noColumn = 0

  /// How a text was wrapped.
  struct Habit: Sendable, Equatable {
    /// The column, or `noColumn`; nil where no column tells anything.
    var column: Int?
    /// The characters of a line, where lines were cut by their number.
    var count: Int?
    /// Whether paragraphs are set apart by empty lines, wherever their lines end.
    var isSpaced = false
  }

  /// How the text was wrapped; nil where it was not.
  static func habit(of source: LineSource) -> Habit? {
    var habit = wrapping(of: source) ?? Habit()
    habit.isSpaced = LooseLines.areSpaced(source)
    return habit == Habit() ? nil : habit
  }

  /// Where lines were cut; nil where none were.
  private static func wrapping(of source: LineSource) -> Habit? {
    // The width of each line, and whether it breaks off in the middle of a sentence.
    var widths: [(columns: Int, isOpen: Bool)] = []
    var widest = 0
    var evidence = LooseLines.Evidence()
    var counts = CountedLines.Evidence()
    for (index, line) in source.lines.all.enumerated()
    where !line.isBlank && !line.isSetAside && line.htmlTable == nil && !line.hasTab
      && !line.hasPipe && !isDrawn(source.bytes, line.content)
    {
      // Any line that is clearly longer than a wrapped one settles it, without measuring.
      if line.content.count > 400 { return nil }
      // A first line's indentation counts: a paragraph often begins with two ideographic spaces.
      let width = DisplayWidth.columns(
        of: source.bytes, in: line.range.lowerBound..<line.content.upperBound, ambiguous: .wide)
      if width > 120 { return nil }
      let isOpen = !endsSentence(source.bytes, line.content)
      // A signature is set to the right by blanks; no sentence says how wide the text is.
      if !isOpen || line.content.count >= 60 { widest = max(widest, width) }
      widths.append((width, isOpen))
      evidence.add(index, line, width: width, in: source.bytes)
      counts.add(index, line, width: width, isOpen: isOpen, in: source.bytes)
    }
    let full = widths.count { $0.isOpen && $0.columns >= widest - 7 }
    var habit = Habit(column: evidence.isLoose ? noColumn : nil, count: counts.count)
    if widest >= 56, full >= 5, full * 6 >= widths.count { habit.column = widest }
    return habit
  }

  /// Whether a line begins with a box-drawing character, U+2500 to U+257F: a drawn table is as wide as its
  /// columns.
  private static func isDrawn(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count >= 3 && bytes[range.lowerBound] == 0xE2
      && bytes[range.lowerBound + 1] & 0xFE == 0x94
  }

  /// The length of the run of ASCII without blanks that begins a range, as far as it matters.
  private static func wordLength(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    range.prefix(120).prefix { bytes[$0] > 0x20 && bytes[$0] < 0x80 }.count
  }

  /// Whether 。；：！ or ？ ends a range.
  static func endsSentence(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    switch bytes.scalar(before: range.upperBound)?.value {
    case 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x3B, 0x3A: true
    default: false
    }
  }

  /// Whether a number stands at a line's beginning that another line begins, and a bracket behind it:
  /// 电话0632-308123 and `4）`.
  private static func endsNumber(
    _ ordinal: Ordinal?, behind line: LogicalLine, _ source: LineSource
  ) -> Bool {
    guard ordinal?.style == .arabicHalfBracket, let last = line.content.last else { return false }
    return source.bytes[last].isDigit
  }

  /// 依据第三十六条第 | （三）项: no line ends with 第 but before a number of the next.
  private static func isInReference(behind line: LogicalLine, _ source: LineSource) -> Bool {
    source.bytes.scalar(before: line.content.upperBound)?.value == 0x7B2C
  }

  /// Whether the second line continues the first.
  static func continues(
    _ source: LineSource, from first: Int, to second: Int, habit: Habit?
  ) -> Bool {
    let line = source.lines[second]
    guard let habit, !line.isBlank, !line.isSetAside, line.htmlTable == nil, !line.hasTab,
      !line.beginsBlock, !line.hasPipe,
      LineMarks.scan(source.bytes, line.content).kind == .paragraph,
      !source.isSectionHeading(line)
    else { return false }
    if let count = habit.count,
      CountedLines.continues(source, from: first, to: second, count: count)
    {
      return true
    }
    let ordinal = Ordinal.scan(
      source.bytes, at: line.content.lowerBound, limit: line.content.upperBound)
    guard
      ordinal == nil || endsNumber(ordinal, behind: source.lines[first], source)
        || isInReference(behind: source.lines[first], source)
    else { return false }
    if habit.isSpaced || habit.column == noColumn,
      LooseLines.continues(source, from: first, to: second, isSpaced: habit.isSpaced)
    {
      return true
    }
    guard let column = habit.column, column != noColumn else { return false }
    let before = source.lines[first]
    // A first line's indentation counts: a paragraph often begins with two ideographic spaces.
    let width = DisplayWidth.columns(
      of: source.bytes, in: before.range.lowerBound..<before.content.upperBound, ambiguous: .wide)
    // An address or a number that did not fit left the line before it short; a mark may hang over.
    return
      (width >= column - 8 || width + wordLength(source.bytes, line.content) > column - 3)
      && line.content.lowerBound == line.range.lowerBound
  }
}
