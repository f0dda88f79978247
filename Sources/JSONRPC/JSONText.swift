#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading JSON text with Foundation's decoder: the only place of this target that knows Foundation.
public enum JSONText {
  private static let decoder = JSONDecoder()

  /// Decodes UTF-8 JSON. Unpaired surrogates in escapes (editors send them while half a pair is
  /// deleted) become U+FFFD; nesting deeper than 512 is an error.
  ///
  /// - Throws: `DecodingError`; `.dataCorrupted` where the bytes are no JSON.
  public static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
    // Foundation guesses UTF-16 and UTF-32 from NUL bytes; the protocol only knows UTF-8, in which
    // JSON has no NUL.
    guard !bytes.contains(0) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "NUL byte"))
    }
    return try decoder.decode(type, from: Data(withoutLoneSurrogates(bytes)))
  }

  /// The same text with every escaped surrogate that lacks its other half replaced by `\ufffd`,
  /// which has the same length. Foundation rejects the whole text otherwise.
  static func withoutLoneSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    var repaired = bytes
    var index = 0
    let count = bytes.count
    while index < count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard let unit = escapedUnit(in: bytes, at: index), 0xD800...0xDFFF ~= unit else {
        // Two bytes: the second of `\\` must not be taken for the start of an escape.
        index += 2
        continue
      }
      if unit < 0xDC00, let next = escapedUnit(in: bytes, at: index + 6), 0xDC00...0xDFFF ~= next {
        index += 12
        continue
      }
      repaired.replaceSubrange(index..<(index + 6), with: #"\ufffd"#.utf8)
      index += 6
    }
    return repaired
  }

  /// The UTF-16 code unit of a `\uXXXX` that begins there.
  private static func escapedUnit(in bytes: [UInt8], at start: Int) -> UInt16? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - 0x37)
      default: return nil
      }
    }
    return unit
  }
}
