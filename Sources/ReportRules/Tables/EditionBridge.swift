import ReportForms
import ReportSyntax
import TextCore

/// Which cells of two editions of a table mean the same: worked out once, for the editions do not change.
final class EditionBridge: Sendable {
  enum Source: Sendable {
    case same(CellPlace)
    /// The other edition has the parts of what this one has as a whole.
    case sum([CellPlace])
    /// The other edition has only the whole, so that a 0 there is a 0 here.
    case partOf(CellPlace)
    case none
  }

  private let old: FormTable
  private let new: FormTable
  /// By row and column of the new table.
  private let sources: [[Source]]

  private static let known: [EditionBridge] = FormEdition.all.flatMap { old in
    FormEdition.all.filter { $0 != old }.flatMap { new in
      old.tables.compactMap { table in
        new.table(table.kind).map { EditionBridge(from: table, to: $0) }
      }
    }
  }

  static func between(_ old: FormTable, _ new: FormTable) -> EditionBridge {
    known.first { $0.old === old && $0.new === new } ?? EditionBridge(from: old, to: new)
  }

  private init(from old: FormTable, to new: FormTable) {
    self.old = old
    self.new = new
    let search = SourceSearch(old: old, new: new)
    sources = new.rows.indices.map { row in
      let match = search.matching(new.rows[row])
      return new.rows[row].columns.indices.map { search.source(of: CellPlace(row, $0), match) }
    }
  }

  /// Where a cell of the new table takes its value.
  func source(of place: CellPlace) -> Source { sources[place.row][place.column] }
}

/// Finds which cell of the old table means what one of the new table does.
private struct SourceSearch {
  let old: FormTable
  let new: FormTable

  /// Where a cell of the new table takes its value.
  ///
  /// - Parameter match: the row that means the same.
  func source(of place: CellPlace, _ match: Int?) -> EditionBridge.Source {
    let row = new.rows[place.row]
    if let match, let column = column(place, in: match) {
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
  func matching(_ row: FormRow) -> Int? {
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
