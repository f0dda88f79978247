/// The lines of a text, which know how far down somebody looked.
///
/// Whether a table begins on a line may depend on many lines behind it; what no reader has looked at
/// cannot have mattered. That is what lets blocks be kept when a line behind them changes.
struct WatchedLines {
  /// The lines without anybody's noticing.
  let all: [LogicalLine]
  private let reach = Reach()

  private final class Reach {
    // Only the one who parses has it; to check that at every line would cost more than the line.
    @exclusivity(unchecked) var line = -1
  }

  init(_ lines: [LogicalLine]) {
    all = lines
  }

  var count: Int { all.count }

  subscript(index: Int) -> LogicalLine {
    if index > reach.line { reach.line = index }
    return all[index]
  }

  subscript(range: Range<Int>) -> ArraySlice<LogicalLine> {
    if range.upperBound - 1 > reach.line { reach.line = range.upperBound - 1 }
    return all[range]
  }

  /// Counts a line as looked at.
  func note(_ line: Int) {
    if line > reach.line { reach.line = line }
  }

  /// Begins to watch how far is looked to read some rows.
  ///
  /// - Returns: how far was looked before.
  func beginWatch() -> Int { takeReach() }

  /// Ends what `beginWatch` began; what was looked at before counts again.
  ///
  /// - Returns: the last line that was looked at since; -1 for none.
  func endWatch(_ before: Int) -> Int {
    let own = reach.line
    note(before)
    return own
  }

  /// The last line that was looked at since the answer before, which is forgotten; -1 for none.
  func takeReach() -> Int {
    defer { reach.line = -1 }
    return reach.line
  }
}
