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
}
