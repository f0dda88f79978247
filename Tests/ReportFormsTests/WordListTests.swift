import ReportForms
import Testing
import TextCore

@Suite struct WordListTests {
  private let words: WordList = ["办", "办公室", "政府信息公开申请表", "政府信息公开申请书", "公开", "（件）", "a"]

  private func check(
    _ text: String, begins: String?, ends: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let end = words.end(in: bytes, at: 0)
    let start = words.start(in: bytes, before: bytes.count)
    #expect(
      end.map { String(decoding: bytes[..<$0], as: UTF8.self) } == begins,
      sourceLocation: sourceLocation)
    #expect(
      start.map { String(decoding: bytes[$0...], as: UTF8.self) } == ends,
      sourceLocation: sourceLocation)
  }

  @Test func longestWordsComeFirst() {
    check("办公室", begins: "办公室", ends: "办公室")
    check("办公", begins: "办", ends: nil)
    check("县政府办", begins: nil, ends: "办")
    check("a", begins: "a", ends: "a")
    check("(件)a", begins: "(件)", ends: "a")
  }

  @Test func longWordsAreComparedToTheirEnds() {
    check("政府信息公开申请表", begins: "政府信息公开申请表", ends: "政府信息公开申请表")
    check("政府信息公开申请", begins: nil, ends: nil)
    check("政府信息公布申请表", begins: nil, ends: nil)
    check("政务信息公开申请书", begins: nil, ends: nil)
    check("主动公开", begins: nil, ends: "公开")
  }

  @Test func nothingReachesOverALimit() {
    let bytes = Array("政府信息公开申请表".utf8)
    #expect(words.end(in: bytes, at: 0, limit: bytes.count - 1) == nil)
    #expect(words.start(in: bytes, before: bytes.count, floor: 1) == nil)
    #expect(words.first(in: bytes, 0..<17) == nil)
    #expect(words.first(in: bytes, 0..<18) == 12..<18)
  }
}
