import RandomTestKit
import Testing

@testable import TextCore

@Suite struct FoldingTests {
  /// The key of a text, and that `equal` sees the same.
  private func check(
    _ text: String, _ key: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let expected = Array(key.utf8)
    #expect(
      String(decoding: Folding.key(text), as: UTF8.self) == key, sourceLocation: sourceLocation)
    #expect(Folding.key(text) == expected, sourceLocation: sourceLocation)
    let inner = Array("“".utf8) + bytes + Array("”".utf8)
    let range = 3..<3 + bytes.count
    #expect(Folding.key(inner, range) == expected, sourceLocation: sourceLocation)
    #expect(Folding.equal(inner, range, expected), sourceLocation: sourceLocation)
    #expect(!Folding.equal(inner, range, expected + [0x61]), sourceLocation: sourceLocation)
    if !expected.isEmpty {
      #expect(!Folding.equal(inner, range, expected.dropLast()), sourceLocation: sourceLocation)
    }
  }

  @Test func whatNobodySeesIsLeftOut() {
    check("政 府　信\u{A0}息\u{200B}公\t开\r\n", "政府信息公开")
    check("\u{FEFF}总\u{AD}计\u{2028}\u{2060}", "总计")
    check("葛\u{FE00}葛\u{E0100}", "葛葛")
    check(" 　\n", "")
    check("", "")
  }

  @Test func widthsAreOne() {
    check("（一）：１２，ａＢ", "(一):12,aB")
    check("［1］｛2｝～", "[1]{2}~")
    check("Ａ类 b", "A类b")
    check("〔2021〕【】《》、。…", "〔2021〕【】《》、。…")
  }

  @Test func quotationMarksAndDashesAreOne() {
    check("“公”„开‟「信」『息』＂", "\"公\"\"开\"\"信\"\"息\"\"")
    check("‘公’＇'", "'公'''")
    check("——–―－-−", "-------")
  }

  @Test func lookalikesAreTheirIdeograph() {
    check("⼀⼆⽉⽇⻓⺠⻚⻋⻔", "一二月日长民页车门")
    check("\u{F967}予公开 年\u{F9B5}", "不予公开年例")
    check("\u{2E80}\u{FA0E}", "\u{2E80}\u{FA0E}")
    check("😀𠮷é가", "😀𠮷é가")
  }

  @Test func cutAndMalformedBytesStandForThemselves() {
    let bytes = Array("公（".utf8)
    #expect(Folding.key(bytes, 0..<5) == Array(bytes[0..<5]))
    #expect(Folding.key(bytes, 1..<6) == Array(bytes[1..<3]) + [0x28])
    #expect(Folding.key(bytes, -4..<99) == Array("公(".utf8))
    #expect(Folding.equal(bytes, 0..<5, Array(bytes[0..<5])))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func noBytesTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x20, 0x61, 0x80, 0xBC, 0xBF, 0xC2, 0xA0, 0xE2, 0xE3, 0xE4, 0xE9, 0xEF, 0xF0, 0xF3, 0xFF,
    ]
    for _ in 0..<200 {
      let bytes = (0..<10).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let key = Folding.key(bytes, 1..<9)
      #expect(key.count <= 8)
      #expect(Folding.equal(bytes, 1..<9, key))
    }
  }

  private func checkDistance(
    _ a: String, _ b: String, atMost limit: Int, _ expected: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (left, right) = (Array(a.utf8), Array(b.utf8))
    #expect(
      Folding.editDistance(left, right, atMost: limit) == expected, sourceLocation: sourceLocation)
    #expect(
      Folding.editDistance(right, left, atMost: limit) == expected, sourceLocation: sourceLocation)
  }

  @Test func distances() {
    checkDistance("公开", "公开", atMost: 0, 0)
    checkDistance("公开", "公升", atMost: 0, nil)
    checkDistance("公开", "公升", atMost: 1, 1)
    checkDistance("", "公开", atMost: 2, 2)
    checkDistance("", "公开", atMost: 1, nil)
    checkDistance("依申请公开", "依公开申请", atMost: 4, 4)
    checkDistance("本年新收", "本年度新收政府", atMost: 5, 3)
    checkDistance("甲乙丙丁", "乙丙丁甲", atMost: 2, 2)
    checkDistance("甲乙丙丁", "戊己庚辛", atMost: 9, 4)
    checkDistance("甲乙丙丁", "戊己庚辛", atMost: 3, nil)
    checkDistance("公开", "公升", atMost: -1, nil)
    checkDistance("公开", "公升", atMost: .max, 1)
  }

  private static func fullDistance(_ a: [Character], _ b: [Character]) -> Int {
    var above = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let replaced = above[column] + (a[row] == b[column] ? 0 : 1)
        current.append(min(replaced, above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[b.count]
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theBandChangesNoDistance(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func text() -> [Character] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        ["公", "开", "a", "😀"].randomElement(using: &random) ?? "公"
      }
    }
    for _ in 0..<30 {
      let (a, b) = (text(), text())
      let distance = FoldingTests.fullDistance(a, b)
      for limit in 0...13 {
        checkDistance(String(a), String(b), atMost: limit, distance <= limit ? distance : nil)
      }
    }
  }
}
