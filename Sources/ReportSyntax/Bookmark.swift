import TextCore

/// `[bookmark: _Hlk66973412]`, which a converter leaves where the word processor had a bookmark.
public enum Bookmark {
  /// What it begins with.
  public static let opening = "[bookmark:"

  private static let openingBytes = Array(opening.utf8)

  /// How long it may be behind its opening, in bytes. A word processor takes names of forty characters;
  /// what nobody closes so soon is text.
  private static let longest = 200

  /// The offset behind the bookmark that begins at another one; nil where none does.
  public static func end(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer { end($0, at: offset, limit: limit) }
  }

  public static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, limit: Int
  ) -> Int? {
    let count = openingBytes.count
    guard offset >= 0, offset + count < limit, limit <= bytes.count, bytes[offset] == 0x5B else {
      return nil
    }
    for place in 1..<count where bytes[offset + place] != openingBytes[place] { return nil }
    var index = offset + count
    let limit = min(limit, index + longest)
    while index < limit {
      if bytes[index] == 0x5D { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Where one ends that is to be deleted: of all of it nothing may be left, and its name may hold brackets.
  /// It is closed on its own line; where the brackets do not balance, by the first.
  ///
  /// - Parameter start: the offset behind its opening.
  public static func wholeEnd(
    _ bytes: [UInt8], openedBefore start: Int
  ) -> (offset: Int, isBalanced: Bool)? {
    var index = start
    var first: Int?
    var depth = 0
    let limit = min(bytes.count, start + longest)
    while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D {
      switch bytes[index] {
      case 0x5B: depth += 1
      case 0x5D where depth == 0: return (index + 1, true)
      case 0x5D:
        depth -= 1
        first = first ?? index + 1
      default: break
      }
      index += 1
    }
    return first.map { ($0, false) }
  }

  /// The range behind the bookmarks that it begins with; a heading behind one is still a heading.
  static func skip(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while let end = end(bytes, at: range.lowerBound, limit: range.upperBound) {
      let rest = bytes.content(of: end..<range.upperBound)
      // A line that is a bookmark and nothing else stays what it is.
      if rest.isEmpty { return range }
      range = rest
    }
    return range
  }
}
