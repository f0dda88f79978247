/// Well-formedness of UTF-8 (Unicode 15, table 3-7), over bytes.
public enum UTF8Validation {
  /// The length of the sequence that a lead byte begins, in text known to be valid.
  @inline(__always)
  public static func sequenceLength(_ lead: UInt8) -> Int {
    if lead < 0x80 { return 1 }
    if lead < 0xE0 { return 2 }
    return lead < 0xF0 ? 3 : 4
  }

  /// The offset of the first byte that belongs to no well-formed sequence; nil where all do.
  package static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidOffset(in: $0) }
  }

  private static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Any two bytes may trail after these, and all but every Chinese character begins so.
      if lead >= 0xE1, lead <= 0xEC, index + 2 < count,
        bytes[index + 1] & bytes[index + 2] & 0xC0 == 0x80,
        (bytes[index + 1] | bytes[index + 2]) & 0x40 == 0
      {
        index += 3
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, high) = (4, 0x8F)
      default: return index
      }
      guard index + length <= count, bytes[index + 1] >= low, bytes[index + 1] <= high else {
        return index
      }
      for trail in (index + 2)..<max(index + 2, index + length) where bytes[trail] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
