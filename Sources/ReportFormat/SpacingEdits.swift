import TextCore

/// Collects what formatting changes: each edit is cut down to the bytes that differ.
struct SpacingEdits {
  let bytes: [UInt8]
  private(set) var edits: [TextEdit] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Puts other bytes in the place of a range; the same bytes are no edit.
  mutating func replace(_ range: SourceRange, with replacement: [UInt8]) {
    var start = 0
    let shorter = min(range.count, replacement.count)
    while start < shorter, bytes[range.lowerBound + start] == replacement[start] { start += 1 }
    var end = 0
    while end < shorter - start,
      bytes[range.upperBound - 1 - end] == replacement[replacement.count - 1 - end]
    {
      end += 1
    }
    // No character is cut: both ends go back to the character's border.
    while start > 0, isInside(replacement, start) || isInside(bytes, range.lowerBound + start) {
      start -= 1
    }
    while end > 0,
      isInside(replacement, replacement.count - end) || isInside(bytes, range.upperBound - end)
    {
      end -= 1
    }
    let old = (range.lowerBound + start)..<(range.upperBound - end)
    let new = replacement[start..<(replacement.count - end)]
    if old.isEmpty, new.isEmpty { return }
    edits.append(TextEdit(old, String(decoding: new, as: UTF8.self)))
  }

  private func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
