import TextCore

/// The brackets in which a template gives its hints.
enum HintBrackets {
  private static let opening: Marks = "（(【[〔"
  private static let closing: Marks = "）)】]〕"

  /// The brackets around a hint with all that they hold, or the hint alone.
  static func around(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var start = range.lowerBound
    let (first, last) = (bytes.scalar(at: start), bytes.scalar(before: range.upperBound))
    if opening.contains(first.value),
      !closing.contains(last?.value ?? 0)
    {
      start += first.length
    }
    let floor = max(0, start - 60)
    while start > floor, let scalar = bytes.scalar(before: start), scalar.value > 0x20,
      !closing.contains(scalar.value), !ScalarClass.isSentenceEnd(scalar.value)
    {
      start -= scalar.length
      guard opening.contains(scalar.value) else { continue }
      var end = range.upperBound
      let limit = min(bytes.count, end + 180)
      while end < limit {
        let next = bytes.scalar(at: end)
        if next.value == 0x0A || next.value == 0x0D || opening.contains(next.value) {
          return range
        }
        end += next.length
        if closing.contains(next.value) { return start..<end }
      }
      return range
    }
    return range
  }
}
