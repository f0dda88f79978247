import TextCore

// What stands behind an edit moves with the text: the same block, row or cell so many bytes on.

extension Block {
  /// Whether a block of text is this one so many bytes on. Its ordinal is told by its text.
  public func isSame(as other: Block, movedBy distance: Int) -> Bool {
    kind == other.kind && followsBlankLine == other.followsBlankLine
      && isCut(as: other, movedBy: distance)
  }

  /// - Parameter tables: how many tables more stand in front.
  mutating func move(by distance: Int, tables: Int) {
    if case .table(let index) = kind { kind = .table(index + tables) }
    if distance != 0 { move(by: distance) }
  }
}

extension TableGrid {
  mutating func move(by distance: Int) {
    range = range.shifted(by: distance)
    for row in rows.indices { rows[row].move(by: distance) }
  }
}

extension TableRow {
  public func shifted(by distance: Int) -> TableRow {
    var row = self
    row.move(by: distance)
    return row
  }

  mutating func move(by distance: Int) {
    range = range.shifted(by: distance)
    // Most often some other version has the same cells.
    cells = cells.map { cell in
      var cell = cell
      cell.range = cell.range.shifted(by: distance)
      return cell
    }
  }
}
