import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// A table that is a picture cannot be checked; that is said once, as information.
@Suite struct PictureTableTests {
  private func check(_ content: String, _ severity: Severity) throws {
    for section in [2, 3, 4] {
      let edition = try #require(FormEdition.named("2021"))
      let edit = ExampleEdit.all([.withoutTable(section), .section(section, content)])
      let model = try #require(ReportModel.clean(edition: edition).applying(edit))
      let linted = LintedText(model.rendered(.cellLines))
      let found = linted.findings.filter { $0.rule == "missing-table" }
      #expect(found.map(\.severity) == [severity], "\(section) \(content)")
    }
  }

  @Test func pictures() throws {
    try check("<img src=\"/gk/t.jpg\"/>", .information)
    try check("<p><img src=\"/gk/t.jpg\"></p>", .information)
    try check("![表](images/t.png)", .information)
    try check("没有情况。", .error)
  }
}
