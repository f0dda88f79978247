import TextCore

/// The words of a line whose cells lost their borders: labels, values, and the rest.
struct FlatWords {
  private let source: LineSource
  private var index: Int
  private let limit: Int

  init(_ source: LineSource, _ range: SourceRange) {
    self.source = source
    index = range.lowerBound
    limit = range.upperBound
  }

  /// The next word; nil at the end. A label ends where the longest one of the form does, even if
  /// nothing parts it from what follows.
  mutating func next() -> SourceRange? {
    let bytes = source.bytes
    while index < limit {
      let length = FlatWords.blankLength(bytes, index)
      guard length > 0 else { break }
      index += length
    }
    guard index < limit else { return nil }
    let start = index
    var end = start
    // A longer word is no label and no value; the bound keeps a text without blanks linear.
    let limit = min(limit, start + LineSource.longestLabel + 1)
    while end < limit, FlatWords.blankLength(bytes, end) == 0 {
      end += bytes.scalar(at: end).length
    }
    end = min(end, limit)
    if let label = labelEnd(start, min(end, start + LineSource.longestLabel)) {
      end = label
    } else if let digits = trailingDigits(start, end) {
      end = digits
    }
    index = max(end, start + 1)
    return start..<index
  }

  private static func blankLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x7C || byte == 0 { return 1 }
    let scalar = bytes.scalar(at: index)
    return ScalarClass.isBlank(scalar.value) ? scalar.length : 0
  }

  /// Behind the longest label that begins at an offset; nil where none does.
  private func labelEnd(_ start: Int, _ limit: Int) -> Int? {
    var folded: [UInt8] = []
    var index = start
    var found: Int?
    while index < limit {
      let length = source.bytes.scalar(at: index).length
      folded += Folding.key(source.bytes, index..<(index + length))
      index += length
      if source.lexicon.isTableLabel(LabelKey.key(folded, 0..<folded.count)) { found = index }
      guard source.lexicon.beginsTableLabel(folded) else { break }
    }
    return found
  }

  /// `规章0` is a label and its value.
  private func trailingDigits(_ start: Int, _ end: Int) -> Int? {
    var digits = end
    while digits > start, source.bytes[digits - 1] >= 0x30, source.bytes[digits - 1] <= 0x39 {
      digits -= 1
    }
    guard digits > start, digits < end, source.bytes[digits - 1] >= 0x80 else { return nil }
    // ＋8 and －8 are values.
    if NumberScan.scan(source.bytes, at: start, limit: end)?.range.upperBound == end { return nil }
    return digits
  }

  /// Whether numbers stand beside each other with only blanks between, at least twice: hardly any
  /// prose does that, but for telephone numbers.
  static func hasNumberRuns(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var pairs = 0
    var followsNumber = false
    var inNumber = false
    var index = range.lowerBound
    while index < range.upperBound {
      if !followsNumber, !inNumber {
        index = ByteSearch.firstDigit(in: bytes, index..<range.upperBound)
        if index >= range.upperBound { break }
      }
      let byte = bytes[index]
      index += 1
      if byte >= 0x30, byte <= 0x39 {
        if !inNumber, followsNumber {
          pairs += 1
          if pairs >= 2 { return true }
        }
        inNumber = true
      } else if byte == 0x20 || byte == 0x09 || byte == 0x7C || byte == 0 {
        if inNumber { followsNumber = true }
        inNumber = false
      } else if byte != 0x2E || !inNumber {
        inNumber = false
        followsNumber = false
      }
    }
    return false
  }
}
