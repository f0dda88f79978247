import RandomTestKit
import ReportForms
import Testing
import TextCore

@Suite struct FoldedProseTests {
  private func check(
    _ text: String, _ folded: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let prose = FoldedProse(bytes, 0..<bytes.count)
    #expect(prose.string(prose.range) == folded, sourceLocation: sourceLocation)
    // The way back: what a folded byte came from folds to that byte's character again.
    for index in prose.range where prose.bytes[index] & 0xC0 != 0x80 && prose.bytes[index] != 0x20 {
      let range = prose.source(index..<(index + 1))
      let again = FoldedProse(bytes, range)
      #expect(again.bytes.first == prose.bytes[index], sourceLocation: sourceLocation)
    }
  }

  @Test func folding() {
    check("统 计　期限：２０２３ 年", "统计期限:2023年")
    check("80 2023年", "80 2023年")
    check("**2023年**，[bookmark: _GoBack]青禾县", "2023年,青禾县")
    check("1月1日～12月31日—〜－", "1月1日~12月31日-~-")
    check("[bookmark: 没有关上", "[bookmark:没有关上")
    check("", "")
  }

  @Test func whatStandsBehindIsAsIfFoldedByItself() {
    let text =
      "（一）2023年，统 计 80 2023年**强**调［甲］[bookmark: _Hlk1]12 34\\*乙\\**丙１２ 3\n4〜😀戊"
    let bytes = Array(text.utf8)
    let whole = FoldedProse(bytes, 0..<bytes.count)
    var known = 0
    for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
      guard let rest = whole.behind(start..<bytes.count, of: bytes) else { continue }
      known += 1
      let alone = FoldedProse(bytes, start..<bytes.count)
      #expect(rest.bytes == alone.bytes)
      for index in alone.bytes.indices {
        #expect(rest.source(index..<(index + 1)) == alone.source(index..<(index + 1)))
      }
    }
    #expect(known > 20)
    #expect(whole.behind(0..<3, of: bytes) == nil)
  }

  @Test func placesLeadThereAndBack() {
    let text = "（一）2023年，统 计 **强**调［甲］[bookmark: _Hlk1]12 34\\*乙１２ 3\n4〜😀戊"
    let bytes = Array(text.utf8)
    let prose = FoldedProse(bytes, 0..<bytes.count)
    for index in prose.range where prose.bytes[index] & 0xC0 != 0x80 && prose.bytes[index] != 0x20 {
      #expect(prose.place(of: prose.source(index..<(index + 1)).lowerBound) == index)
    }
    // What nothing stands for leads to what comes behind it.
    let places = bytes.indices.map { prose.place(of: $0) }
    #expect(places == places.sorted() && places.first == 0)
    #expect(prose.place(of: bytes.count) == prose.bytes.count)
    #expect(FoldedProse([], 0..<0).place(of: 3) == 0)
  }

  private func checkSentence(
    _ text: String, at place: String, _ sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(text.utf8)
    let prose = FoldedProse(bytes, 0..<bytes.count)
    let words = WordList([place])
    let offset = try #require(words.first(in: prose.bytes, prose.range)).lowerBound
    #expect(
      prose.string(prose.sentence(around: offset)) == sentence, sourceLocation: sourceLocation)
  }

  @Test func sentences() throws {
    try checkSentence("甲乙。丙丁；戊己", at: "乙", "甲乙。")
    try checkSentence("甲乙。丙丁；戊己", at: "丙", "丙丁;")
    try checkSentence("甲乙。丙丁；戊己", at: "己", "戊己")
    try checkSentence("。。甲", at: "甲", "甲")
  }

  @Test func longTextWithoutAFullStopIsLookedAtNearby() {
    let bytes = Array(String(repeating: "统计2022年全年", count: 4000).utf8)
    let prose = FoldedProse(bytes, 0..<bytes.count)
    let near = prose.sentence(around: 21 * 1000)
    #expect(near.count <= 2404 && near.contains(21 * 1000))
    #expect(!prose.string(near).contains("\u{FFFD}"))
  }

  /// Whether the ends are noted or looked for, the sentences are the same.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func notedSentencesAreThoseThatAreLookedFor(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["甲", "年", "。", "；", "！", "?", "😀", "a", "2", "　", "〇", "₂", "\u{3082}", "\n"]
    let long = [1, 1, 1, 700].randomElement(using: &generator) ?? 1
    let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      let piece = pieces.randomElement(using: &generator) ?? ""
      return "。；！?".contains(piece) ? piece : String(repeating: piece, count: long)
    }.joined()
    let bytes = Array(text.utf8)
    let prose = FoldedProse(bytes, 0..<bytes.count)
    let noting = FoldedProse(bytes, [0..<bytes.count], notesSentences: true)
    let step = max(1, prose.bytes.count / 400)
    for offset in stride(from: -1, through: prose.bytes.count + 1, by: step) {
      #expect(noting.sentence(around: offset) == prose.sentence(around: offset), "\(offset)")
    }
  }
}
