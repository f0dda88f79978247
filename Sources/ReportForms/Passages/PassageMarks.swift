import TextCore

/// The characters of a text that are no plain Han characters, found in one pass for all scans: marks,
/// blanks and figures are few among the many, and nearly every scan looks at nothing else.
///
/// Letters of ASCII are not there, nor NUL, and of digits in a row only the first.
public struct PassageMarks: Sendable, RandomAccessCollection {
  /// A character with its place.
  public struct Mark: Sendable {
    /// 40 bits of offset, 3 of length, 21 of value.
    @usableFromInline let packed: UInt64

    @inline(__always)
    init(_ offset: Int, _ scalar: DecodedScalar) {
      packed = UInt64(offset) << 24 | UInt64(scalar.length) << 21 | UInt64(scalar.value)
    }

    @inlinable public var offset: Int { Int(packed >> 24) }
    /// In bytes.
    @inlinable public var length: Int { Int(packed >> 21 & 7) }
    @inlinable public var value: UInt32 { UInt32(packed & 0x1F_FFFF) }
    @inlinable public var end: Int { offset + length }
    @inlinable public var range: SourceRange { offset..<end }
  }

  @usableFromInline let marks: [Mark]
  /// How many Han characters stand in the text.
  public let hanCount: Int

  public init(_ bytes: [UInt8], _ range: SourceRange) {
    var marks: [Mark] = []
    marks.reserveCapacity(range.count / 24)
    var hanCount = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = bytes[index]
      // U+4E00 to U+9FFF, which is all but a few of the Han characters.
      if lead >= 0xE4, lead <= 0xE9, lead > 0xE4 || bytes.second(behind: index) >= 0xB8 {
        hanCount &+= 1
        index &+= 3
        continue
      }
      if lead < 0x80 {
        if PassageMarks.isNoted(lead), !PassageMarks.isInNumber(bytes, index, range) {
          marks.append(Mark(index, DecodedScalar(value: UInt32(lead), length: 1)))
        }
        index &+= 1
        continue
      }
      let scalar = bytes.scalar(at: index)
      if ScalarClass.isHan(scalar.value) { hanCount &+= 1 }
      marks.append(Mark(index, scalar))
      index &+= Swift.max(1, scalar.length)
    }
    self.marks = marks
    self.hanCount = hanCount
  }

  /// Whether a byte of ASCII is neither a letter nor NUL.
  @inline(__always)
  private static func isNoted(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return byte != 0 && !(letter >= 0x61 && letter <= 0x7A)
  }

  @inline(__always)
  private static func isInNumber(_ bytes: [UInt8], _ index: Int, _ range: SourceRange) -> Bool {
    index > range.lowerBound && bytes[index].isDigit && bytes[index - 1].isDigit
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { marks.count }
  @inlinable public subscript(index: Int) -> Mark { marks[index] }
  @inlinable public func makeIterator() -> IndexingIterator<[Mark]> { marks.makeIterator() }
}

extension [UInt8] {
  /// The byte behind an offset; 0 at the end.
  @inline(__always)
  fileprivate func second(behind offset: Int) -> UInt8 {
    offset + 1 < count ? self[offset + 1] : 0
  }
}
