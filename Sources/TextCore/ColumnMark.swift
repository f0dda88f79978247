/// A place inside a very long line whose columns are known, so that a position need not be counted from
/// the start of the line: a text of one line with many findings would take quadratic time.
struct ColumnMark: Sendable {
  /// The first byte of a character.
  let offset: Int
  let utf16: Int
  let utf32: Int

  /// Lines up to this length have no marks, and marks stand about this far from one another.
  static let spacing = 4096

  func column(_ encoding: PositionEncoding) -> Int {
    encoding == .utf16 ? utf16 : utf32
  }

  /// The marks of all long lines, in order.
  static func marks(_ bytes: [UInt8], _ lineStarts: [Int]) -> [ColumnMark] {
    var marks: [ColumnMark] = []
    for (number, start) in lineStarts.enumerated() {
      let end = number + 1 < lineStarts.count ? lineStarts[number + 1] : bytes.count
      if end - start > spacing { append(bytes, start..<end, to: &marks) }
    }
    return marks
  }

  private static func append(_ bytes: [UInt8], _ line: SourceRange, to marks: inout [ColumnMark]) {
    var next = line.lowerBound + spacing
    var index = line.lowerBound
    var (utf16, utf32) = (0, 0)
    while index < line.upperBound {
      if index >= next {
        marks.append(ColumnMark(offset: index, utf16: utf16, utf32: utf32))
        next = index + spacing
      }
      let length = UTF8Validation.sequenceLength(bytes[index])
      utf16 += length == 4 ? 2 : 1
      utf32 += 1
      index += length
    }
  }
}

extension SourceText {
  /// Where counting columns of a line may begin: the last mark of which `isBefore` holds, or the
  /// line's start.
  func countingStart(
    ofLine line: SourceRange, _ encoding: PositionEncoding, _ isBefore: (ColumnMark) -> Bool
  ) -> (index: Int, column: Int) {
    guard line.count > ColumnMark.spacing else { return (line.lowerBound, 0) }
    let behind = columnMarks.partitioningIndex { mark in
      mark.offset > line.lowerBound && (mark.offset >= line.upperBound || !isBefore(mark))
    }
    guard behind > 0, columnMarks[behind - 1].offset > line.lowerBound else {
      return (line.lowerBound, 0)
    }
    return (columnMarks[behind - 1].offset, columnMarks[behind - 1].column(encoding))
  }
}
