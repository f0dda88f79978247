import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A heading that only its number and its place make one.
@Suite struct SectionByPlaceTests {
  private func rules(_ edit: ExampleEdit) throws -> [String] {
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    return LintedText(MarkedText(model.rendered(.pipeTable, .fair, RenderingOptions()).string))
      .findings.map(\.rule)
  }

  @Test func otherWordsAreTold() throws {
    for (number, heading) in [
      (1, "一、综述"), (3, "三、受理登记"), (5, "五、下一步工作打算"), (6, "六、附则"), (6, "六、其他"),
    ] {
      #expect(try rules(.heading(number, heading)) == ["section-title"], "\(heading)")
    }
  }

  /// A sentence, a line without a number, with another one, or one of several is no heading.
  @Test func othersAreNone() throws {
    for heading in ["六、没有收费，欢迎监督", "附则", "八、附则", "六、本年度没有收费。"] {
      #expect(try rules(.heading(6, heading)).contains("missing-section"), "\(heading)")
    }
    let twice: ExampleEdit = .all([
      .heading(6, "六、附则"), .sectionText(6, ["本年度未收取信息处理费。", "六、结语", "欢迎监督。"]),
    ])
    #expect(try rules(twice).contains("missing-section"))
  }
}
