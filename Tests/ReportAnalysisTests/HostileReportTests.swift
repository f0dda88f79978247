import ReportAnalysis
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Reports that hold what invites a rule to look ahead or back: eight times the text may cost about eight
/// times the work, where a search from each piece would cost sixty-four.
@Suite(.serialized) struct HostileReportTests {
  /// Where the pieces stand in a report that is clean otherwise.
  enum Place: CaseIterable {
    case section, cell
  }

  @Test(arguments: HostilePieces.sentences.indices, Place.allCases)
  func eightTimesTheSentence(_ index: Int, _ place: Place) throws {
    let (front, piece, back) = HostilePieces.sentences[index]
    try check(place, front, piece, back, size: 24 << 10)
  }

  @Test(arguments: HostilePieces.lines, Place.allCases)
  func eightTimesTheLines(_ piece: String, _ place: Place) throws {
    try check(place, "", piece, "", size: 4 << 10)
  }

  /// Every piece has a fix of its own.
  @Test func eightTimesTheFixes() throws {
    let report = try HostileReport(at: .section)
    let linter = Linter()
    func work(_ count: Int) -> Int {
      let text = report.text("", "公开，，好。\n\n", "", count)
      let check = ThreadClock.measure { _ = linter.analyze(text) }
      return ThreadClock.measure { _ = FixEngine(linter).apply(text) } - check
    }
    #expect((0..<4).contains { _ in work(4000 * 8) < work(4000) * 12 })
  }

  private func check(
    _ place: Place, _ front: String, _ piece: String, _ back: String, size: Int
  ) throws {
    let report = try HostileReport(at: place)
    let count = size / piece.utf8.count
    let linter = Linter()
    func work(_ count: Int) -> Int {
      let text = report.text(front, piece, back, count)
      return ThreadClock.measure { _ = linter.analyze(text) }
    }
    // The first measure may be disturbed; one of four must agree.
    let isLinear = (0..<4).contains { _ in work(count * 8) < work(count) * 16 }
    #expect(isLinear, "\(front)\(piece)…\(back)")
  }
}

private struct HostileReport {
  private let front: String
  private let back: String

  init(at place: HostileReportTests.Place) throws {
    let text = ReportModel.clean(edition: .edition2021).rendered(.pipeTable).string
    switch place {
    case .section:
      let heading = try #require(text.firstRange(of: "二、主动公开"))
      let line = text[..<heading.lowerBound].lastIndex(of: "\n") ?? text.startIndex
      (front, back) = (String(text[..<line]) + "\n\n", "\n\n" + String(text[line...]))
    case .cell:
      let label = try #require(text.firstRange(of: "| 行政处罚"))
      let cell = text.index(label.lowerBound, offsetBy: 2)
      (front, back) = (String(text[..<cell]), String(text[cell...]))
    }
  }

  func text(_ front: String, _ piece: String, _ back: String, _ count: Int) -> SourceText {
    SourceText(
      self.front + front + String(repeating: piece, count: count) + back + self.back)
  }
}
