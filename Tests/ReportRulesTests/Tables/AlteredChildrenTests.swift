import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// （六）其他处理 has three children since 2021. That their labels were altered does not make the table one of
/// 2019, in which it has none.
@Suite struct AlteredChildrenTests {
  private static let labels: [ExampleEdit] = [
    .label("R21", "1.申请人没有正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    .label("R22", "2.申请人逾期未按收费通知要求交纳费用、行政机关不再处理其政府信息公开申请"),
    .label("R23", "3.其它"),
  ]

  private func findings(
    _ edits: [ExampleEdit], _ layout: TableLayout, edition: String = "2021"
  ) throws -> [String] {
    let edition = try #require(FormEdition.named(edition))
    let model = try #require(ReportModel.clean(edition: edition).applying(.all(edits)))
    return LintedText(model.rendered(layout)).findings.map(\.rule)
  }

  @Test(arguments: [
    TableLayout.pipeTable, .cellLines, .tabRows, .html, .ruledTable, .collapsedPipeRows,
    .bareCellLines,
  ])
  func theTableIsOf2021(_ layout: TableLayout) throws {
    for count in 1...3 {
      let found = try findings(Array(Self.labels.prefix(count)), layout)
      #expect(found.allSatisfy { $0 == "row-label" }, "\(layout.rawValue), \(count): \(found)")
    }
  }

  @Test(arguments: [TableLayout.pipeTable, .cellLines, .tabRows, .html])
  func aTableWithoutChildrenIsOf2019(_ layout: TableLayout) throws {
    let found = try findings([], layout, edition: "2019")
    #expect(found == [], "\(layout.rawValue): \(found)")
  }

  /// Slips in the two rows behind （六）其他处理 make them no children of it.
  @Test(arguments: [TableLayout.pipeTable, .cellLines, .tabRows, .html])
  func alteredRowsBehindItAreNoChildren(_ layout: TableLayout) throws {
    for sum in ["（七）合计", "合计"] {
      let edits: [ExampleEdit] = [.label("R24", sum), .label("R25", "四、结转至下年度办理")]
      // The rows that the form of 2019 has there.
      let found = try findings(edits, layout, edition: "2019")
      #expect(found == ["row-label", "row-label"], "\(layout.rawValue), \(sum): \(found)")
    }
  }
}
