import RandomTestKit
import Testing

@testable import TextCore

/// A cursor gives what `SourceText.position` gives, in whatever order it is asked.
@Suite struct PositionCursorTests {
  private static let pieces = ["字", "a", "é", "😀", "\n", "\r\n", "\r", "，", "\u{FEFF}", "1234567"]

  @Test(arguments: PositionEncoding.allCases)
  func aCursorAgreesWithTheText(encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let count = Int.random(in: 0...60, using: &random)
      let text = SourceText(
        (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined())
      var cursor = PositionCursor(text, encoding)
      var offset = 0
      for _ in 0..<80 {
        // Mostly a little further on, now and then anywhere, also outside and inside a character.
        offset =
          Int.random(in: 0...4, using: &random) == 0
          ? Int.random(in: -2...(text.bytes.count + 2), using: &random)
          : offset + Int.random(in: 0...9, using: &random)
        #expect(cursor.position(of: offset) == text.position(of: offset, in: encoding))
      }
    }
  }
}
