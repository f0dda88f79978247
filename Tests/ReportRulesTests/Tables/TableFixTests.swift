import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What a rule offers mends what it found, in every layout.
@Suite struct TableFixTests {
  /// Edits the clean report, applies a fix of the rule's first finding, and looks again.
  private static func check(
    _ slug: String, _ edit: ExampleEdit, fix index: Int = 0, edition: String = "2021",
    leaves: [String] = [], layouts: [TableLayout] = readableLayouts,
    location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let form = try #require(FormEdition.named(edition), sourceLocation: location)
    let model = try #require(
      ReportModel.clean(edition: form).applying(edit), sourceLocation: location)
    for layout in layouts {
      let linted = LintedText(model.rendered(layout, .fair))
      let found = linted.findings.first { $0.rule == slug }
      guard let fixes = found?.fixes, fixes.indices.contains(index) else {
        Issue.record(
          "\(layout.rawValue): no fix; \(linted.describe(linted.findings))",
          sourceLocation: location)
        continue
      }
      let mended = linted.text.source.applying(fixes[index].edits)
      let report = Report(Document(parsing: mended), literals: RuleCatalogue.literals)
      let rest = RuleCatalogue.check(report).filter {
        $0.severity >= .warning && !leaves.contains($0.rule)
      }
      #expect(
        rest.isEmpty, "\(layout.rawValue): \(rest.map { "\($0.rule) \($0.message.zh)" })",
        sourceLocation: location)
    }
  }

  @Test func aPinpointedCellIsSetRight() throws {
    try Self.check("unbalanced-row", .cells(["R3.C1": "9"]))
    try Self.check("unbalanced-row", .cells(["R24.C7": "1"]), leaves: ["prose-table-mismatch"])
    try Self.check("unbalanced-row", .cells(["R1.C1": "7"]), leaves: ["prose-table-mismatch"])
  }

  /// 总计 is a column too: the row's number tells that it is not one here, and its value is not deleted.
  @Test func aRowNamedLikeAColumnKeepsTheValueInItsCell() throws {
    var lines = try renderedLines(.none, .pipeTable)
    let row = lines.firstIndex { $0.contains("（七）总计") }
    let index = try #require(row)
    var cells = lines[index].components(separatedBy: "|")
    let label = try #require(cells.firstIndex(where: { $0.contains("（七）总计") }))
    let values = cells.indices.filter { $0 > label && cells[$0].contains(where: \.isNumber) }
    let first = try #require(values.first)
    let value = cells.remove(at: first).filter(\.isNumber)
    cells[label] = " （七）总计 \(value) "
    cells.insert(" ", at: cells.count - 1)
    lines[index] = cells.joined(separator: "|")
    let linted = LintedText(MarkedText(lines.joined(separator: "\n")))
    #expect(linted.findings.map(\.rule) == ["row-shape"])
    let safe = linted.findings.flatMap { $0.fixes }.filter { $0.safety == Fix.Safety.safe }
    #expect(safe.isEmpty)
  }

  @Test func aTotalTakesItsSum() throws {
    try Self.check(
      "unbalanced-review", .cells(["T4.A2": "2", "T4.A5": "1"]), leaves: ["prose-table-mismatch"])
    try Self.check("missing-total", .cells(["R3.C7": "/"]))
  }

  @Test func blankCellsAreFilledTogether() throws {
    try Self.check(
      "blank-cell", .cells(["R5.C1": "/", "R6.C2": "-", "R7.C3": "无"]), fix: 1)
  }

  @Test func plainDigitsAreWritten() throws {
    try Self.check("number-form", .cells(["R3.C1": "６", "R3.C7": "6件", "R24.C1": "06"]))
    // A plus is no matter of form.
    let model = try #require(
      ReportModel.clean(edition: .edition2019).applying(.cells(["T2.R3.C2": "＋８"])))
    let linted = LintedText(model.rendered(.pipeTable))
    let edits = linted.findings.filter { $0.rule == "number-form" }.flatMap(\.fixes)
      .flatMap(\.edits)
    #expect(edits.map(\.replacement) == ["+8"])
    // Where cells have no borders, a letter is a word of the label.
    let bare: [TableLayout] = [.textRows, .flattened, .pipedCellLines, .bareCellLines]
    let layouts = readableLayouts.filter { !bare.contains($0) }
    try Self.check("not-a-number", .cells(["R5.C1": "O"]), layouts: layouts)
  }

  /// A converter repeats a merged cell in all the columns that it spanned: all must say the same.
  @Test(arguments: [
    ("number-form", "２１５"), ("number-form", "1,215"), ("number-form", "215件"),
    ("not-a-number", "2l5"),
  ])
  func copiesOfAMergedCellChangeTogether(_ slug: String, _ value: String) throws {
    let model = try #require(
      ReportModel.clean(edition: .edition2021).applying(.cells(["T2.R3.C1": value])))
    let table = model.rendered(.pipeTable)
    let source = table.source.string(table.source.range)
    let text = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("| 行政许可 |") else { return String(line) }
      return "| 行政许可 | \(value) | \(value) | \(value) |"
    }.joined(separator: "\n")
    let linted = LintedText(MarkedText(text))
    let fixes = linted.findings.filter { $0.rule == slug }.compactMap(\.fixes.first)
    #expect(fixes.map(\.edits.count) == [3], "\(linted.describe(linted.findings))")
    let mended = linted.text.source.applying(fixes.flatMap(\.edits))
    let rest = LintedText(MarkedText(mended.string(mended.range))).findings.map(\.rule)
    #expect(!rest.contains(slug) && !rest.contains("row-shape"), "\(rest)")
  }

  @Test func labelsTakeTheirOfficialWording() throws {
    try Self.check("row-label", .label("R6", "2.其它法律行政法规禁止公开"))
    try Self.check("row-label", .label("R8", "5.保护第三方合法权益"))
  }

  @Test func missingRowsAndColumnsAreInsertedBlank() throws {
    let layouts = readableLayouts.filter { $0 != .flattened }
    let leaves = ["blank-cell"]
    try Self.check("missing-row", .withoutRow("R6"), leaves: leaves, layouts: layouts)
    try Self.check("missing-row", .withoutRow("T2.R1"), leaves: leaves, layouts: layouts)
    try Self.check("missing-column", .withoutColumn("C4"), leaves: leaves, layouts: layouts)
  }

  /// A zero nobody chose would prove the total wrong: what is lost follows from the total.
  @Test func aMissingColumnTakesWhatTheTotalsLeave() throws {
    let layouts: [TableLayout] = [.pipeTable, .tabRows, .html, .cellLines]
    try Self.check("missing-column", .withoutColumn("C1"), layouts: layouts)
    try Self.check("missing-column", .withoutColumn("T4.A2"), layouts: layouts)
  }

  @Test func aBlankPartTakesWhatTheTotalLeaves() throws {
    try Self.check("blank-cell", .cells(["R3.C1": ""]), layouts: [.pipeTable, .tabRows])
    let blanks = ExampleEdit.cells(["R1.C1": "", "R3.C1": "", "R24.C1": ""])
    try Self.check("blank-cell", blanks, fix: 2, layouts: [.pipeTable, .tabRows])
    try Self.check(
      "unbalanced-row", blanks, leaves: ["blank-cell", "missing-total", "unbalanced-row"],
      layouts: [.pipeTable])
  }

  @Test func aBlankCellTakesWhatProseSays() throws {
    try Self.check(
      "blank-cell",
      .all([.cells(["T2.R3.C1": ""]), .section(1, "作出行政许可12件。")]),
      layouts: [.pipeTable, .tabRows])
  }

  /// A label that is none of the form's makes a row that was not understood: to write the table anew would
  /// lose its figure.
  @Test func aFigureThatWasNotUnderstoodIsNotWrittenOver() throws {
    let edit = ExampleEdit.all([
      .cells(["T2.R4.C1": "318"]), .label("T2.R4", "行政检查决定"), .withoutRow("T2.R1"),
      .withoutRow("T2.R5"),
    ])
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    for layout in [TableLayout.textRows, .pipeTable, .tabRows, .html] {
      let linted = LintedText(model.rendered(layout))
      let found = linted.findings.filter { $0.rule == "missing-row" }
      #expect(!found.isEmpty, "\(layout.rawValue): \(linted.findings.map(\.rule))")
      for edit in linted.findings.flatMap(\.fixes).flatMap(\.edits) {
        let text = linted.text.source.string(edit.range)
        #expect(
          !text.contains("318") || edit.replacement.contains("318"),
          "\(layout.rawValue): \(edit.replacement)")
      }
    }
  }

  @Test func aMissingTableIsInsertedBlank() throws {
    for number in 2...4 {
      try Self.check(
        "missing-table", .withoutTable(number), leaves: ["blank-cell", "prose-table-mismatch"])
    }
  }

  /// A zero is a statement: where prose names figures, an inserted table waits for a person.
  @Test func anInsertedTableIsNotFilledWithZeros() throws {
    let told = ExampleEdit.section(1, "收到政府信息公开申请6件。")
    // A lost row follows from the others; a lost table from nothing.
    let edits: [(ExampleEdit, String?)] = [
      (.withoutTable(3), nil), (.withoutRow("R1"), "按勾稽关系填入 6"),
    ]
    for (edit, first) in edits {
      let model = try #require(
        ReportModel.clean(edition: .edition2021).applying(.all([edit, told])))
      for layout in [TableLayout.pipeTable, .tabRows, .html] {
        let linted = LintedText(model.rendered(layout))
        let fix = try #require(
          linted.findings.lazy.filter { ["missing-table", "missing-row"].contains($0.rule) }
            .compactMap(\.fixes.first).first)
        let mended = linted.text.source.applying(fix.edits)
        let again = LintedText(MarkedText(mended.string(mended.range)))
        let blank = try #require(again.findings.first { $0.rule == "blank-cell" })
        #expect(blank.fixes.first?.title.zh == first, "\(layout.rawValue)")
      }
    }
  }

  @Test func tablesOfAnotherEditionAreWrittenAnew() throws {
    let title = ExampleEdit.title("青禾县水务局2022年政府信息公开工作年度报告")
    let lead = ExampleEdit.lead("统计期限自2022年1月1日起至2022年12月31日止。")
    let tail = ExampleEdit.tail(["青禾县水务局", "2023年1月16日"])
    try Self.check(
      "table-edition", .all([title, lead, tail]), edition: "2019",
      leaves: ["blank-cell", "year-mismatch", "missing-fee-statement"])
  }
}
