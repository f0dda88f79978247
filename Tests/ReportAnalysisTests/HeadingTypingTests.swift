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

  /// Who takes out the heading between two tables, types in them, and puts it in again.
  @Test(arguments: TableLayout.allCases, [3, 4])
  func tablesMeet(_ layout: TableLayout, _ section: Int) throws {
    let source = SourceText(
      ReportModel.clean(edition: ExampleHarness.editions[1]).text(layout: layout))
    let linter = Linter()
    var memory = AnalysisMemory()
    let report = try #require(linter.analyze(source, &memory).report)
    let heading = report.blocks[try #require(report.section(section)).heading].range
    let lost = source.applying([.delete(heading)])
    let tables = try #require(linter.analyze(lost).report).document.tables
    let places = tables.flatMap { [$0.rows.first, $0.rows.last] }.compactMap {
      $0?.cells.last?.range
    }
    var versions = [lost]
    for place in places {
      versions += [lost.applying([.insert("7", at: place.upperBound)]), lost]
    }
    versions += [source, lost.applying([.insert("四、\n\n", at: heading.lowerBound)]), source]
    for text in versions {
      let found = linter.analyze(text, &memory)
      let fresh = linter.analyze(text)
      #expect(found.diagnostics == fresh.diagnostics, "\(layout.rawValue)")
      #expect(found.report?.document.tables == fresh.report?.document.tables)
    }
  }

  /// What rules look for in the whole text, be it in a heading, where the text gives them cause to.
  @Test(arguments: [
    "附件", "2月30日", "{2023-2-30}", "13800138000", "110105194912310021", "（二）", "二是", "改进", "第二，",
    "//", "附件：1.目录",
  ])
  func whatComesIntoAHeadingIsFound(_ text: String) throws {
    var source = SourceText(
      ReportModel.clean(edition: ExampleHarness.editions[1]).text(layout: .pipeTable))
    let linter = Linter()
    for section in try #require(linter.analyze(source).report).sections.reversed() {
      source = source.applying([
        .insert("\n\n目录详见附件。一是按月核对，三是答复及时。\n", at: section.title.upperBound)
      ])
    }
    var memory = AnalysisMemory()
    let report = try #require(linter.analyze(source, &memory).report)
    let places = [report.title?.range].compactMap { $0 } + report.sections.map(\.title)
    for place in places {
      for offset in [place.lowerBound, place.upperBound] {
        let edited = source.applying([.insert(text, at: offset)])
        for version in [edited, source] {
          let found = linter.analyze(version, &memory).diagnostics
          #expect(found == linter.analyze(version).diagnostics, "\(text) at \(offset)")
        }
      }
    }
  }
}
