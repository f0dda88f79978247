import Synchronization

/// Something that several rules want to know of a report, worked out once, when the first one asks.
public protocol ReportScan: AnyObject, Sendable {
  init(_ report: Report)
}

/// What was worked out about one report. It belongs to that report and goes with it.
final class ReportScans: Sendable {
  /// A dozen kinds at most: to walk through them is quicker than to hash.
  private let known = Mutex<[(kind: ObjectIdentifier, scan: any ReportScan)]>([])

  func scan<Scan: ReportScan>(_ type: Scan.Type, of report: Report) -> Scan {
    let key = ObjectIdentifier(type)
    if let scan = known.withLock({ $0.first { $0.kind == key }?.scan }) as? Scan { return scan }
    // Not under the lock: one scan may ask for another.
    let scan = Scan(report)
    known.withLock { $0.append((key, scan)) }
    return scan
  }
}

extension Report {
  /// What a scan finds in this report.
  public func scan<Scan: ReportScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type, of: self)
  }
}
