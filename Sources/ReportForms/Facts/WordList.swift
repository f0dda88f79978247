import TextCore

/// Words of which any may stand at a place of folded prose.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// Longest first, so that 办公室 is met before 办.
  private let words: [[UInt8]]

  public init(arrayLiteral words: String...) { self.init(words) }

  public init(_ words: [String]) {
    self.words = words.map { Folding.key($0) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// The end of the longest word that begins at an offset.
  public func end(in bytes: [UInt8], at offset: Int, limit: Int? = nil) -> Int? {
    let limit = min(limit ?? bytes.count, bytes.count)
    guard offset >= 0, offset < limit else { return nil }
    for word in words where word[0] == bytes[offset] && offset + word.count <= limit {
      var place = 1
      while place < word.count, bytes[offset + place] == word[place] { place += 1 }
      if place == word.count { return offset + place }
    }
    return nil
  }

  /// The start of the longest word that ends at an offset.
  public func start(in bytes: [UInt8], before offset: Int, floor: Int = 0) -> Int? {
    guard offset <= bytes.count else { return nil }
    for word in words where offset - word.count >= floor {
      let start = offset - word.count
      var place = 0
      while place < word.count, bytes[start + place] == word[place] { place += 1 }
      if place == word.count { return start }
    }
    return nil
  }

  /// The first occurrence of any of the words in a range.
  public func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = end(in: bytes, at: index, limit: range.upperBound) { return index..<end }
      index += 1
    }
    return nil
  }

  public func occurs(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    first(in: bytes, range) != nil
  }

  public func occurs(in bytes: [UInt8]) -> Bool { occurs(in: bytes, 0..<bytes.count) }

  /// The end of a run of words that begins at an offset; the offset itself where none does.
  public func skip(in bytes: [UInt8], from offset: Int, limit: Int) -> Int {
    var index = offset
    while let end = end(in: bytes, at: index, limit: limit) { index = end }
    return index
  }
}
