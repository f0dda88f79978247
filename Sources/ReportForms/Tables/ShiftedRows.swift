import TextCore

/// Rows of section 三 of which every value stands one cell too far to the right, and the total fell off the
/// end: the first cell is blank, and the identities of the columns hold once the values move back.
///
/// Read where they stand, they would break an identity in nearly every column, and what is offered to mend
/// those would change good figures.
enum ShiftedRows {
  /// The rows as they were meant; nil where none is shifted.
  static func settled(_ rows: [BoundRow?], _ form: FormTable) -> [BoundRow?]? {
    guard form.kind == .applications else { return nil }
    let candidates = rows.indices.filter { mayBeShifted(rows[$0], form.rows[$0].columns.count) }
    guard !candidates.isEmpty else { return nil }
    var settled = rows
    for index in candidates { settled[index] = rows[index]?.shifted() }
    let moved = Set(candidates)
    let columns = form.identities.filter { identity in
      identity.kind != .row && !isOfTotal(identity, form)
        && identity.cells.contains { moved.contains($0.row) }
    }
    guard columns.count(where: { !holds($0, rows) }) >= 2,
      columns.allSatisfy({ holds($0, settled) })
    else { return nil }
    return settled
  }

  /// The last column is what the others add up to.
  private static func isOfTotal(_ identity: Identity, _ form: FormTable) -> Bool {
    identity.total.column == form.rows[identity.total.row].columns.count - 1
  }

  private static func holds(_ identity: Identity, _ rows: [BoundRow?]) -> Bool {
    func sum(_ places: [CellPlace]) -> Amount? {
      Amount.sum(places.map { amount(rows[$0.row]?.value($0.column)) ?? .zero })
    }
    return sum(identity.left) == sum(identity.right)
  }

  private static func amount(_ cell: BoundCell?) -> Amount? { cell?.content.amount }

  /// Whether a blank stands in front of figures of which the last is not what the others add up to.
  private static func mayBeShifted(_ row: BoundRow?, _ count: Int) -> Bool {
    // Value by value: all of a row's at once are laid out anew behind every edit.
    guard let row, row.shape == .regular, row.value(0)?.content.isBlank == true else {
      return false
    }
    let amounts = (1..<max(count, 1)).compactMap { amount(row.value($0)) }
    guard amounts.count == count - 1, let last = amounts.last,
      let sum = Amount.sum(amounts.dropLast())
    else {
      return false
    }
    return sum != last
  }
}
