import ReportSyntax
import TextCore

/// What the text of a row may hold, told once while it stays as it is: most rows have nothing of the kind,
/// and who looks for it need not read them.
public struct RowFeatures: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// 月, or a divider between digits, so that a date may stand there.
  public static let dates = RowFeatures(rawValue: 1)
  /// 年 behind a digit, or a character that folds to it.
  public static let years = RowFeatures(rawValue: 2)
  /// Characters that nobody types: invisible ones, replacement characters, private ones.
  public static let strayCharacters = RowFeatures(rawValue: 4)

  public init(of text: [UInt8]) { self.init(of: text, 0..<text.count) }

  public init(of bytes: [UInt8], _ range: SourceRange) {
    self = []
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead >= 0x2D, lead <= 0x2F, bytes.hasDigit(at: index - 1),
          bytes.hasDigit(at: index + 1)
        {
          insert(.dates)
        }
        if ScalarClass.isControl(UInt32(lead)) { insert(.strayCharacters) }
        index += 1
      } else if lead >= 0xE4, lead <= 0xE9, index + 3 <= range.upperBound {
        // 月 and 年.
        if lead == 0xE6, bytes[index + 1] == 0x9C, bytes[index + 2] == 0x88 { insert(.dates) }
        if lead == 0xE5, bytes[index + 1] == 0xB9, bytes[index + 2] == 0xB4,
          RowFeatures.isBehindDigit(bytes, index, floor: range.lowerBound)
        {
          insert(.years)
        }
        index += 3
      } else {
        let scalar = bytes.scalar(at: index)
        if RowFeatures.isStray(scalar.value) { insert(.strayCharacters) }
        // Compatibility ideographs; full-width marks fold to none.
        if scalar.value >= 0xF900, scalar.value <= 0xFAFF { insert(.years) }
        index += max(1, scalar.length)
      }
    }
  }

  /// Whether a scalar is a character that nobody types.
  public static func isStray(_ value: UInt32) -> Bool {
    ScalarClass.isZeroWidth(value) || ScalarClass.isSoftHyphen(value)
      || value == 0xFFFD || value == 0xFFFC
      || ScalarClass.isPrivateUse(value) || ScalarClass.isRadical(value)
      || ScalarClass.isControl(value) || ScalarClass.isLineSeparator(value)
  }

  /// Whether a digit stands in front of an offset, but for what folding leaves out.
  private static func isBehindDigit(_ bytes: [UInt8], _ offset: Int, floor: Int) -> Bool {
    var end = offset
    while end > floor, let scalar = bytes.scalar(before: end) {
      let value = scalar.value
      if ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value) { return true }
      guard Folding.key(bytes, (end - scalar.length)..<end).isEmpty else { return false }
      end -= scalar.length
    }
    return false
  }
}

extension Report {
  /// The rows of the text's tables that may hold some things, in order.
  public func tableRows(with features: RowFeatures) -> [TableRow] {
    var rows: [TableRow] = []
    for (index, grid) in grids.enumerated() where !grid.features.isDisjoint(with: features) {
      for (place, row) in grid.rows.enumerated() where !row.features.isDisjoint(with: features) {
        rows.append(document.tables[index].rows[place])
      }
    }
    return rows
  }

  /// Where the rows stand that hold nothing of the kind.
  public func tableRows(without features: RowFeatures) -> [SourceRange] {
    var ranges: [SourceRange] = []
    for (index, grid) in grids.enumerated() {
      let start = document.tables[index].range.lowerBound
      for (place, row) in grid.rows.enumerated() where row.features.isDisjoint(with: features) {
        ranges.append(grid.extents[place].shifted(by: start))
      }
    }
    return ranges
  }

  /// Whether a table of the form may hold some things.
  public func table(_ table: BoundTable, has features: RowFeatures) -> Bool {
    table.grids.contains { !grids[$0].features.isDisjoint(with: features) }
  }

  /// A block's text as words are looked for in it, in offsets from its content; nil for what is no text.
  public func folded(ofBlock index: Int) -> FoldedProse? { blockReadings[index]?.folded }
}
