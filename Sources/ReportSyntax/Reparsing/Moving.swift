import TextCore

// What stands behind an edit moves with the text: the same block, row or cell so many bytes on.

extension Block {
  /// Whether a block of text is this one so many bytes on. Its ordinal is told by its text.
  public func isSame(as other: Block, movedBy distance: Int) -> Bool {
    kind == other.kind && followsBlankLine == other.followsBlankLine
      && range.shifted(by: distance) == other.range
      && content.shifted(by: distance) == other.content
      && body.shifted(by: distance) == other.body
      && indentation.shifted(by: distance) == other.indentation
  }

  /// - Parameter tables: how many tables more stand in front.
  mutating func move(by distance: Int, tables: Int) {
    if case .table(let index) = kind { kind = .table(index + tables) }
    guard distance != 0 else { return }
    range = range.shifted(by: distance)
    content = content.shifted(by: distance)
    body = body.shifted(by: distance)
    indentation = indentation.shifted(by: distance)
    ordinal = ordinal?.shifted(by: distance)
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

extension LogicalLine {
  mutating func move(by distance: Int) {
    range = range.shifted(by: distance)
    content = content.shifted(by: distance)
  }
}

extension Ordinal {
  public func shifted(by distance: Int) -> Ordinal {
    var ordinal = self
    ordinal.range = range.shifted(by: distance)
    ordinal.numeral = numeral.shifted(by: distance)
    ordinal.needlessMark = needlessMark?.shifted(by: distance)
    return ordinal
  }
}
