import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Prose held against rows whose 总计 is blank, which is a finding of its own.
@Suite struct BlankTotalTests {
  private func findings(_ sentence: String) throws -> [String] {
    let rule = try #require(RuleCatalogue.rule("prose-table-mismatch"))
    let model = try #require(
      ReportModel.clean(edition: .edition2021).applying(
        .all([
          .cells(["R16.C1": "2", "R16.C7": "", "R17.C1": "1", "R17.C7": "1"]),
          .section(1, sentence),
        ])))
    return LintedText(model.rendered(.pipeTable), [rule]).findings.map(\.message.zh)
  }

  @Test func aBlankTotalCountsByItsParts() throws {
    #expect(try findings("依申请公开办理结果：不予处理3件。").isEmpty)
  }

  @Test func anotherCountStillContradicts() throws {
    #expect(
      try findings("依申请公开办理结果：不予处理4件。") == ["文字说“不予处理”为 4，表格为 3"])
  }
}
