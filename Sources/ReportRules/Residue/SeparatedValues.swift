import ReportForms
import ReportSyntax
import TextCore

/// Lines of a table whose cells are parted by commas or semicolons: `行政许可,8421,,`.
enum SeparatedValues {
  private static let stops: Marks = "。！？"
  private static let fewest = 3

  /// Whether a run of one half-width mark parts empty cells: its line has no sentence's end, and the run is
  /// long, or ends the line, or the line has more of them.
  static func arePartedBy(
    _ run: SourceRange, in bytes: [UInt8], _ line: SourceRange, _ marks: PassageMarks
  ) -> Bool {
    let mark = bytes[run.lowerBound]
    guard bytes[run].allSatisfy({ $0 == mark }),
      !marks.contains(where: { stops.contains($0.value) })
    else { return false }
    return run.count >= fewest || run.upperBound == line.upperBound
      || bytes[line].count { $0 == mark } > fewest
  }

  /// Whether a line is a row of a table that was never read as one: its first cell bears a label of the form,
  /// or cells of it are blank or hold nothing but digits, and no sentence ends.
  ///
  /// - Parameter marks: the line's.
  static func isRow(
    _ bytes: [UInt8], _ line: SourceRange, _ marks: Slice<PassageMarks>, partedBy mark: UInt8
  ) -> Bool {
    if marks.contains(where: { stops.contains($0.value) }) { return false }
    var (count, blank, numeric) = (0, 0, 0)
    var first: SourceRange?
    var start = line.lowerBound
    while start <= line.upperBound {
      let end = ByteSearch.first(mark, in: bytes, start..<line.upperBound) ?? line.upperBound
      let cell = bytes.content(of: start..<end)
      count += 1
      if cell.isEmpty {
        blank += 1
      } else {
        first = first ?? cell
        if cell.allSatisfy({ bytes.hasDigit(at: $0) }) { numeric += 1 }
      }
      start = end + 1
    }
    guard count > 1, let first else { return false }
    if count > fewest, blank + numeric > 1 { return true }
    return first.count <= longestLabel
      && !LabelLexicon.forms.roles(of: LabelKey.key(bytes, first)).isEmpty
  }

  /// No cell that bears a label is longer, in bytes.
  private static let longestLabel = 300
}
