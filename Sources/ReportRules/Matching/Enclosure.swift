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
    var index = offset
    var depth = 0
    while index > range.lowerBound, let scalar = bytes.scalar(before: index) {
      index -= scalar.length
      if scalar.value == close { depth += 1 }
      if scalar.value == open {
        if depth == 0 { break }
        depth -= 1
      }
      if index == range.lowerBound { return nil }
    }
    guard index < offset || bytes.scalar(at: index).value == open else { return nil }
    guard bytes.scalar(at: index).value == open else { return nil }
    var end = offset
    depth = 0
    while end < range.upperBound {
      let scalar = bytes.scalar(at: end)
      end += scalar.length
      if scalar.value == open, end - scalar.length != index { depth += 1 }
      if scalar.value == close {
        if depth == 0 { return index..<end }
        depth -= 1
      }
    }
    return nil
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
