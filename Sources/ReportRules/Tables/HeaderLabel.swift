import ReportForms
import ReportSyntax
import TextCore

/// What `row-label` says of a header's wording by itself.
final class HeaderLabel: HeaderScan {
  let spelling: LabelSpelling
  /// Whether the header may be a piece of the form's: most have something that is not in it.
  let mayBePiece: Bool
  /// The year that stands where the form has 本年, if nothing else differs.
  let year: Int?
  /// In offsets from the cell's beginning; nil where nothing is to be said.
  let finding: Diagnostic?

  init(_ header: HeaderCell, _ confidence: Confidence, in report: Report) {
    let label = header.label ?? ""
    spelling = LabelSpelling(label)
    // The note above the table is cut and wrapped at will.
    guard !label.isEmpty, !(label.hasPrefix("（") && label.hasSuffix("）")) else {
      mayBePiece = false
      year = nil
      finding = nil
      return
    }
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
}
