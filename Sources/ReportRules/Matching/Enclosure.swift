import TextCore

/// What stands inside marks is not the report's own word: titles, quotations, notes.
enum Enclosure {
  /// No quotation and no title reaches farther to either side of what is asked about, in bytes; the length of
  /// a paragraph has no bound, and many of its places may ask.
  private static let reach = 600

  /// The innermost pair of marks around an offset, within a range and 600 bytes to either side; nil where
  /// there is none.
  ///
  /// - Parameters:
  ///   - open: the opening mark as a scalar, such as `《`.
  ///   - close: the closing mark.
  static func range(
    _ bytes: [UInt8], around offset: Int, in range: SourceRange, open: UInt32, close: UInt32
  ) -> SourceRange? {
    let range =
      max(range.lowerBound, offset - reach)..<max(offset, min(range.upperBound, offset + reach))
    let (opening, closing) = (Mark(open), Mark(close))
    var start: Int?
    var depth = 0
    var place = offset == range.lowerBound ? offset : offset - 1
    // The first byte of a character stands for nothing else.
    while place >= range.lowerBound {
      if opening.lead == closing.lead {
        guard let last = ByteSearch.last(opening.lead, in: bytes, range.lowerBound..<(place + 1))
        else { break }
        place = last
      }
      if closing.stands(bytes, at: place), place < offset { depth += 1 }
      if opening.stands(bytes, at: place) {
        if depth == 0 {
          start = place
          break
        }
        depth -= 1
      }
      place -= 1
    }
    guard let start else { return nil }
    depth = 0
    for place in offset..<range.upperBound {
      if place != start, opening.stands(bytes, at: place) { depth += 1 }
      guard closing.stands(bytes, at: place) else { continue }
      if depth == 0 { return start..<min(range.upperBound, place + closing.count) }
      depth -= 1
    }
    return nil
  }

  /// A mark as its bytes in UTF-8.
  private struct Mark {
    /// The first lowest.
    private let bytes: UInt32
    let count: Int
    var lead: UInt8 { UInt8(truncatingIfNeeded: bytes) }

    init(_ scalar: UInt32) {
      var (bytes, count): (UInt32, Int) = (0, 0)
      for byte in Unicode.Scalar(scalar).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter {
        bytes |= UInt32(byte) << (8 * count)
        count += 1
      }
      (self.bytes, self.count) = (bytes, count)
    }

    @inline(__always)
    func stands(_ bytes: [UInt8], at place: Int) -> Bool {
      guard bytes[place] == UInt8(truncatingIfNeeded: self.bytes), bytes.count - place >= count
      else { return false }
      for index in 1..<count
      where bytes[place + index] != UInt8(truncatingIfNeeded: self.bytes >> (8 * index)) {
        return false
      }
      return true
    }
  }

  /// Whether an offset stands inside 《》.
  static func isInTitle(_ bytes: [UInt8], _ offset: Int, in range: SourceRange) -> Bool {
    self.range(bytes, around: offset, in: range, open: 0x300A, close: 0x300B) != nil
  }

  /// Whether an offset stands inside a URL or a mail address: a run of ASCII with `://`, `www.` or
  /// `@` in it.
  static func isInAddress(_ bytes: [UInt8], _ offset: Int, in range: SourceRange) -> Bool {
    guard offset < range.upperBound, bytes[offset] > 0x20, bytes[offset] < 0x80 else {
      return false
    }
    var start = offset
    while start > range.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] < 0x80 { start -= 1 }
    var end = offset
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] < 0x80 { end += 1 }
    return bytes[start..<end].contains(0x40)
      || addressMarks.contains { ByteSearch.first($0, in: bytes, start..<end) != nil }
  }

  private static let addressMarks = ["://", "www."].map { Array($0.utf8) }
}
