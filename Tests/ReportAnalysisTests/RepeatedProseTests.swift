import ReportAnalysis
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Prose that repeats a statement beside a table that says something else, and tables of thousands of rows
/// or cells: eight times the text may cost about eight times the work, where a comparison of each count or
/// cell with all others would cost sixty-four.
@Suite(.serialized) struct RepeatedProseTests {
  @Test(arguments: [
    "作出行政处罚1件，", "作出行政许可1件，作出行政处罚1件，", "作出行政处罚1件。\n\n",
  ])
  func eightTimesTheProse(_ piece: String) throws {
    let report = try Report(with: piece)
    // The first measure may be disturbed; one of four must agree.
    let isLinear = (0..<4).contains { _ in report.work(500 * 8) < report.work(500) * 14 }
    #expect(isLinear)
  }

  /// Lines that are read as cells or rows, in front of the table of section 三 or behind it: they may all
  /// become cells of one row, or rows that fit nowhere.
  @Test(arguments: [
    "\t总计\n", "\t其他\n", "\t自然人\n", "\t结果维持\n", "\t总计机\n", "\t0\n", "\t商业企来\n", "\t规章\n",
    "| 甲乙丙丁 | 1 |\n", "| 3.1 ",
  ])
  func eightTimesTheCells(_ piece: String) throws {
    for place in ["三、收到", "四、"] {
      let report = try Report(with: piece, before: place)
      let isLinear = (0..<4).contains { _ in report.work(1000 * 8) < report.work(1000) * 14 }
      #expect(isLinear, "\(place)")
    }
  }

  /// Headers of which each is mistyped in another way.
  @Test func eightTimesTheHeaders() throws {
    let clean = ReportModel.clean(edition: .edition2021).rendered(.pipeTable).string
    let word = try #require(clean.firstRange(of: "商业企业"))
    let line = try #require(clean[..<word.lowerBound].lastIndex(of: "\n"))
    func work(_ count: Int) -> Int {
      let headers = (0..<count).map { "| 商\(Unicode.Scalar(UInt32(0x4E00 + $0))!)企业 " }
      let text = SourceText("\(clean[...line])\(headers.joined())|\(clean[line...])")
      return ThreadClock.measure { _ = Linter().analyze(text) }
    }
    #expect((0..<4).contains { _ in work(1000 * 8) < work(1000) * 14 })
  }

  private struct Report {
    private let front: String
    private let back: String
    private let piece: String
    private let linter = Linter()

    init(with piece: String, before heading: String = "二、主动公开") throws {
      let clean = ReportModel.clean(edition: .edition2021).rendered(.pipeTable).string
      // Larger than the prose tells, so that every count is looked at.
      let text = clean.replacing(/\| *行政处罚 *\| *\d+/, with: "| 行政处罚 | 999999")
      #expect(text != clean)
      let place = try #require(text.firstRange(of: heading))
      (front, back) = (String(text[..<place.lowerBound]), String(text[place.lowerBound...]))
      self.piece = piece
    }

    func work(_ count: Int) -> Int {
      let text = SourceText(front + String(repeating: piece, count: count) + "\n\n" + back)
      return ThreadClock.measure { _ = linter.analyze(text) }
    }
  }
}
