import TextCore

/// Text that was cut into lines of as many characters, wherever a line's end then fell: in a word, a number,
/// an address.
///
/// Figures and Latin letters make such lines narrower than others, so that no column tells of them. But
/// that a line has just that many characters and ends in the middle of a sentence is hardly ever chance.
enum CountedLines {
  /// No shorter lines are looked at; they may be labels.
  private static let fewest = 16

  /// Counts the lines of prose that break off, by their characters.
  struct Evidence {
    private var last: (index: Int, count: Int)?
    /// At the indices of their characters; empty while there is none.
    private var lines: [Int] = []
    private static let most = 128
    private var all = 0
    private var longest = 0

    mutating func add(
      _ index: Int, _ line: LogicalLine, width: Int, isOpen: Bool, in bytes: [UInt8]
    ) {
      // A line breaks off where the next goes on at once.
      if let last, last.index == index - 1 {
        if lines.isEmpty { lines = Array(repeating: 0, count: Self.most) }
        lines[last.count] += 1
        all += 1
      }
      last = nil
      guard width >= LooseLines.leastWidth, LooseLines.hasMark(bytes, line.content) else { return }
      let count = CountedLines.count(bytes, line.range)
      longest = max(longest, count)
      if isOpen, count >= fewest, count < Self.most { last = (index, count) }
    }

    /// The characters that most lines have; nil where they have any number. Of few lines all must have it,
    /// and no line may be longer.
    var count: Int? {
      guard let most = lines.max(), most >= 2, let count = lines.firstIndex(of: most),
        most >= 5 ? most * 2 >= all : most == all && count == longest
      else { return nil }
      return count
    }
  }

  private static func count(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    bytes[range].withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }

  /// Whether a line of just so many characters breaks off, and the next is none that stands by itself.
  static func continues(
    _ source: LineSource, from first: Int, to second: Int, count: Int
  ) -> Bool {
    let (before, line) = (source.lines[first], source.lines[second])
    guard before.range.count >= count, before.range.count <= count * 4,
      CountedLines.count(source.bytes, before.range) == count,
      !WrappedLines.endsSentence(source.bytes, before.content),
      LooseLines.isFlush(source.bytes, line)
    else { return false }
    return ![before, line].contains {
      source.isSectionHeading($0)
        || $0.content.count <= LineSource.longestLabel
          && source.lexicon.isTableLabel(source.key(of: $0))
    }
  }
}
