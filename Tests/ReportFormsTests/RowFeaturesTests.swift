import ReportForms
import Testing

@Suite struct RowFeaturesTests {
  private func features(_ text: String) -> RowFeatures { RowFeatures(of: Array(text.utf8)) }

  @Test(arguments: ["3月5日", "十二月", "2023.1.5", "2023-1", "3/4", "7月"])
  func datesAreSeen(_ text: String) { #expect(features(text).contains(.dates)) }

  @Test(arguments: ["", "-", "1.", ".5", "12", "规章", "本年", "a.b", "－"])
  func whatIsNoDateIsNone(_ text: String) { #expect(!features(text).contains(.dates)) }

  @Test(arguments: ["2023年", "２０２３年", "2023 年", "2023\u{200B}年", "2023\u{F98E}"])
  func yearsAreSeen(_ text: String) { #expect(features(text).contains(.years)) }

  @Test(arguments: ["", "本年", "年2023", "2023.", "二〇二三年"])
  func whatIsNoYearIsNone(_ text: String) { #expect(!features(text).contains(.years)) }

  @Test(arguments: ["\u{200B}", "规\u{AD}章", "\u{FFFD}", "\u{E000}", "\u{F0001}", "\u{FEFF}"])
  func strayCharactersAreSeen(_ text: String) {
    #expect(features("一" + text + "二").contains(.strayCharacters))
  }

  @Test(arguments: ["规章 0", "（一）", "①", "😀", "あ", "//", "É"])
  func whatPeopleTypeIsNotStray(_ text: String) {
    #expect(!features(text).contains(.strayCharacters))
  }

  /// A character that the end of a range cuts is looked at no further than the range.
  @Test func aRangeIsLookedAtAlone() {
    let bytes = Array("2023年3月".utf8)
    #expect(RowFeatures(of: bytes, 0..<4).isEmpty)
    #expect(RowFeatures(of: bytes, 0..<5).isEmpty)
    #expect(RowFeatures(of: bytes, 0..<7) == .years)
    #expect(RowFeatures(of: bytes, 4..<7).isEmpty)
  }
}
