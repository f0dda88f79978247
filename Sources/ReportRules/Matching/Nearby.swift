import ReportForms
import TextCore

/// Looks at what stands right before or behind an offset.
enum Nearby {
  static func isHan(_ bytes: [UInt8], at offset: Int) -> Bool {
    ScalarClass.isHan(bytes.scalar(at: offset).value)
  }

  static func isHan(_ bytes: [UInt8], before offset: Int) -> Bool {
    bytes.scalar(before: offset).map { ScalarClass.isHan($0.value) } ?? false
  }

  /// The scalar before an offset; 0 at the start of the text.
  static func before(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes.scalar(before: offset)?.value ?? 0
  }

  /// The scalar at an offset; 0 at the end of the text.
  static func at(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes.scalar(at: offset).value
  }

  static func begins(_ bytes: [UInt8], at offset: Int, with word: [UInt8]) -> Bool {
    offset <= bytes.count && ByteComparison.begins(bytes, offset..<bytes.count, with: word)
  }

  static func ends(_ bytes: [UInt8], before offset: Int, with word: [UInt8]) -> Bool {
    begins(bytes, at: offset - word.count, with: word)
  }

  /// Whether an offset stands inside an address, as far as 300 bytes to either side tell: asked at
  /// every mark of a text, the answer must not cost a walk over all of it.
  static func isInAddress(_ bytes: [UInt8], _ offset: Int, in range: SourceRange) -> Bool {
    let near = max(range.lowerBound, offset - 300)..<min(range.upperBound, offset + 300)
    guard near.contains(offset) else { return false }
    return Enclosure.isInAddress(bytes, offset, in: near)
  }

  /// The offset behind blanks (no line ends) that begin at an offset.
  static func skipBlanks(_ bytes: [UInt8], _ offset: Int, limit: Int) -> Int {
    var index = offset
    while index < limit {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isWhitespace(scalar.value) else { break }
      index += scalar.length
    }
    return index
  }

  /// The offset of the first of the blanks (no line ends) that end at an offset.
  static func skipBlanksBack(_ bytes: [UInt8], _ offset: Int, floor: Int) -> Int {
    var index = offset
    while index > floor, let scalar = bytes.scalar(before: index),
      ScalarClass.isWhitespace(scalar.value)
    {
      index -= scalar.length
    }
    return index
  }

  /// Whether a line ends here and the next one begins with a Latin letter: `xx⏎gk@…` is one word.
  static func goesOnInLatin(_ bytes: [UInt8], _ end: Int) -> Bool {
    var next = end
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A { next += 1 }
    return next > end && ScalarClass.isLatinLetter(at(bytes, next))
  }
}

/// Words of which one may stand before or behind an offset of a text, as they are written.
struct Words: Sendable, ExpressibleByArrayLiteral {
  private let words: WordList

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: [String]) {
    self.words = WordList(words, isFolded: false)
  }

  func begin(_ bytes: [UInt8], at offset: Int) -> Bool {
    words.end(in: bytes, at: offset) != nil
  }

  /// Where the longest of the words that begin at an offset ends.
  func end(_ bytes: [UInt8], at offset: Int) -> Int? { words.end(in: bytes, at: offset) }

  func end(_ bytes: [UInt8], before offset: Int) -> Bool {
    words.start(in: bytes, before: offset) != nil
  }

  /// The length in bytes of the longest word that ends before an offset.
  func length(_ bytes: [UInt8], before offset: Int) -> Int? {
    words.start(in: bytes, before: offset).map { offset - $0 }
  }

  /// Where one of the words begins, in order.
  func places(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while let place = words.first(in: bytes, index..<bytes.count)?.lowerBound {
      found.append(place)
      index = place + 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return found
  }

  /// Whether one of the words stands in a range, which may begin inside a character.
  func occur(_ bytes: [UInt8], in range: SourceRange) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    let start = range.first { bytes[$0] & 0xC0 != 0x80 } ?? range.upperBound
    return words.occurs(in: bytes, start..<range.upperBound)
  }
}
