import TextCore

/// What Pandoc's Markdown writes beside a heading: `[]{#_Toc1 .anchor}` in front of the text, where a link
/// leads, and `{#id .class}` behind it.
enum HeadingAttributes {
  /// No attributes are longer, in bytes.
  private static let longest = 200

  /// The range behind anchors at its beginning.
  static func skipAnchor(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while range.count > 4, bytes[range.lowerBound] == 0x5B, bytes[range.lowerBound + 1] == 0x5D,
      isAttributes(bytes, at: range.lowerBound + 2, range.upperBound),
      let close = ByteSearch.first(
        0x7D, in: bytes,
        range.lowerBound..<min(range.upperBound, range.lowerBound + longest))
    {
      let rest = bytes.content(of: (close + 1)..<range.upperBound)
      // A line of nothing else stays what it is.
      if rest.isEmpty { return range }
      range = rest
    }
    return range
  }

  /// The range without attributes at its end.
  static func without(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    guard let last = range.last, bytes[last] == 0x7D else { return range }
    var open = last
    let floor = max(range.lowerBound, last - longest)
    while open > floor, bytes[open] != 0x7B {
      guard bytes[open] < 0x80 else { return range }
      open -= 1
    }
    guard open > range.lowerBound, isAttributes(bytes, at: open, range.upperBound) else {
      return range
    }
    return bytes.content(of: range.lowerBound..<open)
  }

  /// Whether `{#`, `{.` or `{-}` stands at an offset.
  private static func isAttributes(_ bytes: [UInt8], at offset: Int, _ limit: Int) -> Bool {
    guard offset + 2 < limit, bytes[offset] == 0x7B else { return false }
    let next = bytes[offset + 1]
    return next == 0x23 || next == 0x2E || next == 0x2D && bytes[offset + 2] == 0x7D
  }
}
