import Synchronization

/// Something that several rules want to know of a table, worked out once while its cells stay as they
/// are, wherever in the text it stands: so it must hold no offset, and depend on no label's wording, as
/// `TableScope.values` has it.
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

  /// Takes over what was worked out about a version of the table that was the same but for the wording
  /// of labels, of which no scan may speak.
  func adopt(_ other: TableScans) {
    guard other !== self else { return }
    let others = other.known.withLock { $0 }
    known.withLock { if $0.isEmpty { $0 = others } }
  }
}

extension BoundTable {
  /// What a scan finds in this table.
  public func scan<Scan: TableScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type, of: self)
  }
}
