/// One Unicode scalar read out of UTF-8 bytes.
public struct DecodedScalar: Hashable, Sendable {
  /// The scalar's number; U+FFFD for a byte that belongs to no well-formed sequence.
  public var value: UInt32
  /// The bytes it takes: 1 to 4, and 0 outside the text, where `value` is 0.
  public var length: Int

  @inlinable
  @inline(__always)
  public init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// What stands for a byte that belongs to no well-formed sequence.
  @inlinable
  @inline(__always)
  public static var malformed: DecodedScalar { DecodedScalar(value: 0xFFFD, length: 1) }
}

extension [UInt8] {
  /// Where the character begins that ends before an offset, in valid UTF-8; 0 at the beginning.
  @inlinable
  public func characterStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return Swift.max(0, start)
  }

  /// The scalar that begins at an offset. A malformed byte is U+FFFD of length 1; outside the array
  /// the answer has length 0.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int) -> DecodedScalar {
    guard offset >= 0, offset < count else { return DecodedScalar(value: 0, length: 0) }
    let lead = self[offset]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), length: 1) }
    if lead & 0xF0 == 0xE0, offset + 2 < count {
      let second = self[offset + 1]
      let third = self[offset + 2]
      let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, value & 0xF800 != 0xD800 {
        return DecodedScalar(value: value, length: 3)
      }
      return .malformed
    }
    return rareScalar(at: offset)
  }

  /// The scalar of two or four bytes at an offset within the array.
  @inlinable
  func rareScalar(at offset: Int) -> DecodedScalar {
    let lead = self[offset]
    guard offset + 1 < count, self[offset + 1] & 0xC0 == 0x80 else { return .malformed }
    let second = UInt32(self[offset + 1] & 0x3F)
    if lead & 0xE0 == 0xC0, lead >= 0xC2 {
      return DecodedScalar(value: UInt32(lead & 0x1F) << 6 | second, length: 2)
    }
    guard lead & 0xF8 == 0xF0, offset + 3 < count, self[offset + 2] & 0xC0 == 0x80,
      self[offset + 3] & 0xC0 == 0x80
    else { return .malformed }
    let value =
      UInt32(lead & 0x07) << 18 | second << 12 | UInt32(self[offset + 2] & 0x3F) << 6
      | UInt32(self[offset + 3] & 0x3F)
    guard value >= 0x1_0000, value <= 0x10_FFFF else { return .malformed }
    return DecodedScalar(value: value, length: 4)
  }

  /// The scalar that ends at an offset; nil at the array's start and outside it.
  @inlinable
  public func scalar(before offset: Int) -> DecodedScalar? {
    guard offset > 0, offset <= count else { return nil }
    let last = self[offset - 1]
    if last < 0x80 { return DecodedScalar(value: UInt32(last), length: 1) }
    // Nearly all characters of a report take three bytes.
    if offset >= 3, last & 0xC0 == 0x80, self[offset - 2] & 0xC0 == 0x80,
      self[offset - 3] & 0xF0 == 0xE0
    {
      let scalar = scalar(at: offset - 3)
      return scalar.length == 3 ? scalar : .malformed
    }
    var start = offset - 1
    let floor = Swift.max(0, offset - 4)
    while start > floor, self[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = self.scalar(at: start)
    return start + scalar.length == offset ? scalar : .malformed
  }
}

extension DecodedScalar {
  /// The scalar at an offset of bytes known to be valid, which is not checked again; other bytes give
  /// some scalar inside the bounds.
  @inline(__always)
  static func valid(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> DecodedScalar {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return DecodedScalar(value: lead, length: 1) }
    let left = bytes.count - index
    if lead & 0xF0 == 0xE0, left > 2 {
      let value =
        (lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return DecodedScalar(value: value, length: 3)
    }
    if lead & 0xE0 == 0xC0, left > 1 {
      return DecodedScalar(value: (lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), length: 2)
    }
    guard lead >= 0xF0, lead < 0xF8, left > 3 else { return .malformed }
    let value =
      (lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
    return DecodedScalar(value: value, length: 4)
  }
}

extension SourceText {
  /// The scalar that begins at an offset. An offset inside a character is U+FFFD of length 1; outside
  /// the text the answer has length 0.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int) -> DecodedScalar { bytes.scalar(at: offset) }

  /// The scalar that ends at an offset; nil at the text's start and outside it.
  @inlinable
  @inline(__always)
  public func scalar(before offset: Int) -> DecodedScalar? { bytes.scalar(before: offset) }
}

extension [UInt8] {
  /// Whether a Han character stands in a range.
  public func hasHan(in range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < Swift.min(range.upperBound, count) {
      let scalar = scalar(at: index)
      if ScalarClass.isHan(scalar.value) { return true }
      index += Swift.max(1, scalar.length)
    }
    return false
  }
}
