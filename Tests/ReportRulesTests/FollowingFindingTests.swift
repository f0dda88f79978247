import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What follows from one slip is not told beside it.
@Suite struct FollowingFindingTests {
  private func rules(_ edit: ExampleEdit) throws -> [String] {
    let edition = try #require(FormEdition.named("2021"))
    let model = try #require(ReportModel.clean(edition: edition).applying(edit))
    return LintedText(model.rendered(.pipeTable)).findings.map(\.rule)
  }

  /// What the other parts add up to tells nothing while one is to be filled in.
  @Test(arguments: ["XX条", "__条", "？条", "【】条", "  条"])
  func aPartIsUnfilled(_ part: String) throws {
    #expect(
      try rules(.section(1, "发布信息90条，其中网站发布\(part)、微信发布50条、公开栏发布20条。"))
        == ["placeholder-text"])
  }

  @Test func aSumIsStillHeldAgainstItsParts() throws {
    #expect(
      try rules(.section(1, "发布信息90条，其中网站发布30条、微信发布50条、公开栏发布20条。")) == ["prose-sum"])
  }

  @Test func theSignatureIsToBeFilledIn() throws {
    #expect(try rules(.tail(["{机关} {次年}年X月X日"])) == ["placeholder-text"])
    #expect(try rules(.tail(["某某县水务局", "{次年}年1月16日"])) == ["placeholder-text"])
  }

  /// Lawsuits that are as many as the reviews of the table do not explain other reviews.
  @Test func lawsuitsAreNoReviews() throws {
    let cells = ExampleEdit.cells(["T4.A1": "2", "T4.A5": "2", "T4.B1": "2", "T4.B5": "2"])
    let told = "因政府信息公开被申请行政复议3件，因政府信息公开被提起行政诉讼2件。"
    #expect(try rules(.all([cells, .section(1, told)])) == ["prose-table-mismatch"])
    let right = "因政府信息公开被申请行政复议2件，因政府信息公开被提起行政诉讼2件。"
    #expect(try rules(.all([cells, .section(1, right)])) == [])
    let all = "全年行政复议9件，其中涉及政府信息公开2件；因政府信息公开被提起行政诉讼2件。"
    #expect(try rules(.all([cells, .section(1, all)])) == [])
  }
}
