import ReportFormat
import ReportForms
import ReportSyntax
import TextCore

extension Analysis {
  /// The edits that format the report's tables, or those that a range touches. Nothing is formatted in
  /// a text that is no report.
  public func formatting(
    _ style: Configuration.TableStyle, in range: SourceRange? = nil
  ) -> [TextEdit] {
    guard let report else { return [] }
    return TableFormatter.edits(for: report.document, style: style, in: range)
  }

  /// The edits that format the table on whose line something was just typed: the one at the offset, or
  /// for a line end the one on the line above.
  ///
  /// Only tables whose columns line up are formatted so: elsewhere the blank or the empty line that a
  /// person just typed is what formatting would take away.
  public func formattingOnType(
    _ typed: String, at offset: Int, _ style: Configuration.TableStyle
  ) -> [TextEdit] {
    guard let report else { return [] }
    let line = text.line(at: offset)
    let own = text.contentRange(ofLine: line)
    let isLineEnd = typed == "\n" || typed == "\r\n" || typed == "\r"
    if isLineEnd, line == 0 { return [] }
    let range = isLineEnd ? text.contentRange(ofLine: line - 1) : own
    return TableFormatter.edits(
      for: report.document, style: style, in: range, layouts: [.pipeTable, .ruledTable]
    ).filter { edit in
      // The line on which a person goes on typing stays theirs.
      !isLineEnd || edit.range.upperBound < own.lowerBound || edit.range.lowerBound > own.upperBound
    }
  }
}
