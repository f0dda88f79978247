import Testing

@testable import TextCore

@Suite struct TextEditTests {
  private func check(
    _ text: String, _ edits: [TextEdit], _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = SourceText(text).applying(edits)
    #expect(result.bytes == Array(expected.utf8), sourceLocation: sourceLocation)
    #expect(
      result.lineStarts == SourceText(validUTF8: result.bytes, hasByteOrderMark: true).lineStarts,
      sourceLocation: sourceLocation)
  }

  @Test func editsSpeakOfTheOldText() {
    check("甲乙丙", [], "甲乙丙")
    check("甲乙丙", [TextEdit(3..<6, "丁\n"), .delete(0..<3)], "丁\n丙")
    check("甲乙丙", [.insert("丁", at: 0), .insert("戊", at: 9)], "丁甲乙丙戊")
    check("甲乙", [.insert("1", at: 3), .insert("2", at: 3), TextEdit(3..<6, "3")], "甲123")
    check("甲乙", [TextEdit(0..<3, "1"), .insert("2", at: 3)], "12乙")
    check("a\r\nb", [TextEdit(1..<3, "\n")], "a\nb")
  }

  @Test func editsThatFitNowhereArePassedOver() {
    check("甲乙", [TextEdit(0..<6, "丙"), TextEdit(3..<6, "丁")], "丙")
    check("甲乙", [TextEdit(0..<6, "丙"), .insert("丁", at: 3)], "丙")
    check("甲乙", [TextEdit(1..<3, "丙")], "甲乙")
    check("甲乙", [TextEdit(3..<9, "丙"), TextEdit(-3..<0, "丁")], "甲乙")
    check("甲乙", [.insert("丙", at: 7), .insert("丁", at: -1)], "甲乙")
    check("", [.insert("甲", at: 0)], "甲")
  }

  @Test func aMarkBroughtToTheFrontStaysText() {
    let result = SourceText("甲\u{FEFF}乙").applying([.delete(0..<3)])
    #expect(result.bytes == Array("\u{FEFF}乙".utf8))
    #expect(!result.hasByteOrderMark)
    #expect(SourceText("\u{FEFF}甲").applying([.insert("乙", at: 0)]).hasByteOrderMark)
  }

  @Test func editsHaveAnOrder() {
    let edits: [TextEdit] = [TextEdit(3..<6, "丙"), .insert("丁", at: 3), .delete(0..<3)]
    #expect(edits.ordered == [.delete(0..<3), .insert("丁", at: 3), TextEdit(3..<6, "丙")])
  }
}
