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

  /// Whether more of the field stands in front of its switch than is understood.
  static func isCut(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard bytes[range.lowerBound] == 0x5C else { return false }
    return isPart(bytes, before: Nearby.skipBlanksBack(bytes, range.lowerBound, floor: 0))
  }

  /// Whether a name, a switch or a string ends at an offset.
  private static func isPart(_ bytes: [UInt8], before end: Int) -> Bool {
    guard end > 0 else { return false }
    let byte = bytes[end - 1]
    let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    return isLetter || byte.isDigit || byte == 0x22 || byte == 0x5F || byte == 0x5C
  }
}
