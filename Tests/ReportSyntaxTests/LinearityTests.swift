import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Lines that invite a reader to look ahead from every one of them: eight times the text may cost
/// about eight times the work, where a search from each line to the end would cost sixty-four.
@Suite(.serialized) struct LinearityTests {
  @Test(arguments: HostilePieces.lines)
  func eightTimesTheText(_ piece: String) {
    // The first measure may be disturbed; one of four must agree.
    let isLinear = (0..<4).contains { _ in work(piece, 600 * 8) < work(piece, 600) * 30 }
    #expect(isLinear)
  }

  /// Nanoseconds of this thread's own work, whatever else the machine does meanwhile.
  private func work(_ piece: String, _ count: Int) -> Int {
    let text = SourceText(String(repeating: piece, count: count))
    return ThreadClock.measure { _ = Document(parsing: text) }
  }
}
