/// What kind of character a scalar is, as far as Chinese official prose needs to know.
///
/// The functions take a scalar's number, so that a loop over bytes needs no `Unicode.Scalar`.
public enum ScalarClass {
  /// Radicals, which look like the ideographs of which they are parts: ⼯ is no 工.
  public static func isRadical(_ value: UInt32) -> Bool { value >= 0x2E80 && value <= 0x2FD5 }

  /// Han characters: unified ideographs with all extensions, compatibility ideographs, radicals, 〇.
  @inlinable
  @inline(__always)
  public static func isHan(_ value: UInt32) -> Bool {
    if value >= 0x4E00, value <= 0x9FFF { return true }
    switch value {
    case 0x2E80...0x2EF3, 0x2F00...0x2FD5, 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF: return true
    case 0x2_0000...0x3_FFFD: return true
    default: return false
    }
  }

  /// Hiragana and katakana of either width; the middle dot ・ and the mark ゠ are no kana.
  @inlinable
  public static func isKana(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: return true
    case 0x31F0...0x31FF, 0xFF66...0xFF9F: return true
    default: return false
    }
  }

  /// 0 to 9.
  @inlinable
  @inline(__always)
  public static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  /// ０ to ９.
  @inlinable
  @inline(__always)
  public static func isFullWidthDigit(_ value: UInt32) -> Bool {
    value >= 0xFF10 && value <= 0xFF19
  }

  /// Horizontal white space: blank, tab, no-break blank, the typographic blanks, U+3000.
  ///
  /// The separators at which no line of a `SourceText` ends count too: vertical tab and form feed
  /// (soft breaks of word processors, page breaks of PDF text), U+0085, U+2028, U+2029.
  @inlinable
  @inline(__always)
  public static func isWhitespace(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x20 || value == 0x09 || value == 0x0B || value == 0x0C }
    if value > 0x3000 { return false }
    switch value {
    case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// The two bytes that end a line of a `SourceText`, alone or together.
  @inlinable
  @inline(__always)
  public static func isLineEnd(_ value: UInt32) -> Bool { value == 0x0A || value == 0x0D }

  /// Characters without width that text picks up on its way: zero-width blanks and joiners, marks of
  /// direction, word joiners, U+FEFF. The soft hyphen has its own question.
  @inlinable
  @inline(__always)
  public static func isZeroWidth(_ value: UInt32) -> Bool {
    if value < 0x200B { return false }
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return true
    default: return false
    }
  }

  /// U+00AD, which shows only where a line breaks.
  @inlinable
  @inline(__always)
  public static func isSoftHyphen(_ value: UInt32) -> Bool { value == 0xAD }

  /// Control characters that nobody types: not tab, line feed, vertical tab, form feed and carriage
  /// return, and not NUL, which stands where something is no prose.
  @inlinable
  @inline(__always)
  public static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 ? value > 0 && !(0x09...0x0D).contains(value) : value == 0x7F
  }

  /// U+2028 and U+2029, at which no line of a `SourceText` ends.
  @inlinable
  @inline(__always)
  public static func isLineSeparator(_ value: UInt32) -> Bool { value == 0x2028 || value == 0x2029 }

  /// White space, a line end or a character without width: what a cell may hold and still be empty.
  @inlinable
  @inline(__always)
  public static func isBlank(_ value: UInt32) -> Bool {
    isWhitespace(value) || isLineEnd(value) || isZeroWidth(value)
  }

  /// Code points that belong to whoever drew the font.
  @inlinable
  public static func isPrivateUse(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: return true
    default: return false
    }
  }

  /// Punctuation as wide as a Han character: that of the CJK block, full-width and small forms, and
  /// “ ” ‘ ’ … —, which Chinese shares with Latin.
  @inlinable
  public static func isFullWidthPunctuation(_ value: UInt32) -> Bool {
    switch value {
    case 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2E3A: return true
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0x303D, 0x30FB: return true
    case 0xFE10...0xFE19, 0xFE30...0xFE4F, 0xFE50...0xFE6B: return true
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: return true
    default: return false
    }
  }

  /// 。！？；… and ! ? ; — not the ASCII full stop, which also divides numbers.
  @inlinable
  public static func isSentenceEnd(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0x21, 0x3F, 0x3B: return true
    default: return false
    }
  }

  /// A letter of the Latin script, of either width, accents included.
  @inlinable
  public static func isLatinLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: return true
    default: return false
    }
  }

  /// Pictographs, and what modifies them: skin tones, flags' letters and tags, the emoji selector.
  ///
  /// The joiner U+200D is none; between two of these it belongs to an emoji. Circled numbers
  /// (❶) are text.
  @inlinable
  public static func isEmojiLike(_ value: UInt32) -> Bool {
    if value < 0x231A { return false }
    switch value {
    case 0x231A, 0x231B, 0x2328, 0x23CF, 0x23E9...0x23F3, 0x23F8...0x23FA: return true
    case 0x2600...0x2775, 0x2794...0x27BF, 0x2B05...0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55:
      return true
    case 0xFE0F, 0x20E3, 0x1_F000...0x1_F0FF, 0x1_F18E, 0x1_F191...0x1_F19A: return true
    case 0x1_F1E6...0x1_F1FF, 0x1_F201...0x1_F251, 0x1_F300...0x1_FAFF: return true
    case 0xE_0020...0xE_007F: return true
    default: return false
    }
  }
}
