import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Rows that stand in the wrong place, or in the way of those behind them, are one finding each.
@Suite struct DisplacedRowTests {
  /// A GFM table in which a row's values moved a cell to the right, so that its total is lost.
  private func shifted(_ label: String, _ edit: ExampleEdit = .none) throws -> LintedText {
    var lines = try renderedLines(edit, .pipeTable)
    let index = try #require(lines.firstIndex { $0.contains(label) })
    var cells = lines[index].components(separatedBy: "|")
    let values = (cells.count - 8)..<(cells.count - 1)
    cells.replaceSubrange(values, with: [" "] + cells[values.dropLast()])
    lines[index] = cells.joined(separator: "|")
    return linted(lines)
  }

  @Test(arguments: ["（一）予以公开", "（七）总计"])
  func aRowMovedToTheRightIsDisplaced(_ label: String) throws {
    let found = try shifted(label)
    #expect(found.findings.map(\.rule) == ["row-shape"], "\(found.describe(found.findings))")
  }

  /// Where the columns do not come out either, nobody knows what was meant.
  @Test func aRowThatFitsNowhereIsNotMoved() throws {
    let found = try shifted("（一）予以公开", .cells(["R4.C3": "2", "R4.C7": "2"]))
    #expect(!found.findings.contains { $0.rule == "row-shape" })
  }

  /// A table of which a cell holds its value and the next one's, with those behind them moved up.
  private func joined(
    _ place: Int, _ label: String, _ edit: ExampleEdit = .none
  ) throws -> LintedText {
    var lines = try renderedLines(edit, .pipeTable)
    let index = try #require(lines.lastIndex { $0.contains(label) })
    var cells = lines[index].components(separatedBy: "|")
    let first = cells.count - 8 + place
    let two = cells[first...(first + 1)].map { $0.trimmingCharacters(in: .whitespaces) }
    cells[first] = " " + two.joined(separator: " ") + " "
    cells.remove(at: first + 1)
    cells.insert("  ", at: cells.count - 1)
    lines[index] = cells.joined(separator: "|")
    return linted(lines)
  }

  @Test(arguments: ["本年新收政府信息公开申请数量", "（一）予以公开", "（七）总计"])
  func twoNumbersInACellAreOneFinding(_ label: String) throws {
    for place in 0...4 {
      let found = try joined(place, label)
      #expect(
        found.findings.map(\.rule) == ["not-a-number"],
        "\(place): \(found.describe(found.findings))")
    }
  }

  /// Where the row does not add up with the two apart, its last cell is blank, whatever was meant.
  @Test func twoNumbersThatDoNotAddUpPartNothing() throws {
    let found = try joined(1, "（一）予以公开", .cells(["R3.C7": "5"]))
    #expect(found.findings.contains { $0.rule == "blank-cell" })
  }

  /// A table in which a value of a row was taken away, so that those behind it moved up and the last is blank.
  private func lacking(
    _ place: Int, _ label: String, _ layout: TableLayout
  ) throws -> LintedText {
    let mark = layout == .tabRows ? "\t" : "|"
    var lines = try renderedLines(.none, layout)
    let index = try #require(lines.lastIndex { $0.contains(label) })
    var cells = lines[index].components(separatedBy: mark)
    let end = layout == .tabRows ? cells.count : cells.count - 1
    cells.remove(at: end - 7 + place)
    cells.insert(layout == .tabRows ? "" : "  ", at: end - 1)
    lines[index] = cells.joined(separator: mark)
    return linted(lines)
  }

  @Test(
    arguments: [TableLayout.pipeTable, .tabRows],
    ["本年新收政府信息公开申请数量", "（一）予以公开", "（七）总计"])
  func aRowThatLostACellHasAValueLess(_ layout: TableLayout, _ label: String) throws {
    for place in 1...4 {
      let found = try lacking(place, label, layout)
      #expect(
        found.findings.map(\.rule) == ["row-shape"], "\(place): \(found.describe(found.findings))")
      #expect(found.findings.first?.message.zh.contains("有 6 个数值") == true)
    }
  }

  @Test func aBlankPartIsNoDisplacement() throws {
    let found = linted(try renderedLines(.cells(["R3.C1": ""]), .pipeTable))
    #expect(!found.findings.contains { $0.rule == "row-shape" })
  }

  /// In a PDF's text a line that fits no form is a row of its own, and hides none behind it.
  @Test(arguments: [
    ("行政强制 ", "行政强制措施 ", "row-label"), ("第二十条第（八）项", "第二十条第八项", "row-label"),
    ("本年收费金额（单位：万元）", "年度收费总额（万元）", nil), ("行政处罚 ", "行政处罚 余", "not-a-number"),
  ])
  func anOddRowHidesNoOther(_ text: String, _ other: String, _ rule: String?) throws {
    var lines = try renderedLines(.none, .textRows)
    let index = try #require(lines.firstIndex { $0.contains(text) })
    lines[index] = lines[index].replacingOccurrences(of: text, with: other)
    let found = linted(lines)
    #expect(
      !found.findings.contains { $0.rule == "missing-row" }, "\(found.describe(found.findings))")
    if let rule { #expect(found.findings.map(\.rule) == [rule], "\(other)") }
  }

  /// A line of text between the rows of two pages is no row.
  @Test func aPageHeaderIsNoRow() throws {
    var lines = try renderedLines(.none, .textRows)
    let index = try #require(lines.firstIndex { $0.contains("4.保护第三方合法权益") })
    lines.insert("青禾县水务局政府信息公开工作年度报告", at: index)
    #expect(linted(lines).serious.isEmpty)
  }

  /// In a GFM table without a header the delimiter stands behind the first row.
  @Test func nothingIsPutInFrontOfTheDelimiter() throws {
    var lines = try renderedLines(.withoutRow("R2"), .pipeTable)
    let index = try #require(lines.firstIndex { $0.contains("本年新收政府信息公开申请数量") })
    lines.insert("|" + String(repeating: " --- |", count: 10), at: index + 1)
    let found = linted(lines).findings.filter { $0.rule == "missing-row" }
    for edit in found.flatMap(\.fixes).flatMap(\.edits) {
      #expect(!edit.range.isEmpty || !edit.replacement.contains("二、上年结转"))
    }
  }

  /// What is put in stands between the others, which stay to the letter.
  @Test(arguments: [TableLayout.html, .pipeTable, .tabRows], ["R2", "R7", "R12", "R24"])
  func missingRowsArePutInBetween(_ layout: TableLayout, _ row: String) throws {
    let lines = try renderedLines(.withoutRow(row), layout)
    let found = linted(lines)
    let first = try #require(found.findings.first { $0.rule == "missing-row" })
    let edits = try #require(first.fixes.first?.edits)
    #expect(edits.allSatisfy { $0.range.count <= 2 }, "\(layout) \(row)")
    let mended = found.text.source.applying(edits)
    let report = Report(Document(parsing: mended), literals: RuleCatalogue.literals)
    let rest = Set(RuleCatalogue.check(report).filter { $0.severity >= .warning }.map(\.rule))
    #expect(rest.isSubset(of: ["blank-cell", "missing-total"]), "\(layout) \(row): \(rest)")
  }
}
