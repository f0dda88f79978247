import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Tables that stand in each other's sections are told once; odd orders of headings are not.
@Suite struct ForeignTableTests {
  /// The rules that find something where sections have the tables of others; 0 for none.
  private func rules(_ tables: [Int: Int], _ layout: TableLayout) -> [String] {
    let clean = ReportModel.clean(edition: .edition2021)
    var model = clean
    for (section, table) in tables {
      model[section: section]?.table = clean[section: table]?.table
    }
    return LintedText(model.rendered(layout, .fair)).findings.map { "\($0.severity) \($0.rule)" }
  }

  @Test(arguments: readableLayouts.map(\.rawValue))
  func exchangedTables(_ layout: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    #expect(rules([3: 4, 4: 3], layout) == ["error missing-table"], "\(layout)")
    #expect(rules([2: 3, 3: 2], layout) == ["error missing-table"], "\(layout)")
    #expect(rules([2: 3, 3: 4, 4: 2], layout) == ["error missing-table"], "\(layout)")
    #expect(rules([3: 0, 4: 3], layout) == ["error missing-table"], "\(layout)")
  }

  /// Both headings in front of both tables, as a converter leaves them.
  @Test(arguments: [TableLayout.pipeTable, .html, .tabRows, .ruledTable])
  func headingsInARun(_ layout: TableLayout) throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let text = clean.rendered(layout, .fair).string
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let four = try #require(lines.firstIndex { $0.contains("四、政府信息公开行政复议") })
    let heading = lines.remove(at: four)
    let three = try #require(lines.firstIndex { $0.contains("三、收到和处理") })
    lines.insert(contentsOf: ["", heading, ""], at: three + 1)
    let linted = LintedText(MarkedText(lines.joined(separator: "\n")))
    #expect(linted.serious.isEmpty, "\(linted.describe(linted.findings))")
  }
}
