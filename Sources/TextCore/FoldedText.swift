/// Text as a reader sees it: two spellings that look the same have the same key.
///
/// Left out of a key: white space, line ends, characters without width. Made one: full-width and ASCII
/// characters (（ is `(`), all double and all single quotation marks, dashes of every length and the
/// minus, radicals and compatibility ideographs with the ideograph that they show. Kept apart: letter
/// case, 、 and 。, and the brackets 〔 〕 【 】 《 》.
public enum Folding {
  /// The key of a range of valid UTF-8, itself UTF-8. A range beyond the bytes is clamped.
  public static func key(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    keyTellingMarks(bytes, range).key
  }

  /// The key of a range, and whether any of the characters is in it that mark up a label: brackets of
  /// bookmarks, backslashes, and what stands in front of items and around emphasis. Where it says
  /// false, there is none.
  public static func keyTellingMarks(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (key: [UInt8], mayHaveMarks: Bool) {
    bytes.withUnsafeBufferPointer { key($0, range.clamped(to: 0..<$0.count)) }
  }

  /// The last six bits of `[`, `\`, `*`, `_`, `#`, `>`, `-` and `+`; of • too, which is noted as `*`.
  private static let marks: UInt64 = [0x5B, 0x5C, 0x2A, 0x5F, 0x23, 0x3E, 0x2D, 0x2B].reduce(0) {
    $0 | 1 << UInt64($1 & 63)
  }

  /// The key of a string.
  public static func key(_ string: String) -> [UInt8] {
    var string = string
    return string.withUTF8 { key($0, 0..<$0.count).key }
  }

  /// Adds the key of a string to some bytes.
  public static func append(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    string.withUTF8 { text in
      var index = 0
      while index < text.count {
        var step = FoldedScalar(text, at: index, limit: text.count)
        index += step.length
        while step.foldedLength > 0 { bytes.append(step.nextByte()) }
      }
    }
  }

  /// Whether a range's key is `key`, without making it.
  public static func equal(_ bytes: [UInt8], _ range: Range<Int>, _ key: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let range = range.clamped(to: 0..<bytes.count)
      var index = range.lowerBound
      var place = 0
      while index < range.upperBound {
        var step = FoldedScalar(bytes, at: index, limit: range.upperBound)
        index += step.length
        guard step.foldedLength <= key.count - place else { return false }
        while step.foldedLength > 0 {
          if key[place] != step.nextByte() { return false }
          place += 1
        }
      }
      return place == key.count
    }
  }

  /// What stands for one character in a key.
  public struct Folded: Sendable {
    /// The bytes that the character takes in the text.
    public let length: Int
    /// How many bytes stand for it; none where it is left out.
    public let count: Int
    /// Those bytes, the first lowest.
    public let bytes: UInt32
    /// Whether the character stands for itself.
    public let isItself: Bool

    public var string: String {
      String(
        decoding: (0..<count).map { UInt8(truncatingIfNeeded: bytes >> (8 * $0)) }, as: UTF8.self)
    }
  }

  /// The character at an offset below `limit`, folded.
  public static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int
  ) -> Folded {
    let step = FoldedScalar(bytes, at: index, limit: limit)
    return Folded(
      length: step.length, count: step.foldedLength, bytes: step.folded,
      isItself: step.foldedLength == step.length && step.folded & 0xFF == UInt32(bytes[index]))
  }

  private static func key(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (key: [UInt8], mayHaveMarks: Bool) {
    // A copy folded in its place, since no character grows by folding: an array that is made without
    // its content costs more than all of the folding.
    var key = Array(UnsafeBufferPointer(rebasing: bytes[range]))
    let (count, seen) = key.withUnsafeMutableBufferPointer { fold($0) }
    if count < key.count { key.removeLast(key.count - count) }
    return (key, seen & marks != 0)
  }

  /// •, its first byte lowest.
  private static let bullet: UInt32 = 0xA2_80E2

  /// Folds bytes in their place.
  ///
  /// - Returns: how many are left, and as a set the last six bits of each ASCII character among them.
  private static func fold(
    _ bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, seen: UInt64) {
    var seen: UInt64 = 0
    var index = 0
    var place = 0
    while index < bytes.count {
      let lead = bytes[index]
      // U+4000 to U+9FFF, which holds all but every Chinese character, stays as it is.
      if lead >= 0xE4, lead <= 0xE9, index + 3 <= bytes.count {
        if place < index {
          bytes[place] = lead
          bytes[place + 1] = bytes[index + 1]
          bytes[place + 2] = bytes[index + 2]
        }
        index += 3
        place += 3
        continue
      }
      if lead > 0x20, lead < 0x7F {
        bytes[place] = lead
        seen |= 1 << UInt64(lead & 63)
        index += 1
        place += 1
        continue
      }
      var step = FoldedScalar(UnsafeBufferPointer(bytes), at: index, limit: bytes.count)
      index += step.length
      if step.foldedLength == 1 { seen |= 1 << UInt64(step.folded & 63) }
      if step.folded == bullet { seen |= 1 << 0x2A }
      while step.foldedLength > 0 {
        bytes[place] = step.nextByte()
        place += 1
      }
    }
    return (place, seen)
  }
}

/// One scalar of a text and what stands for it in a key.
struct FoldedScalar {
  /// The bytes that it takes in the text.
  let length: Int
  /// The bytes that stand for it in the key; none where it is left out.
  private(set) var foldedLength: Int
  /// Those bytes, the first lowest.
  private(set) var folded: UInt32

  mutating func nextByte() -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: folded)
    folded >>= 8
    foldedLength -= 1
    return byte
  }

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      length = 1
      foldedLength = lead <= 0x20 || lead == 0x7F ? 0 : 1
      folded = UInt32(lead)
      return
    }
    let width = UTF8Validation.sequenceLength(lead)
    guard lead >= 0xC2, index + width <= limit else {
      // A byte that the range's end cut off from its character stands for itself.
      (length, foldedLength, folded) = (1, 1, UInt32(lead))
      return
    }
    length = width
    var packed = UInt32(lead) | UInt32(bytes[index + 1]) << 8
    if width > 2 { packed |= UInt32(bytes[index + 2]) << 16 }
    if width > 3 { packed |= UInt32(bytes[index + 3]) << 24 }
    switch FoldedScalar.fold(bytes, at: index, lead, width) {
    case .itself: (foldedLength, folded) = (width, packed)
    case .nothing: (foldedLength, folded) = (0, 0)
    case .ascii(let byte): (foldedLength, folded) = (1, UInt32(byte))
    case .ideograph(let packed): (foldedLength, folded) = (3, packed)
    }
  }

  private enum Outcome {
    case itself
    case nothing
    case ascii(UInt8)
    case ideograph(UInt32)
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ lead: UInt8, _ width: Int
  ) -> Outcome {
    // Most of what comes here is Chinese punctuation and plain Han text.
    if lead >= 0xE4, lead <= 0xED { return .itself }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if width == 2 {
      let value = UInt32(lead & 0x1F) << 6 | second
      return value == 0xA0 || value == 0x85 || value == 0xAD ? .nothing : .itself
    }
    let third = UInt32(bytes[index + 2] & 0x3F)
    if width == 4 {
      // The selectors that choose a variant of an ideograph, and the tags.
      return lead == 0xF3 && second == 0x20 ? .nothing : .itself
    }
    return fold(value: UInt32(lead & 0x0F) << 12 | second << 6 | third)
  }

  private static func fold(value: UInt32) -> Outcome {
    // The marks of Chinese text come first: ， （ ） ： of full width, then 、 and 。
    if value >= 0xFF01, value <= 0xFF5E { return .ascii(UInt8(truncatingIfNeeded: value - 0xFEE0)) }
    if value == 0x3001 || value == 0x3002 { return .itself }
    if ScalarClass.isWhitespace(value) || ScalarClass.isZeroWidth(value) { return .nothing }
    switch value {
    case 0x201C...0x201F, 0x300C...0x300F, 0x301D...0x301F: return .ascii(0x22)
    case 0x2018...0x201B: return .ascii(0x27)
    case 0x2010...0x2015, 0x2212: return .ascii(0x2D)
    case 0xFE00...0xFE0F: return .nothing
    case 0x2E80...0x2EF3: return ideograph(IdeographCounterparts.supplement, value - 0x2E80)
    case 0x2F00...0x2FD5: return ideograph(IdeographCounterparts.kangxi, value - 0x2F00)
    case 0xF900...0xFAFF: return ideograph(IdeographCounterparts.compatibility, value - 0xF900)
    default: return .itself
    }
  }

  private static func ideograph(_ table: StaticString, _ row: UInt32) -> Outcome {
    let offset = Int(row) * 3
    guard offset + 3 <= table.utf8CodeUnitCount else { return .itself }
    let start = table.utf8Start + offset
    // U+3000 is E3 80 80.
    if start[0] == 0xE3, start[1] == 0x80, start[2] == 0x80 { return .itself }
    return .ideograph(UInt32(start[0]) | UInt32(start[1]) << 8 | UInt32(start[2]) << 16)
  }
}
