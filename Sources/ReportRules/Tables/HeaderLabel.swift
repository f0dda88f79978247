import ReportForms
import ReportSyntax
import TextCore

/// What `row-label` says of a header's wording by itself.
final class HeaderLabel: HeaderScan {
  /// The column whose label it bears to the letter, in whatever edition.
  let column: Int?
  let spelling: LabelSpelling
  /// Whether the header may be a piece of the form's: most have something that is not in it.
  let mayBePiece: Bool
  /// The year that stands where the form has 本年, if nothing else differs.
  let year: Int?
  /// In offsets from the cell's beginning; nil where nothing is to be said.
  let finding: Diagnostic?

  /// In bytes, with what a converter leaves around it.
  private static let longestColumn = 90
  private static let noSpelling = LabelSpelling("")

  init(_ header: HeaderCell, _ confidence: Confidence, in report: Report) {
    let label = header.label ?? ""
    if header.distance == 0, let label = header.label {
      column = ColumnWords.column(ofLabel: label)
    } else if header.range.count <= HeaderLabel.longestColumn {
      column = ColumnWords.column(LabelKey.key(report.bytes, header.range))
    } else {
      column = nil
    }
    // The note above the table is cut and wrapped at will.
    guard header.distance > 0, !label.isEmpty, !(label.hasPrefix("（") && label.hasSuffix("）"))
    else {
      spelling = HeaderLabel.noSpelling
      mayBePiece = false
      year = nil
      finding = HeaderLabel.misnumbered(header, confidence, report)
      return
    }
    spelling = LabelSpelling(label)
    mayBePiece = LabelPieces.mayBePiece(report.bytes, header.range, of: spelling)
    year = spelling.year(in: report.bytes, header.range)
    let isMinor = LabelDifference.isMinor(report.bytes, header.range, spelling)
    let text = report.flat(header.range)
    var fixes: [Fix] = []
    if let edit = LabelDifference.edit(report.bytes, header.range, to: label) {
      fixes = [.offer("改为「\(label)」", "Change to 「\(label)」", edit)]
    }
    var own = Findings(RowLabel.info)
    own.report(
      header.range, "表头「\(text)」应为「\(label)」", "the header 「\(text)」 should read 「\(label)」",
      severity: isMinor ? .information : nil, confidence: confidence, fixes: fixes)
    finding = own.diagnostics.first?.shifted(by: -header.range.lowerBound)
  }

  /// `（四）不予处理` where the form prints （五）; `5.` may be a list's.
  private static func misnumbered(
    _ header: HeaderCell, _ confidence: Confidence, _ report: Report
  ) -> Diagnostic? {
    let range = header.range
    guard header.distance == 0, let label = header.label,
      let found = Ordinal.scan(report.bytes, at: range.lowerBound, limit: range.upperBound),
      found.style == .hanInBrackets || found.style == .han,
      let due = LabelSpelling(label).ordinal, found.value != due
    else { return nil }
    let text = report.flat(range)
    let numeral = HanNumeral.text(due)
    var own = Findings(RowLabel.info)
    own.report(
      range, "表头「\(text)」的序号应为 \(numeral)",
      "the header 「\(text)」 should bear the number \(due)", confidence: confidence,
      fixes: [
        .offer(
          "序号改为 \(numeral)", "Change the number to \(numeral)", TextEdit(found.numeral, numeral))
      ])
    return own.diagnostics.first?.shifted(by: -range.lowerBound)
  }
}
