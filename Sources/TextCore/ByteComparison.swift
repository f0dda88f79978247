/// Comparison of stretches of bytes, eight at a time.
public enum ByteComparison {
  /// Whether a stretch of one array is all of another. A range that reaches outside is never equal.
  public static func equals(_ bytes: [UInt8], _ range: SourceRange, _ other: [UInt8]) -> Bool {
    equals(bytes, range, other, 0..<other.count)
  }

  /// Whether a word stands at the beginning of a stretch.
  @inlinable
  public static func begins(_ bytes: [UInt8], _ range: SourceRange, with word: [UInt8]) -> Bool {
    guard word.count <= range.count, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return false
    }
    var index = 0
    while index < word.count {
      if bytes[range.lowerBound + index] != word[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether two stretches are the same. A range that reaches outside is never equal.
  public static func equals(
    _ bytes: [UInt8], _ range: SourceRange, _ other: [UInt8], _ otherRange: SourceRange
  ) -> Bool {
    guard range.count == otherRange.count, range.lowerBound >= 0, range.upperBound <= bytes.count,
      otherRange.lowerBound >= 0, otherRange.upperBound <= other.count
    else { return false }
    return bytes.withUnsafeBytes { bytes in
      other.withUnsafeBytes { other in
        equals(
          UnsafeRawBufferPointer(rebasing: bytes[range]),
          UnsafeRawBufferPointer(rebasing: other[otherRange]))
      }
    }
  }

  /// Whether two arrays are one, so that they need not be compared.
  public static func areOne(_ bytes: [UInt8], _ other: [UInt8]) -> Bool {
    bytes.count == other.count
      && bytes.withUnsafeBufferPointer { bytes in
        other.withUnsafeBufferPointer { bytes.baseAddress == $0.baseAddress }
      }
  }

  /// Whether two strings are written alike; `==` also takes others for equal, whose characters look
  /// the same.
  public static func equals(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let isEqual = one.utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        equals(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
      }
    }
    return isEqual.flatMap { $0 } ?? one.utf8.elementsEqual(other.utf8)
  }

  /// Both have the same length.
  private static func equals(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    var place = 0
    while place + 8 <= right.count {
      let one = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if one != right.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
      place += 8
    }
    while place < right.count {
      if left[place] != right[place] { return false }
      place += 1
    }
    return true
  }

  /// Whether a stretch of some bytes stands before another of theirs in the order of bytes; both lie
  /// within them.
  public static func precedes(
    _ bytes: [UInt8], _ left: SourceRange, _ right: SourceRange
  ) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let left = UnsafeRawBufferPointer(rebasing: bytes[left])
      let right = UnsafeRawBufferPointer(rebasing: bytes[right])
      let common = min(left.count, right.count)
      var place = 0
      while place + 8 <= common {
        let one = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let other = right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if one != other { return one.bigEndian < other.bigEndian }
        place += 8
      }
      while place < common {
        if left[place] != right[place] { return left[place] < right[place] }
        place += 1
      }
      return left.count < right.count
    }
  }

  /// A number that is the same for equal stretches, and for others hardly ever.
  public static func hash(_ bytes: [UInt8], _ range: SourceRange) -> UInt64 {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: range.count) &* 0x9E37_79B9_7F4A_7C15
      var place = range.lowerBound
      while place + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        place += 8
      }
      while place < range.upperBound {
        hash = (hash ^ UInt64(bytes[place])) &* 0x9E37_79B9_7F4A_7C15
        place += 1
      }
      return hash ^ hash >> 32
    }
  }
}
