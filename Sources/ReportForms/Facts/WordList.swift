import TextCore

/// Words of which any may stand at a place of folded prose, or of a text as it is written.
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
    var start: Int32
    var count: Int32
    /// The next shorter word that may begin as this one does, and that may end so; their number where
    /// there is none.
    var next: Next
  }

  /// Of the words that begin, and of those that end, in one way, that with which to go on.
  private struct Next: Sendable {
    var beginning: UInt16
    var ending: UInt16
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
  /// For the last bits of a character's number, the longest words that may begin with it and that may
  /// end with it; empty for a few words, which are all compared.
  private let longest: [Next]

  public init(arrayLiteral words: String...) { self.init(words) }

  /// - Parameter isFolded: whether the words are folded, to stand in folded prose.
  public init(_ words: [String], isFolded: Bool = true) {
    var text: [UInt8] = []
    var list: [Word] = []
    list.reserveCapacity(words.count)
    var beginnings = CharacterFilter(isLarge: words.count > 8)
    var endings = beginnings
    var shortest = Int.max
    var isSorted = true
    for word in words {
      let start = text.count
      if isFolded { Folding.append(word, to: &text) } else { text += word.utf8 }
      let count = text.count - start
      guard count > 0 else { continue }
      isSorted = isSorted && count <= list.last?.count ?? .max
      shortest = min(shortest, count)
      let unused = UInt64(max(0, 8 - count) * 8)
      list.append(
        Word(
          head: text.word(at: start), tail: text.word(before: text.count),
          unused: unused, start: Int32(start), count: Int32(count),
          next: Next(beginning: 0, ending: 0)))
      text.withUnsafeBufferPointer {
        beginnings.insert(CharacterNumber.at(start, $0))
        endings.insert(CharacterNumber.before($0.count, $0))
      }
    }
    if !isSorted { list.sort { $0.count > $1.count } }
    longest = WordList.chain(&list, in: text)
    self.words = list
    self.text = text
    self.beginnings = beginnings
    self.endings = endings
    self.shortest = shortest
  }

  /// The words of several lists.
  public init(joining lists: [WordList]) {
    var words: [String] = []
    for list in lists { list.eachWord { words.append(String(decoding: $0, as: UTF8.self)) } }
    self.init(words)
  }

  /// Joins the words that begin, and those that end, in one way.
  ///
  /// - Returns: with which of many words each way begins.
  private static func chain(_ words: inout [Word], in text: [UInt8]) -> [Next] {
    guard words.count > 8 else {
      for index in words.indices {
        let next = UInt16(truncatingIfNeeded: index + 1)
        words[index].next = Next(beginning: next, ending: next)
      }
      return []
    }
    let none = UInt16(clamping: words.count)
    // Of many words none should be compared for the sake of another character's.
    var longest = [Next](
      repeating: Next(beginning: none, ending: none), count: words.count > 48 ? 128 : 32)
    let last = longest.count - 1
    text.withUnsafeBufferPointer { text in
      for index in words.indices.reversed() {
        let start = Int(words[index].start)
        let beginning = CharacterNumber.at(start, text) & last
        let ending = CharacterNumber.before(start + Int(words[index].count), text) & last
        words[index].next = Next(
          beginning: longest[beginning].beginning, ending: longest[ending].ending)
        longest[beginning].beginning = UInt16(truncatingIfNeeded: index)
        longest[ending].ending = UInt16(truncatingIfNeeded: index)
      }
    }
    return longest
  }

  /// The numbers of the characters with which words begin.
  func eachBeginning(_ body: (Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words { body(CharacterNumber.at(Int(word.start), text)) }
    }
  }

  /// The numbers of the characters with which words end.
  func eachEnding(_ body: (Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words { body(CharacterNumber.before(Int(word.start + word.count), text)) }
    }
  }

  /// The words, folded.
  func eachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      for word in words {
        let start = Int(word.start)
        body(UnsafeBufferPointer(rebasing: text[start..<(start + Int(word.count))]))
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
    var index = longest.isEmpty ? 0 : Int(longest[number & (longest.count - 1)].beginning)
    while index < words.count {
      let word = words[index]
      let count = Int(word.count)
      if ((head ^ word.head) &<< word.unused) == 0, count <= room,
        count <= 8 || isRest(of: word, in: bytes, at: offset)
      {
        return offset + count
      }
      index = Int(word.next.beginning)
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
    var index = longest.isEmpty ? 0 : Int(longest[number & (longest.count - 1)].ending)
    while index < words.count {
      let word = words[index]
      let count = Int(word.count)
      if ((tail ^ word.tail) &>> word.unused) == 0, count <= room,
        count <= 8 || isRest(of: word, in: bytes, at: offset - count)
      {
        return offset - count
      }
      index = Int(word.next.ending)
    }
    return nil
  }

  /// Whether a word of more than eight bytes stands at an offset at which there is room for it, and
  /// at which its first eight or its last eight do.
  private func isRest(of word: Word, in bytes: [UInt8], at offset: Int) -> Bool {
    let (start, count) = (Int(word.start), Int(word.count))
    guard bytes.word(at: offset) == word.head, bytes.word(before: offset + count) == word.tail
    else { return false }
    var place = 8
    while place < count - 8 {
      if bytes[offset + place] != text[start + place] { return false }
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
      index &+= UTF8Validation.sequenceLength(bytes[index])
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
