import TextCore

/// A text as the set of its pieces of four characters, by which texts that are nearly the same are told.
///
/// Numbers count as one whatever they are: of last year's text the years are what is changed.
public struct TextShingles: Sendable, Equatable {
  /// Ascending, each once.
  private let hashes: [UInt32]

  /// In characters: a sentence or two are the same in many reports.
  private static let shortest = 120
  /// In bytes, of a text that is compared at all.
  static let longest = 48 << 10
  private static let length = 4

  /// - Parameter texts: folded, one behind the other; nil where they are too short to be compared.
  init?(_ texts: [[UInt8]]) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(texts.reduce(0) { $0 + $1.count } / 3 + 1)
    for text in texts {
      var index = 0
      var isInNumber = false
      while index < text.count {
        let scalar = text.scalar(at: index)
        index += scalar.length
        if scalar.value == 0 { continue }
        let isDigit = ScalarClass.isDigit(scalar.value)
        if !(isDigit && isInNumber) { scalars.append(isDigit ? 0x30 : scalar.value) }
        isInNumber = isDigit
      }
    }
    guard scalars.count >= TextShingles.shortest else { return nil }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(scalars.count)
    for start in 0...(scalars.count - TextShingles.length) {
      var hash: UInt64 = 0
      for offset in 0..<TextShingles.length {
        hash = (hash &+ UInt64(scalars[start + offset])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      hashes.append(UInt32(truncatingIfNeeded: hash >> 32))
    }
    hashes.sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeLast(hashes.count - count)
    self.hashes = hashes
  }

  /// The least ones: of texts that are nearly the same most of these are the same.
  public var sketch: ArraySlice<UInt32> { hashes.prefix(TextShingles.sketchLength) }
  public static let sketchLength = 8

  /// Whether 23 of 25 pieces are the other's, and as many of its are this one's.
  public func isNearlySame(as other: TextShingles) -> Bool {
    let most = max(hashes.count, other.hashes.count)
    func isEnough(_ count: Int) -> Bool { count * 25 >= most * 23 }
    guard isEnough(min(hashes.count, other.hashes.count)) else { return false }
    var (index, place, common) = (0, 0, 0)
    while index < hashes.count, place < other.hashes.count {
      if hashes[index] == other.hashes[place] {
        common += 1
        index += 1
        place += 1
      } else if hashes[index] < other.hashes[place] {
        index += 1
      } else {
        place += 1
      }
    }
    return isEnough(common)
  }
}
