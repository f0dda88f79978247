import ReportForms
import ReportSyntax
import TextCore

/// Figures put into a table: zeros for blanks, totals from their parts.
public enum TableFilling {
  /// A zero in every cell that holds no number. A blank total over parts that are not 0 is left for
  /// `totals`.
  public static func zeros(in table: BoundTable) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (number, row) in table.rows.enumerated() {
      guard let row, isSure(row) else { continue }
      for (column, cell) in row.values.enumerated() {
        guard let cell, cell.content.isBlank else { continue }
        let place = CellPlace(number, column)
        let isFilledTotal = table.form.identities.contains { identity in
          identity.kind != .carryOver && identity.total == place
            && identity.right.contains { table.amount($0) != .zero }
        }
        if !isFilledTotal { edits.append(TextEdit(cell.range, "0")) }
      }
    }
    return edits
  }

  /// Every total that differs from what its parts add up to. A total over blanks alone stays, and so
  /// does one with a part that cannot be read.
  public static func totals(in table: BoundTable) -> [TextEdit] {
    var amounts: [CellPlace: Amount] = [:]
    func amount(_ place: CellPlace) -> Amount? { amounts[place] ?? table.amount(place) }
    // The total of the totals' row follows from totals: those of the rows come first.
    for kind in [Identity.Kind.row, .results, .review, .row] {
      for identity in table.form.identities where identity.kind == kind {
        guard identity.right.contains(where: { isFilled($0, table, amounts) }) else { continue }
        let parts = identity.right.compactMap { amount($0) }
        guard parts.count == identity.right.count, let sum = Amount.sum(parts) else { continue }
        amounts[identity.total] = sum
      }
    }
    return amounts.keys.sorted().compactMap { place in
      guard let row = table.rows[place.row], isSure(row), let cell = table[place],
        let sum = amounts[place]
      else { return nil }
      switch cell.content {
      case .number(let number), .annotated(let number, _):
        return number.amount == sum ? nil : TextEdit(number.range, sum.description)
      case .blank, .placeholder: return TextEdit(cell.range, sum.description)
      case .unreadable: return nil
      }
    }
  }

  private static func isFilled(
    _ place: CellPlace, _ table: BoundTable, _ amounts: [CellPlace: Amount]
  ) -> Bool {
    amounts[place] != nil || table[place]?.content.isBlank == false
  }

  /// Whether every cell of a row has a place of its own: where blanks left no trace, cells share one.
  private static func isSure(_ row: BoundRow) -> Bool {
    let starts = row.values.compactMap { $0?.range.lowerBound }
    return row.confidence > .low && Set(starts).count == starts.count
  }
}
