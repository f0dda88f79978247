import TextCore

/// A stretch of text with attributes, as Pandoc's Markdown writes what a page or a Word file sets in
/// another font: `[一、总体情况]{style="font-family:黑体"}`, `[政务]{.underline}`.
struct BracketedSpan {
  /// The `[`.
  let opening: SourceRange
  /// From the `]` to the `}`.
  let closing: SourceRange

  /// No attributes are longer, in bytes.
  private static let longest = 400

  /// Whether a text may have any: a text without `]{` has none.
  static func mayOccur(in bytes: [UInt8]) -> Bool {
    var index = 0
    while let brace = ByteSearch.first(0x7B, in: bytes, index..<bytes.count) {
      if brace > 0, bytes[brace - 1] == 0x5D { return true }
      index = brace + 1
    }
    return false
  }

  /// All spans that have a text, in the order in which they end; none reaches over an empty line.
  static func all(in bytes: [UInt8]) -> [BracketedSpan] {
    guard mayOccur(in: bytes) else { return [] }
    var spans: [BracketedSpan] = []
    var open: [Int] = []
    var isLineEmpty = true
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D: break
      case 0x0A, 0x0D:
        if isLineEmpty { open.removeAll(keepingCapacity: true) }
        isLineEmpty = true
      case 0x20, 0x09: break
      case 0x5B:
        isLineEmpty = false
        open.append(index)
      case 0x5D:
        isLineEmpty = false
        guard let start = open.popLast(), let end = attributesEnd(bytes, at: index + 1) else {
          break
        }
        // `[]{#_Toc1 .anchor}` is a place, no text; `[]{style="…"}` is what a blank cell was set in.
        if index > start + 1 || isLetter(bytes[index + 2]) {
          spans.append(
            BracketedSpan(opening: start..<(start + 1), closing: index..<end))
        }
        index = end - 1
      default: isLineEmpty = false
      }
      index += 1
    }
    return spans
  }

  /// Where attributes end that begin at an offset: `{.class}`, `{#id}`, `{key="value"}`.
  private static func attributesEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == 0x7B else { return nil }
    let limit = min(bytes.count, start + longest)
    var index = start + 1
    var hasValue = false
    var isQuoted = false
    let first = bytes[index]
    guard first == 0x2E || first == 0x23 || isLetter(first) else { return nil }
    while index < limit {
      switch bytes[index] {
      case 0x22:
        isQuoted.toggle()
        hasValue = hasValue || bytes[index - 1] == 0x3D
      case 0x7D where !isQuoted:
        return first == 0x2E || first == 0x23 || hasValue ? index + 1 : nil
      case 0x0A, 0x0D:
        // Pandoc wraps between attributes, as it does between words.
        if isQuoted || isEmptyLine(bytes, behind: index, limit: limit) { return nil }
      case 0x7B where !isQuoted: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether nothing stands on the line that begins behind a line end.
  private static func isEmptyLine(_ bytes: [UInt8], behind end: Int, limit: Int) -> Bool {
    var index = end + 1
    if bytes[end] == 0x0D, index < limit, bytes[index] == 0x0A { index += 1 }
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index == limit || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
