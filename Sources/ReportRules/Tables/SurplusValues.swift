import ReportForms
import ReportSyntax
import TextCore

/// Values for which the row above them has no place, where cells stand one a line: nothing but the labels
/// says where a row ends, so that they look like a row without a label.
extension BoundTable {
  /// Whether strangers may be such values: then what they say matters.
  var mayHaveSurplus: Bool {
    switch layout {
    case .bareCellLines, .pipedCellLines: form.kind != .review && !strangers.isEmpty
    default: false
    }
  }

  /// - Returns: where they stand, and the row behind which they do.
  func surplusValues(in report: Report) -> [(range: SourceRange, row: BoundRow)] {
    guard mayHaveSurplus else { return [] }
    let own = rows.compactMap { $0 }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let labels = TableLabels(table: self, report: report)
    return strangers.compactMap { stranger in
      guard isOfFigures(report.bytes, stranger), !labels.mayBeAnothers(stranger),
        let row = own.last(where: { $0.range.upperBound <= stranger.lowerBound }),
        row.shape == .regular
      else { return nil }
      return (stranger, row)
    }
  }

  /// Whether a range holds nothing but a figure or two: more of them are a row that lost its label.
  private func isOfFigures(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var figures = 0
    var isInside = false
    for index in range {
      switch bytes[index] {
      case 0x30...0x39, 0x2E, 0x2C, 0x2D:
        if !isInside { figures += 1 }
        isInside = true
      case 0x20, 0x09, 0x0A, 0x0D, 0x7C: isInside = false
      default: return false
      }
    }
    return (1...2).contains(figures)
  }
}
