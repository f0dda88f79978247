import TextCore

extension Tag {
  /// The number that an attribute gives, `rowspan="3"`; nil where the tag has no such attribute, or
  /// one that is no number. Beyond `limit` the answer is `limit`.
  func number(of attribute: StaticString, in bytes: [UInt8], limit: Int) -> Int? {
    var index = range.lowerBound + 1 + name.utf8.count
    let end = range.upperBound - 1
    while index < end {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        // A quoted value, in which anything may stand.
        index += 1
        while index < end, bytes[index] != byte { index += 1 }
        index += 1
        continue
      }
      guard Tag.isBlank(byte) else {
        index += 1
        continue
      }
      while index < end, Tag.isBlank(bytes[index]) { index += 1 }
      if let value = Tag.value(bytes, index, end, attribute) {
        return Tag.number(bytes, value, end, limit)
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Where the value begins, if the attribute of that name stands at an offset.
  private static func value(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ name: StaticString
  ) -> Int? {
    let length = name.utf8CodeUnitCount
    guard start + length < end else { return nil }
    for offset in 0..<length where bytes[start + offset] | 0x20 != name.utf8Start[offset] {
      return nil
    }
    var index = start + length
    while index < end, isBlank(bytes[index]) { index += 1 }
    guard index < end, bytes[index] == 0x3D else { return nil }
    index += 1
    while index < end, isBlank(bytes[index]) { index += 1 }
    if index < end, bytes[index] == 0x22 || bytes[index] == 0x27 { index += 1 }
    while index < end, isBlank(bytes[index]) { index += 1 }
    return index
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int, _ limit: Int) -> Int? {
    var value = 0
    var index = start
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = min(limit, value * 10 + Int(bytes[index]) - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }
}
