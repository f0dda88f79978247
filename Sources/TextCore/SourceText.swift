/// A half-open range of byte offsets in the UTF-8 text of one `SourceText`.
///
/// Line and column exist only where a person or a protocol is spoken to; between the layers, places
/// are byte ranges.
public typealias SourceRange = Range<Int>

extension SourceRange {
  /// The range as far along as the text in front of it is longer.
  public func shifted(by distance: Int) -> SourceRange {
    lowerBound + distance..<upperBound + distance
  }
}

/// One immutable version of a document: valid UTF-8 bytes and where its lines start.
///
/// A line ends with `\n`, `\r\n` or a lone `\r`, as the Language Server Protocol has it. A byte order
/// mark in front is no part of the text: it is remembered, and offset 0 is the byte after it.
///
/// An object, since it never changes and is handed from one to the other.
public final class SourceText: Sendable {
  /// The text, always valid UTF-8.
  public let bytes: [UInt8]
  /// Whether the document began with U+FEFF, which `bytes` does not contain.
  public let hasByteOrderMark: Bool
  /// The offset of each line's first byte, in order; never empty, since an empty text has one line.
  public let lineStarts: [Int]
  /// Columns inside lines so long that counting from their start again and again would not do.
  let columnMarks: [ColumnMark]
  /// What tells this version from others, whatever they say.
  private let identity = Identity()
  /// What it was edited from; nil where that is not known.
  private let descent: Descent?

  private final class Identity: Sendable {}

  private struct Descent {
    let parent: Identity
    /// How many bytes at both ends nobody edited.
    let front: Int
    let back: Int
  }

  /// A text from a string. A leading U+FEFF is taken off and remembered.
  public convenience init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// A text from bytes that somebody else wrote.
  ///
  /// - Throws: `InvalidUTF8` with the offset, in `bytes`, of the first byte that belongs to no
  ///   well-formed sequence.
  public convenience init(validating bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = UTF8Validation.firstInvalidOffset(in: bytes) {
      throw InvalidUTF8(offset: offset)
    }
    self.init(validUTF8: bytes)
  }

  /// A text from bytes known to be valid UTF-8, such as another text's slices.
  ///
  /// Where the caller has taken the byte order mark off and says so, the bytes are taken as they are.
  public convenience init(validUTF8 bytes: [UInt8], hasByteOrderMark: Bool = false) {
    if !hasByteOrderMark, bytes.starts(with: SourceText.byteOrderMark) {
      self.init(exactly: Array(bytes[3...]), hasByteOrderMark: true)
    } else {
      self.init(exactly: bytes, hasByteOrderMark: hasByteOrderMark)
    }
  }

  /// A text of just these bytes: an edit that brings a U+FEFF to the front must not move offsets.
  init(exactly bytes: [UInt8], hasByteOrderMark: Bool) {
    self.bytes = bytes
    self.hasByteOrderMark = hasByteOrderMark
    lineStarts = SourceText.findLineStarts(bytes)
    columnMarks = ColumnMark.marks(bytes, lineStarts)
    descent = nil
  }

  /// The text that an edit of one range made of another: its lines are looked for only there.
  ///
  /// - Parameters:
  ///   - bytes: the whole new text.
  ///   - range: what was replaced, in the offsets of the old text.
  init(_ old: SourceText, editedTo bytes: [UInt8], replacing range: SourceRange) {
    self.bytes = bytes
    hasByteOrderMark = old.hasByteOrderMark
    descent = Descent(
      parent: old.identity, front: range.lowerBound, back: old.bytes.count - range.upperBound)
    let distance = bytes.count - old.bytes.count
    // A line feed typed behind a carriage return makes one line end of two; so the line in front is
    // looked at again, and the lines are taken up again behind the first end that is left.
    let first = max(0, old.line(at: range.lowerBound) - 1)
    let next = min(old.line(at: range.upperBound) + 2, old.lineStarts.count)
    let end = next < old.lineStarts.count ? old.lineStarts[next] + distance : bytes.count
    var starts = Array(old.lineStarts[...first])
    starts.reserveCapacity(old.lineStarts.count + 16)
    SourceText.addLineStarts(bytes, old.lineStarts[first]..<end, to: &starts)
    if next < old.lineStarts.count {
      if starts.last == end { starts.removeLast() }
      for start in old.lineStarts[next...] { starts.append(start + distance) }
    }
    lineStarts = starts
    let isShort = old.columnMarks.isEmpty && end - old.lineStarts[first] <= ColumnMark.spacing
    columnMarks = isShort ? [] : ColumnMark.marks(bytes, lineStarts)
  }

  /// What two versions share at both ends. Where one was edited to be the other, only what lies around
  /// the edit is compared.
  public func difference(to new: SourceText) -> TextDifference {
    guard let descent = new.descent, descent.parent === identity else {
      return TextDifference(bytes, new.bytes)
    }
    return TextDifference(bytes, new.bytes, sameInFront: descent.front, behind: descent.back)
  }

  /// U+FEFF in UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    addLineStarts(bytes, 0..<bytes.count, to: &starts)
    return starts
  }

  /// Adds where lines begin behind the line ends in a range.
  private static func addLineStarts(
    _ bytes: [UInt8], _ range: SourceRange, to starts: inout [Int]
  ) {
    bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while true {
        index = ByteSearch.firstBelow(0x0E, in: bytes, index, range.upperBound)
        guard index < range.upperBound else { break }
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D {
          if index < bytes.count, bytes[index] == 0x0A { index += 1 }
          starts.append(index)
        }
      }
    }
  }

  /// The number of lines; a text that ends with a line end has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The whole text.
  public var range: SourceRange { 0..<bytes.count }

  /// The line that holds the byte at `offset`; offsets outside the text are clamped.
  public func line(at offset: Int) -> Int {
    // The first line begins at 0.
    max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
  }

  /// The bytes of a line, without its line end. Lines outside the text are clamped.
  public func contentRange(ofLine line: Int) -> SourceRange {
    let line = min(max(line, 0), lineStarts.count - 1)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    if line + 1 < lineStarts.count {
      if end > start, bytes[end - 1] == 0x0A { end -= 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return start..<end
  }

  /// The bytes of a line with its line end.
  public func fullRange(ofLine line: Int) -> SourceRange {
    let line = min(max(line, 0), lineStarts.count - 1)
    return lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)
  }

  /// The text of a range. A range that cuts a character is answered with U+FFFD in its place.
  public func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The line end that prevails in the text; `\n` for a text of one line.
  public var prevailingLineEnd: String {
    var lineFeeds = 0
    var pairs = 0
    var returns = 0
    for start in lineStarts.dropFirst() {
      if bytes[start - 1] == 0x0D {
        returns += 1
      } else if start > 1, bytes[start - 2] == 0x0D {
        pairs += 1
      } else {
        lineFeeds += 1
      }
    }
    if pairs > lineFeeds, pairs >= returns { return "\r\n" }
    return returns > lineFeeds ? "\r" : "\n"
  }
}

/// Bytes that are not UTF-8.
public struct InvalidUTF8: Error, Hashable, Sendable {
  /// The offset of the first byte that belongs to no well-formed sequence.
  public let offset: Int
}
