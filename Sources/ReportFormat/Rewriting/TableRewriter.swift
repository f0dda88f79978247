import ReportForms
import ReportSyntax
import TextCore

/// Writes a table of the form in another layout: spans are those of the form, words and figures those
/// of the report.
public enum TableRewriter {
  /// The layouts in which a table can be written.
  public static let layouts: [TableLayout] = [.pipeTable, .html, .tabRows]

  /// The edit that writes a table in a layout; nil where it is in that layout, where it shares its
  /// lines with something else, or where a word or figure would be lost.
  public static func edit(
    _ table: BoundTable, in document: Document, to layout: TableLayout,
    style: TableStyle = TableStyle()
  ) -> TextEdit? {
    guard layouts.contains(layout), table.layout != layout,
      let own = lines(of: table, document), let printed = PrintedForm(table, document)
    else { return nil }
    let text = document.text
    let range = withFirstHeader(own, of: table, printed.form, text)
    let lineEnd = text.prevailingLineEnd
    let written = SourceText(printed.text(layout, lineEnd: lineEnd))
    var replacement = written.applying(
      TableFormatter.edits(for: Document(parsing: written), style: style))
    if !isBlankLine(before: range.lowerBound, text) {
      replacement = SourceText(lineEnd + replacement.string(replacement.range))
    }
    if !isBlankLine(behind: range.upperBound, text) {
      replacement = SourceText(replacement.string(replacement.range) + lineEnd)
    }
    return TextEdit(range, replacement.string(replacement.range))
  }

  /// The whole lines on which a table stands, if nothing else does: no text beside or between its
  /// pieces, no comment or suppression, which would be lost.
  private static func lines(of table: BoundTable, _ document: Document) -> SourceRange? {
    let text = document.text
    let first = text.line(at: table.range.lowerBound)
    let last = text.line(at: max(table.range.lowerBound, table.range.upperBound - 1))
    let start = text.lineStarts[first]
    let end = max(start, text.contentRange(ofLine: last).upperBound)
    let range = start..<end
    guard !document.setAside.contains(where: { $0.range.overlaps(range) }) else { return nil }
    var place = start
    for grid in table.grids {
      let own = document.tables[grid].range
      guard place <= own.lowerBound, text.isBlank(place..<own.lowerBound) else { return nil }
      place = own.upperBound
    }
    guard place <= end, text.isBlank(place..<end) else { return nil }
    return range
  }

  /// The lines with the one above, empty lines between, where that is the form's first header: in some
  /// layouts nothing tells it from text, and it would stand twice.
  private static func withFirstHeader(
    _ range: SourceRange, of table: BoundTable, _ form: FormTable, _ text: SourceText
  ) -> SourceRange {
    var line = text.line(at: range.lowerBound)
    while line > 0, text.isBlank(text.contentRange(ofLine: line - 1)) { line -= 1 }
    guard line > 0, let header = form.headers.first,
      !table.headerCells.contains(where: { $0.label == header })
    else { return range }
    let above = text.contentRange(ofLine: line - 1)
    guard LabelKey.key(text.bytes, above) == LabelKey.key(header) else { return range }
    return text.lineStarts[line - 1]..<range.upperBound
  }

  private static func isBlankLine(before offset: Int, _ text: SourceText) -> Bool {
    let line = text.line(at: offset)
    return line == 0 || text.isBlank(text.contentRange(ofLine: line - 1))
  }

  private static func isBlankLine(behind offset: Int, _ text: SourceText) -> Bool {
    let line = text.line(at: offset)
    return line + 1 >= text.lineCount || text.isBlank(text.contentRange(ofLine: line + 1))
  }
}
