import TextCore

/// Layout 10: `<table>` with spans, nested paragraphs, entities and attributes.
enum HTMLTables {
  /// The ranges of the tables that hold no other table: a page laid out in tables is no table.
  static func innermost(_ tags: [Tag], end: Int) -> [SourceRange] {
    var result: [SourceRange] = []
    var open: Int?
    var lastCell = 0
    for tag in tags {
      switch (tag.name, tag.isClosing) {
      case ("table", false):
        open = tag.range.lowerBound
        lastCell = tag.range.upperBound
      case ("table", true):
        if let start = open { result.append(start..<tag.range.upperBound) }
        open = nil
      case ("tr", true), ("td", true), ("th", true):
        lastCell = tag.range.upperBound
      default:
        break
      }
    }
    // Cut off before its end: as far as its cells go.
    if let start = open, lastCell > start { result.append(start..<lastCell) }
    return result
  }

  /// The grid of one table, whose tags begin with `tags.first`.
  static func read(_ bytes: [UInt8], _ tags: ArraySlice<Tag>, _ range: SourceRange) -> TableGrid? {
    nil
  }
}
