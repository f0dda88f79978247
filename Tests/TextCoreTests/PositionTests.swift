import RandomTestKit
import Testing

@testable import TextCore

@Suite struct PositionTests {
  /// One offset and its position in each encoding, there and back.
  private func check(
    _ text: String, _ offset: Int, line: Int, utf8: Int, utf16: Int, utf32: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = SourceText(text)
    for (encoding, column) in [(PositionEncoding.utf8, utf8), (.utf16, utf16), (.utf32, utf32)] {
      let position = Position(line: line, column: column)
      #expect(
        source.position(of: offset, in: encoding) == position, "\(encoding)",
        sourceLocation: sourceLocation)
      #expect(
        source.offset(of: position, in: encoding) == offset, "\(encoding)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func columnsCountUnits() {
    check("公开a", 0, line: 0, utf8: 0, utf16: 0, utf32: 0)
    check("公开a", 6, line: 0, utf8: 6, utf16: 2, utf32: 2)
    check("公开a", 7, line: 0, utf8: 7, utf16: 3, utf32: 3)
    check("é😀𠮷x", 2, line: 0, utf8: 2, utf16: 1, utf32: 1)
    check("é😀𠮷x", 6, line: 0, utf8: 6, utf16: 3, utf32: 2)
    check("é😀𠮷x", 10, line: 0, utf8: 10, utf16: 5, utf32: 3)
  }

  @Test func everyLineEndCounts() {
    let text = "甲\n乙\r\n丙\r丁"
    check(text, 3, line: 0, utf8: 3, utf16: 1, utf32: 1)
    check(text, 4, line: 1, utf8: 0, utf16: 0, utf32: 0)
    check(text, 7, line: 1, utf8: 3, utf16: 1, utf32: 1)
    check(text, 9, line: 2, utf8: 0, utf16: 0, utf32: 0)
    check(text, 13, line: 3, utf8: 0, utf16: 0, utf32: 0)
    check(text, 16, line: 3, utf8: 3, utf16: 1, utf32: 1)
    check("\n", 1, line: 1, utf8: 0, utf16: 0, utf32: 0)
    check("\r", 1, line: 1, utf8: 0, utf16: 0, utf32: 0)
    check("\n\r", 2, line: 2, utf8: 0, utf16: 0, utf32: 0)
    check("", 0, line: 0, utf8: 0, utf16: 0, utf32: 0)
  }

  private func checkPosition(
    _ text: String, _ line: Int, _ column: Int, _ encoding: PositionEncoding, is offset: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      SourceText(text).offset(of: Position(line: line, column: column), in: encoding) == offset,
      sourceLocation: sourceLocation)
  }

  @Test(arguments: PositionEncoding.allCases)
  func positionsOutsideAreClamped(encoding: PositionEncoding) {
    let text = "甲a\r\n乙\n"
    checkPosition(text, -1, 5, encoding, is: 0)
    checkPosition(text, 1, -5, encoding, is: 6)
    checkPosition(text, 0, 99, encoding, is: 4)
    checkPosition(text, 1, .max, encoding, is: 9)
    checkPosition(text, 2, 3, encoding, is: 10)
    checkPosition(text, 3, 0, encoding, is: 10)
    checkPosition(text, .max, .max, encoding, is: 10)
    checkPosition(text, .min, .min, encoding, is: 0)
    let source = SourceText(text)
    #expect(source.position(of: -4, in: encoding) == Position(line: 0, column: 0))
    #expect(source.position(of: .max, in: encoding) == Position(line: 2, column: 0))
  }

  @Test func columnsInsideACharacterAreItsStart() {
    checkPosition("a😀b", 0, 2, .utf16, is: 1)
    checkPosition("a😀b", 0, 3, .utf16, is: 5)
    checkPosition("a公b", 0, 2, .utf8, is: 1)
    checkPosition("a公b", 0, 3, .utf8, is: 1)
    checkPosition("a公b", 0, 4, .utf8, is: 4)
  }

  @Test(arguments: PositionEncoding.allCases)
  func offsetsInsideACharacterAreItsStart(encoding: PositionEncoding) {
    let source = SourceText("a😀\r\nb")
    for offset in 1...4 {
      #expect(source.position(of: offset, in: encoding) == Position(line: 0, column: 1))
    }
    let end = source.position(of: 5, in: encoding)
    #expect(source.position(of: 6, in: encoding) == end)
    #expect(source.position(of: 7, in: encoding) == Position(line: 1, column: 0))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func randomTextsGoThereAndBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["公", "开", "a", "é", "😀", "𠮷", "\n", "\r", "\r\n", "　", "\t", "👨‍👩‍👧"]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let source = SourceText(text)
    for encoding in PositionEncoding.allCases {
      var last = Position(line: 0, column: -1)
      for offset in 0...source.bytes.count {
        let isInsidePair =
          offset > 0 && offset < source.bytes.count && source.bytes[offset - 1] == 0x0D
          && source.bytes[offset] == 0x0A
        guard source.isBoundary(offset), !isInsidePair else { continue }
        let position = source.position(of: offset, in: encoding)
        #expect(position > last)
        #expect(source.offset(of: position, in: encoding) == offset, "\(encoding) \(offset)")
        last = position
      }
    }
    // Columns are those of the standard library's views of each line.
    for line in 0..<source.lineCount {
      let content = source.contentRange(ofLine: line)
      let string = source.string(content)
      let end = content.upperBound
      #expect(source.position(of: end, in: .utf8).column == string.utf8.count)
      #expect(source.position(of: end, in: .utf16).column == string.utf16.count)
      #expect(source.position(of: end, in: .utf32).column == string.unicodeScalars.count)
    }
  }
}
