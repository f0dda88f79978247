import TextCore

/// What Pandoc's Markdown writes beside a heading: `[]{#_Toc1 .anchor}` in front of the text, where a link
/// leads, and `{#id .class}` behind it.
enum HeadingAttributes {
  /// No attributes are longer, in bytes: an identifier may be a whole title.
  private static let longest = 400

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

  /// The range of a line without a heading's attributes: `一、总体情况 {#id}`. Behind a bracket or
  /// code they are a span's.
  static func withoutOwn(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    let rest = without(bytes, range)
    guard rest != range, let last = rest.last else { return range }
    let isBehindBlank = bytes[rest.upperBound] == 0x20 || bytes[rest.upperBound] == 0x09
    return isBehindBlank || bytes[last] >= 0x80 || bytes[last] == 0x2A ? rest : range
  }

  /// The range without attributes at its end.
  static func without(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    guard let last = range.last, bytes[last] == 0x7D else { return range }
    var open = last
    let floor = max(range.lowerBound, last - longest)
    while open > floor, bytes[open] != 0x7B { open -= 1 }
    guard open > range.lowerBound, isAttributes(bytes, at: open, range.upperBound) else {
      return range
    }
    return bytes.content(of: range.lowerBound..<open)
  }

  /// The range without a link back to the contents at its end, `[↑](#top)`, and the text of one that is a
  /// link into the document as a whole, `[一、总体情况](#toc)`.
  static func withoutLinks(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    guard let last = range.last, bytes[last] == 0x29 else { return range }
    var open = last
    while open > range.lowerBound, bytes[open] != 0x28 { open -= 1 }
    guard open > range.lowerBound + 1, bytes[open + 1] == 0x23, bytes[open - 1] == 0x5D else {
      return range
    }
    let close = open - 1
    open = close
    while open > range.lowerBound, bytes[open] != 0x5B { open -= 1 }
    guard bytes[open] == 0x5B, close > open + 1 else { return range }
    return bytes.content(
      of: open == range.lowerBound ? (open + 1)..<close : range.lowerBound..<open)
  }

  /// Whether `{#`, `{.` or `{-}` stands at an offset.
  private static func isAttributes(_ bytes: [UInt8], at offset: Int, _ limit: Int) -> Bool {
    guard offset + 2 < limit, bytes[offset] == 0x7B else { return false }
    let next = bytes[offset + 1]
    return next == 0x23 || next == 0x2E || next == 0x2D && bytes[offset + 2] == 0x7D
  }
}
