/// Some of the literals of a set, a bit each.
public struct LiteralMarks: Sendable {
  private var words: [UInt64]

  /// None of them.
  ///
  /// - Parameter count: how many literals the set has.
  public init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Adds a literal by its number; one that the set does not have is left out.
  public mutating func insert(_ literal: Int) {
    guard literal >= 0, literal >> 6 < words.count else { return }
    words[literal >> 6] |= 1 << UInt64(literal & 63)
  }

  public func isDisjoint(with other: LiteralMarks) -> Bool {
    for index in 0..<min(words.count, other.words.count)
    where words[index] & other.words[index] != 0 { return false }
    return true
  }
}
