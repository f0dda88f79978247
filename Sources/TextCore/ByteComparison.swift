/// Comparison of stretches of bytes, eight at a time.
public enum ByteComparison {
  /// Whether a stretch of one array is all of another. A range that reaches outside is never equal.
  public static func equals(_ bytes: [UInt8], _ range: SourceRange, _ other: [UInt8]) -> Bool {
    guard range.count == other.count, range.lowerBound >= 0, range.upperBound <= bytes.count else {
      return false
    }
    return bytes.withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        var place = 0
        while place + 8 <= right.count {
          let one = left.loadUnaligned(fromByteOffset: range.lowerBound + place, as: UInt64.self)
          if one != right.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
          place += 8
        }
        while place < right.count {
          if left[range.lowerBound + place] != right[place] { return false }
          place += 1
        }
        return true
      }
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
