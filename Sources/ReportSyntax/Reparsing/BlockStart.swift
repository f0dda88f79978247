/// A place between two blocks where reading can be taken up again: nothing of what was read before has
/// a bearing on what comes, but for what stands here.
struct BlockStart: Sendable {
  /// The logical line with which the block begins.
  var line: Int
  /// How many blocks and tables stand in front.
  var block: Int
  var table: Int
  /// Whether an empty line stands in front of it.
  var isAfterBlank: Bool
  /// The last line that was looked at to read from here up to the next start; -1 for none.
  var reach: Int = -1

  /// The same place when so many lines, blocks and tables more stand in front.
  mutating func move(lines: Int, blocks: Int, tables: Int) {
    line += lines
    block += blocks
    table += tables
    if reach >= 0 { reach += lines }
  }
}
