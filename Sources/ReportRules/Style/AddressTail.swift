import TextCore

/// How a miswritten beginning of an address ends, which tells by what follows whether it is one.
///
/// Made once for each literal: comparing strings at each key costs more than all else of an address.
enum AddressTail: Sendable {
  /// `http:/`, right where another slash follows.
  case slash
  /// `http：`, the beginning of an address only where a slash follows.
  case colon
  /// `www. `, wrong only in front of a letter.
  case blank
  /// `ww.`, right in the middle of a path or a name.
  case dot
  case other

  init(_ literal: String) {
    self =
      literal == "ww."
      ? .dot
      : literal.hasSuffix(":/")
        ? .slash : literal.hasSuffix("：") ? .colon : literal.hasSuffix(" ") ? .blank : .other
  }

  /// Whether what stands around one shows that nothing is wrong.
  func isRight(before: UInt32, next: UInt32) -> Bool {
    switch self {
    // `/ww.html`, `sw-ww.example.cn`.
    case .dot: before < 0x80 && before > 0x20 && before != 0x3A
    case .slash: next == 0x2F
    case .colon: next != 0x2F
    case .blank: !ScalarClass.isLatinLetter(next)
    case .other: false
    }
  }
}
