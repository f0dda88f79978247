import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Every fix of this group takes its finding away and brings no other.
@Suite struct DateFixTests {
  @Test(arguments: ["missing-period", "wrong-period", "year-mismatch", "agency-name"])
  func fixesMend(_ slug: String) throws {
    let rule = try #require(RuleCatalogue.rule(slug))
    var fixes = 0
    for example in rule.info.examples where example.isFlagged {
      for edition in [FormEdition.edition2019, .edition2021] {
        guard let model = ReportModel.clean(edition: edition).applying(example.edit) else {
          continue
        }
        for layout in [TableLayout.pipeTable, .html, .cellLines] {
          let before = LintedText(model.rendered(layout))
          for fix in before.findings.filter({ $0.rule == slug }).flatMap(\.fixes) {
            fixes += 1
            check(before, fix, slug)
          }
        }
      }
    }
    #expect(fixes >= 12)
  }

  private func check(_ before: LintedText, _ fix: Fix, _ slug: String) {
    let text = before.text.source.applying(fix.edits)
    let report = Report(Document(parsing: text), literals: RuleCatalogue.literals)
    let after = RuleCatalogue.check(report)
    let left = after.filter { $0.rule == slug }
    #expect(left.isEmpty, "\(fix.title.zh): \(left.map(\.message.zh))\n\(before.excerpt())")
    let known = Set(before.serious.map(\.rule))
    let fresh = after.filter { $0.severity >= .warning && !known.contains($0.rule) }
    #expect(fresh.isEmpty, "\(fix.title.zh): \(fresh.map(\.message.zh))")
  }

  private func check(
    _ written: String, becomes wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let edit = ExampleEdit.lead("本报告所列数据的统计期限为\(written)。")
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    let linted = LintedText(model.rendered(.pipeTable))
    let fix = try #require(
      linted.findings.first { $0.rule == "wrong-period" }?.fixes.first,
      sourceLocation: sourceLocation)
    let text = linted.text.source.applying(fix.edits)
    let isThere = text.string(text.range).contains("统计期限为\(wanted)。")
    #expect(isThere, "\(fix.edits)", sourceLocation: sourceLocation)
  }

  @Test func aPeriodKeepsItsStyle() throws {
    try check("2022.01.01-2022.12.31", becomes: "2023.01.01-2023.12.31")
    try check("2022 年 1 月 1 日至 12 月 31 日", becomes: "2023 年 1 月 1 日至 12 月 31 日")
    try check("2022年度", becomes: "2023年度")
    try check("二〇二二年一月一日至二〇二二年十二月三十一日", becomes: "二〇二三年一月一日至二〇二三年十二月三十一日")
    try check("2023年1月1日起至2023年6月30日", becomes: "2023年1月1日起至2023年12月31日")
    try check("202323年1月1日至2023年12月31日", becomes: "2023年1月1日至2023年12月31日")
  }
}
