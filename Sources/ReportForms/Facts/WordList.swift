import TextCore

/// Words of which any may stand at a place of folded prose.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// Longest first, so that 办公室 is met before 办.
  private let words: [[UInt8]]
  /// With which characters words may begin; only these places are worth comparing.
  private let beginnings: CharacterFilter
  /// With which they may end, likewise.
  private let endings: CharacterFilter
  /// The length of the shortest word.
  private let shortest: Int

  public init(arrayLiteral words: String...) { self.init(words) }

  public init(_ words: [String]) {
    self.words = words.map { Folding.key($0) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    beginnings = CharacterFilter(
      self.words.map { $0.withUnsafeBufferPointer { WordList.bit($0, at: 0) } })
    endings = CharacterFilter(
      self.words.map { $0.withUnsafeBufferPointer { WordList.bit($0, before: $0.count) } })
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
    return beginnings.contains(bit)
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
    guard beginnings.contains(bit) else { return nil }
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
    guard endings.contains(bit) else { return nil }
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
      var index = start
      while index < limit {
        if beginnings.contains(WordList.bit(bytes, at: index)) { return index }
        index &+= UTF8Validation.sequenceLength(bytes[index])
      }
      return limit
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

/// Numbers of characters: a word of bits for a few, which may let others through, a table for many.
private struct CharacterFilter: Sendable {
  private let few: UInt64
  /// Empty for a few.
  private let many: [UInt64]

  /// - Parameter bits: below 66 × 64.
  init(_ bits: [Int]) {
    var few: UInt64 = 0
    for bit in bits { few |= 1 << CharacterFilter.place(bit) }
    self.few = few
    guard bits.count > 8 else {
      many = []
      return
    }
    var many = [UInt64](repeating: 0, count: 66)
    for bit in bits { many[bit >> 6] |= 1 << UInt64(bit & 63) }
    self.many = many
  }

  @inline(__always)
  private static func place(_ bit: Int) -> UInt64 { UInt64((bit ^ bit >> 6) & 63) }

  @inline(__always)
  func contains(_ bit: Int) -> Bool {
    guard few >> CharacterFilter.place(bit) & 1 != 0 else { return false }
    return many.isEmpty || many[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }
}
