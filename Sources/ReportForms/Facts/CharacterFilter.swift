import TextCore

/// A set of characters that may hold more than were put in: a word of bits for a few, a table for many.
struct CharacterFilter: Sendable {
  private var few: UInt64 = 0
  /// Empty for a few.
  private var many: [UInt64]

  /// - Parameter isLarge: whether more than some eight characters are to be told apart.
  init(isLarge: Bool) {
    many = isLarge ? [UInt64](repeating: 0, count: CharacterNumber.count / 64) : []
  }

  mutating func insert(_ number: Int) {
    few |= 1 << CharacterFilter.place(number)
    if !many.isEmpty { many[number >> 6] |= 1 << UInt64(number & 63) }
  }

  @inline(__always)
  private static func place(_ number: Int) -> UInt64 { UInt64((number ^ number >> 6) & 63) }

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    guard few >> CharacterFilter.place(number) & 1 != 0 else { return false }
    return many.isEmpty || many[number >> 6] >> UInt64(number & 63) & 1 != 0
  }
}

/// Small numbers for characters: 12 bits tell most characters of three bytes apart, and ASCII has
/// numbers of its own.
enum CharacterNumber {
  /// All numbers are less.
  static let count = 66 * 64

  /// The number of the character at an offset.
  @inline(__always)
  static func at(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 4096 + Int(lead) }
    guard lead >= 0xE0, index &+ 2 < bytes.count else { return 0 }
    return Int(bytes[index &+ 1] & 0x3F) << 6 | Int(bytes[index &+ 2] & 0x3F)
  }

  /// The number of the character that ends before an offset.
  @inline(__always)
  static func before(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let last = bytes[index &- 1]
    if last < 0x80 { return 4096 + Int(last) }
    guard index > 2, bytes[index &- 3] >= 0xE0 else { return 0 }
    return Int(bytes[index &- 2] & 0x3F) << 6 | Int(last & 0x3F)
  }
}
