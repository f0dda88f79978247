import TextCore

/// A line that is a rule in some columns and text in others, where a merged cell goes on beside it:
/// `│三、本年度│（四）无├────┼──┤`.
enum PartialRule {
  /// Its cells, as those of the row below stand: blank under the rule. Nil where there is no text.
  static func row(_ bytes: [UInt8], _ line: SourceRange) -> TableRow? {
    var cells: [TableCell] = []
    var hasText = false
    var start: Int?
    var index = line.lowerBound
    while index < line.upperBound {
      let scalar = bytes.scalar(at: index)
      if parts(scalar.value) {
        if let start {
          let content = bytes.content(of: start..<index)
          let isRule = content.isEmpty || isDrawn(bytes.scalar(at: content.lowerBound).value)
          hasText = hasText || !isRule
          let range = isRule ? start..<start : content
          cells.append(TableCell(range, column: cells.count))
        }
        start = index + scalar.length
      }
      index += scalar.length
    }
    return hasText ? TableRow(cells: cells, range: line) : nil
  }

  private static func isDrawn(_ value: UInt32) -> Bool { value >= 0x2500 && value <= 0x257F }

  /// Whether a stroke goes down between two cells; `┴` only goes up.
  private static func parts(_ value: UInt32) -> Bool {
    switch value {
    case 0x2502, 0x2503, 0x2551, 0x250C...0x2513, 0x251C...0x2533, 0x253C...0x254B: true
    case 0x2552...0x2557, 0x255E...0x2566, 0x256A...0x256C: true
    default: false
    }
  }
}
