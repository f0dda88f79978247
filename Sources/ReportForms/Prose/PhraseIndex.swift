import TextCore

/// Which phrases may stand around a number, told by the one character in front of it and the one
/// behind it: of some fifty phrases hardly any is worth comparing.
struct PhraseIndex: Sendable {
  /// By a hash of the character with which they may end before the number.
  private var endings = [PhraseSet](repeating: PhraseSet(), count: 512)
  /// Those that may end with any character.
  private var anyEnding = PhraseSet()
  /// By a hash of the character with which they may go on behind the number.
  private var beginnings = [PhraseSet](repeating: PhraseSet(), count: 512)
  private var anyBeginning = PhraseSet()
  /// Those that end with the number.
  private(set) var closed = PhraseSet()
  /// Those that count money, and those that do not.
  private var money = PhraseSet()
  private var counts = PhraseSet()

  static let all = PhraseIndex(QuantityPhrases.all)

  /// More phrases than this find no room.
  static let most = PhraseSet.most

  init(_ phrases: [QuantityPhrase]) {
    for (place, phrase) in phrases.prefix(PhraseIndex.most).enumerated() {
      let bit = PhraseSet(place)
      if phrase.name == .fees { money.formUnion(bit) } else { counts.formUnion(bit) }
      insert(ending: phrase.before, bit)
      if phrase.after.isEmpty {
        closed.formUnion(bit)
      } else {
        insert(beginning: phrase.after, bit)
      }
    }
  }

  /// Takes the last words that must stand before the number, and all behind them that may.
  private mutating func insert(ending elements: [QuantityPhrase.Element], _ bit: PhraseSet) {
    for (place, element) in elements.enumerated().reversed() {
      if place < elements.count - 1, element.hasGapBehind { break }
      element.words.eachEnding { endings[PhraseIndex.place($0)].formUnion(bit) }
      if element.year != nil {
        PhraseIndex.yearEndings.eachEnding { endings[PhraseIndex.place($0)].formUnion(bit) }
      }
      if !element.isOptional { return }
    }
    anyEnding.formUnion(bit)
  }

  /// Takes the first words that must stand behind the number, and all before them that may.
  private mutating func insert(beginning elements: [QuantityPhrase.Element], _ bit: PhraseSet) {
    for element in elements {
      element.words.eachBeginning { beginnings[PhraseIndex.place($0)].formUnion(bit) }
      if element.year != nil {
        PhraseIndex.yearBeginnings.eachBeginning {
          beginnings[PhraseIndex.place($0)].formUnion(bit)
        }
      }
      if !element.isOptional { return }
      if element.hasGapBehind { break }
    }
    anyBeginning.formUnion(bit)
  }

  /// With what a year ends: 2024年, 2024年度, 2024.
  private static let yearEndings: WordList = [
    "年", "度", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
  ]

  /// With what it begins.
  private static let yearBeginnings: WordList = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

  @inline(__always)
  private static func place(_ number: Int) -> Int { (number ^ number >> 7) & 511 }

  /// The phrases whose words may end at an offset.
  func phrases(before offset: Int, in bytes: [UInt8]) -> PhraseSet {
    guard offset > 0, offset <= bytes.count else { return anyEnding }
    let number = bytes.withUnsafeBufferPointer { CharacterNumber.before(offset, $0) }
    return anyEnding.union(endings[PhraseIndex.place(number)])
  }

  /// The phrases that may go on at an offset behind a number, or end with the number.
  ///
  /// - Parameter isMoney: nil for a 0 without a unit, which may be of either.
  func phrases(behindNumberAt offset: Int, in bytes: [UInt8], isMoney: Bool?) -> PhraseSet {
    var found = closed.union(anyBeginning)
    if offset >= 0, offset < bytes.count {
      let number = bytes.withUnsafeBufferPointer { CharacterNumber.at(offset, $0) }
      found.formUnion(beginnings[PhraseIndex.place(number)])
    }
    guard let isMoney else { return found }
    return found.intersection(isMoney ? money : counts)
  }
}

/// A set of phrases: a bit each, the first of `QuantityPhrases.all` lowest.
struct PhraseSet: Sendable, Equatable {
  static let most = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  /// The set of one phrase, by its place.
  init(_ place: Int) {
    if place < 64 { low = 1 << UInt64(place) } else { high = 1 << UInt64(place - 64) }
  }

  func contains(_ place: Int) -> Bool {
    (place < 64 ? low >> UInt64(place) : high >> UInt64(place - 64)) & 1 == 1
  }

  mutating func formUnion(_ other: PhraseSet) {
    low |= other.low
    high |= other.high
  }

  func union(_ other: PhraseSet) -> PhraseSet {
    var both = self
    both.formUnion(other)
    return both
  }

  func intersection(_ other: PhraseSet) -> PhraseSet {
    var both = self
    both.low &= other.low
    both.high &= other.high
    return both
  }

  /// Goes through the places of its phrases in order.
  func each(_ body: (_ place: Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    rest = high
    while rest != 0 {
      body(64 + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}
