import Testing

@testable import TextCore

@Suite struct SourceTextTests {
  private func check(
    _ text: String, lines: [String], lineEnd: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = SourceText(text)
    let contents = (0..<source.lineCount).map { source.string(source.contentRange(ofLine: $0)) }
    let whole = (0..<source.lineCount).map { source.string(source.fullRange(ofLine: $0)) }.joined()
    #expect(contents == lines, sourceLocation: sourceLocation)
    #expect(Array(whole.utf8) == Array(text.utf8), sourceLocation: sourceLocation)
    #expect(source.prevailingLineEnd == lineEnd, sourceLocation: sourceLocation)
  }

  @Test func lines() {
    check("", lines: [""], lineEnd: "\n")
    check("甲", lines: ["甲"], lineEnd: "\n")
    check("甲\n乙\n", lines: ["甲", "乙", ""], lineEnd: "\n")
    check("甲\r\n乙\r\n", lines: ["甲", "乙", ""], lineEnd: "\r\n")
    check("甲\r乙", lines: ["甲", "乙"], lineEnd: "\r")
    check("\n\r\r\n", lines: ["", "", "", ""], lineEnd: "\n")
    check("甲\r\n乙\n丙\r\n丁", lines: ["甲", "乙", "丙", "丁"], lineEnd: "\r\n")
    // Only what the protocol knows as a line end is one.
    check("甲\u{2028}乙\u{0B}丙\u{85}丁", lines: ["甲\u{2028}乙\u{0B}丙\u{85}丁"], lineEnd: "\n")
  }

  @Test func linesOutsideAreClamped() {
    let source = SourceText("甲\n乙")
    #expect(source.contentRange(ofLine: -3) == 0..<3)
    #expect(source.contentRange(ofLine: 9) == 4..<7)
    #expect(source.fullRange(ofLine: 9) == 4..<7)
    #expect(source.line(at: -1) == 0)
    #expect(source.line(at: 3) == 0)
    #expect(source.line(at: 4) == 1)
    #expect(source.line(at: 99) == 1)
  }

  @Test func theByteOrderMarkIsNoText() {
    let source = SourceText("\u{FEFF}甲")
    #expect(source.hasByteOrderMark)
    #expect(source.bytes == Array("甲".utf8))
    #expect(!SourceText("甲").hasByteOrderMark)
    // Only the first of two is the mark.
    let twice = SourceText("\u{FEFF}\u{FEFF}甲")
    #expect(twice.bytes == Array("\u{FEFF}甲".utf8))
    #expect(twice.applying([]).bytes == twice.bytes)
  }

  private func checkInvalid(
    _ bytes: [UInt8], at offset: Int?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      UTF8Validation.firstInvalidOffset(in: bytes) == offset, sourceLocation: sourceLocation)
    do throws(InvalidUTF8) {
      let source = try SourceText(validating: bytes)
      #expect(offset == nil && source.bytes == bytes, sourceLocation: sourceLocation)
    } catch {
      #expect(error.offset == offset, sourceLocation: sourceLocation)
    }
  }

  @Test func malformedBytesAreNamed() {
    checkInvalid(Array("公é😀a".utf8), at: nil)
    checkInvalid([0x61, 0x80], at: 1)
    checkInvalid([0xC0, 0x80], at: 0)
    checkInvalid([0xC1, 0xBF], at: 0)
    checkInvalid([0xE5, 0x85], at: 0)
    checkInvalid([0xE5, 0x85, 0x61], at: 0)
    checkInvalid([0xE0, 0x9F, 0xBF], at: 0)
    checkInvalid([0x61, 0xED, 0xA0, 0x80], at: 1)
    checkInvalid([0xED, 0x9F, 0xBF], at: nil)
    checkInvalid([0xF0, 0x8F, 0xBF, 0xBF], at: 0)
    checkInvalid([0xF4, 0x90, 0x80, 0x80], at: 0)
    checkInvalid([0xF4, 0x8F, 0xBF, 0xBF], at: nil)
    checkInvalid([0xF5, 0x80, 0x80, 0x80], at: 0)
    checkInvalid([0xF0, 0x9F, 0x98], at: 0)
    checkInvalid([0xFF], at: 0)
    // The same text in GB 18030, as an old system would write it.
    checkInvalid([0xB9, 0xAB, 0xBF, 0xAA], at: 0)
  }

  @Test func stringsOfAnyRange() {
    let source = SourceText("公开")
    #expect(source.string(3..<6) == "开")
    #expect(source.string(-5..<99) == "公开")
    #expect(source.string(1..<3) == "\u{FFFD}\u{FFFD}")
  }

  private func checkTrim(
    _ text: String, _ range: SourceRange, _ expected: SourceRange,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = SourceText(text)
    #expect(source.trimmed(range) == expected, sourceLocation: sourceLocation)
    #expect(source.isBlank(range) == expected.isEmpty, sourceLocation: sourceLocation)
    let first = expected.isEmpty ? nil : expected.lowerBound
    #expect(source.firstNonBlank(in: range) == first, sourceLocation: sourceLocation)
  }

  @Test func trimming() {
    checkTrim(" 公开\t", 0..<8, 1..<7)
    checkTrim("　\u{A0}公 开\u{200B}\r\n", 0..<17, 5..<12)
    checkTrim("公开", 0..<6, 0..<6)
    checkTrim("　 \u{FEFF}\n", 0..<8, 0..<0)
    checkTrim("a　 b", 1..<5, 1..<1)
    checkTrim("a　b", 1..<5, 4..<5)
    checkTrim("a", 1..<1, 1..<1)
    checkTrim("a ", -5..<99, 0..<1)
    checkTrim("", 0..<0, 0..<0)
  }
}
