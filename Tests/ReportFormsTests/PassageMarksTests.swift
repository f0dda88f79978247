import ReportForms
import Testing
import TextCore

@Suite struct PassageMarksTests {
  private func check(
    _ text: String, _ marks: String, hanCount: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let found = PassageMarks(bytes, 0..<bytes.count)
    let characters = found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(characters.joined() == marks, sourceLocation: sourceLocation)
    #expect(
      found.map(\.value) == marks.unicodeScalars.map(\.value), sourceLocation: sourceLocation)
    #expect(found.hanCount == hanCount, sourceLocation: sourceLocation)
  }

  @Test func everythingButPlainHanAndLetters() {
    check("", "", hanCount: 0)
    check("全年收到申请1203件，办结 12 件。", "1， 1 。", hanCount: 10)
    check("（ab）“《x》”\t😀é", "（）“《》”\t😀é", hanCount: 0)
    check("二〇二三年\u{0}件", "〇", hanCount: 6)
    // U+4DC0 is a hexagram, U+3400 and U+20000 are Han characters outside the plain ones.
    check("䷀㐀𠀀一龥", "䷀㐀𠀀", hanCount: 4)
  }

  @Test func aRangeIsItsOwnText() {
    let bytes = Array("12，34。".utf8)
    let marks = PassageMarks(bytes, 1..<bytes.count)
    #expect(marks.map(\.offset) == [1, 2, 5, 7])
    #expect(marks.map(\.length) == [1, 3, 1, 3])
  }
}
