import ReportForms
import ReportSyntax
import TextCore

/// A line on which the name of whoever signs is still to be put.
enum SignatureGap {
  private static let years: Words = ["年"]

  /// Whether a line is nothing else than a range, and a date stands below it.
  static func isSigned(_ place: SourceRange, _ report: Report) -> Bool {
    guard let index = report.blockIndex(holding: place.lowerBound),
      report.blocks[index].content == place, report.blocks.indices.contains(index + 1),
      report.blocks[index + 1].isText
    else { return false }
    let next = report.blocks[index + 1].content
    return next.count <= 60
      && years.occur(report.bytes, in: next.lowerBound..<min(next.upperBound, next.lowerBound + 18))
      && Nearby.before(report.bytes, next.upperBound) == 0x65E5
  }
}
