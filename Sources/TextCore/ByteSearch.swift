/// Searches that look at eight bytes at a time: most of a report's bytes are what nobody looks for.
public enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first such byte in a range; nil where there is none.
  public static func first(_ byte: UInt8, in bytes: [UInt8], _ range: SourceRange) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    let pattern = ones &* UInt64(byte)
    return bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
        let zeros = (word &- ones) & ~word & highs
        if zeros != 0 { return index + UInt64(littleEndian: zeros).trailingZeroBitCount / 8 }
        index += 8
      }
      while index < range.upperBound {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  /// The offset of the last such byte in a range; nil where there is none.
  public static func last(_ byte: UInt8, in bytes: [UInt8], _ range: SourceRange) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    let pattern = ones &* UInt64(byte)
    return bytes.withUnsafeBytes { bytes in
      var end = range.upperBound
      while end - 8 >= range.lowerBound {
        let word = bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self) ^ pattern
        if (word &- ones) & ~word & highs != 0 { break }
        end -= 8
      }
      while end > range.lowerBound {
        if bytes[end - 1] == byte { return end - 1 }
        end -= 1
      }
      return nil
    }
  }

  /// The offset of the first byte of ASCII in a range; nil where there is none.
  public static func firstASCII(in bytes: [UInt8], _ range: SourceRange) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let plain = ~bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & highs
        if plain != 0 { return index + UInt64(littleEndian: plain).trailingZeroBitCount / 8 }
        index += 8
      }
      while index < range.upperBound {
        if bytes[index] < 0x80 { return index }
        index += 1
      }
      return nil
    }
  }

  /// The offset of the first place in a range where a word stands whole; nil where there is none, and for
  /// an empty word.
  public static func first(_ word: [UInt8], in bytes: [UInt8], _ range: SourceRange) -> Int? {
    let range = range.clamped(to: 0..<bytes.count)
    guard let lead = word.first, word.count <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in range.lowerBound...(range.upperBound - word.count) where bytes[offset] == lead {
        var place = 1
        while place < word.count, bytes[offset + place] == word[place] { place += 1 }
        if place == word.count { return offset }
      }
      return nil
    }
  }

  /// Whether a word stands somewhere in a text; an empty one does not.
  public static func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    first(word, in: bytes, 0..<bytes.count) != nil
  }

  /// Whether a range holds either of two bytes.
  public static func holds(
    _ one: UInt8, _ other: UInt8, in bytes: [UInt8], _ range: SourceRange
  ) -> (Bool, Bool) {
    let range = range.clamped(to: 0..<bytes.count)
    let (ones1, ones2) = (ones &* UInt64(one), ones &* UInt64(other))
    return bytes.withUnsafeBytes { bytes in
      var (first, second): (UInt64, UInt64) = (0, 0)
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let (word1, word2) = (word ^ ones1, word ^ ones2)
        first |= (word1 &- ones) & ~word1
        second |= (word2 &- ones) & ~word2
        index += 8
      }
      var (isFirst, isSecond) = (first & highs != 0, second & highs != 0)
      while index < range.upperBound {
        isFirst = isFirst || bytes[index] == one
        isSecond = isSecond || bytes[index] == other
        index += 1
      }
      return (isFirst, isSecond)
    }
  }

  /// The offset of the first ASCII digit in a range; the range's end where there is none.
  public static func firstDigit(in bytes: [UInt8], _ range: SourceRange) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBytes { firstDigit(in: $0, range.lowerBound, range.upperBound) }
  }

  private static func firstDigit(
    in bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> Int {
    var index = start
    while index + 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A digit has the high nibble 3; what else has it is told apart one by one.
      let nibbles = (word & (ones &* 0xF0)) ^ (ones &* 0x30)
      if (nibbles &- ones) & ~nibbles & highs != 0 {
        for place in index..<(index + 8) where bytes[place] >= 0x30 && bytes[place] <= 0x39 {
          return place
        }
      }
      index += 8
    }
    while index < end {
      if bytes[index] >= 0x30, bytes[index] <= 0x39 { return index }
      index += 1
    }
    return end
  }

  /// How many characters begin in a range of valid UTF-8, and how many of them take two units in
  /// UTF-16.
  static func scalars(in bytes: [UInt8], _ range: SourceRange) -> (count: Int, pairs: Int) {
    bytes.withUnsafeBytes { bytes in
      var trails = 0
      var pairs = 0
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // What follows a lead is 10xxxxxx; the lead of four bytes is 11110xxx.
        trails &+= (word & ~(word << 1) & highs).nonzeroBitCount
        pairs &+= (word & word << 1 & word << 2 & word << 3 & highs).nonzeroBitCount
        index += 8
      }
      while index < range.upperBound {
        if bytes[index] & 0xC0 == 0x80 { trails += 1 }
        if bytes[index] >= 0xF0 { pairs += 1 }
        index += 1
      }
      return (range.count - trails, pairs)
    }
  }

  /// The offset of the first byte below a bound of at most 0x80 in a range; the range's end where
  /// there is none.
  @inline(__always)
  static func firstBelow(
    _ bound: UInt8, in bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> Int {
    let bounds = ones &* UInt64(bound)
    var index = start
    while index + 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let below = (word &- bounds) & ~word & highs
      // A borrow may mark a byte above a smaller one, never one in front of all smaller ones.
      if below != 0 { return index + UInt64(littleEndian: below).trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, bytes[index] >= bound { index += 1 }
    return index
  }
}
