import ReportForms
import Testing
import TextCore

/// What an edit did not touch is found again where it stands now.
@Suite struct TextMoveTests {
  private func check(
    _ old: String, _ new: String, _ range: SourceRange, _ moved: SourceRange?, at offset: Int = 0
  ) {
    let move = TextMove(from: Array(old.utf8), to: Array(new.utf8), at: offset)
    #expect(move.range(range) == moved, "\(old) → \(new)")
  }

  @Test func whatStandsInFrontStays() {
    check("abcdef", "abcXdef", 0..<3, 0..<3)
    check("abcdef", "abf", 1..<2, 1..<2)
  }

  @Test func whatStandsBehindMoves() {
    check("abcdef", "abcXdef", 3..<5, 4..<6)
    check("abcdef", "abf", 5..<6, 2..<3)
    check("abcdef", "abcXdef", 13..<15, 14..<16, at: 10)
  }

  @Test func whatWasEditedIsGone() {
    check("abcdef", "abXdef", 2..<3, nil)
    check("abcdef", "abcXdef", 2..<4, nil)
    check("abcdef", "abf", 1..<4, nil)
  }

  @Test func nobodyKnowsOnWhichSideAnEmptyPlaceIs() {
    check("abcdef", "abcXdef", 3..<3, nil)
    check("abcdef", "abcXdef", 2..<2, 2..<2)
    check("abcdef", "abcXdef", 4..<4, 5..<5)
  }
}
