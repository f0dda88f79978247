/// Some of the literals of a set, a bit each.
public struct LiteralMarks: Sendable {
  private var words: [UInt64]
  /// All words in one: most pairs of sets differ in it.
  private var union: UInt64 = 0

  /// None of them.
  ///
  /// - Parameter count: how many literals the set has.
  public init(count: Int) {
    words = count == 0 ? [] : [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Adds a literal by its number; one that the set does not have is left out.
  public mutating func insert(_ literal: Int) {
    guard literal >= 0, literal >> 6 < words.count else { return }
    let bit: UInt64 = 1 << UInt64(literal & 63)
    words[literal >> 6] |= bit
    union |= bit
  }

  public func isDisjoint(with other: LiteralMarks) -> Bool {
    if union & other.union == 0 { return true }
    for index in 0..<min(words.count, other.words.count)
    where words[index] & other.words[index] != 0 { return false }
    return true
  }
}
