import TextCore

/// `[bookmark: _Hlk66973412]`, which a converter leaves where the word processor had a bookmark.
enum Bookmark {
  private static let start = Array("[bookmark:".utf8)

  /// The range behind the bookmarks that it begins with; a heading behind one is still a heading.
  static func skip(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while let first = range.first, bytes[first] == 0x5B, bytes[range].starts(with: start),
      let close = range.first(where: { bytes[$0] == 0x5D })
    {
      let rest = LogicalLine((close + 1)..<range.upperBound, in: bytes).content
      // A line that is a bookmark and nothing else stays what it is.
      if rest.isEmpty { return range }
      range = rest
    }
    return range
  }
}
