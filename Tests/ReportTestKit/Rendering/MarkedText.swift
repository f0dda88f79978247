import TextCore

/// A text whose `⟦ ⟧` were taken out and remembered as ranges.
public struct MarkedText: Sendable {
  public let source: SourceText
  /// What stood between marks, as byte ranges, in order.
  public let marks: [SourceRange]

  private static let opening = Array("⟦".utf8)
  private static let closing = Array("⟧".utf8)

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marked.utf8.count)
    var open: [Int] = []
    var marks: [SourceRange] = []
    let source = Array(marked.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 0xE2, source[index...].starts(with: MarkedText.opening) {
        open.append(bytes.count)
        index += 3
      } else if source[index] == 0xE2, source[index...].starts(with: MarkedText.closing) {
        if let start = open.popLast() { marks.append(start..<bytes.count) }
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    self.source = SourceText(validUTF8: bytes)
    self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  public var string: String { source.string(source.range) }

  public static func withoutMarks(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "⟦" && scalar != "⟧" {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether a finding stands where a mark is: it covers the marked text, or lies within the mark and
  /// the blanks around it (an empty cell has no text to cover).
  public func isAt(_ mark: SourceRange, _ range: SourceRange) -> Bool {
    if range == mark { return true }
    var start = mark.lowerBound
    var end = mark.upperBound
    while start > 0, source.bytes[start - 1] == 0x20 { start -= 1 }
    while end < source.bytes.count, source.bytes[end] == 0x20 { end += 1 }
    return range.lowerBound >= start && range.upperBound <= end
  }

  /// The line of an offset, from 1.
  public func line(_ offset: Int) -> Int { source.line(at: offset) + 1 }
}
