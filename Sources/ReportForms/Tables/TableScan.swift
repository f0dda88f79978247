import Synchronization

/// Something that several rules want to know of a table, worked out once while its cells stay as they
/// are, wherever in the text it stands: so it must hold no offset.
public protocol TableScan: AnyObject, Sendable {
  init(_ table: BoundTable)
}

/// What was worked out about one table. A table that has only moved shares it.
final class TableScans: Sendable {
  private let known = Mutex<[(type: any TableScan.Type, scan: any TableScan)]>([])

  func scan<Scan: TableScan>(_ type: Scan.Type, of table: BoundTable) -> Scan {
    if let scan = known.withLock({ $0.first { $0.type == type }?.scan }) as? Scan { return scan }
    let scan = Scan(table)
    known.withLock { $0.append((type, scan)) }
    return scan
  }
}

extension BoundTable {
  /// What a scan finds in this table.
  public func scan<Scan: TableScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type, of: self)
  }
}
