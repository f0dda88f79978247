import ReportSyntax
import TextCore

/// What differs between the tables of two versions of a report.
public enum TablesChange: Sendable {
  case nothing
  /// Rows of one table that follow each other; all else of the text of tables only moved, if at all.
  case rows(RowsEdit)
  case anything
}

/// An edit of some rows of a table.
public struct RowsEdit: Sendable {
  /// The lines of the table in which these rows stood, and those in which they stand now; with those
  /// beside them, since a row may share its line with others.
  public let before: [UInt8]
  public let after: [UInt8]
  /// Whether the tables of the form are the same but for the wording of labels: the same rows and
  /// columns at the same places, read as surely, and the same text in every cell that is a value.
  public let hasSameValues: Bool
  /// Whether, besides, no cell that is a header was edited.
  public let hasSameHeaders: Bool
  /// What the edited rows and the lines beside them may hold, before or after.
  public let features: RowFeatures

  init(before: [UInt8], after: [UInt8], hasSameValues: Bool, hasSameHeaders: Bool) {
    self.before = before
    self.after = after
    self.hasSameValues = hasSameValues
    self.hasSameHeaders = hasSameHeaders
    features = RowFeatures(of: before).union(RowFeatures(of: after))
  }
}

/// The grids of a report's version and what they were bound to.
struct TablesVersion: Sendable {
  private let grids: [GridReading]
  private let starts: [Int]
  private let tables: [RememberedTable]
  /// As in `Document.bytes`, and as the text has it.
  private let bytes: [UInt8]
  private let written: [UInt8]
  /// Whether nothing is masked.
  private let isPlain: Bool

  init(_ document: Document, _ grids: [GridReading], _ tables: [RememberedTable]) {
    self.grids = grids
    self.tables = tables
    starts = document.tables.map(\.range.lowerBound)
    bytes = document.bytes
    written = document.text.bytes
    isPlain = ByteComparison.areOne(bytes, written)
  }

  /// What was read off a block that is a table.
  func grid(of block: Block) -> GridReading? {
    guard case .table(let index) = block.kind, grids.indices.contains(index) else { return nil }
    return grids[index]
  }

  /// Whether the tables say the same, wherever they stand.
  func isSame(as new: TablesVersion) -> Bool {
    grids.count == new.grids.count && RememberedTable.areSame(tables, new.tables)
  }

  /// What differs where the window that was edited is one grid.
  ///
  /// - Parameters:
  ///   - index: of the grid.
  ///   - shift: with the blocks around the grid for its ends.
  /// - Returns: the edit, and the shift with the rows around it for its ends; nil where more differs.
  func edit(
    to new: TablesVersion, grid index: Int, moved shift: TextShift
  ) -> (RowsEdit, TextShift)? {
    guard grids.count == new.grids.count, grids.indices.contains(index),
      grids.indices.allSatisfy({ $0 == index || grids[$0] === new.grids[$0] })
    else { return nil }
    let (narrow, isOneRow) = narrowed(shift, new, index)
    let (old, now) = (range(of: index), new.range(of: index))
    let window = narrow.window(in: old)
    let newWindow = narrow.newWindow(in: now)
    guard window.lowerBound <= window.upperBound, newWindow.lowerBound <= newWindow.upperBound,
      isSame(old.lowerBound..<window.lowerBound, new, now.lowerBound..<newWindow.lowerBound),
      isSame(window.upperBound..<old.upperBound, new, newWindow.upperBound..<now.upperBound)
    else { return nil }
    // Several rows may stand in another order than before.
    let hasSameValues = isOneRow && hasSameValues(as: new, narrow)
    let edit = RowsEdit(
      before: lines(around: window, in: old), after: new.lines(around: newWindow, in: now),
      hasSameValues: hasSameValues, hasSameHeaders: hasSameValues && hasSameHeaders(as: new))
    return (edit, narrow)
  }

  private func range(of grid: Int) -> SourceRange {
    starts[grid]..<(starts[grid] + grids[grid].bytes.count)
  }

  private func isSame(_ range: SourceRange, _ new: TablesVersion, _ newRange: SourceRange) -> Bool {
    ByteComparison.equals(bytes, range, new.bytes, newRange)
      && (isPlain && new.isPlain
        || ByteComparison.equals(written, range, new.written, newRange))
  }

  /// The shift from the last row that is the same in front to the first one behind, and whether no more
  /// than one row lies between.
  private func narrowed(
    _ shift: TextShift, _ new: TablesVersion, _ index: Int
  ) -> (shift: TextShift, isOneRow: Bool) {
    let (old, now) = (grids[index], new.grids[index])
    let (start, newStart) = (starts[index], new.starts[index])
    func isSame(_ row: Int, _ newRow: Int, movedBy distance: Int) -> Bool {
      old.rows[row] === now.rows[newRow]
        && old.extents[row].shifted(by: start + distance)
          == now.extents[newRow].shifted(by: newStart)
    }
    let shorter = min(old.rows.count, now.rows.count)
    var front = 0
    var frontEnd = shift.start
    while front < shorter, start + old.extents[front].lowerBound >= frontEnd,
      isSame(front, front, movedBy: 0)
    {
      frontEnd = start + old.extents[front].upperBound
      front += 1
    }
    var back = 0
    var backStart = shift.end
    while back < shorter - front {
      let row = old.rows.count - 1 - back
      guard start + old.extents[row].upperBound <= backStart,
        isSame(row, now.rows.count - 1 - back, movedBy: shift.distance)
      else { break }
      backStart = start + old.extents[row].lowerBound
      back += 1
    }
    let narrow = TextShift(
      start: frontEnd, end: backStart, distance: shift.distance, blocks: shift.blocks,
      addedBlocks: shift.addedBlocks)
    return (narrow, max(old.rows.count, now.rows.count) - front - back <= 1)
  }

  /// The lines of a table that hold a stretch of it, and one more on either side.
  private func lines(around range: SourceRange, in table: SourceRange) -> [UInt8] {
    var start = range.lowerBound
    var end = range.upperBound
    for _ in 0..<2 {
      while start > table.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
      if start > table.lowerBound { start -= 1 }
      while end < table.upperBound, bytes[end] != 0x0A { end += 1 }
      if end < table.upperBound { end += 1 }
    }
    return Array(bytes[start..<end])
  }

  /// Whether the headers of the same tables are the same cells, or, beside a label that was edited, say
  /// the same.
  private func hasSameHeaders(as new: TablesVersion) -> Bool {
    zip(tables, new.tables).allSatisfy { old, now in
      guard let old = old.table, let table = now.table, old !== table else { return true }
      return old.headerCells.count == table.headerCells.count
        && zip(old.headerCells, table.headerCells).allSatisfy {
          $0.scans === $1.scans
            || $0.label == $1.label && $0.distance == $1.distance
              && isSame($0.range, new, $1.range)
        }
    }
  }

  private func hasSameValues(as new: TablesVersion, _ shift: TextShift) -> Bool {
    guard tables.count == new.tables.count else { return false }
    return zip(tables, new.tables).allSatisfy { old, now in
      guard old.kind == now.kind, old.fallback == now.fallback,
        old.readings.count == now.readings.count, old.table?.grids == now.table?.grids
      else { return false }
      if zip(old.readings, now.readings).allSatisfy({ $0 === $1 }) { return true }
      guard let table = old.table, let other = now.table else {
        return old.table == nil && now.table == nil
      }
      let comparison = ValuesComparison(shift: shift) { old, now in isSame(old, new, now) }
      guard comparison.isSame(table, other) else { return false }
      other.scans.adopt(table.scans)
      return true
    }
  }
}
