import TextCore

/// Rows of which values stand in their neighbour's columns, as the identities of the columns prove: those of
/// section 三 moved one cell to the right, so that the first is blank and the total fell off the end, and
/// rows from which a cell was taken away, so that those behind it moved up and the last is blank, or in
/// which two stand in one.
///
/// Read where they stand, they would break an identity in nearly every column, and what is offered to mend
/// those would change good figures.
enum ShiftedRows {
  /// The rows as they were meant, or without values where a cell was taken away; nil where none is shifted.
  static func settled(
    _ rows: [BoundRow?], _ form: FormTable, _ bytes: [UInt8]
  ) -> [BoundRow?]? {
    switch form.kind {
    case .disclosure: nil
    case .applications:
      movedRight(rows, form) ?? movedUp(rows, form) ?? runTogether(rows, form, bytes)
    case .review: movedUp(rows, form)
    }
  }

  private static func movedRight(_ rows: [BoundRow?], _ form: FormTable) -> [BoundRow?]? {
    let candidates = rows.indices.filter { mayBeShifted(rows[$0], form.rows[$0].columns.count) }
    guard !candidates.isEmpty else { return nil }
    var settled = rows
    for index in candidates { settled[index] = rows[index]?.shifted() }
    let moved = Set(candidates)
    let columns = form.identities.filter { identity in
      identity.kind != .row && !isOfTotal(identity, form)
        && identity.cells.contains { moved.contains($0.row) }
    }
    func holds(_ identity: Identity, _ rows: [BoundRow?]) -> Bool {
      self.holds(identity) { amount(rows[$0.row]?.value($0.column)) }
    }
    guard columns.count(where: { !holds($0, rows) }) >= 2,
      columns.allSatisfy({ holds($0, settled) })
    else { return nil }
    return settled
  }

  private static func movedUp(_ rows: [BoundRow?], _ form: FormTable) -> [BoundRow?]? {
    var settled = rows
    var isAny = false
    for index in rows.indices {
      guard let amounts = lackingOne(rows[index], form.rows[index].columns.count),
        isLacking(amounts, index, rows, form)
      else { continue }
      settled[index] = rows[index]?.lacking()
      isAny = true
    }
    return isAny ? settled : nil
  }

  /// Rows of which a cell holds two numbers and the last nothing: with the two apart the row adds up.
  private static func runTogether(
    _ rows: [BoundRow?], _ form: FormTable, _ bytes: [UInt8]
  ) -> [BoundRow?]? {
    var settled = rows
    var isAny = false
    for index in rows.indices {
      let count = form.rows[index].columns.count
      guard let row = rows[index], row.shape == .regular, count > 2,
        row.value(count - 1)?.content.isBlank == true,
        let place = (0..<(count - 1)).first(where: { row.value($0)?.content == .unreadable }),
        let cell = row.value(place), let two = twoNumbers(bytes, cell.range)
      else { continue }
      let amounts = (0..<(count - 1)).compactMap { $0 == place ? nil : amount(row.value($0)) }
      guard amounts.count == count - 2, let total = amounts.last, place < count - 2,
        Amount.sum(amounts.dropLast() + two) == total
      else { continue }
      settled[index] = row.parted(at: place)
      isAny = true
    }
    return isAny ? settled : nil
  }

  private static func twoNumbers(_ bytes: [UInt8], _ range: SourceRange) -> [Amount]? {
    guard range.count <= 24,
      let first = NumberScan.scan(bytes, at: range.lowerBound, limit: range.upperBound)
    else { return nil }
    var start = first.range.upperBound
    while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x0A { start += 1 }
    guard start > first.range.upperBound,
      let second = NumberScan.scan(bytes, at: start, limit: range.upperBound),
      second.range.upperBound == range.upperBound, let one = first.amount,
      let other = second.amount
    else { return nil }
    return [one, other]
  }

  /// The amounts of a row of which only the last cell is blank.
  private static func lackingOne(_ row: BoundRow?, _ count: Int) -> [Amount]? {
    guard let row, row.shape == .regular, count > 2,
      row.value(count - 1)?.content.isBlank == true
    else { return nil }
    let amounts = (0..<(count - 1)).compactMap { amount(row.value($0)) }
    return amounts.count == count - 1 ? amounts : nil
  }

  /// Whether a value that is lacking somewhere, with those behind it moved back, makes all identities of the
  /// row hold, of which one of a column or another group fails as they stand: that the total is blank breaks
  /// those of the row and of the last column alone.
  private static func isLacking(
    _ amounts: [Amount], _ index: Int, _ rows: [BoundRow?], _ form: FormTable
  ) -> Bool {
    let concerned = form.identities.filter { $0.cells.contains { $0.row == index } }
    let failing = concerned.filter { identity in
      !holds(identity) { amount(rows[$0.row]?.value($0.column)) }
    }
    guard failing.count >= 2 else { return false }
    return amounts.indices.contains { gap in
      let lacking = CellPlace(index, gap)
      func meant(_ place: CellPlace, _ value: Amount) -> Amount? {
        guard place.row == index else { return amount(rows[place.row]?.value(place.column)) }
        if place.column == gap { return value }
        return amounts[place.column < gap ? place.column : place.column - 1]
      }
      // Its own row or group says what it was.
      guard
        let own = concerned.first(where: {
          ($0.kind == .row || $0.kind == .review) && $0.cells.contains(lacking)
        }), let value = remainder(own, lacking, { meant($0, .zero) }), value >= .zero
      else { return false }
      let others = concerned.filter { $0 != own }
      return others.allSatisfy { identity in holds(identity) { meant($0, value) } }
        && others.contains { identity in
          failing.contains(identity) && (form.kind == .review || !isOfTotal(identity, form))
        }
    }
  }

  /// What a cell must hold so that an identity holds.
  private static func remainder(
    _ identity: Identity, _ place: CellPlace, _ value: (CellPlace) -> Amount?
  ) -> Amount? {
    let left = Amount.sum(identity.left.map { value($0) ?? .zero })
    let right = Amount.sum(identity.right.map { value($0) ?? .zero })
    guard let left, let right else { return nil }
    return identity.left.contains(place) ? right - left : left - right
  }

  /// The last column is what the others add up to.
  private static func isOfTotal(_ identity: Identity, _ form: FormTable) -> Bool {
    identity.total.column == form.rows[identity.total.row].columns.count - 1
  }

  private static func holds(_ identity: Identity, _ value: (CellPlace) -> Amount?) -> Bool {
    Amount.sum(identity.left.map { value($0) ?? .zero })
      == Amount.sum(identity.right.map { value($0) ?? .zero })
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
