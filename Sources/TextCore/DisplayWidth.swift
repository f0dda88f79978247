/// How wide a terminal draws the characters that Unicode calls ambiguous (“ ” … — × ①).
public enum AmbiguousWidth: String, Hashable, Sendable, CaseIterable {
  case narrow
  case wide
}

/// How many columns text takes in a terminal or an editor with a fixed-width font.
///
/// By Unicode's East Asian Width; an emoji with all that modifies it takes two columns, marks that
/// combine, controls and characters without width take none. A tab counts one: what it really takes
/// depends on where it stands, which is the caller's business.
public enum DisplayWidth {
  /// The columns of a range of bytes; one beyond them is clamped.
  public static func columns(
    of bytes: [UInt8], in range: SourceRange, ambiguous: AmbiguousWidth
  ) -> Int {
    bytes.withUnsafeBufferPointer {
      columns(of: $0, in: range.clamped(to: 0..<$0.count), ambiguous)
    }
  }

  /// The columns of a string.
  public static func columns(of string: String, ambiguous: AmbiguousWidth) -> Int {
    var string = string
    return string.withUTF8 { columns(of: $0, in: 0..<$0.count, ambiguous) }
  }

  private static func columns(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ ambiguous: AmbiguousWidth
  ) -> Int {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    var columns = 0
    /// What the last character that takes columns took; a selector may widen it.
    var lastWidth = 0
    var isJoined = false
    var lastIsEmoji = false
    var index = 0
    while index < part.count {
      let lead = part[index]
      if lead >= 0x20, lead < 0x7F {
        columns += 1
        (index, lastWidth, isJoined, lastIsEmoji) = (index + 1, 1, false, false)
        continue
      }
      let scalar = DecodedScalar.valid(part, at: index)
      index += scalar.length
      let value = scalar.value
      if value >= 0x4E00, value <= 0x9FFF {
        columns += 2
        (lastWidth, isJoined, lastIsEmoji) = (2, false, false)
        continue
      }
      if value == 0xFE0F {
        // The selector for emoji makes ☎ and © as wide as any other.
        if lastWidth == 1 { columns += 1 }
        if lastWidth > 0 { (lastWidth, lastIsEmoji) = (2, true) }
        continue
      }
      if value == 0x200D {
        isJoined = lastIsEmoji
        continue
      }
      let width = value == 0x09 ? 1 : self.width(of: value, ambiguous)
      if width == 0 { continue }
      let isEmoji = ScalarClass.isEmojiLike(value)
      let isSkinTone = value >= 0x1_F3FB && value <= 0x1_F3FF
      // What is joined to an emoji, or colours it, is part of its picture.
      if isEmoji, isJoined || (isSkinTone && lastIsEmoji) {
        isJoined = false
        continue
      }
      columns += width
      (lastWidth, isJoined, lastIsEmoji) = (width, false, isEmoji)
    }
    return columns
  }

  /// The columns of one scalar by itself: 0, 1 or 2.
  static func width(of value: UInt32, _ ambiguous: AmbiguousWidth) -> Int {
    // The first entry begins at 0.
    let behind = WidthTable.entries.partitioningIndex { $0 >> 2 > value }
    switch WidthTable.entries[behind - 1] & 3 {
    case 0: return 0
    case 1: return 1
    case 2: return 2
    default: return ambiguous == .wide ? 2 : 1
    }
  }
}
