import TextCore

/// A section's heading in marks that are no part of it: `【一、总体情况】`, `■ 一、总体情况`, and what is left of a
/// link, `[一、总体情况](#a)`, with its target taken off.
public struct DecoratedHeading {
  public let ordinal: Ordinal
  public let title: SourceRange

  private static let opening: [UInt32] = [0x3010, 0x300C, 0x300E, 0x3014, 0x5B, 0xFF3B]
  private static let closing: [UInt32] = [0x3011, 0x300D, 0x300F, 0x3015, 0x5D, 0xFF3D]

  /// Nil where no 一、 stands inside, for then it is no more than a line in marks.
  public init?(_ bytes: [UInt8], _ body: SourceRange) {
    var inner = body
    while let first = inner.first, DecoratedHeading.isMark(bytes.scalar(at: first).value) {
      inner = bytes.content(of: (first + bytes.scalar(at: first).length)..<inner.upperBound)
    }
    while let last = bytes.scalar(before: inner.upperBound), !inner.isEmpty,
      DecoratedHeading.isMark(last.value)
    {
      inner = bytes.content(of: inner.lowerBound..<(inner.upperBound - last.length))
    }
    guard let first = inner.first else { return nil }
    if let bracket = DecoratedHeading.opening.firstIndex(of: bytes.scalar(at: first).value) {
      guard let last = bytes.scalar(before: inner.upperBound),
        last.value == DecoratedHeading.closing[bracket]
      else { return nil }
      let length = bytes.scalar(at: first).length
      inner = bytes.content(of: (first + length)..<(inner.upperBound - last.length))
    }
    guard let ordinal = Ordinal.scan(bytes, at: inner.lowerBound, limit: inner.upperBound),
      ordinal.style == .han
    else { return nil }
    self.ordinal = ordinal
    title = bytes.content(of: ordinal.range.upperBound..<inner.upperBound)
    if title.isEmpty { return nil }
  }

  /// Whether a line may be one, as its first byte tells.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x5B, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// Dashes, dots, ※ and §, and the shapes of Unicode: ■ ● ▲ ★.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2014, 0x2015, 0xB7, 0x2022, 0x203B, 0xA7, 0x2580...0x26FF, 0x2700...0x27BF: true
    default: false
    }
  }
}
