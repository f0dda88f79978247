import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What is offered for sums that fail leaves no other sum failing, and no right figure wrong.
@Suite struct BalanceOfferTests {
  private func linted(
    _ edit: ExampleEdit, _ layout: TableLayout = .pipeTable
  ) throws -> LintedText {
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    return LintedText(model.rendered(layout, .fair))
  }

  /// The report with one fix of a rule's first finding.
  private func mended(_ linted: LintedText, _ slug: String, fix index: Int = 0) throws -> LintedText
  {
    let finding = try #require(
      linted.findings.first { $0.rule == slug }, "\(linted.describe(linted.findings))")
    try #require(finding.fixes.indices.contains(index), "\(linted.describe(finding))")
    let text = linted.text.source.applying(finding.fixes[index].edits)
    return LintedText(MarkedText(text.string(text.range)))
  }

  private func titles(_ linted: LintedText, _ slug: String) throws -> [String] {
    try #require(linted.findings.first { $0.rule == slug }, "\(linted.describe(linted.findings))")
      .fixes.map(\.title.zh)
  }

  /// A cell and its row's total, wrong alike, change together.
  @Test(arguments: [TableLayout.pipeTable, .tabRows, .cellLines, .html, .ruledTable])
  func aCellAndItsTotalChangeTogether(_ layout: TableLayout) throws {
    let wrong = try linted(.cells(["R25.C1": "1", "R25.C7": "1"]), layout)
    #expect(wrong.serious.map(\.rule) == ["unbalanced-carryover"])
    let right = try mended(wrong, "unbalanced-carryover")
    // The prose of the report follows its table.
    #expect(
      Set(right.serious.map(\.rule)).isSubset(of: ["prose-table-mismatch"]),
      "\(right.describe(right.findings))")
  }

  /// Prose tells which of the rows is wrong, and is not bent to it.
  @Test func proseNamesTheRow() throws {
    let told = ExampleEdit.sectionText(
      1, ["全年共收到政府信息公开申请6件，上年结转0件，无结转下年度办理件。"])
    for cells in [["R25.C1": "1", "R25.C7": "1"], ["R2.C1": "2", "R2.C7": "2"]] {
      let wrong = try linted(.all([told, .cells(cells)]))
      #expect(try titles(wrong, "prose-table-mismatch").isEmpty)
      let right = try mended(wrong, "unbalanced-carryover")
      #expect(right.serious.isEmpty, "\(right.describe(right.findings))")
    }
    // Where table and prose alone disagree, either may be wrong.
    let either = try linted(.section(1, "上年结转政府信息公开申请3件。"))
    #expect(try titles(either, "prose-table-mismatch").count == 2)
  }

  /// Half an application is told as such, and not once more as a sum that fails.
  @Test func aCountIsWhole() throws {
    for cell in ["R6.C1", "R6.C7", "R24.C2"] {
      let wrong = try linted(.cells([cell: "0.5"]))
      #expect(wrong.serious.map(\.rule) == ["implausible-value"], "\(cell)")
    }
  }

  /// A blank total of which nobody can say what it should be unbalances nothing.
  @Test func aTotalOfWhatCannotBeReadIsUnknown() throws {
    let wrong = try linted(.cells(["R6.C1": "O", "R24.C1": ""]))
    #expect(
      Set(wrong.serious.map(\.rule)) == ["not-a-number", "blank-cell"],
      "\(wrong.describe(wrong.findings))")
  }

  /// The blank cell is the only unknown of its column.
  @Test func theBlankOperandComesFirst() throws {
    let carried = ExampleEdit.cells([
      "R2.C1": "", "R2.C2": "", "R2.C3": "", "R2.C4": "", "R2.C5": "", "R2.C6": "", "R2.C7": "",
      "R24.C1": "8", "R24.C7": "8", "R3.C1": "8", "R3.C7": "8", "R1.C1": "5", "R1.C7": "5",
    ])
    let wrong = try linted(carried)
    let first = try titles(wrong, "unbalanced-carryover")[0]
    #expect(first.hasPrefix("「二、上年结转政府信息公开申请数量」的「自然人」改为 3"), "\(first)")
    #expect(try titles(wrong, "blank-cell")[0] == "按勾稽关系填入 3")
    let right = try mended(wrong, "unbalanced-carryover")
    #expect(!right.serious.contains { $0.rule.hasPrefix("unbalanced") })
  }

  /// A letter is a digit only where the sums have room for it.
  @Test(arguments: ["O", "零", "〇"])
  func aLetterIsReadWhereTheSumsAllowIt(_ letter: String) throws {
    #expect(try titles(linted(.cells(["R6.C1": letter])), "not-a-number") == ["改为 0"])
    #expect(try titles(linted(.cells(["R3.C1": letter])), "not-a-number").isEmpty)
  }

  /// A total over something that cannot be read is no yardstick, neither for sums nor for prose.
  @Test func aTotalOverALetterIsNoYardstick() throws {
    let cells = ["R1.C2": "O", "R1.C7": "7"]
    let wrong = try linted(.cells(cells))
    #expect(try titles(wrong, "unbalanced-carryover").isEmpty)
    let told = try linted(
      .all([.cells(cells), .sectionText(1, ["全年共收到政府信息公开申请6件，办结6件。"])]))
    #expect(try titles(told, "unbalanced-carryover").count == 1)
    #expect(try !titles(told, "prose-table-mismatch").contains("按表格改正文字"))
  }
}
