import TextCore

/// The blanks that formatting may take away or put in: those that show as mere room.
///
/// Characters without width, page breaks and references such as `&nbsp;` are not among them; they are
/// somebody's text, or a finding.
enum Blanks {
  static func isBlank(_ value: UInt32) -> Bool {
    ScalarClass.isWhitespace(value) && value != 0x0B && value != 0x0C && value != 0x85
      && value != 0x2028 && value != 0x2029
  }

  /// A range without the blanks at its ends. One of blanks only is empty and stands at its start.
  static func trimmed(_ bytes: [UInt8], _ range: SourceRange, lineEnds: Bool = false) -> SourceRange
  {
    let start = end(of: bytes, from: range.lowerBound, limit: range.upperBound, lineEnds: lineEnds)
    guard start < range.upperBound else { return range.lowerBound..<range.lowerBound }
    return start..<self.start(of: bytes, before: range.upperBound, floor: start, lineEnds: lineEnds)
  }

  /// Behind the blanks that begin at an offset.
  static func end(
    of bytes: [UInt8], from offset: Int, limit: Int, lineEnds: Bool = false
  ) -> Int {
    var index = offset
    while index < limit {
      let scalar = bytes.scalar(at: index)
      guard isBlank(scalar.value) || (lineEnds && ScalarClass.isLineEnd(scalar.value)) else {
        break
      }
      index += scalar.length
    }
    return min(index, limit)
  }

  /// The first of the blanks that end at an offset.
  static func start(
    of bytes: [UInt8], before offset: Int, floor: Int, lineEnds: Bool = false
  ) -> Int {
    var index = offset
    while index > floor, let scalar = bytes.scalar(before: index),
      isBlank(scalar.value) || (lineEnds && ScalarClass.isLineEnd(scalar.value))
    {
      index -= scalar.length
    }
    return max(index, floor)
  }
}
