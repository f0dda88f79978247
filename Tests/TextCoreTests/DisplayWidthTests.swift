import Testing

@testable import TextCore

@Suite struct DisplayWidthTests {
  private func check(
    _ text: String, _ columns: Int, wide: Int? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    for (ambiguous, expected) in [(AmbiguousWidth.narrow, columns), (.wide, wide ?? columns)] {
      #expect(
        DisplayWidth.columns(of: text, ambiguous: ambiguous) == expected, "\(ambiguous)",
        sourceLocation: sourceLocation)
      #expect(
        DisplayWidth.columns(of: bytes, in: 0..<bytes.count, ambiguous: ambiguous) == expected,
        "\(ambiguous)", sourceLocation: sourceLocation)
    }
  }

  @Test func widths() {
    check("", 0)
    check("abc 1", 5)
    check("公开", 4)
    check("（一）、。", 10)
    check("ａ１　", 6)
    check("ｱ｡", 2)
    check("\t", 1)
    check("𠮷𰀀", 4)
    check("한글", 4)
    check("か゛", 4)
    check("〇々", 4)
  }

  @Test func ambiguousWidths() {
    check("“公”", 4, wide: 6)
    check("……", 2, wide: 4)
    check("——", 2, wide: 4)
    check("①×·", 3, wide: 6)
    check("é", 1, wide: 2)
  }

  @Test func whatTakesNoColumn() {
    check("e\u{301}", 1)
    check("\u{200B}公\u{FEFF}\u{AD}", 2)
    check("\u{0}\u{1B}\u{7F}", 0)
    check("か\u{3099}", 2)
    check("ᄒ\u{1161}\u{11AB}", 2)
    check("葛\u{E0100}", 2)
  }

  @Test func emoji() {
    check("😀", 2)
    check("☎", 1, wide: 2)
    check("☎\u{FE0F}", 2)
    check("©\u{FE0F}", 2)
    check("1\u{FE0F}\u{20E3}", 2)
    check("👨‍👩‍👧", 2)
    check("👨‍👩‍👧公", 4)
    check("👍🏽", 2)
    check("🏽", 2)
    check("👩🏽‍💻", 2)
    check("❤\u{FE0F}‍🔥", 2)
    check("🇨🇳", 2)
    check("🇨🇳🇫🇷", 4)
    check("😀😀", 4)
    check("公\u{200D}😀", 4)
    check("🏴\u{E0067}\u{E0062}\u{E007F}", 2)
  }

  @Test func rangesAreClamped() {
    let bytes = Array("公开".utf8)
    #expect(DisplayWidth.columns(of: bytes, in: 3..<6, ambiguous: .narrow) == 2)
    #expect(DisplayWidth.columns(of: bytes, in: -3..<99, ambiguous: .narrow) == 4)
    #expect(DisplayWidth.columns(of: bytes, in: 6..<6, ambiguous: .narrow) == 0)
  }
}
