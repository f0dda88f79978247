import ReportSyntax
import TextCore

/// Compares a bound table with its next version in all but the wording of its labels.
struct ValuesComparison {
  /// From the rows in front of those that were edited to those behind them.
  let shift: TextShift
  /// Whether a stretch of the old text and one of the new are the same.
  let isSameText: (SourceRange, SourceRange) -> Bool

  func isSame(_ old: BoundTable, _ new: BoundTable) -> Bool {
    let isHeadless = new.rows.first.map { $0 == nil } ?? true
    return old.form.kind == new.form.kind && old.edition == new.edition && old.grids == new.grids
      && old.layout == new.layout && old.confidence == new.confidence
      && isSame(old.range, new.range)
      && old.rows.count == new.rows.count
      && old.rows.indices.allSatisfy { index in
        guard let old = old.rows[index], let new = new.rows[index] else {
          return old.rows[index] == nil && new.rows[index] == nil
        }
        return isSame(old, new)
      }
      && old.repeated.count == new.repeated.count
      && zip(old.repeated, new.repeated).allSatisfy { isSame($0, $1) }
      && old.strangers.count == new.strangers.count
      && zip(old.strangers, new.strangers).allSatisfy { isSame($0, $1) }
      && old.missingColumns == new.missingColumns
      && old.headerCells.count == new.headerCells.count
      && old.headerCells.indices.allSatisfy { index in
        let (old, new) = (old.headerCells[index], new.headerCells[index])
        // Whether it bears its label to the letter tells where a table is torn that lacks its first row.
        return isSame(old.range, new.range) && old.label == new.label
          && (!isHeadless || (old.distance == 0) == (new.distance == 0))
      }
  }

  private func isSame(_ old: BoundRow, _ new: BoundRow) -> Bool {
    if old === new || isMoved(old, new) { return true }
    return old.form == new.form && old.shape == new.shape
      // Of a row, only this much of its confidence is ever told.
      && (old.confidence == .low) == (new.confidence == .low)
      && isSame(old.range, new.range) && isSame(old.label, new.label)
      && old.label.isEmpty == new.label.isEmpty && old.values.count == new.values.count
      && zip(old.values, new.values).allSatisfy { old, new in
        guard let old, let new else { return old == nil && new == nil }
        return isSame(old, new)
      }
  }

  /// Whether it is the same row of the source, taken for the same row of the form, in front of the rows
  /// that were edited or behind them: then its cells are the same. Where it was bound anew, the first and
  /// the last of its values tell whether others of them are taken for values.
  private func isMoved(_ old: BoundRow, _ new: BoundRow) -> Bool {
    func isMoved(_ old: BoundCell??, _ new: BoundCell??) -> Bool {
      guard let old, let old, let new, let new else { return false }
      return shift.range(old.range) == new.range
    }
    guard old.scans === new.scans, shift.range(old.range) == new.range,
      shift.range(old.label) == new.label
    else { return false }
    if old.isMoved(to: new) { return true }
    return old.shape == .regular && new.shape == .regular && old.values.count == new.values.count
      && !old.values.contains { $0 == nil } && !new.values.contains { $0 == nil }
      && isMoved(old.values.first, new.values.first) && isMoved(old.values.last, new.values.last)
  }

  private func isSame(_ old: BoundCell, _ new: BoundCell) -> Bool {
    guard old.hasSameCopies(as: new) else { return false }
    if let moved = shift.range(old.range) { return moved == new.range }
    // What a cell says depends on its text alone.
    return isSame(old.range, new.range) && isSameText(old.range, new.range)
  }

  /// Whether two ranges are at the same place, as far as they do not end among the rows that were
  /// edited.
  private func isSame(_ old: SourceRange, _ new: SourceRange) -> Bool {
    isSame(old.lowerBound, new.lowerBound) && isSame(old.upperBound, new.upperBound)
  }

  private func isSame(_ old: Int, _ new: Int) -> Bool {
    shift.offset(old).map { $0 == new } ?? shift.isInNewWindow(new)
  }
}
