import TextCore

/// Looks at what stands right before or behind an offset.
enum Nearby {
  static func isHan(_ bytes: [UInt8], at offset: Int) -> Bool {
    ScalarClass.isHan(bytes.scalar(at: offset).value)
  }

  static func isHan(_ bytes: [UInt8], before offset: Int) -> Bool {
    bytes.scalar(before: offset).map { ScalarClass.isHan($0.value) } ?? false
  }

  static func isDigit(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset < bytes.count && bytes[offset] >= 0x30 && bytes[offset] <= 0x39
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
    guard offset >= 0, word.count <= bytes.count - offset else { return false }
    var index = 0
    while index < word.count {
      if bytes[offset + index] != word[index] { return false }
      index += 1
    }
    return true
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
}

/// A few words of which one may stand before or behind an offset.
struct Words: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
  }

  func begin(_ bytes: [UInt8], at offset: Int) -> Bool {
    words.contains { Nearby.begins(bytes, at: offset, with: $0) }
  }

  func end(_ bytes: [UInt8], before offset: Int) -> Bool {
    words.contains { Nearby.ends(bytes, before: offset, with: $0) }
  }

  /// The length in bytes of the word that ends before an offset; the first of the list that does.
  func length(_ bytes: [UInt8], before offset: Int) -> Int? {
    words.first { Nearby.ends(bytes, before: offset, with: $0) }?.count
  }

  /// Where one of the words begins, in order.
  func places(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    for word in words {
      guard let first = word.first else { continue }
      var index = 0
      while let place = ByteSearch.first(first, in: bytes, index..<bytes.count) {
        if Nearby.begins(bytes, at: place, with: word) { found.append(place) }
        index = place + 1
      }
    }
    return words.count > 1 ? found.sorted() : found
  }

  /// Whether one of the words stands in a range.
  func occur(_ bytes: [UInt8], in range: SourceRange) -> Bool {
    words.contains { word in
      guard let first = word.first, word.count <= range.count else { return false }
      let end = range.upperBound - word.count + 1
      var index = range.lowerBound
      while let place = ByteSearch.first(first, in: bytes, index..<end) {
        if Nearby.begins(bytes, at: place, with: word) { return true }
        index = place + 1
      }
      return false
    }
  }
}
