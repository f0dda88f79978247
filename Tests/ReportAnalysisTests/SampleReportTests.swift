import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import Testing
import TextCore

/// What a server rehearses with must be what editors open: a report with tables that are read and judged.
@Suite struct SampleReportTests {
  @Test func theSampleIsAReportWithTables() {
    let report = Linter().analyze(SourceText(NewReport.sample)).report
    #expect(report?.tables.count == 3)
    #expect(report?.sections.count == 6)
  }

  /// What a new report leaves open is told once, each at its place.
  @Test(
    arguments: FormEdition.all.filter(\.isFixed).map(\.id),
    [TableLayout.pipeTable, .html, .tabRows, .cellLines])
  func aNewReportOnlyWaitsToBeFilledIn(edition: String, layout: TableLayout) throws {
    let form = try #require(FormEdition.named(edition))
    for agency in ["青禾县水务局", "青禾县人民政府"] {
      let pieces = ReportPieces(agency: agency, year: form.years.lowerBound, edition: form)
      let found = Linter().analyze(SourceText(NewReport.text(pieces, layout: layout))).diagnostics
      #expect(Set(found.map(\.rule)) == ["placeholder-text"], "\(found.map(\.rule))")
    }
  }

  /// A date that was filled in, or that nobody left open, is none.
  @Test(arguments: [
    ("【填写日期】", false), ("[填写日期]", false), ("（填写成文日期）", false), ("【日期】", false),
    ("【成文】", true), ("联系电话：0579-85550100", true), ("2024年1月16日", false),
  ])
  func aDateThatIsLeftOpenIsNoMissingOne(line: String, isMissing: Bool) {
    let pieces = ReportPieces(agency: "青禾县水务局", year: 2023, edition: .edition2021)
    let text = NewReport.text(pieces, layout: .pipeTable)
    for (old, new) in [("\n【填写日期】\n", "\n\(line)\n"), ("青禾县水务局\n\n【填写日期】\n", "\(line)\n")] {
      let edited = text.replacing(old, with: new)
      #expect(edited != text || old.contains(line))
      let found = Linter().analyze(SourceText(edited)).diagnostics
      #expect(found.contains { $0.rule == "missing-signature" } == isMissing, "\(line)")
    }
  }
}
