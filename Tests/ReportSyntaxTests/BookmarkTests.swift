import ReportSyntax
import Testing
import TextCore

/// Where what a word processor had as a bookmark ends.
@Suite struct BookmarkTests {
  private func end(_ text: String, at offset: Int = 0, limit: Int? = nil) -> Int? {
    let bytes = Array(text.utf8)
    return Bookmark.end(bytes, at: offset, limit: limit ?? bytes.count)
  }

  private func wholeEnd(_ text: String) -> Int? {
    Bookmark.wholeEnd(Array(text.utf8), openedBefore: Bookmark.opening.utf8.count)?.offset
  }

  @Test func itEndsWithItsBracket() {
    #expect(end("[bookmark: _a]甲") == 14)
    #expect(end("甲[bookmark: _a]", at: 3) == 17)
    #expect(end("[bookmark:\n_a]") == 14)
    #expect(end("[bookmark:]") == 11)
    #expect(end("[bookmark: _a]", limit: 13) == nil)
    #expect(end("[bookmark: _a") == nil)
    #expect(end("[bookmarks: _a]") == nil)
    #expect(end("[bookmark") == nil)
    for offset in [-1, 1, 14, 99] { #expect(end("[bookmark: _a]", at: offset) == nil) }
  }

  /// What nobody closes is text, however far off a bracket stands.
  @Test func itIsShort() {
    let name = String(repeating: "a", count: 199)
    #expect(end("[bookmark:\(name)]") == 210)
    #expect(end("[bookmark:\(name)a]") == nil)
    #expect(wholeEnd("[bookmark:\(name)]") == 210)
    #expect(wholeEnd("[bookmark:\(name)a]") == nil)
  }

  @Test func itsNameMayHoldBrackets() {
    #expect(end("[bookmark: a[1]b]") == 15)
    #expect(wholeEnd("[bookmark: a[1]b]") == 17)
    #expect(wholeEnd("[bookmark: a[1]b") == 15)
    #expect(wholeEnd("[bookmark: a\nb]") == nil)
  }
}
