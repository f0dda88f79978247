import Synchronization
import TextCore

/// Something that rules want to know of the label of a form's row, worked out once while the text of
/// the row stays as it is and is taken for the same row with the same confidence, wherever it stands: so
/// its offsets count from the row's beginning, and it depends on nothing but the label.
public protocol RowScan: AnyObject, Sendable {
  /// - Parameter form: the form's row.
  init(_ row: BoundRow, of form: FormRow, in report: Report)
}

/// What was worked out about one row.
final class RowScans: Sendable {
  private let known = Mutex<[(type: any RowScan.Type, scan: any RowScan)]>([])

  func scan<Scan: RowScan>(
    _ type: Scan.Type, of row: BoundRow, _ form: FormRow, in report: Report
  ) -> Scan {
    if let scan = known.withLock({ $0.first { $0.type == type }?.scan }) as? Scan { return scan }
    let scan = Scan(row, of: form, in: report)
    known.withLock { $0.append((type, scan)) }
    return scan
  }
}

extension BoundRow {
  /// What a scan finds in this row.
  public func scan<Scan: RowScan>(
    _ type: Scan.Type, of form: FormRow, in report: Report
  ) -> Scan {
    scans.scan(type, of: self, form, in: report)
  }
}
