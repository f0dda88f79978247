import TextCore

/// `[bookmark: _Hlk66973412]`, which a converter leaves where the word processor had a bookmark.
public enum Bookmark {
  private static let start = Array("[bookmark:".utf8)

  /// The offset behind the bookmark that begins at another one, on one line; nil where none does.
  public static func end(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard bytes[offset] == 0x5B, bytes[offset..<limit].starts(with: start) else { return nil }
    for index in offset..<limit {
      switch bytes[index] {
      case 0x5D: return index + 1
      case 0x0A, 0x0D: return nil
      default: break
      }
    }
    return nil
  }

  /// The range behind the bookmarks that it begins with; a heading behind one is still a heading.
  static func skip(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while let first = range.first, bytes[first] == 0x5B, bytes[range].starts(with: start),
      let close = range.first(where: { bytes[$0] == 0x5D })
    {
      let rest = bytes.content(of: (close + 1)..<range.upperBound)
      // A line that is a bookmark and nothing else stays what it is.
      if rest.isEmpty { return range }
      range = rest
    }
    return range
  }
}
