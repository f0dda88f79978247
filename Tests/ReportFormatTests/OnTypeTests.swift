import ReportAnalysis
import ReportFormat
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Formatting while somebody types, and of a part of a report.
@Suite struct OnTypeTests {
  private let text = ReportModel.clean(edition: .edition2021).rendered(.pipeTable).source

  private func offset(of needle: String, in text: SourceText) throws -> Int {
    let bytes = Array(needle.utf8)
    return try #require(
      text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) }) + bytes.count
  }

  private func edits(_ typed: String, behind needle: String) throws -> (SourceText, [TextEdit]) {
    let analysis = Linter().analyze(text)
    let place = try offset(of: needle, in: text)
    return (text, analysis.formattingOnType(typed, at: place, TableStyle()))
  }

  @Test func aBarAlignsItsTableAndNoOther() throws {
    let (text, edits) = try edits("|", behind: "| 规章 |")
    let table = try #require(Linter().analyze(text).report?.table(.disclosure))
    #expect(!edits.isEmpty)
    #expect(edits.allSatisfy { table.range.contains($0.range.lowerBound) })
  }

  @Test func aLineEndAlignsTheTableAbove() throws {
    let (text, edits) = try edits("\n", behind: "| 规章 | 0 | 0 | 0 |\n")
    #expect(!edits.isEmpty)
    // The line on which typing goes on stays.
    let line = text.line(at: try offset(of: "| 规章 | 0 | 0 | 0 |\n", in: text))
    let own = text.contentRange(ofLine: line)
    #expect(edits.allSatisfy { !$0.range.overlaps(own) })
  }

  @Test func proseIsLeftAlone() throws {
    #expect(try edits("|", behind: "（一）").1.isEmpty)
    #expect(try edits("\n", behind: "# 青禾县").1.isEmpty)
  }

  @Test func anEmptyLineJustTypedStays() throws {
    let cells = ReportModel.clean(edition: .edition2021).rendered(.cellLines).source
    let place = try offset(of: "\t规章\n", in: cells)
    let typed = cells.applying([.insert("\n\n", at: place)])
    let analysis = Linter().analyze(typed)
    #expect(analysis.formattingOnType("\n", at: place + 1, TableStyle()).isEmpty)
  }

  @Test func aRangeFormatsTheTablesThatItTouches() throws {
    let analysis = Linter().analyze(text)
    let report = try #require(analysis.report)
    let table = try #require(report.table(.review))
    let own = analysis.formatting(TableStyle(), in: table.range.lowerBound..<table.range.lowerBound)
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { table.range.contains($0.range.lowerBound) })
    #expect(analysis.formatting(TableStyle(), in: 0..<10).isEmpty)
  }

  @Test func aTextThatIsNoReportIsLeftAlone() {
    let other = Linter().analyze(SourceText("|甲|乙|\n|---|---|\n|1|2|\n"))
    #expect(other.formatting(TableStyle()).isEmpty)
    #expect(other.formattingOnType("|", at: 1, TableStyle()).isEmpty)
    #expect(other.rewriting(to: .html, TableStyle()).isEmpty)
  }
}
