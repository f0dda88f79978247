import TextCore

/// Which phrases may stand around a number, told by the one character in front of it and the one
/// behind it: of some fifty phrases hardly any is worth comparing.
///
/// A set of phrases is a word of bits, the first of `QuantityPhrases.all` lowest.
struct PhraseIndex: Sendable {
  /// By a hash of the character with which they may end before the number.
  private var endings = [UInt64](repeating: 0, count: 512)
  /// Those that may end with any character.
  private var anyEnding: UInt64 = 0
  /// By a hash of the character with which they may go on behind the number.
  private var beginnings = [UInt64](repeating: 0, count: 512)
  private var anyBeginning: UInt64 = 0
  /// Those that end with the number.
  private(set) var closed: UInt64 = 0
  /// Those that count money.
  private var money: UInt64 = 0

  static let all = PhraseIndex(QuantityPhrases.all)

  /// More phrases than this find no room.
  static let most = 64

  init(_ phrases: [QuantityPhrase]) {
    for (place, phrase) in phrases.prefix(PhraseIndex.most).enumerated() {
      let bit: UInt64 = 1 << UInt64(place)
      if phrase.name == .fees { money |= bit }
      insert(ending: phrase.before, bit)
      if phrase.after.isEmpty { closed |= bit } else { insert(beginning: phrase.after, bit) }
    }
  }

  /// Takes the last words that must stand before the number, and all behind them that may.
  private mutating func insert(ending elements: [QuantityPhrase.Element], _ bit: UInt64) {
    for (place, element) in elements.enumerated().reversed() {
      if place < elements.count - 1, element.hasGapBehind { break }
      element.words.eachEnding { endings[PhraseIndex.place($0)] |= bit }
      if element.year != nil {
        PhraseIndex.yearEndings.eachEnding { endings[PhraseIndex.place($0)] |= bit }
      }
      if !element.isOptional { return }
    }
    anyEnding |= bit
  }

  /// Takes the first words that must stand behind the number, and all before them that may.
  private mutating func insert(beginning elements: [QuantityPhrase.Element], _ bit: UInt64) {
    for element in elements {
      element.words.eachBeginning { beginnings[PhraseIndex.place($0)] |= bit }
      if element.year != nil {
        PhraseIndex.yearBeginnings.eachBeginning { beginnings[PhraseIndex.place($0)] |= bit }
      }
      if !element.isOptional { return }
      if element.hasGapBehind { break }
    }
    anyBeginning |= bit
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
  func phrases(before offset: Int, in bytes: [UInt8]) -> UInt64 {
    guard offset > 0, offset <= bytes.count else { return anyEnding }
    let number = bytes.withUnsafeBufferPointer { CharacterNumber.before(offset, $0) }
    return anyEnding | endings[PhraseIndex.place(number)]
  }

  /// The phrases that may go on at an offset behind a number, or end with the number.
  func phrases(behindNumberAt offset: Int, in bytes: [UInt8], isMoney: Bool) -> UInt64 {
    var found = closed | anyBeginning
    if offset >= 0, offset < bytes.count {
      let number = bytes.withUnsafeBufferPointer { CharacterNumber.at(offset, $0) }
      found |= beginnings[PhraseIndex.place(number)]
    }
    return found & (isMoney ? money : ~money)
  }

  /// Goes through a set in order, with the place of each phrase and its bit.
  static func each(_ phrases: UInt64, _ body: (_ place: Int, _ bit: UInt64) -> Void) {
    var rest = phrases
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      let bit: UInt64 = 1 << UInt64(place)
      rest ^= bit
      body(place, bit)
    }
  }
}
