import TextCore

/// Words of which any may stand at a place of folded prose.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// Longest first, so that 办公室 is met before 办.
  private let words: [[UInt8]]
  /// With which characters words may begin, by their last two bytes' low bits; only these places are
  /// worth comparing.
  private let beginnings: [UInt64]
  /// With which they may end, likewise.
  private let endings: [UInt64]
  /// The length of the shortest word.
  private let shortest: Int

  public init(arrayLiteral words: String...) { self.init(words) }

  public init(_ words: [String]) {
    self.words = words.map { Folding.key($0) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    var beginnings = [UInt64](repeating: 0, count: 66)
    var endings = beginnings
    for word in self.words {
      let first = word.withUnsafeBufferPointer { WordList.bit($0, at: 0) }
      beginnings[first >> 6] |= 1 << UInt64(first & 63)
      let last = word.withUnsafeBufferPointer { WordList.bit($0, before: $0.count) }
      endings[last >> 6] |= 1 << UInt64(last & 63)
    }
    self.beginnings = beginnings
    self.endings = endings
    shortest = self.words.last?.count ?? .max
  }

  /// All words of several lists.
  init(joining lists: [WordList]) {
    self.init(lists.flatMap(\.words).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a word may begin at an offset, by its first character: false is certain.
  @inline(__always)
  func mayBegin(in bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset < bytes.count else { return false }
    let bit = bytes.withUnsafeBufferPointer { WordList.bit($0, at: offset) }
    return beginnings[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// The bit of the character at an offset: 12 bits tell most characters of three bytes apart, and
  /// ASCII has bits of its own.
  @inline(__always)
  private static func bit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 4096 + Int(lead) }
    guard lead >= 0xE0, index &+ 2 < bytes.count else { return 0 }
    return Int(bytes[index &+ 1] & 0x3F) << 6 | Int(bytes[index &+ 2] & 0x3F)
  }

  /// The bit of the character that ends before an offset.
  @inline(__always)
  private static func bit(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Int {
    let last = bytes[index &- 1]
    if last < 0x80 { return 4096 + Int(last) }
    guard index > 2, bytes[index &- 3] >= 0xE0 else { return 0 }
    return Int(bytes[index &- 2] & 0x3F) << 6 | Int(last & 0x3F)
  }

  /// The end of the longest word that begins at an offset.
  public func end(in bytes: [UInt8], at offset: Int, limit: Int? = nil) -> Int? {
    let limit = min(limit ?? bytes.count, bytes.count)
    guard offset >= 0, limit - offset >= shortest else { return nil }
    let bit = bytes.withUnsafeBufferPointer { WordList.bit($0, at: offset) }
    guard beginnings[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return nil }
    for word in words where word[0] == bytes[offset] && offset + word.count <= limit {
      var place = 1
      while place < word.count, bytes[offset + place] == word[place] { place += 1 }
      if place == word.count { return offset + place }
    }
    return nil
  }

  /// The start of the longest word that ends at an offset.
  public func start(in bytes: [UInt8], before offset: Int, floor: Int = 0) -> Int? {
    guard offset <= bytes.count, offset - floor >= shortest, offset > 0 else { return nil }
    let bit = bytes.withUnsafeBufferPointer { WordList.bit($0, before: offset) }
    guard endings[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return nil }
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
    let limit = min(range.upperBound, bytes.count)
    var index = max(0, range.lowerBound)
    while true {
      index = nextBeginning(in: bytes, from: index, limit: limit)
      guard index < limit else { return nil }
      if let end = end(in: bytes, at: index, limit: limit) { return index..<end }
      index += 1
    }
  }

  /// The next place at which a word may begin; `limit` where there is none.
  private func nextBeginning(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      beginnings.withUnsafeBufferPointer { beginnings in
        var index = start
        while index < limit {
          let bit = WordList.bit(bytes, at: index)
          if beginnings[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { return index }
          index &+= UTF8Validation.sequenceLength(bytes[index])
        }
        return limit
      }
    }
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
