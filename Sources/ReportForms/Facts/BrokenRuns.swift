import ReportSyntax
import TextCore

/// Lines that follow one another without an empty line, a number or a heading between, put together.
///
/// Where a text was wrapped and nobody could tell, what a rule misses may be cut in two by a line end.
/// Before it says that something is stated nowhere, it looks here.
public enum BrokenRuns {
  /// No run is longer, in lines.
  private static let longest = 40

  public static func texts(of document: Document) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var run: [UInt8] = []
    var lines = 0
    for block in document.blocks {
      let continues =
        block.kind == .paragraph && !block.followsBlankLine && block.ordinal == nil
        && lines > 0 && lines < longest
      if !continues {
        if lines > 1 { texts.append(run) }
        run = []
        lines = 0
      }
      guard block.isText else { continue }
      run += document.bytes[block.content]
      lines += 1
    }
    if lines > 1 { texts.append(run) }
    return texts
  }
}
