import ReportAnalysis
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// All of a report is told by its title and its headings: who types over them, and takes it back, is
/// told what a fresh look tells, and so is who goes on elsewhere.
@Suite struct HeadingTypingTests {
  @Test(arguments: [TableLayout.pipeTable, .cellLines], 0..<2)
  func everyVersionSaysWhatAFreshLookSays(_ layout: TableLayout, _ edition: Int) throws {
    let source = SourceText(
      ReportModel.clean(edition: ExampleHarness.editions[edition]).text(layout: layout))
    let linter = Linter()
    var memory = AnalysisMemory()
    let report = try #require(linter.analyze(source, &memory).report)
    let prose = try #require(report.prose.last)
    let places =
      [report.title?.range].compactMap { $0 } + report.sections.map(\.title)
      + report.sections.compactMap { $0.ordinal?.range }
    for place in places {
      let edits: [TextEdit] = [
        .insert("字", at: place.lowerBound), .insert("2022年", at: place.upperBound),
        .insert("。\n", at: place.lowerBound), .delete(place),
      ]
      for edit in edits {
        let edited = source.applying([edit])
        // Behind the edit, somebody types on.
        let distance = edited.bytes.count - source.bytes.count
        let offset =
          prose.range.upperBound + (edit.range.upperBound <= prose.range.lowerBound ? distance : 0)
        let typed = edited.applying([.insert("字", at: offset)])
        for text in [edited, typed, edited, source] {
          let found = linter.analyze(text, &memory).diagnostics
          #expect(found == linter.analyze(text).diagnostics, "\(layout.rawValue): \(edit)")
        }
      }
    }
  }
}
