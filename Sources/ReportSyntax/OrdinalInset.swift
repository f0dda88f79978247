import TextCore

/// An ordinal as it stands from the beginning of its block, in two thirds of the room: a list of blocks
/// is copied at every key.
@usableFromInline
struct OrdinalInset: Sendable, Hashable {
  private let range: Inset
  private let numeral: Inset
  /// Empty where there is none.
  private let needlessMark: Inset
  private let value: Int32
  private let style: Ordinal.Style
  private let hasHalfWidthBracket: Bool

  /// - Parameter base: the block's beginning.
  @usableFromInline
  init(_ ordinal: Ordinal, from base: Int) {
    range = Inset(ordinal.range, from: base)
    numeral = Inset(ordinal.numeral, from: base)
    needlessMark = Inset(ordinal.needlessMark ?? base..<base, from: base)
    // Ordinals are counted by hand.
    value = Int32(clamping: ordinal.value)
    style = ordinal.style
    hasHalfWidthBracket = ordinal.hasHalfWidthBracket
  }

  /// The ordinal in the offsets of the text.
  @usableFromInline
  func ordinal(from base: Int) -> Ordinal {
    Ordinal(
      style: style, value: Int(value), range: range.range(from: base),
      numeral: numeral.range(from: base), hasHalfWidthBracket: hasHalfWidthBracket,
      needlessMark: needlessMark.isEmpty ? nil : needlessMark.range(from: base))
  }
}
