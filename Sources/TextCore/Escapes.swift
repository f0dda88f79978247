/// Backslashes that keep Markdown from reading a mark: `12\.36`, `1\-2`.
public enum Escapes {
  /// Whether a backslash stands at an offset with a mark of ASCII behind it, which it escapes (CommonMark 0.31,
  /// 2.4).
  @inlinable
  public static func isEscape(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    guard bytes[index] == 0x5C, index + 1 < limit else { return false }
    return isMark(bytes[index + 1])
  }

  /// Whether a byte is a mark of ASCII that may be escaped.
  @inlinable
  public static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A text without its escapes, and where each of its bytes stands in the text with them; nil where there
  /// is none.
  public static func removed(
    from bytes: [UInt8], _ range: SourceRange
  ) -> (bytes: [UInt8], places: [Int])? {
    guard ByteSearch.first(0x5C, in: bytes, range) != nil else { return nil }
    var kept: [UInt8] = []
    var places: [Int] = []
    for index in range where !isEscape(bytes, at: index, limit: range.upperBound) {
      kept.append(bytes[index])
      places.append(index)
    }
    return kept.count < range.count ? (kept, places) : nil
  }
}
