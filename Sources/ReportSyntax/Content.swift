import TextCore

extension [UInt8] {
  /// A range without what shows as nothing at both ends: white space (U+3000 included), characters
  /// without width, NUL, which masked markup reads as; empty where there is nothing else. Line ends stand
  /// only where a range runs over lines.
  public func content(of range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let byte = self[start]
      if byte < 0x80 {
        guard isBlankByte(byte) else { break }
        start += 1
      } else {
        let scalar = scalar(at: start)
        guard isBlankScalar(scalar.value) else { break }
        start += scalar.length
      }
    }
    while end > start {
      let byte = self[end - 1]
      if byte < 0x80 {
        guard isBlankByte(byte) else { break }
        end -= 1
      } else {
        guard let scalar = scalar(before: end), isBlankScalar(scalar.value) else { break }
        end -= scalar.length
      }
    }
    return start..<Swift.max(start, Swift.min(end, range.upperBound))
  }
}

/// Blank, TAB, NUL, line ends, and the breaks of columns and pages.
private func isBlankByte(_ byte: UInt8) -> Bool {
  byte <= 0x20 && (byte == 0x20 || byte == 0 || (byte >= 0x09 && byte <= 0x0D))
}

private func isBlankScalar(_ value: UInt32) -> Bool {
  // Nearly all text is Han characters and their punctuation.
  if value > 0x3000, value < 0xFE00 { return false }
  return ScalarClass.isWhitespace(value) || ScalarClass.isZeroWidth(value)
}
