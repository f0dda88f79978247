import RandomTestKit
import Testing

@testable import TextCore

@Suite struct ScalarTests {
  private func check(
    _ bytes: [UInt8], at offset: Int, _ value: UInt32, _ length: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      bytes.scalar(at: offset) == DecodedScalar(value: value, length: length),
      sourceLocation: sourceLocation)
  }

  @Test func scalarsForwards() {
    let bytes = Array("aé公😀".utf8)
    check(bytes, at: 0, 0x61, 1)
    check(bytes, at: 1, 0xE9, 2)
    check(bytes, at: 3, 0x516C, 3)
    check(bytes, at: 6, 0x1F600, 4)
    check(bytes, at: 10, 0, 0)
    check(bytes, at: -1, 0, 0)
    check(bytes, at: 4, 0xFFFD, 1)
    check(bytes, at: 9, 0xFFFD, 1)
    check([0xE5, 0x85], at: 0, 0xFFFD, 1)
    check([0xF0, 0x9F, 0x98], at: 0, 0xFFFD, 1)
    check([0xC2], at: 0, 0xFFFD, 1)
    check([0xC0, 0x80], at: 0, 0xFFFD, 1)
    check([0xE0, 0x80, 0x80], at: 0, 0xFFFD, 1)
    check([0xED, 0xA0, 0x80], at: 0, 0xFFFD, 1)
    check([0xF4, 0x90, 0x80, 0x80], at: 0, 0xFFFD, 1)
    check([0xF8, 0x90, 0x80, 0x80, 0x80], at: 0, 0xFFFD, 1)
    check([0xE5, 0x85, 0x61], at: 0, 0xFFFD, 1)
  }

  private func checkBefore(
    _ bytes: [UInt8], _ offset: Int, _ expected: DecodedScalar?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(bytes.scalar(before: offset) == expected, sourceLocation: sourceLocation)
  }

  @Test func scalarsBackwards() {
    let bytes = Array("aé公😀".utf8)
    checkBefore(bytes, 0, nil)
    checkBefore(bytes, -1, nil)
    checkBefore(bytes, 11, nil)
    checkBefore(bytes, 1, DecodedScalar(value: 0x61, length: 1))
    checkBefore(bytes, 3, DecodedScalar(value: 0xE9, length: 2))
    checkBefore(bytes, 6, DecodedScalar(value: 0x516C, length: 3))
    checkBefore(bytes, 10, DecodedScalar(value: 0x1F600, length: 4))
    checkBefore(bytes, 5, .malformed)
    checkBefore([0x80, 0x80, 0x80, 0x80, 0x80], 5, .malformed)
    checkBefore([0x61, 0x80], 2, .malformed)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func decodingAgreesWithTheStandardLibrary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<300 {
      let value = UInt32.random(
        in: 0...(Bool.random(using: &random) ? 0x10_FFFF : 0xFFF), using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    let bytes = Array(String(text).utf8)
    var index = 0
    for scalar in text {
      let decoded = bytes.scalar(at: index)
      #expect(decoded.value == scalar.value)
      index += decoded.length
      #expect(bytes.scalar(before: index) == decoded)
    }
    #expect(index == bytes.count)
  }

  /// The scalars of a class, and of none of its neighbours.
  private func check(
    _ isMember: (UInt32) -> Bool, _ members: String, not others: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for scalar in members.unicodeScalars {
      #expect(isMember(scalar.value), "\(scalar)", sourceLocation: sourceLocation)
    }
    for scalar in others.unicodeScalars {
      #expect(!isMember(scalar.value), "\(scalar)", sourceLocation: sourceLocation)
    }
  }

  @Test func classes() {
    check(ScalarClass.isHan, "一龥〇㐀𠮷⼀⺠\u{F967}", not: "、々あaＡ○ㄅ")
    check(ScalarClass.isKana, "ぁんァヶーｱﾟ", not: "・゠･一、")
    check(ScalarClass.isDigit, "09", not: "/:０a")
    check(ScalarClass.isFullWidthDigit, "０９", not: "0／：")
    check(
      ScalarClass.isWhitespace, " \t\u{A0}\u{2000}\u{200A}\u{202F}\u{205F}　", not: "\n\ra\u{200B}〇")
    check(ScalarClass.isLineEnd, "\n\r", not: " \t\u{0B}")
    check(
      ScalarClass.isZeroWidth, "\u{200B}\u{200D}\u{200F}\u{2060}\u{FEFF}\u{202A}", not: "\u{AD} a")
    check(ScalarClass.isSoftHyphen, "\u{AD}", not: "-")
    check(ScalarClass.isPrivateUse, "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}", not: "\u{F900}a公")
    check(ScalarClass.isFullWidthPunctuation, "，。、；：？！（）《》“”‘’…—〔〕【】", not: ",.()一　Ａ１")
    check(ScalarClass.isSentenceEnd, "。！？；…!?;", not: ".，：、,")
    check(ScalarClass.isLatinLetter, "azAZéÀａＺ", not: "×÷1@[αд")
    check(ScalarClass.isEmojiLike, "😀☎⏰🇨🏽⭐\u{FE0F}✅", not: "❶①公1×√")
  }
}
