/// Something that several rules want to know of a table, worked out once while its cells stay as they
/// are, wherever in the text it stands: so it must hold no offset, and depend on no label's wording, as
/// `TableScope.values` has it.
public protocol TableScan: AnyObject, Sendable {
  init(_ table: BoundTable)
}

extension BoundTable {
  /// What a scan finds in this table.
  public func scan<Scan: TableScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type) { Scan(self) }
  }
}
