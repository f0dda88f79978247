import TextCore

/// Words of which any may stand at a place of folded prose.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  /// A word as it is compared: eight bytes from the front, eight from the back, and what is between.
  private struct Word: Sendable {
    /// Its first eight bytes, the first lowest.
    var head: UInt64
    /// Its last eight bytes, the last highest.
    var tail: UInt64
    /// How many bits of either a short word leaves unused.
    var unused: UInt64
    /// Where it begins in `text`.
    var start: Int
    var count: Int
  }

  /// Longest first, so that 办公室 is met before 办.
  private let words: [Word]
  /// The words one behind the other.
  private let text: [UInt8]
  /// With which characters words may begin; only these places are worth comparing.
  private let beginnings: CharacterFilter
  /// With which they may end, likewise.
  private let endings: CharacterFilter
  /// The length of the shortest word.
  private let shortest: Int

  public init(arrayLiteral words: String...) { self.init(words) }

  public init(_ words: [String]) {
    var text: [UInt8] = []
    var list: [Word] = []
    list.reserveCapacity(words.count)
    var beginnings = CharacterFilter(isLarge: words.count > 8)
    var endings = beginnings
    var shortest = Int.max
    var isSorted = true
    for word in words {
      let start = text.count
      Folding.append(word, to: &text)
      let count = text.count - start
      guard count > 0 else { continue }
      isSorted = isSorted && count <= list.last?.count ?? .max
      shortest = min(shortest, count)
      let unused = UInt64(max(0, 8 - count) * 8)
      list.append(
        Word(
          head: text.word(at: start), tail: text.word(before: text.count),
          unused: unused, start: start, count: count))
      text.withUnsafeBufferPointer {
        beginnings.insert(CharacterNumber.at(start, $0))
        endings.insert(CharacterNumber.before($0.count, $0))
      }
    }
    self.words = isSorted ? list : list.sorted { $0.count > $1.count }
    self.text = text
    self.beginnings = beginnings
    self.endings = endings
    self.shortest = shortest
  }

  /// The numbers of the characters with which words begin.
  func eachBeginning(_ body: (Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words { body(CharacterNumber.at(word.start, text)) }
    }
  }

  /// The numbers of the characters with which words end.
  func eachEnding(_ body: (Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words { body(CharacterNumber.before(word.start + word.count, text)) }
    }
  }

  /// The words, folded.
  func eachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words {
        body(UnsafeBufferPointer(rebasing: text[word.start..<(word.start + word.count)]))
      }
    }
  }

  /// The end of the longest word that begins at an offset.
  public func end(in bytes: [UInt8], at offset: Int, limit: Int? = nil) -> Int? {
    let limit = min(limit ?? bytes.count, bytes.count)
    guard offset >= 0, limit - offset >= shortest else { return nil }
    let number = bytes.withUnsafeBufferPointer { CharacterNumber.at(offset, $0) }
    guard beginnings.contains(number) else { return nil }
    let room = limit - offset
    let head = bytes.word(at: offset)
    for index in words.indices {
      let word = words[index]
      if ((head ^ word.head) &<< word.unused) == 0, word.count <= room,
        word.count <= 8 || isRest(of: word, in: bytes, at: offset)
      {
        return offset + word.count
      }
    }
    return nil
  }

  /// The start of the longest word that ends at an offset.
  public func start(in bytes: [UInt8], before offset: Int, floor: Int = 0) -> Int? {
    guard offset <= bytes.count, offset - floor >= shortest, offset > 0 else { return nil }
    let number = bytes.withUnsafeBufferPointer { CharacterNumber.before(offset, $0) }
    guard endings.contains(number) else { return nil }
    let room = offset - floor
    let tail = bytes.word(before: offset)
    for index in words.indices {
      let word = words[index]
      if ((tail ^ word.tail) &>> word.unused) == 0, word.count <= room,
        word.count <= 8 || isRest(of: word, in: bytes, at: offset - word.count)
      {
        return offset - word.count
      }
    }
    return nil
  }

  /// Whether a word of more than eight bytes stands at an offset at which there is room for it, and
  /// at which its first eight or its last eight do.
  private func isRest(of word: Word, in bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes.word(at: offset) == word.head,
      bytes.word(before: offset + word.count) == word.tail
    else { return false }
    var place = 8
    while place < word.count - 8 {
      if bytes[offset + place] != text[word.start + place] { return false }
      place += 1
    }
    return true
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
        if beginnings.contains(CharacterNumber.at(index, bytes)) { return index }
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
