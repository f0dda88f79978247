import TextCore

/// The lines of a text that can close fenced code: nothing but backquotes, or nothing but tildes.
///
/// Knowing for each how long the longest one from there on is, an unclosed fence is told at once,
/// however many there are.
struct FenceLines {
  private struct Fence {
    var line: Int
    var length: Int
    /// The greatest length among this fence and all below it.
    var longestBelow: Int
  }

  private var backquotes: [Fence] = []
  private var tildes: [Fence] = []

  init(_ text: SourceText) {
    for line in 0..<text.lineCount {
      let range = text.bytes.content(of: text.contentRange(ofLine: line))
      guard range.count >= 3, let first = range.first else { continue }
      let mark = text.bytes[first]
      guard mark == 0x60 || mark == 0x7E,
        FenceLines.runLength(text.bytes, first, range.upperBound) == range.count
      else { continue }
      let fence = Fence(line: line, length: range.count, longestBelow: range.count)
      if mark == 0x60 { backquotes.append(fence) } else { tildes.append(fence) }
    }
    FenceLines.measure(&backquotes)
    FenceLines.measure(&tildes)
  }

  private static func measure(_ fences: inout [Fence]) {
    var longest = 0
    for index in fences.indices.reversed() {
      longest = max(longest, fences[index].length)
      fences[index].longestBelow = longest
    }
  }

  /// The first line below `line` that closes a fence of that mark and length; nil where none does.
  func close(after line: Int, mark: UInt8, length: Int) -> Int? {
    let fences = mark == 0x60 ? backquotes : tildes
    let below = fences[fences.partitioningIndex { $0.line > line }...]
    guard let first = below.first, first.longestBelow >= length else { return nil }
    return below.first { $0.length >= length }?.line
  }

  /// How often the byte at `start` is repeated.
  static func runLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return index - start
  }
}
