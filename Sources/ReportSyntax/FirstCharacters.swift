import TextCore

/// With which characters some label keys begin, to turn away most texts before they are folded.
public struct FirstCharacters: Sendable {
  /// A bit for each character of U+4000 to U+9FFF, by its last twelve bits.
  private var bits = [UInt64](repeating: 0, count: 64)

  /// - Parameters:
  ///   - keys: folded texts.
  ///   - anywhere: whether a text may begin within a key.
  public init(of keys: [[UInt8]], anywhere: Bool = false) {
    for key in keys {
      var index = 0
      repeat {
        if let bit = key.withUnsafeBufferPointer({ FirstCharacters.bit($0, index) }) {
          bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        index += index < key.count ? UTF8Validation.sequenceLength(key[index]) : 1
      } while anywhere && index < key.count
    }
    // An ordinal may stand before any label.
    for bit in FirstCharacters.numerals { bits[bit >> 6] |= 1 << UInt64(bit & 63) }
  }

  private static let numerals: [Int] = {
    let text = Array("零〇一二两三四五六七八九十百千万第".utf8)
    return stride(from: 0, to: text.count, by: 3).compactMap { index in
      text.withUnsafeBufferPointer { FirstCharacters.bit($0, index) }
    }
  }()

  /// Nil for a character that folding may change or leave out.
  @inline(__always)
  private static func bit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 3 <= bytes.count, bytes[index] >= 0xE4, bytes[index] <= 0xE9 else { return nil }
    return Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
  }

  /// Whether the key of a range may begin as one of the keys does: false is certain.
  public func mayBegin(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard range.count >= 3, range.lowerBound >= 0, range.upperBound <= bytes.count,
      let bit = bytes.withUnsafeBufferPointer({ FirstCharacters.bit($0, range.lowerBound) })
    else { return true }
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }
}
