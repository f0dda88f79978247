/// Where every literal of a set stands in a text, found in one pass over the bytes.
///
/// Occurrences that overlap are all there: 公开 inside 信息公开, and 公开 inside 公开公开 twice.
public struct LiteralIndex: Sendable {
  private let bytes: [UInt8]
  private let set: LiteralSet
  /// The offsets of all occurrences, literal by literal, ascending within each.
  private let offsets: [Int]
  /// Where the offsets of each literal begin in `offsets`, and one entry for their end.
  private let starts: [Int]

  public init(scanning bytes: [UInt8], for set: LiteralSet) {
    self.bytes = bytes
    self.set = set
    var occurrences = Occurrences(byteCount: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      set.withTrie { $0.scan(bytes, into: &occurrences) }
    }
    (offsets, starts) = occurrences.sorted(literalCount: set.count)
  }

  /// The offsets at which a literal begins, ascending.
  ///
  /// A literal that is not in the set is searched for in the whole text.
  public func offsets(of literal: String) -> [Int] {
    Array(offsets(of: literal, in: 0..<bytes.count))
  }

  /// The offsets in a range at which a literal begins that also ends in the range, ascending.
  public func offsets(of literal: String, in range: SourceRange) -> ArraySlice<Int> {
    guard let id = set.id(of: literal) else { return search(literal, in: range) }
    let range = range.clamped(to: 0..<bytes.count)
    let last = range.upperBound - set.lengths[id]
    if last < range.lowerBound { return [] }
    let low = firstPlace(of: id, notBelow: range.lowerBound)
    let high = firstPlace(of: id, notBelow: last + 1)
    return offsets[low..<high]
  }

  /// Whether a literal stands in a range.
  public func contains(_ literal: String, in range: SourceRange) -> Bool {
    first(of: literal, in: range) != nil
  }

  /// The first occurrence of a literal that lies in a range.
  public func first(of literal: String, in range: SourceRange) -> SourceRange? {
    let length = literal.utf8.count
    guard let id = set.id(of: literal) else {
      return search(literal, in: range, isFirstEnough: true).first.map { $0..<$0 + length }
    }
    let range = range.clamped(to: 0..<bytes.count)
    let place = firstPlace(of: id, notBelow: range.lowerBound)
    guard place < starts[id + 1], offsets[place] <= range.upperBound - length else { return nil }
    return offsets[place]..<offsets[place] + length
  }

  private func firstPlace(of id: Int, notBelow offset: Int) -> Int {
    var low = starts[id]
    var high = starts[id + 1]
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func search(
    _ literal: String, in range: SourceRange, isFirstEnough: Bool = false
  ) -> ArraySlice<Int> {
    let needle = Array(literal.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    guard let first = needle.first, needle.count <= range.count else { return [] }
    var found: ArraySlice<Int> = []
    bytes.withUnsafeBufferPointer { bytes in
      for offset in range.lowerBound...(range.upperBound - needle.count) {
        guard bytes[offset] == first else { continue }
        var place = 1
        while place < needle.count, bytes[offset + place] == needle[place] { place += 1 }
        if place < needle.count { continue }
        found.append(offset)
        if isFirstEnough { return }
      }
    }
    return found
  }
}
