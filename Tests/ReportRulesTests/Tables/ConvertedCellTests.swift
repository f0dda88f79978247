import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// One slip in a table that a converter wrote is one finding, at its cell.
@Suite struct ConvertedCellTests {
  private func text(
    _ edit: ExampleEdit, _ layout: TableLayout, _ options: RenderingOptions = RenderingOptions()
  ) throws -> String {
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    return model.rendered(layout, .fair, options).string
  }

  private func linted(_ text: String) -> LintedText { LintedText(MarkedText(text)) }

  private func rules(_ text: String) -> [String] { linted(text).findings.map(\.rule) }

  /// The text after the first fix of its only finding.
  private func fixed(_ text: String) throws -> String {
    let findings = linted(text).findings
    try #require(findings.count == 1)
    let fix = try #require(findings[0].fixes.first)
    var bytes = Array(text.utf8)
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Pipe rows whose spans leave their bars behind the cell, not at the row's end.
  private func spansInPlace(_ edit: ExampleEdit) throws -> String {
    var lines = try text(edit, .spanResidueRows).components(separatedBy: "\n")
    for index in lines.indices where lines[index].hasSuffix("|") {
      let residue = lines[index].reversed().prefix { $0 == "|" }.count - 1
      var cells = lines[index].dropLast(residue + 1).components(separatedBy: "|")
      for cell in cells.indices { cells[cell] = cells[cell].trimmingCharacters(in: .whitespaces) }
      let label = cells.lastIndex { cell in cell.utf8.contains { $0 > 0x7F } } ?? 0
      cells[label] += String(repeating: "|", count: residue)
      lines[index] = cells.joined(separator: "|") + "|"
    }
    return lines.joined(separator: "\n")
  }

  @Test func spansInPlaceAreNoBlanks() throws {
    #expect(rules(try spansInPlace(.none)) == [])
    for row in [1, 3, 4, 24, 25] {
      let found = linted(try spansInPlace(.cells(["R\(row).C7": ""])))
      #expect(
        found.findings.map(\.rule) == ["missing-total"],
        "R\(row): \(found.describe(found.findings))")
    }
    #expect(rules(try spansInPlace(.cells(["R6.C2": ""]))) == ["blank-cell"])
    #expect(rules(try spansInPlace(.cells(["R24.C5": ""]))) == ["missing-total"])
  }

  /// What stands in every column that a merged cell spanned is altered once, and mended everywhere.
  @Test(arguments: [("R25", "四、结转本年度继续办理"), ("R3", "（一）给以公开")])
  func repeatedLabels(_ row: String, _ label: String) throws {
    let options = RenderingOptions(secondHabit: true)
    let altered = try text(.label(row, label), .pipeTable, options)
    #expect(rules(altered) == ["row-label"])
    #expect(rules(try fixed(altered)) == [])
  }

  @Test func repeatedHeaders() throws {
    let options = RenderingOptions(secondHabit: true)
    let clean = try text(.none, .pipeTable, options)
    #expect(rules(clean) == [])
    let altered = clean.replacing("（六）其他处理", with: "（六）其它处理")
    #expect(rules(altered) == ["row-label"])
    #expect(try fixed(altered) == clean)
  }

  /// Section 四 twice is that, and not its row of values twice; two different rows are no copy.
  @Test func sectionTwice() throws {
    let clean = try text(.none, .pipeTable)
    let start = try #require(clean.range(of: "## 四、"))
    let end = try #require(clean.range(of: "## 五、"))
    let section = clean[start.lowerBound..<end.lowerBound]
    #expect(rules(clean.replacing("## 五、", with: section + "## 五、")) == ["duplicate-section"])
    let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.last { $0.hasPrefix("|") })
    #expect(rules(clean.replacing(row, with: row + "\n" + row)) == ["row-order"])
    let other = row.replacing("| 0 |", with: "| 1 |")
    #expect(rules(clean.replacing(row, with: other + "\n" + row)) == ["row-shape"])
  }

  /// A row a column to the left of its like has all its values.
  @Test func shiftedRow() throws {
    let clean = try text(.none, .pipeTable)
    let line = try #require(clean.split(separator: "\n").first { $0.contains("8.属于行政查询事项") })
    let shifted = linted(
      clean.replacing(line, with: line.replacing("|  |  |", with: "|  |") + "  |"))
    #expect(shifted.findings.map(\.rule) == ["row-shape"])
    #expect(shifted.findings.first?.message.zh.contains("错位") == true)
  }

  /// A mark behind a figure makes no sentence of the row.
  @Test(arguments: readableLayouts.filter { $0 != .flattened && $0 != .textRows })
  func figureWithAMark(_ layout: TableLayout) throws {
    let found = linted(try text(.cells(["T2.R3.C1": "215。"]), layout))
    #expect(found.findings.map(\.rule) == ["not-a-number"], "\(found.describe(found.findings))")
  }

  /// A header is one where a character was mistaken, in layouts without borders, too.
  @Test(arguments: [
    TableLayout.pipedCellLines, .bareCellLines, .textRows, .pipeTable, .tabRows, .cellLines,
  ])
  func mistypedHeader(_ layout: TableLayout) throws {
    let clean = try text(.none, layout)
    for (label, altered) in [("商业企业", "商务企业"), ("科研机构", "科研机购"), ("结果纠正", "结果纠整")] {
      let place = try #require(clean.range(of: label))
      let found = linted(clean.replacingCharacters(in: place, with: altered))
      #expect(
        found.findings.map(\.rule) == ["row-label"], "\(altered): \(found.describe(found.findings))"
      )
    }
  }

  /// A header with last year's number in place of 本年 is told as that, and as nothing else, in layouts
  /// without borders, too.
  @Test(arguments: [
    TableLayout.pipedCellLines, .bareCellLines, .pipeTable, .tabRows, .cellLines,
  ])
  func datedHeader(_ layout: TableLayout) throws {
    let clean = try text(.none, layout)
    for label in ["本年制发件数", "本年废止件数", "本年处理决定数量", "本年收费金额"] {
      let place = try #require(clean.range(of: label))
      let left = linted(
        clean.replacingCharacters(in: place, with: "2022年" + label.dropFirst(2)))
      #expect(
        left.findings.map(\.rule) == ["year-mismatch"], "\(label): \(left.describe(left.findings))")
    }
  }
}
