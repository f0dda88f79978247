/// Something that several rules want to know of a table, worked out once while its cells stay as they
/// are, wherever in the text it stands: so it must hold no offset, and depend on no label's wording, as
/// `TableScope.values` has it.
public protocol TableScan: AnyObject, Sendable {
  init(_ table: BoundTable)
}

/// Something that a rule wants to know of a table and its wording, worked out once while its text stays as it
/// is, wherever it stands: so its offsets count from the table's beginning, and it depends on nothing but the
/// table.
public protocol TableTextScan: AnyObject, Sendable {
  init(_ table: BoundTable, in report: Report)
}

extension BoundTable {
  /// What a scan finds in this table.
  public func scan<Scan: TableScan>(_ type: Scan.Type) -> Scan {
    scans.scan(type) { Scan(self) }
  }

  /// What a scan finds in this table's text.
  public func scan<Scan: TableTextScan>(_ type: Scan.Type, in report: Report) -> Scan {
    textScans.scan(type) { Scan(self, in: report) }
  }
}
