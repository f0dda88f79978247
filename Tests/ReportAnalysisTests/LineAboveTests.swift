import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What a line says may hang on the line above: an edit there is seen by the rules that read below.
@Suite struct LineAboveTests {
  /// Where empty lines set paragraphs apart, both lines are one paragraph, and judged as one.
  @Test(arguments: [(TableLayout.pipeTable, true), (.cellLines, false)])
  func aCountThatGoesOnFromTheLineAboveIsNotJudged(_ layout: TableLayout, isJoined: Bool) throws {
    let above = "本机关围绕供水保障和水利工程建设，及时公开群众关心的各类信息，各科室依照各自职责办理"
    let model = try #require(
      ReportModel.clean(edition: .edition2021).applying(
        .section(1, "\(above)。\n共收到政府信息公开申请77件，均已按时办结。")))
    let whole = model.rendered(layout).source
    let needle = Array(above.utf8)
    let start = try #require(
      whole.bytes.indices.first { whole.bytes[$0...].starts(with: needle) })
    let stop = start + needle.count
    let cut = whole.applying([.delete(stop..<(stop + 3))])
    let linter = Linter()
    var memory = AnalysisMemory()
    for (text, isTold) in [(whole, true), (cut, isJoined), (whole, true), (cut, isJoined)] {
      let found = linter.analyze(text, &memory).diagnostics
      #expect(found.contains { $0.rule == "prose-table-mismatch" } == isTold)
      #expect(found == linter.analyze(text).diagnostics)
    }
  }
}
