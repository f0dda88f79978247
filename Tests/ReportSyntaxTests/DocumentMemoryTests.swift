import ReportForms
import ReportSyntax
import Testing
import TextCore

/// A block that no edit can have touched is kept. That what is kept is right, `AnalysisMemoryTests`
/// shows; here, that anything is.
@Suite struct DocumentMemoryTests {
  private static let paragraphs = (1...40).map { "第\($0)段写明公开了供水信息，并按时办理了申请。" }

  private func check(
    _ text: String, _ edit: TextEdit, inFront: Int, behind: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var memory = DocumentMemory()
    let source = SourceText(text)
    _ = Document(parsing: source, memory: &memory)
    #expect(memory.kept.inFront == 0 && memory.kept.behind == 0, sourceLocation: sourceLocation)
    let edited = source.applying([edit])
    let document = Document(parsing: edited, memory: &memory)
    #expect(
      document.blocks == Document(parsing: edited).blocks, sourceLocation: sourceLocation)
    #expect(memory.kept.inFront >= inFront, sourceLocation: sourceLocation)
    #expect(memory.kept.behind >= behind, sourceLocation: sourceLocation)
  }

  private func offset(_ word: String, in text: String) -> Int {
    let bytes = Array(text.utf8)
    let word = Array(word.utf8)
    return (0..<bytes.count).first { bytes[$0...].starts(with: word) } ?? 0
  }

  @Test func whatStandsBesideAnEditIsKept() {
    let text = Self.paragraphs.joined(separator: "\n\n")
    check(text, .insert("字", at: offset("第20段", in: text)), inFront: 18, behind: 19)
    check(text, .insert("\n\n又一段。\n\n", at: offset("第20段", in: text)), inFront: 18, behind: 19)
    check(text, .delete(0..<3), inFront: 0, behind: 25)
    check(text, .insert("。", at: text.utf8.count), inFront: 38, behind: 0)
  }

  @Test func aCommentElsewhereHindersNothing() {
    let text = "<!-- 草稿 -->\n\n" + Self.paragraphs.joined(separator: "\n\n")
    check(text, .insert("字", at: offset("第20段", in: text)), inFront: 18, behind: 19)
  }

  @Test func anOpenFenceTakesWhatItEncloses() {
    let text = Self.paragraphs.joined(separator: "\n\n") + "\n\n```\n"
    check(text, .insert("```\n", at: offset("第20段", in: text)), inFront: 18, behind: 0)
    check(text, .insert("<!--", at: offset("第20段", in: text)), inFront: 18, behind: 0)
  }

  @Test func aTableIsKeptWhereTheTextBesideItChanges() {
    let table = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n"
    let text =
      Self.paragraphs.joined(separator: "\n\n") + "\n\n" + table + "\n"
      + Self.paragraphs.joined(separator: "\n\n")
    check(text, .insert("字", at: offset("第20段", in: text)), inFront: 18, behind: 60)
  }
}
