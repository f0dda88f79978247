import ReportForms
import Testing
import TextCore

@testable import ReportSyntax

/// What is turned away by its first character would not have been found.
@Suite struct FirstCharactersTests {
  @Test(arguments: [
    "行政许可", "（一）予以公开", "一、总体情况", "２.其他", "⼀、总体情况", "**三、不予公开**", "- 规章", "第二十条第（一）项",
    "[bookmark: a]自然人", "\u{200B}总计", "十二、其他",
  ])
  func labelsPass(_ text: String) {
    let bytes = Array(text.utf8)
    let isLabel =
      LabelLexicon.forms.isTableLabel(LabelKey.key(bytes, 0..<bytes.count))
      || LabelLexicon.forms.isSectionTitle(LabelKey.key(bytes, 0..<bytes.count))
    #expect(isLabel || text.hasPrefix("十二"))
    #expect(LabelLexicon.forms.beginnings.mayBegin(bytes, 0..<bytes.count))
  }

  @Test func everyEntryPassesWhereverItIsCut() {
    for entry in LabelLexicon.forms.entries {
      let range = 0..<entry.key.count
      #expect(LabelLexicon.forms.beginnings.mayBegin(entry.key, range))
      guard entry.roles.contains(where: { $0 != .section }) else { continue }
      for start in range where entry.key[start] & 0xC0 != 0x80 {
        #expect(LabelLexicon.forms.characters.mayBegin(entry.key, start..<entry.key.count))
      }
    }
  }

  @Test func proseIsTurnedAway() {
    let bytes = Array("踏踏实实做好各项工作".utf8)
    #expect(!LabelLexicon.forms.beginnings.mayBegin(bytes, 0..<bytes.count))
    #expect(LabelLexicon.forms.beginnings.mayBegin(bytes, 0..<0))
  }
}
