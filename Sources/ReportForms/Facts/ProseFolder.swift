import ReportSyntax
import TextCore

/// A part of folded prose: bytes copied from the source as they stand, or what stands for one character.
///
/// In 12 bytes: a long report has tens of thousands of them.
struct FoldedPiece: Sendable {
  private let foldedStart: UInt32
  private let sourceStart: UInt32
  /// -1 for bytes copied.
  private let length: Int32

  init(folded: Int, source: Int, width: Int?) {
    foldedStart = UInt32(clamping: folded)
    sourceStart = UInt32(clamping: source)
    length = width.map { Int32(clamping: $0) } ?? -1
  }

  /// Where it begins in the folded text.
  var folded: Int { Int(foldedStart) }
  /// Where it begins in the source, from the origin on.
  var source: Int { Int(sourceStart) }
  /// The length of the character in the source that it stands for; nil for bytes copied.
  var width: Int? { length < 0 ? nil : Int(length) }
}

/// Folds stretches of text into room that was made for them.
struct ProseFolder {
  let source: UnsafeBufferPointer<UInt8>
  let origin: Int
  let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(
    source: UnsafeBufferPointer<UInt8>, origin: Int, output: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.source = source
    self.origin = origin
    self.output = output
  }

  /// - Parameter ends: where they are wanted, takes the places behind marks that end sentences.
  mutating func append(
    _ range: SourceRange, _ pieces: inout [FoldedPiece], _ ends: inout [Int]?
  ) {
    var index = range.lowerBound
    var sawBlank = false
    // A line that was wrapped in the middle of a number, and nothing else.
    var isLineEnd = false
    var isCopying = false
    while index < range.upperBound {
      let byte = source[index]
      if byte >= 0xE4, byte <= 0xE9, index + 3 <= range.upperBound {
        if !isCopying { beginCopy(index, &pieces) }
        index = copyHan(from: index, range.upperBound)
        isCopying = true
        sawBlank = false
        continue
      }
      if byte == 0xEF, index + 3 <= range.upperBound, source[index + 1] == 0xBC,
        source[index + 2] > 0x80
      {
        // ！ to ＿ stand for what is 0xFEE0 below them.
        pieces.append(FoldedPiece(folded: count, source: index - origin, width: 3))
        output[count] = source[index + 2] - 0x60
        count += 1
        if ProseFolder.endsSentence(output[count - 1]) { ends?.append(count) }
        index += 3
        isCopying = false
        sawBlank = false
        continue
      }
      if byte > 0x20, byte < 0x7F {
        if let end = markEnd(at: index, range.upperBound) {
          index = end
          isCopying = false
          continue
        }
        if sawBlank, !isLineEnd, byte.isDigit, count > 0, output[count - 1].isDigit {
          // Where blanks parted two digits one blank stays.
          pieces.append(FoldedPiece(folded: count, source: index - origin, width: 0))
          output[count] = 0x20
          count += 1
        }
        if !isCopying { beginCopy(index, &pieces) }
        output[count] = byte
        count += 1
        if ProseFolder.endsSentence(byte) { ends?.append(count) }
        index += 1
        isCopying = true
        sawBlank = false
        continue
      }
      let folded = Folding.fold(source, at: index, limit: range.upperBound)
      let end = min(range.upperBound, index + folded.length)
      if folded.count == 0 {
        // NUL, which stands where markup was, is left out as well.
        isLineEnd =
          byte == 0x0A && (!sawBlank || isLineEnd && source[index - 1] == 0x0D)
          || byte == 0x0D && !sawBlank
        sawBlank = true
        isCopying = false
      } else {
        sawBlank = false
        put(folded, index..<end, &isCopying, &pieces)
        // 。 is E3 80 82.
        if folded.count == 3, folded.bytes == 0x8280E3 { ends?.append(count) }
      }
      index = end
    }
  }

  /// Of the marks that are one byte here, those that end a sentence: ; ! ?
  @inline(__always)
  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x21 || byte == 0x3F
  }

  /// Copies a run of Han characters, and tells where it ends.
  private mutating func copyHan(from start: Int, _ limit: Int) -> Int {
    var end = start + 3
    while end + 3 <= limit, source[end] >= 0xE4, source[end] <= 0xE9 { end += 3 }
    let length = end - start
    _ = output[count..<(count + length)].initialize(fromContentsOf: source[start..<end])
    count += length
    return end
  }

  private mutating func beginCopy(_ index: Int, _ pieces: inout [FoldedPiece]) {
    pieces.append(FoldedPiece(folded: count, source: index - origin, width: nil))
  }

  private mutating func put(
    _ folded: Folding.Folded, _ range: SourceRange, _ isCopying: inout Bool,
    _ pieces: inout [FoldedPiece]
  ) {
    // 〜 is the wave dash, which Folding keeps apart from ～.
    let isWave = folded.bytes == 0x9C80E3 && folded.count == 3
    let length = isWave ? 1 : folded.count
    var packed = isWave ? 0x7E : folded.bytes
    if folded.isItself, !isWave {
      if !isCopying { beginCopy(range.lowerBound, &pieces) }
      isCopying = true
    } else {
      pieces.append(
        FoldedPiece(folded: count, source: range.lowerBound - origin, width: range.count))
      isCopying = false
    }
    for _ in 0..<length {
      output[count] = UInt8(truncatingIfNeeded: packed)
      packed >>= 8
      count += 1
    }
  }

  /// The end of a `[bookmark: …]`, a `**` or an escape that begins at an offset.
  private func markEnd(at start: Int, _ limit: Int) -> Int? {
    if source[start] == 0x5C {
      return start + 1 < limit && Escapes.isMark(source[start + 1]) ? start + 1 : nil
    }
    if source[start] == 0x2A {
      return start + 1 < limit && source[start + 1] == 0x2A ? start + 2 : nil
    }
    return Bookmark.end(source, at: start, limit: limit)
  }
}
