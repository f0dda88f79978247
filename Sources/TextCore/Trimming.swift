extension SourceText {
  /// A range without the blanks at its ends: white space (U+3000 and no-break blanks included), line
  /// ends, characters without width. A range of nothing else is empty and stands at its start; one
  /// beyond the text is clamped.
  public func trimmed(_ range: SourceRange) -> SourceRange {
    let range = range.clamped(to: self.range)
    guard let start = firstNonBlank(in: range) else {
      return range.lowerBound..<range.lowerBound
    }
    var end = range.upperBound
    while end > start, let scalar = bytes.scalar(before: end), ScalarClass.isBlank(scalar.value) {
      end -= scalar.length
    }
    return start..<end
  }

  /// The offset of the first character in a range that is not blank; nil where all are.
  package func firstNonBlank(in range: SourceRange) -> Int? {
    let range = range.clamped(to: self.range)
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      if !ScalarClass.isBlank(scalar.value) { return index }
      index += scalar.length
    }
    return nil
  }

  /// Whether a range holds nothing that a reader sees.
  public func isBlank(_ range: SourceRange) -> Bool {
    firstNonBlank(in: range) == nil
  }
}
