import ReportForms
import ReportSyntax
import TextCore

/// Which cells of two editions of a table mean the same.
struct EditionBridge {
  enum Source {
    case same(CellPlace)
    /// The other edition has the parts of what this one has as a whole.
    case sum([CellPlace])
    /// The other edition has only the whole, so that a 0 there is a 0 here.
    case partOf(CellPlace)
    case none
  }

  let old: FormTable
  let new: FormTable

  init(from old: FormTable, to new: FormTable) {
    self.old = old
    self.new = new
  }

  /// Where a cell of the new table takes its value.
  func source(of place: CellPlace) -> Source {
    let row = new.rows[place.row]
    if let match = matching(row), let column = column(place, in: match) {
      return .same(CellPlace(match, column))
    }
    // （六）其他处理: one row in one edition, three in the other.
    guard case .result(let group) = row.role else { return .none }
    let others = old.rows(of: group)
    if others.count == 1, new.rows(of: group).count > 1 {
      return .partOf(CellPlace(others[0], place.column))
    }
    if others.count > 1, new.rows(of: group).count == 1 {
      return .sum(others.map { CellPlace($0, place.column) })
    }
    return .none
  }

  /// The row of the same label, or of the same role where only one row of either table has it.
  private func matching(_ row: FormRow) -> Int? {
    let key = LabelKey.key(row.label)
    if let same = old.rows.firstIndex(where: {
      LabelKey.key($0.label) == key && $0.role == row.role
    }) {
      return same
    }
    guard row.role != .plain, new.rows.count(where: { $0.role == row.role }) == 1 else {
      return nil
    }
    if case .result = row.role { return nil }
    let found = old.rows.indices.filter { old.rows[$0].role == row.role }
    return found.count == 1 ? found[0] : nil
  }

  /// The column that counts the same: of one role, or of one label but for what stands in front.
  private func column(_ place: CellPlace, in row: Int) -> Int? {
    let due = new.rows[place.row].columns[place.column]
    return old.rows[row].columns.firstIndex { column in
      guard column.unit == due.unit else { return false }
      if let role = due.role { return column.role == role }
      let one = Array(column.label.utf8)
      let other = Array(due.label.utf8)
      return one.suffix(other.count) == other[...] || other.suffix(one.count) == one[...]
    }
  }
}
