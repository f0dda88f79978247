import ReportSyntax
import TextCore

/// A bound table with all that it was made from.
final class RememberedTable: Sendable {
  let readings: [GridReading]
  /// Where its grids began when it was bound.
  let starts: [Int]
  let kind: FormTable.Kind
  /// The edition that was taken where the labels say nothing.
  let fallback: String
  /// Nil where the grids are no table of the form after all.
  let table: BoundTable?

  init(
    readings: [GridReading], starts: [Int], kind: FormTable.Kind, fallback: String,
    table: BoundTable?
  ) {
    self.readings = readings
    self.starts = starts
    self.kind = kind
    self.fallback = fallback
    self.table = table
  }

  /// Whether the tables of two versions say the same, wherever they stand.
  static func areSame(_ old: [RememberedTable], _ new: [RememberedTable]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy { old, new in
        old.kind == new.kind && old.fallback == new.fallback
          && old.readings.count == new.readings.count
          && zip(old.readings, new.readings).allSatisfy { $0 === $1 }
          && old.table?.grids == new.table?.grids
      }
  }

  /// The table where it stands now; nil where it has to be bound anew.
  func moved(
    to readings: [GridReading], _ document: Document, grids: [Int], fallback: FormEdition
  ) -> RememberedTable? {
    guard fallback.id == self.fallback, readings.count == self.readings.count,
      zip(readings, self.readings).allSatisfy({ $0 === $1 }), let first = grids.first,
      let start = starts.first
    else { return nil }
    let distance = document.tables[first].range.lowerBound - start
    let now = grids.map { document.tables[$0].range.lowerBound }
    guard zip(now, starts).allSatisfy({ $0 - $1 == distance }) else { return nil }
    return RememberedTable(
      readings: readings, starts: now, kind: kind, fallback: self.fallback,
      table: table?.moved(by: distance, grids: grids))
  }
}

extension BoundTable {
  /// The same table as far along as the text in front of it is longer.
  fileprivate func moved(by distance: Int, grids: [Int]) -> BoundTable {
    if distance == 0, grids == self.grids { return self }
    return BoundTable(
      form: form, edition: edition, grids: grids, layout: layout,
      range: range.shifted(by: distance), rows: rows.map { $0?.moved(by: distance) },
      repeated: repeated.map { $0.moved(by: distance) },
      strangers: strangers.map { $0.shifted(by: distance) }, missingColumns: missingColumns,
      headerCells: headerCells.map {
        HeaderCell(
          range: $0.range.shifted(by: distance), label: $0.label, distance: $0.distance,
          scans: $0.scans)
      }, confidence: confidence, scans: scans, textScans: textScans)
  }
}

extension CellContent {
  func moved(by distance: Int) -> CellContent {
    switch self {
    case .number(let number): .number(number.moved(by: distance))
    case .annotated(let number, let note):
      .annotated(number.moved(by: distance), note: note.shifted(by: distance))
    case .blank, .placeholder, .unreadable: self
    }
  }
}

extension CellNumber {
  fileprivate func moved(by distance: Int) -> CellNumber {
    var number = self
    number.range = range.shifted(by: distance)
    number.unit = unit?.shifted(by: distance)
    return number
  }
}
