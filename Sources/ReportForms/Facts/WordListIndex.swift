import TextCore

/// Which of some lists may have a word at a place, told by the character there: of ten lists hardly any is
/// worth asking.
///
/// A set of lists is a word of bits, the first list lowest.
struct WordListIndex: Sendable {
  /// By a hash of the character.
  private var beginnings = [UInt16](repeating: 0, count: 512)

  /// - Parameter lists: no more than sixteen.
  init(_ lists: [WordList]) {
    for (place, list) in lists.enumerated() {
      list.eachBeginning { beginnings[WordListIndex.place($0)] |= 1 << UInt16(place) }
    }
  }

  @inline(__always)
  private static func place(_ number: Int) -> Int { (number ^ number >> 7) & 511 }

  /// The lists that may have a word at an offset, which lies in the text.
  func lists(at offset: Int, in bytes: [UInt8]) -> UInt16 {
    let number = bytes.withUnsafeBufferPointer { CharacterNumber.at(offset, $0) }
    return beginnings[WordListIndex.place(number)]
  }
}
