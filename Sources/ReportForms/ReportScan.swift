import Synchronization

/// Something that several rules want to know of a report, worked out once, when the first one asks.
public protocol ReportScan: AnyObject, Sendable {
  init(_ report: Report)
}

/// What was worked out about one report. It belongs to that report and goes with it.
final class ReportScans: Sendable {
  private let known = Mutex<[ObjectIdentifier: any ReportScan]>([:])

  func scan<Scan: ReportScan>(_ type: Scan.Type, of report: Report) -> Scan {
    let key = ObjectIdentifier(type)
    if let scan = known.withLock({ $0[key] }) as? Scan { return scan }
    // Not under the lock: one scan may ask for another.
    let scan = Scan(report)
    known.withLock { $0[key] = scan }
    return scan
  }
}

extension Report {
  /// What a scan finds in this report.
  public func scan<Scan: ReportScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type, of: self)
  }
}
