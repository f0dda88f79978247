import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What the fixes of the structure rules leave behind.
@Suite struct StructureFixTests {
  /// The findings of a rule before, and all serious findings after its first fix.
  private func check(
    _ slug: String, _ edit: ExampleEdit, _ layout: TableLayout, leaves: Set<String> = []
  ) throws {
    for edition in ExampleHarness.editions {
      let model = try #require(ReportModel.clean(edition: edition).applying(edit))
      let before = LintedText(model.rendered(layout))
      let finding = try #require(before.findings.first { $0.rule == slug }, "\(slug)")
      let fix = try #require(finding.fixes.first)
      let mended = before.text.source.applying(fix.edits)
      let after = LintedText(MarkedText(mended.string(mended.range)))
      #expect(!after.findings.contains { $0.rule == slug }, "\(layout)")
      let left = Set(after.serious.map(\.rule)).subtracting(leaves)
      #expect(left.isEmpty, "\(layout) \(edition.id):\n\(after.describe(after.serious))")
    }
  }

  @Test func aSectionIsPutInWithItsTable() throws {
    for layout in [TableLayout.cellLines, .tabRows, .pipeTable, .html] {
      for section in 2...4 {
        // The table has yet to be filled in.
        try check("missing-section", .withoutSection(section), layout, leaves: ["blank-cell"])
      }
    }
  }

  @Test func aSectionIsPutInWithASentenceToFillIn() throws {
    for layout in [TableLayout.cellLines, .pipeTable] {
      for section in [1, 5, 6] {
        try check(
          "missing-section", .withoutSection(section), layout,
          leaves: ["placeholder-text", "missing-fee-statement"])
      }
    }
  }

  @Test func ordinalsAreCorrected() throws {
    let shifted = ExampleEdit.all([
      .heading(4, "三、政府信息公开行政复议、行政诉讼情况"), .heading(5, "四、存在的主要问题及改进情况"),
      .heading(6, "五、其他需要报告的事项"),
    ])
    for layout in TableLayout.allCases {
      try check("section-number", shifted, layout)
      try check("section-number", .heading(1, "总体情况"), layout)
      try check("section-number", .heading(5, "6、存在的主要问题及改进情况"), layout)
    }
  }

  @Test func titlesAndItemsAreCorrected() throws {
    try check("section-title", .heading(1, "一、整体情况"), .pipeTable)
    try check(
      "item-number",
      .sectionText(5, ["（一）存在的问题", "公开不够及时。", "（2）改进措施", "建立台账，将按月核对。"]),
      .cellLines)
    try check("item-punctuation", .section(6, "1、本机关没有其他事项。"), .tabRows)
  }
}
