import ReportForms
import ReportSyntax
import TextCore

/// The short cells of a table, of which a label may be made that a converter cut up: `结果` over `维持`.
final class LabelPieces {
  private let table: BoundTable
  private let report: Report
  /// What they say, folded.
  private lazy var cells: Set<[UInt8]> = {
    var cells: Set<[UInt8]> = []
    for grid in table.grids {
      for row in report.document.tables[grid].rows {
        for cell in row.cells where !cell.range.isEmpty && cell.range.count < 60 {
          cells.insert(Folding.key(report.bytes, cell.range))
        }
      }
    }
    return cells
  }()

  init(_ table: BoundTable, _ report: Report) {
    self.table = table
    self.report = report
  }

  /// Whether what stands in a range stands in a label too, and is not all of it.
  static func mayBePiece(
    _ bytes: [UInt8], _ range: SourceRange, of label: LabelSpelling
  ) -> Bool {
    !places(of: Folding.key(bytes, range), in: label.folded).isEmpty
      || !places(of: LabelKey.key(bytes, range), in: label.key).isEmpty
  }

  /// Whether a cell holds a part of the label and other cells hold the rest, as a converter leaves it:
  /// `结果` over `维持`. In a scan the rest may be lost.
  func isPiece(_ range: SourceRange, of label: LabelSpelling) -> Bool {
    isPiece(Folding.key(report.bytes, range), of: label.folded)
      || isPiece(LabelKey.key(report.bytes, range), of: label.key)
  }

  private func isPiece(_ text: [UInt8], of whole: [UInt8]) -> Bool {
    LabelPieces.places(of: text, in: whole).contains { start in
      table.layout.isOfScan
        || (isMadeOfCells(whole[..<start]) && isMadeOfCells(whole[(start + text.count)...]))
    }
  }

  /// Where a text stands in a longer one.
  private static func places(of text: [UInt8], in whole: [UInt8]) -> [Int] {
    guard text.count < whole.count, let first = text.first else { return [] }
    return (0...(whole.count - text.count)).filter {
      whole[$0] == first
        && ByteComparison.equals(whole, $0..<($0 + text.count), text)
    }
  }

  private func isMadeOfCells(_ text: ArraySlice<UInt8>) -> Bool {
    var isReached = Array(repeating: false, count: text.count + 1)
    isReached[0] = true
    for start in 0..<text.count where isReached[start] {
      for end in (start + 1)...text.count where !isReached[end] {
        let piece = text[(text.startIndex + start)..<(text.startIndex + end)]
        isReached[end] = cells.contains(Array(piece))
      }
    }
    return isReached[text.count]
  }
}
