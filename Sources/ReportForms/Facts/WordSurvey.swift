import TextCore

/// Word lists for which a survey looks, a bit each.
public struct SurveyedLists: OptionSet, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// Where words of several lists may begin in a folded text, found in one pass: a list of which no word
/// can stand in the text costs nothing, and the others only what stands where they are to be compared.
public struct WordSurvey: Sendable {
  public struct Place: Sendable {
    /// 48 bits of offset, 16 of lists.
    private let packed: UInt64

    init(offset: Int, lists: SurveyedLists) {
      packed = UInt64(offset) << 16 | UInt64(lists.rawValue)
    }

    public var offset: Int { Int(packed >> 16) }
    public var lists: SurveyedLists {
      SurveyedLists(rawValue: UInt16(truncatingIfNeeded: packed))
    }
  }

  /// In order. Of digits in a row only the first is there.
  public let places: [Place]
  /// All lists of all places.
  public let lists: SurveyedLists

  /// The first place of one of some lists that is no earlier than an offset; `from` is moved there.
  ///
  /// - Parameter index: where in `places` the search begins, and behind what it found.
  public func next(
    _ wanted: SurveyedLists, from index: inout Int, notBefore offset: Int
  ) -> Int? {
    while index < places.count {
      let place = places[index]
      index += 1
      if place.offset >= offset, !place.lists.isDisjoint(with: wanted) { return place.offset }
    }
    return nil
  }
}

/// Finds for many lists at once where their words may begin.
///
/// Two characters decide: of all pairs of a text hardly any begins a word of a list. Whether the rest
/// of the word follows, its list is asked.
public struct WordSurveyor: Sendable {
  /// For each character, by its number, the lists with words that begin with it; 16 bits above, those
  /// of which it is a word.
  private var firsts = [UInt32](repeating: 0, count: CharacterNumber.count)
  /// For each pair of characters, by its hash, the lists with words that begin with it.
  private var pairs = [UInt16](repeating: 0, count: 2048)

  public init(_ lists: [(bit: SurveyedLists, words: [WordList])]) {
    for (bit, lists) in lists {
      for list in lists {
        list.eachWord { insert($0, UInt32(bit.rawValue)) }
      }
    }
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ bit: UInt32) {
    let first = CharacterNumber.at(0, word)
    let length = UTF8Validation.sequenceLength(word[0])
    firsts[first] |= bit
    guard length < word.count else {
      firsts[first] |= bit << 16
      return
    }
    pairs[WordSurveyor.place(first, CharacterNumber.at(length, word))] |= UInt16(bit)
  }

  @inline(__always)
  private static func place(_ first: Int, _ second: Int) -> Int {
    let hash = UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA6B
    return Int(hash >> 21)
  }

  public func survey(_ bytes: [UInt8]) -> WordSurvey {
    firsts.withUnsafeBufferPointer { firsts in
      pairs.withUnsafeBufferPointer { pairs in
        bytes.withUnsafeBufferPointer { WordSurveyor.survey($0, firsts, pairs) }
      }
    }
  }

  private static func survey(
    _ bytes: UnsafeBufferPointer<UInt8>, _ firsts: UnsafeBufferPointer<UInt32>,
    _ pairs: UnsafeBufferPointer<UInt16>
  ) -> WordSurvey {
    var places: [WordSurvey.Place] = []
    // Room for one character of eight, instead of growing from none.
    places.reserveCapacity(bytes.count / 24)
    var all: UInt16 = 0
    var index = 0
    while index < bytes.count {
      let here = character(at: index, bytes)
      let first = firsts[here.number]
      // Most characters begin no word, so that the second one is looked at only behind those that may.
      if first != 0 {
        let next = character(at: index &+ here.length, bytes)
        let pair = pairs[place(here.number, next.number)]
        let found = UInt16(truncatingIfNeeded: first >> 16 | first & UInt32(pair))
        if found != 0, !isInNumber(index, bytes) {
          places.append(WordSurvey.Place(offset: index, lists: SurveyedLists(rawValue: found)))
          all |= found
        }
      }
      index &+= here.length
    }
    return WordSurvey(places: places, lists: SurveyedLists(rawValue: all))
  }

  /// The number of the character at an offset, and its length: 0 at the end.
  @inline(__always)
  private static func character(
    at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (number: Int, length: Int) {
    guard index < bytes.count else { return (0, 0) }
    let lead = bytes[index]
    if lead < 0x80 { return (4096 &+ Int(lead), 1) }
    if lead & 0xF0 == 0xE0, index &+ 2 < bytes.count {
      return (Int(bytes[index &+ 1] & 0x3F) << 6 | Int(bytes[index &+ 2] & 0x3F), 3)
    }
    return (CharacterNumber.at(index, bytes), UTF8Validation.sequenceLength(lead))
  }

  /// Whether a digit stands at an offset and another in front of it.
  private static func isInNumber(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index > 0 && bytes[index].isDigit && bytes[index - 1].isDigit
  }

}
