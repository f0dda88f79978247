import TextCore

/// A stretch of text without what a reader does not see, and the way back to the source.
///
/// Folded as `Folding` has it; besides, `[bookmark: …]` and `**` are left out, ～ and 〜 are `~`, and
/// where blanks parted two digits one blank stays, so that `80 2023年` never reads as 802023.
public struct FoldedProse: Sendable {
  public let bytes: [UInt8]
  /// The way back: where copying begins and where a character stands for others, in order.
  private let pieces: [FoldedPiece]
  private let origin: Int
  /// Behind each mark that ends a sentence; nil where nobody noted them.
  private let sentenceEnds: [Int]?

  public init(_ source: [UInt8], _ range: SourceRange) {
    self.init(source, [range])
  }

  /// Several stretches, in order, as one.
  ///
  /// - Parameter notesSentences: for text that is looked around at every number: has the ends of its
  ///   sentences at hand.
  public init(_ source: [UInt8], _ ranges: [SourceRange], notesSentences: Bool = false) {
    let ranges = ranges.map { $0.clamped(to: 0..<source.count) }
    let origin = ranges.first?.lowerBound ?? 0
    let length = ranges.reduce(0) { $0 + $1.count }
    var pieces: [FoldedPiece] = []
    pieces.reserveCapacity(length / 24 + 4)
    var ends: [Int]? = notesSentences ? [] : nil
    // No character grows by folding, and the blank that stays stands for one that went.
    bytes = [UInt8](unsafeUninitializedCapacity: length) { output, written in
      source.withUnsafeBufferPointer { source in
        var folder = ProseFolder(source: source, origin: origin, output: output)
        for range in ranges { folder.append(range, &pieces, &ends) }
        written = folder.count
      }
    }
    self.origin = origin
    self.pieces = pieces
    sentenceEnds = ends
  }

  private init(bytes: [UInt8], pieces: [FoldedPiece], origin: Int) {
    self.bytes = bytes
    self.pieces = pieces
    self.origin = origin
    sentenceEnds = nil
  }

  /// Of all of a text folded what stands in its body, as if that had been folded by itself.
  ///
  /// - Returns: nil where it may have been read otherwise by itself: it does not go to the end, or
  ///   begins with no Han character or digit that was copied.
  public func behind(_ body: SourceRange, of source: [UInt8]) -> FoldedProse? {
    guard body.upperBound == source.count else { return nil }
    if body.lowerBound == 0 { return self }
    let distance = body.lowerBound - origin
    let index = pieces.partitioningIndex { $0.source > distance } - 1
    guard index >= 0, pieces[index].width == nil else { return nil }
    let start = pieces[index].folded + distance - pieces[index].source
    let end = index + 1 < pieces.count ? pieces[index + 1].folded : bytes.count
    guard start < end, bytes[start].isDigit || (0xE4...0xE9).contains(bytes[start]) else {
      return nil
    }
    var rest = [FoldedPiece(folded: 0, source: distance, width: nil)]
    rest.reserveCapacity(pieces.count - index)
    for piece in pieces[(index + 1)...] {
      rest.append(
        FoldedPiece(folded: piece.folded - start, source: piece.source, width: piece.width))
    }
    return FoldedProse(bytes: Array(bytes[start...]), pieces: rest, origin: origin)
  }

  public var range: Range<Int> { 0..<bytes.count }
  public var isEmpty: Bool { bytes.isEmpty }

  /// Where a folded range stands in the source.
  public func source(_ range: Range<Int>) -> SourceRange {
    guard let last = range.last, last < bytes.count, range.lowerBound >= 0 else {
      let place =
        bytes.indices.contains(range.lowerBound)
        ? start(of: range.lowerBound) : bytes.isEmpty ? origin : end(of: bytes.count - 1)
      return place..<place
    }
    let start = start(of: range.lowerBound)
    return start..<max(start, end(of: last))
  }

  /// Where in the folded text stands what begins in the source at an offset, or behind it where nothing
  /// stands for that.
  public func place(of offset: Int) -> Int {
    let distance = offset - origin
    let next = pieces.partitioningIndex { $0.source > distance }
    guard next > 0 else { return 0 }
    let piece = pieces[next - 1]
    let limit = next < pieces.count ? pieces[next].folded : bytes.count
    if let width = piece.width {
      return distance < piece.source + max(1, width) ? piece.folded : limit
    }
    return min(limit, piece.folded + distance - piece.source)
  }

  /// Where the character of a folded byte begins in the source.
  private func start(of place: Int) -> Int {
    let piece = pieces[pieceIndex(of: place)]
    if piece.width != nil { return origin + piece.source }
    var place = place
    while place > piece.folded, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return origin + piece.source + (place - piece.folded)
  }

  /// Where the character of a folded byte ends in the source.
  private func end(of place: Int) -> Int {
    let index = pieceIndex(of: place)
    let piece = pieces[index]
    if let width = piece.width { return origin + piece.source + width }
    let limit = index + 1 < pieces.count ? pieces[index + 1].folded : bytes.count
    var end = place + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return origin + piece.source + (end - piece.folded)
  }

  /// The last piece that begins at a folded offset or before it; one begins at 0.
  private func pieceIndex(of place: Int) -> Int {
    max(0, pieces.partitioningIndex { $0.folded > place } - 1)
  }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// No sentence reaches further from a place, in bytes: text without any full stop must not make
  /// looking around each place quadratic.
  private static let longestReach = 1200

  /// The sentence around an offset, with the 。 ; ! or ? that ends it.
  public func sentence(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let floor = max(0, offset - FoldedProse.longestReach)
    let limit = min(bytes.count, offset + FoldedProse.longestReach)
    var start: Int
    var end: Int?
    if let ends = sentenceEnds {
      let next = ends.partitioningIndex { $0 > offset }
      start = max(next > 0 ? ends[next - 1] : 0, floor)
      end = next < ends.count && ends[next] <= limit ? ends[next] : nil
    } else {
      (start, end) = searchSentence(around: offset, floor, limit)
    }
    while start > 0, start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if let end { return start..<end }
    // Cut off, behind a whole character.
    var cut = limit
    while cut < bytes.count, cut > offset, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    return start..<cut
  }

  /// The start of a sentence and the end of the mark that ends it, looked for between two bounds; no end where
  /// it goes on.
  private func searchSentence(
    around offset: Int, _ floor: Int, _ limit: Int
  ) -> (start: Int, end: Int?) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = offset
      var end = offset
      while start > floor {
        if start - floor >= 8, !FoldedProse.mayEndSentence(bytes, at: start - 8) {
          start -= 8
          continue
        }
        let stop = max(floor, start - 8)
        while start > stop, !FoldedProse.endsSentence(bytes, before: start) { start &-= 1 }
        if start > stop { break }
      }
      while end < limit {
        if limit - end >= 8, !FoldedProse.mayEndSentence(bytes, at: end) {
          end += 8
          continue
        }
        let stop = min(limit, end + 8)
        while end < stop {
          end &+= 1
          if FoldedProse.endsSentence(bytes, before: end) { return (start, end) }
        }
      }
      return (start, nil)
    }
  }

  /// Whether any of eight bytes may end a sentence.
  @inline(__always)
  private static func mayEndSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: offset, as: UInt64.self)
    func zeros(_ mark: UInt64) -> UInt64 {
      let other = word ^ (ones &* mark)
      return (other &- ones) & ~other
    }
    return (zeros(0x21) | zeros(0x3B) | zeros(0x3F) | zeros(0x82)) & (ones &* 0x80) != 0
  }

  /// Whether the byte before an offset within the text ends a sentence.
  @inline(__always)
  private static func endsSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, before offset: Int
  ) -> Bool {
    switch bytes[offset &- 1] {
    case 0x3B, 0x21, 0x3F: true
    case 0x82: offset >= 3 && bytes[offset &- 3] == 0xE3 && bytes[offset &- 2] == 0x80
    default: false
    }
  }
}
