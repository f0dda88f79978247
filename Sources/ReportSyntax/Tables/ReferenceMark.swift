import TextCore

/// Marks behind a figure that point to a note elsewhere: `1286①`, `6*`.
public enum ReferenceMark {
  /// More bytes than this are no mark.
  private static let longest = 12

  /// Whether a text is nothing but such marks.
  public static func fills(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= longest else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      // * ※ † and ① to ⑳, ⑴ to ⒇.
      case 0x2A, 0x203B, 0x2020, 0x2460...0x2487: break
      // Markdown has the asterisk escaped.
      case 0x5C where index + 1 < range.upperBound && bytes[index + 1] == 0x2A: break
      default: return false
      }
      index += scalar.length
    }
    return true
  }
}
