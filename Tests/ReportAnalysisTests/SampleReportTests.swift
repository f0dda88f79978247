import ReportAnalysis
import ReportForms
import Testing
import TextCore

/// What a server rehearses with must be what editors open: a report with tables that are read and judged.
@Suite struct SampleReportTests {
  @Test func theSampleIsAReportWithTables() {
    let report = Linter().analyze(SourceText(NewReport.sample)).report
    #expect(report?.tables.count == 3)
    #expect(report?.sections.count == 6)
  }
}
