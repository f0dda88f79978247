import TextCore

/// References of HTML that stand for white space: converters to Markdown leave them in cells.
public enum SpaceEntities {
  private static let all = [
    "&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;", "&#xA0;", "&#12288;", "&#x3000;",
  ].map { Array($0.utf8) }

  /// A range without those at its ends, and without the white space around them.
  public static func trim(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while let first = range.first, bytes[first] == 0x26,
      let entity = all.first(where: { bytes[range].starts(with: $0) })
    {
      range = LogicalLine((first + entity.count)..<range.upperBound, in: bytes).content
    }
    while let last = range.last, bytes[last] == 0x3B,
      let entity = all.first(where: { bytes[range].suffix($0.count).elementsEqual($0) })
    {
      range =
        LogicalLine(
          range.lowerBound..<(range.upperBound - entity.count), in: bytes
        ).content
    }
    return range
  }
}
