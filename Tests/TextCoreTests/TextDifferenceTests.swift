import RandomTestKit
import Testing

@testable import TextCore

@Suite struct TextDifferenceTests {
  private func check(
    _ old: String, _ new: String, front: Int, back: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let difference = TextDifference(Array(old.utf8), Array(new.utf8))
    #expect(difference.front == front, sourceLocation: sourceLocation)
    #expect(difference.back == back, sourceLocation: sourceLocation)
  }

  @Test func whatIsSharedAtBothEnds() {
    check("", "", front: 0, back: 0)
    check("abc", "abc", front: 3, back: 0)
    check("abcdefghijkl", "abcdefghiXjkl", front: 9, back: 3)
    check("0123456789abcdef", "0123456789", front: 10, back: 0)
    check("x", "y0123456789", front: 0, back: 0)
    // What belongs to the front is not counted again.
    check("aaaaaaaaaaaa", "aaaaaaaaaaaaaa", front: 12, back: 0)
    check("0123456789abcdefgh", "0123456X89abcdefgh", front: 7, back: 10)
  }

  /// Long texts are compared in steps of several widths.
  @Test func anyByteOfALongText() {
    let text = (0..<200).map { UInt8($0) }
    for place in text.indices {
      var other = text
      other[place] ^= 0x80
      #expect(TextDifference(text, other).front == place)
      #expect(TextDifference(text, other).back == 199 - place)
      other.insert(text[place], at: place)
      #expect(TextDifference(text, other).front == place + 1)
      #expect(TextDifference(text, other).back == 199 - place)
      other.remove(at: place + 1)
      #expect(TextDifference(text, other) == TextDifference(text, text))
    }
  }

  /// Where a text was edited to be another, what both share is what a comparison of all of it finds;
  /// so it is where one was not.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatAnEditLeaves(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Few characters, so that what is typed is often what stands there.
    let pieces = ["aaaa", "a", "ab", "字字", "字", "\n", ""]
    var versions = [SourceText("aaaa字字字字aaaa\nabab")]
    for _ in 0..<120 {
      let old = versions.randomElement(using: &random) ?? versions[0]
      var start = Int.random(in: 0...old.bytes.count, using: &random)
      var end = min(old.bytes.count, start + Int.random(in: 0...9, using: &random))
      while !old.isBoundary(start) { start -= 1 }
      while !old.isBoundary(end) { end += 1 }
      let piece = pieces.randomElement(using: &random) ?? ""
      versions.append(old.applying([TextEdit(start..<end, piece)]))
      for other in versions.suffix(3) + [old] {
        let new = versions[versions.count - 1]
        #expect(other.difference(to: new) == TextDifference(other.bytes, new.bytes))
        #expect(new.difference(to: other) == TextDifference(new.bytes, other.bytes))
      }
    }
  }

  /// The lines of a text that was edited are those of the same text read anew.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func linesOfAnEditedText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["字", "a", "\n", "\r\n", "\r", "\n\n", "\r\r", ""]
    var text = SourceText("")
    for _ in 0..<120 {
      var start = Int.random(in: 0...text.bytes.count, using: &random)
      var end = min(text.bytes.count, start + Int.random(in: 0...5, using: &random))
      while !text.isBoundary(start) { start -= 1 }
      while !text.isBoundary(end) { end += 1 }
      let piece = (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      text = text.applying([TextEdit(start..<end, piece)])
      let fresh = SourceText(validUTF8: text.bytes, hasByteOrderMark: true)
      #expect(text.lineStarts == fresh.lineStarts)
    }
  }
}
