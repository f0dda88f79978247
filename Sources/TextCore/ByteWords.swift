extension [UInt8] {
  /// The eight bytes that begin at an offset, the first lowest; those beyond the end are 0.
  @inlinable
  @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    guard offset >= 0, offset &+ 8 <= count else { return shortWord(at: offset) }
    return withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// The eight bytes that end at an offset of the array, the last highest; those before the start
  /// are 0.
  @inlinable
  @inline(__always)
  public func word(before offset: Int) -> UInt64 {
    guard offset < 8 else { return word(at: offset &- 8) }
    return offset > 0 ? word(at: 0) << UInt64((8 &- offset) &* 8) : 0
  }

  @inlinable
  func shortWord(at offset: Int) -> UInt64 {
    guard offset >= 0, offset < count else { return 0 }
    var word: UInt64 = 0
    for place in 0..<Swift.min(8, count - offset) {
      word |= UInt64(self[offset + place]) << UInt64(place * 8)
    }
    return word
  }
}
