import ReportSyntax
import Synchronization
import TextCore

/// Something that rules want to know of the label of a form's row, worked out once while the text of
/// the row stays as it is and is taken for the same row with the same confidence, wherever it stands: so
/// its offsets count from the row's beginning, and it depends on nothing but the label.
public protocol RowScan: AnyObject, Sendable {
  /// - Parameter form: the form's row.
  init(_ row: BoundRow, of form: FormRow, in report: Report)
}

/// Something that a rule wants to know of a header's cell, worked out once while the text of its row stays as
/// it is, wherever it stands: so its offsets count from the cell's beginning, and it depends on nothing but
/// the cell.
public protocol HeaderScan: AnyObject, Sendable {
  /// - Parameter confidence: with which the cell's table was read.
  init(_ header: HeaderCell, _ confidence: Confidence, in report: Report)
}

/// What was worked out about one header.
final class HeaderScans: Sendable {
  private let known = Mutex<(confidence: Confidence, scan: any HeaderScan)?>(nil)

  func scan<Scan: HeaderScan>(
    _ type: Scan.Type, of header: HeaderCell, _ confidence: Confidence, in report: Report
  ) -> Scan {
    let known = known.withLock { $0 }
    if let known, known.confidence == confidence, let scan = known.scan as? Scan { return scan }
    let scan = Scan(header, confidence, in: report)
    self.known.withLock { $0 = (confidence, scan) }
    return scan
  }
}

extension HeaderCell {
  /// What a scan finds in this cell.
  public func scan<Scan: HeaderScan>(
    _ type: Scan.Type, _ confidence: Confidence, in report: Report
  ) -> Scan {
    scans.scan(type, of: self, confidence, in: report)
  }
}

extension BoundRow {
  /// What a scan finds in this row.
  public func scan<Scan: RowScan>(
    _ type: Scan.Type, of form: FormRow, in report: Report
  ) -> Scan {
    scans.scan(type) { Scan(self, of: form, in: report) }
  }
}
