/// Something that several rules want to know of a report, worked out once, when the first one asks. It
/// belongs to that report and goes with it.
public protocol ReportScan: AnyObject, Sendable {
  init(_ report: Report)
}

extension Report {
  /// What a scan finds in this report.
  public func scan<Scan: ReportScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type) { Scan(self) }
  }
}
