import TextCore

/// Quotation marks that stand alone.
public enum QuoteMarks {
  /// A key without them; nil where it has none.
  public static func without(_ key: [UInt8]) -> [UInt8]? {
    var rest: [UInt8] = []
    var index = 0
    while index < key.count {
      let end = index + key.scalar(at: index).length
      if !fill(key, index..<end) { rest += key[index..<end] }
      index = end
    }
    return rest.count < key.count ? rest : nil
  }

  /// Whether a line is nothing but them, perhaps behind the ordinal of the label to which they belong:
  /// `3. “ ”`.
  static func areLoose(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard range.count <= 24, let words = TextLine.words(bytes, range), let last = words.last else {
      return false
    }
    return fill(bytes, last)
      && words.enumerated().allSatisfy { index, word in
        fill(bytes, word)
          || index == 0
            && Ordinal.scan(bytes, at: word.lowerBound, limit: last.upperBound)?.range.upperBound
              ?? 0 >= word.upperBound
      }
  }

  /// Whether a text is nothing but them.
  static func fill(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= 12 else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x22, 0x2018...0x201F, 0x300C...0x300F, 0xFF02: index += scalar.length
      default: return false
      }
    }
    return true
  }
}
