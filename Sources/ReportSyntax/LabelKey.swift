import TextCore

/// What a label says once everything is gone that a reader does not read: widths, white space, line
/// breaks, `[bookmark: …]` marks, list marks and the ordinal in front.
public enum LabelKey {
  /// The key of a label, without its ordinal: `（三） 不予公开` and `三、不予公开` are the same.
  public static func key(_ bytes: [UInt8], _ range: SourceRange) -> [UInt8] {
    withoutOrdinal(foldedWithoutMarks(bytes, range))
  }

  /// The key of a label of the form.
  public static func key(_ label: String) -> [UInt8] {
    let bytes = Array(label.utf8)
    return key(bytes, 0..<bytes.count)
  }

  /// The key with its ordinal kept, marks still taken off.
  public static func foldedWithoutMarks(_ bytes: [UInt8], _ range: SourceRange) -> [UInt8] {
    // Control bytes (NUL is what masked markup reads as) are left out by folding.
    let (key, mayHaveMarks) = Folding.keyTellingMarks(bytes, range)
    return mayHaveMarks ? withoutMarks(key) : key
  }

  fileprivate static func withoutMarks(_ key: [UInt8]) -> [UInt8] {
    var folded = key
    let (hasBracket, hasEscape) = ByteSearch.holds(0x5B, 0x5C, in: key, 0..<key.count)
    if hasBracket { removeBookmarks(&folded) }
    if hasEscape { removeEscapes(&folded) }
    var start = 0
    while start < folded.count {
      // `-`, `*`, `+`, `#`, `>` and `•` in front of a label are list or heading marks.
      let byte = folded[start]
      if byte == 0x2A || byte == 0x23 || byte == 0x3E {
        start += 1
      } else if byte == 0x2D || byte == 0x2B, start + 1 < folded.count,
        folded[start + 1] >= 0x80 || folded[start + 1] == 0x28
      {
        start += 1
      } else if byte == 0xE2, start + 2 < folded.count, folded[start + 1] == 0x80,
        folded[start + 2] == 0xA2
      {
        start += 3
      } else {
        break
      }
    }
    var end = folded.count
    while end > start, folded[end - 1] == 0x2A { end -= 1 }
    // `__总体情况__`; of more lines than two a blank is made that somebody is to fill in.
    if end - start > 4, folded[start] == 0x5F, folded[start + 1] == 0x5F, folded[start + 2] != 0x5F,
      folded[end - 1] == 0x5F, folded[end - 2] == 0x5F, folded[end - 3] != 0x5F
    {
      start += 2
      end -= 2
    }
    // Marks of runs that end within the label: `一、**总体情况`.
    if ByteSearch.first(0x2A, in: folded, start..<end) != nil {
      return withoutBold(folded[start..<end])
    }
    return start == 0 && end == folded.count ? folded : Array(folded[start..<end])
  }

  private static func withoutBold(_ key: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(key.count)
    var index = key.startIndex
    while index < key.endIndex {
      let end = key[index...].firstIndex { $0 != 0x2A } ?? key.endIndex
      if end - index < 2 { result += key[index..<max(end, index + 1)] }
      index = max(end, index + 1)
    }
    return result
  }

  private static func removeBookmarks(_ folded: inout [UInt8]) {
    var rest: [UInt8] = []
    var (start, place) = (0, 0)
    while let open = ByteSearch.first(0x5B, in: folded, place..<folded.count) {
      place = open + 1
      guard let end = Bookmark.end(folded, at: open, limit: folded.count) else { continue }
      rest += folded[start..<open]
      start = end
      place = end
    }
    guard start > 0 else { return }
    rest += folded[start...]
    folded = rest
  }

  /// Takes off what keeps Markdown from reading a mark: `1\. 属于国家秘密` is no item of a list.
  private static func removeEscapes(_ folded: inout [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    for (index, byte) in folded.enumerated() {
      if !Escapes.isEscape(folded, at: index, limit: folded.count) { result.append(byte) }
    }
    folded = result
  }

  private static func withoutOrdinal(_ folded: consuming [UInt8]) -> [UInt8] {
    without(Ordinal.scan(folded, at: 0, limit: folded.count), folded)
  }

  fileprivate static func without(_ ordinal: Ordinal?, _ folded: consuming [UInt8]) -> [UInt8] {
    guard let start = ordinal?.range.upperBound, start < folded.count else { return folded }
    // In its place: another array would cost more than the search.
    let count = folded.count - start
    folded.withUnsafeMutableBufferPointer { folded in
      for place in 0..<count { folded[place] = folded[start + place] }
    }
    folded.removeLast(start)
    return folded
  }
}

/// A label of the form as texts are compared with it.
public struct LabelSpelling: Sendable {
  /// `LabelKey.foldedWithoutMarks` of it: with its ordinal.
  public let folded: [UInt8]
  /// `LabelKey.key` of it.
  public let key: [UInt8]
  /// The number in front of it.
  public let ordinal: Int?

  public init(_ label: String) {
    folded = LabelKey.withoutMarks(Folding.key(label))
    let ordinal = Ordinal.scan(folded, at: 0, limit: folded.count)
    self.ordinal = ordinal?.value
    key = LabelKey.without(ordinal, folded)
  }
}
