import ReportSyntax
import TextCore

/// The lines of the text on which a table stands.
struct TableLines {
  struct Line {
    /// Without its line end.
    var range: SourceRange
    /// Without blanks at both ends.
    var content: SourceRange
  }

  let document: Document
  /// Lines that are not blank and not set aside, in order.
  private(set) var lines: [Line] = []

  var bytes: [UInt8] { document.text.bytes }

  /// Nil where the table shares a line with something else, or a line holds what its reader passed
  /// over: then nobody knows what moving a blank would do.
  init?(_ grid: TableGrid, _ document: Document) {
    self.document = document
    let text = document.text
    let first = text.line(at: grid.range.lowerBound)
    let last = text.line(at: max(grid.range.lowerBound, grid.range.upperBound - 1))
    for number in first...max(first, last) {
      let range = text.contentRange(ofLine: number)
      let content = Blanks.trimmed(text.bytes, range)
      if content.isEmpty { continue }
      let read = document.bytes.content(of: range)
      // Nothing is read of a line that is set aside as a whole.
      if read.isEmpty { continue }
      guard read == content else { return nil }
      lines.append(Line(range: range, content: content))
    }
    let before = text.contentRange(ofLine: first).lowerBound..<grid.range.lowerBound
    let end = text.contentRange(ofLine: last).upperBound
    guard !lines.isEmpty, text.isBlank(before),
      text.isBlank(grid.range.upperBound..<max(grid.range.upperBound, end))
    else { return nil }
  }
}
