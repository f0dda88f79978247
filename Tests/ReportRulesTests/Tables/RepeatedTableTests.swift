import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A table that was pasted twice is one finding, and is checked where it stands first.
@Suite struct RepeatedTableTests {
  private func text(_ edit: ExampleEdit, _ layout: TableLayout) throws -> String {
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    return model.rendered(layout, .fair, RenderingOptions()).string
  }

  private func rules(_ text: String) -> [String] {
    LintedText(MarkedText(text)).findings.map(\.rule)
  }

  /// A report whose table in a section stands twice.
  private func twice(
    _ section: String, _ next: String, _ first: String, headed: Bool = true
  ) throws -> String {
    var lines = first.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.contains(section) })
    let end = try #require(lines.firstIndex { $0.contains(next) })
    let body = (start + 1..<end).filter { !lines[$0].trimmingCharacters(in: .whitespaces).isEmpty }
    let from = try #require(
      body.first { headed || lines[$0].contains("一、本年新收") || lines[$0].contains("规章") })
    let last = try #require(body.last)
    let copy = Array(lines[from...last])
    lines.insert(contentsOf: copy, at: last + 1)
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [TableLayout.pipeTable, .tabRows, .collapsedPipeRows])
  func rowsTwice(_ layout: TableLayout) throws {
    let clean = try text(.none, layout)
    #expect(
      rules(try twice("三、收到和处理", "四、政府信息公开行政复议", clean, headed: false)) == ["row-order"])
  }

  @Test(arguments: [TableLayout.tabRows, .collapsedPipeRows, .html, .bareCellLines])
  func tablesTwice(_ layout: TableLayout) throws {
    let clean = try text(.none, layout)
    #expect(rules(try twice("三、收到和处理", "四、政府信息公开行政复议", clean)) == ["row-order"])
    #expect(rules(try twice("二、主动公开", "三、收到和处理", clean)) == ["row-order"])
  }

  /// What is wrong in the first one is told once, and not again of the second.
  @Test(arguments: [TableLayout.tabRows, .collapsedPipeRows])
  func firstIsChecked(_ layout: TableLayout) throws {
    let wrong = try text(.cells(["R5.C2": ""]), layout)
    let found = rules(try twice("三、收到和处理", "四、政府信息公开行政复议", wrong))
    #expect(found.sorted() == ["blank-cell", "row-order"])
  }

  /// Half of the rows twice may be a page that a converter gave twice: nobody can tell whose they are.
  @Test func aPartTwice() throws {
    let lines = try text(.none, .tabRows).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.contains("1.属于国家秘密") })
    var copied = lines
    copied.insert(contentsOf: lines[first..<first + 8], at: first + 8)
    #expect(!rules(copied.joined(separator: "\n")).contains("row-order"))
  }

  /// A value for which its row has no place, where cells stand one a line.
  @Test func surplusValue() throws {
    let clean = try text(.none, .bareCellLines)
    let label = "二、上年结转政府信息公开申请数量"
    let found = LintedText(MarkedText(clean.replacing(label, with: "0\n" + label)))
    #expect(found.findings.map(\.rule) == ["row-shape"])
    #expect(found.findings.first?.message.zh.contains("本年新收") == true)
    let row = clean.replacing(label, with: "0\n0\n0\n0\n0\n0\n0\n" + label)
    #expect(rules(row) == ["row-label"], "a row without a label")
  }

  /// A value that cannot be read does not end its row.
  @Test(arguments: ["三", "十二", "1.."])
  func unreadableValue(_ value: String) throws {
    for layout in [TableLayout.bareCellLines, .collapsedPipeRows, .pipedCellLines] {
      let found = rules(try text(.cells(["R24.C3": value]), layout))
      #expect(found == ["not-a-number"], "\(layout) \(value) \(found)")
    }
  }
}
