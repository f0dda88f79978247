import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What a fix puts in bears the marks of the file's own headings and paragraphs.
@Suite struct InsertedMarkupTests {
  private static let sections = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]

  /// A report without tables and without section 五, each line in marks of its own.
  private func mended(
    _ heading: (String) -> String, _ paragraph: (String) -> String, without lost: Int,
    _ slug: String
  ) throws -> String {
    var lines = [paragraph("青禾县水务局2023年政府信息公开工作年度报告")]
    for (index, title) in Self.sections.enumerated() where index + 1 != lost {
      lines += [heading(title), paragraph("2023年，本机关认真做好政府信息公开工作，情况良好。")]
    }
    let linted = LintedText(MarkedText(lines.joined(separator: "\n") + "\n"))
    let finding = try #require(
      linted.findings.first { $0.rule == slug }, "\(linted.describe(linted.findings))")
    let fix = try #require(finding.fixes.first)
    let source = linted.text.source.applying(fix.edits)
    return source.string(source.range)
  }

  @Test func headingsInTags() throws {
    for lost in [5, 6] {
      let text = try mended(
        { "<h2 class=\"t\">\($0)</h2>" }, { "<p>\($0)</p>" }, without: lost, "missing-section")
      let title = Self.sections[lost - 1]
      #expect(text.split(separator: "\n").contains { $0 == "<h2>\(title)</h2>" }, "\(text)")
      #expect(!text.contains("#"))
      let stub = text.split(separator: "\n").first { $0.contains("【填写") } ?? ""
      #expect(stub.starts(with: "<p>") && stub.hasSuffix("</p>"), "\(text)")
    }
  }

  @Test func headingsInOtherMarks() throws {
    for (front, end) in [("**", "**"), ("## ", ""), ("* ", ""), ("", ""), ("### **", "**")] {
      for lost in [5, 6] {
        let text = try mended(
          { front + $0 + end }, { $0 }, without: lost, "missing-section")
        let title = front + Self.sections[lost - 1] + end
        #expect(text.split(separator: "\n").contains { $0 == title }, "\(text)")
      }
    }
  }

  @Test func aSignatureIsAParagraphOfItsOwn() throws {
    let text = try mended(
      { "<h2>\($0)</h2>" }, { "<p>\($0)</p>" }, without: 0, "missing-signature")
    let lines = text.split(separator: "\n")
    #expect(lines.suffix(2).allSatisfy { $0.starts(with: "<p>") && $0.hasSuffix("</p>") })
    #expect(lines.suffix(2).first == "<p>青禾县水务局</p>", "\(text)")
  }

  @Test func tablesOfOrgAreRuled() throws {
    for edition in ExampleHarness.editions {
      let model = try #require(ReportModel.clean(edition: edition).applying(.withoutTable(3)))
      let linted = LintedText(model.rendered(.ruledTable))
      let finding = try #require(linted.findings.first { $0.rule == "missing-table" })
      let fix = try #require(finding.fixes.first)
      let written = fix.edits.map(\.replacement).joined()
      #expect(written.contains("|---+---+") && !written.contains("| --- |"))
      let source = linted.text.source.applying(fix.edits)
      let after = LintedText(MarkedText(source.string(source.range)))
      #expect(
        Set(after.serious.map(\.rule)).isSubset(of: ["blank-cell", "prose-table-mismatch"]),
        "\(after.describe(after.serious))")
    }
  }
}
