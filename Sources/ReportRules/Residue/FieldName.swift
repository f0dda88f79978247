import TextCore

/// What stands in front of a field code's switch: `PAGE   \* MERGEFORMAT`.
enum FieldName {
  private static let names: Words = [
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "DATE", "TIME", "PRINTDATE", "SAVEDATE",
    "CREATEDATE", "AUTHOR", "FILENAME", "TITLE",
  ]

  /// The offset at which the field begins whose switch stands at an offset, where its name is all that
  /// stands in front; else the offset.
  static func start(_ bytes: [UInt8], before offset: Int) -> Int {
    guard bytes[offset] == 0x5C else { return offset }
    let end = Nearby.skipBlanksBack(bytes, offset, floor: 0)
    guard let length = names.length(bytes, before: end), !isPart(bytes, before: end - length) else {
      return offset
    }
    return end - length
  }

  private static let formats = KeyNumbers(
    [
      "Arabic", "ARABIC", "ArabicDash", "roman", "ROMAN", "alphabetic", "ALPHABETIC", "Ordinal",
      "CardText",
      "Caps", "FirstCap", "Lower", "Upper", "MERGEFORMAT", "CHARFORMAT", "CHINESENUM1",
      "CHINESENUM2", "CHINESENUM3", "DBNUM1", "DBNUM2", "DBNUM3", "GB1", "GB2", "GB3", "GB4",
    ].map { Array($0.utf8) })

  /// Behind the name of the format that `\*` asks for, or behind `\*` itself.
  static func formatEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    let first = Nearby.skipBlanks(bytes, start, limit: bytes.count)
    var end = first
    while end < bytes.count, end - first < longest, bytes[end].isLetterOrDigit { end += 1 }
    return formats.contains(Array(bytes[first..<end])) ? end : start
  }

  private static let longest = 12

  /// Whether more of the field stands in front of its switch than is understood, or behind it.
  static func isCut(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    let next = Nearby.skipBlanks(bytes, range.upperBound, limit: bytes.count)
    if next < bytes.count {
      let endsWithSwitch = range.count >= 2 && bytes[range.upperBound - 2] == 0x5C
      if bytes[next] == 0x5C || endsWithSwitch && bytes[next].isLetterOrDigit { return true }
    }
    guard bytes[range.lowerBound] == 0x5C else { return false }
    return isPart(bytes, before: Nearby.skipBlanksBack(bytes, range.lowerBound, floor: 0))
  }

  /// Whether a name, a switch or a string ends at an offset.
  private static func isPart(_ bytes: [UInt8], before end: Int) -> Bool {
    guard end > 0 else { return false }
    let byte = bytes[end - 1]
    return byte.isLetterOrDigit || byte == 0x22 || byte == 0x5F || byte == 0x5C
  }
}
