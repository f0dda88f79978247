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

  /// Where the table's place is certain; two tables that were read as one are left alone.
  @Test func aLostHeadingIsPutInFrontOfItsTable() throws {
    for edition in ExampleHarness.editions {
      for layout in [TableLayout.cellLines, .tabRows, .pipeTable, .ruledTable, .html] {
        var mended: [Int] = []
        for section in 2...4 {
          let model = try #require(
            ReportModel.clean(edition: edition).applying(.heading(section, "")))
          let before = LintedText(model.rendered(layout))
          let finding = before.findings.first { $0.rule == "missing-section" }
          guard let fix = finding?.fixes.first else { continue }
          let source = before.text.source.applying(fix.edits)
          let after = LintedText(MarkedText(source.string(source.range)))
          #expect(after.serious.isEmpty, "\(layout) \(section): \(after.describe(after.serious))")
          mended.append(section)
        }
        #expect(mended.contains(2), "\(layout) \(edition.id)")
      }
      let named = ExampleEdit.heading(2, "（二）主动公开政府信息情况")
      try check("missing-section", named, .pipeTable)
    }
  }

  @Test func anOrdinalWithoutItsMarkGivesWay() throws {
    for number in ["四 ", "四，", "四,", "四：", "四。", "四", "四丶", "第四、", "第四部分 ", "4 ", "４ "] {
      let heading = "\(number)政府信息公开行政复议、行政诉讼情况"
      for layout in [TableLayout.cellLines, .pipeTable] {
        try check("section-number", .heading(4, heading), layout)
      }
    }
  }

  @Test func aDateIsPutInOnce() throws {
    let tail = ["{机关}", "地址：青禾县城关镇南街8号，电话：0579-85550100"]
    try check("missing-signature", .tail(tail), .pipeTable, leaves: ["placeholder-text"])
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

  /// Brackets of another width would be another finding.
  @Test func aNumberTakesItsSiblingsBrackets() throws {
    let text = ["(一)存在的问题", "公开不够及时。", "(2)改进措施", "建立台账，将按月核对。"]
    let edition = try #require(ExampleHarness.editions.first)
    let model = try #require(ReportModel.clean(edition: edition).applying(.sectionText(5, text)))
    let findings = LintedText(model.rendered(.pipeTable)).findings
    let finding = try #require(findings.first { $0.rule == "item-number" })
    let fix = try #require(finding.fixes.first)
    #expect(fix.edits.map(\.replacement) == ["(二)"])
  }
}
