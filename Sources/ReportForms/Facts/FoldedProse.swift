import TextCore

/// A stretch of text without what a reader does not see, and the way back to the source.
///
/// Folded as `Folding` has it; besides, `[bookmark: …]` and `**` are left out, ～ and 〜 are `~`, and
/// where blanks parted two digits one blank stays, so that `80 2023年` never reads as 802023.
public struct FoldedProse: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// For every folded byte, where its character begins in the source, and where it ends.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private let origin: Int

  public init(_ source: [UInt8], _ range: SourceRange) {
    self.init(source, [range])
  }

  /// Several stretches, in order, as one.
  public init(_ source: [UInt8], _ ranges: [SourceRange]) {
    origin = ranges.first?.lowerBound ?? 0
    for range in ranges { append(source, range.clamped(to: 0..<source.count)) }
  }

  private mutating func append(_ source: [UInt8], _ range: SourceRange) {
    bytes.reserveCapacity(bytes.count + range.count)
    starts.reserveCapacity(bytes.count + range.count)
    ends.reserveCapacity(bytes.count + range.count)
    var index = range.lowerBound
    var sawBlank = false
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x5B, let end = FoldedProse.bookmarkEnd(source, index, range.upperBound) {
        index = end
        continue
      }
      if byte == 0x2A, index + 1 < range.upperBound, source[index + 1] == 0x2A {
        index += 2
        continue
      }
      let length = source.scalar(at: index).length
      let end = min(range.upperBound, index + max(1, length))
      if byte > 0x20, byte < 0x7F || (byte >= 0xE4 && byte <= 0xE9) {
        if sawBlank, byte >= 0x30, byte <= 0x39, let last = bytes.last, last >= 0x30, last <= 0x39 {
          append(0x20, index, index)
        }
        for place in index..<end { append(source[place], index, end) }
        sawBlank = false
      } else {
        let folded = FoldedProse.fold(source, index..<end)
        if folded.isEmpty { sawBlank = true } else { sawBlank = false }
        for byte in folded { append(byte, index, end) }
      }
      index = end
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: start - origin))
    ends.append(Int32(truncatingIfNeeded: end - origin))
  }

  private static func fold(_ source: [UInt8], _ range: SourceRange) -> [UInt8] {
    // NUL stands where markup was; 〜 is the wave dash, which Folding keeps apart from ～.
    if source[range.lowerBound] <= 0x20 || source[range.lowerBound] == 0x7F { return [] }
    if source.scalar(at: range.lowerBound).value == 0x301C { return [0x7E] }
    return Folding.key(source, range)
  }

  private static let bookmark = Array("[bookmark:".utf8)

  private static func bookmarkEnd(_ source: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard start + bookmark.count < limit,
      source[start..<(start + bookmark.count)].elementsEqual(bookmark)
    else { return nil }
    var index = start + bookmark.count
    // A name is short; an unclosed mark is text.
    let limit = min(limit, index + 80)
    while index < limit {
      if source[index] == 0x5D { return index + 1 }
      index += 1
    }
    return nil
  }

  public var range: Range<Int> { 0..<bytes.count }
  public var isEmpty: Bool { bytes.isEmpty }

  /// Where a folded range stands in the source.
  public func source(_ range: Range<Int>) -> SourceRange {
    guard let last = range.last, ends.indices.contains(last), range.lowerBound >= 0 else {
      let place =
        starts.indices.contains(range.lowerBound)
        ? Int(starts[range.lowerBound]) : ends.last.map { Int($0) } ?? 0
      return (origin + place)..<(origin + place)
    }
    return (origin + Int(starts[range.lowerBound]))..<(origin + Int(ends[last]))
  }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The number of characters in a folded range.
  public func characterCount(_ range: Range<Int>) -> Int {
    bytes[range.clamped(to: self.range)].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// No sentence reaches further from a place, in bytes: text without any full stop must not make
  /// looking around each place quadratic.
  private static let longestReach = 1200

  /// The sentence around an offset, with the 。 ; ! or ? that ends it.
  public func sentence(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let floor = max(0, offset - FoldedProse.longestReach)
    let limit = min(bytes.count, offset + FoldedProse.longestReach)
    var start = offset
    while start > floor, !endsSentence(before: start) { start -= 1 }
    while start > 0, start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < limit, !endsSentence(before: end + 1) { end += 1 }
    while end < bytes.count, end > offset, bytes[end] & 0xC0 == 0x80, end > limit - 4 { end -= 1 }
    let isWhole = end < limit && endsSentence(before: end + 1)
    return start..<(isWhole ? end + 1 : end)
  }

  /// Whether the byte before an offset ends a sentence.
  private func endsSentence(before offset: Int) -> Bool {
    guard offset > 0, offset <= bytes.count else { return false }
    switch bytes[offset - 1] {
    case 0x3B, 0x21, 0x3F: return true
    case 0x82: return offset >= 3 && bytes[offset - 3] == 0xE3 && bytes[offset - 2] == 0x80
    default: return false
    }
  }
}
