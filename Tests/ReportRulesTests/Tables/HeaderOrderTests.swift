import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Headers that changed places, stand twice, or are another edition's are one finding a block.
@Suite struct HeaderOrderTests {
  /// The findings of a clean report in which some texts stand for others, all at once.
  private func findings(
    _ changes: [(old: String, new: String)], _ edition: String, _ layout: TableLayout
  ) throws -> [Diagnostic] {
    let edition = try #require(FormEdition.named(edition))
    let source = ReportModel.clean(edition: edition).rendered(layout).source
    var text = source.string(source.range)
    for (index, change) in changes.enumerated() {
      text = text.split(separator: change.old, omittingEmptySubsequences: false)
        .joined(separator: "\u{1}\(index)\u{1}")
    }
    for (index, change) in changes.enumerated() {
      text = text.split(separator: "\u{1}\(index)\u{1}", omittingEmptySubsequences: false)
        .joined(separator: change.new)
    }
    return LintedText(MarkedText(text)).findings
  }

  private static let layouts: [TableLayout] = [
    .cellLines, .tabRows, .pipeTable, .collapsedPipeRows, .spanResidueRows, .pipedCellLines, .html,
    .ruledTable,
  ]

  @Test(arguments: layouts)
  func exchanged(_ layout: TableLayout) throws {
    for (edition, one, other) in [
      ("2021", "本年废止件数", "现行有效件数"), ("2021", "科研机构", "商业企业"),
      ("2019", "采购项目数量", "采购总金额"), ("2019", "社会公益组织", "法律服务机构"),
    ] {
      let all = try findings([(one, other), (other, one)], edition, layout)
      #expect(all.map(\.rule) == ["row-label"], "\(layout) \(one)")
      #expect(all.first?.severity == .warning)
      #expect(all.first?.fixes.isEmpty ?? false, "values may have been exchanged, or labels")
    }
  }

  /// The heads of section 四's groups, each over figures that are the other's.
  @Test(arguments: layouts)
  func exchangedHeads(_ layout: TableLayout) throws {
    for (one, other) in [("未经复议直接起诉", "复议后起诉"), ("行政复议", "行政诉讼")] {
      let all = try findings(
        [("行政复议、行政诉讼", "行政复议、行政诉讼"), (one, other), (other, one)], "2021", layout)
      #expect(all.map(\.rule) == ["row-label"], "\(layout) \(one) \(all.map(\.message.zh))")
      #expect(all.first?.severity == .warning)
    }
  }

  /// Between bars on lines of their own, words that no form has may be anything.
  @Test(arguments: layouts.filter { $0 != .pipedCellLines })
  func twiceOrInOtherWords(_ layout: TableLayout) throws {
    for (old, new) in [("社会公益组织", "法律服务机构"), ("自然人", "个人"), ("本年废止件数", "本年制发件数")] {
      let all = try findings([(old, new)], "2021", layout)
      #expect(all.map(\.rule) == ["row-label"], "\(layout) \(old)")
      let fix = try #require(all.first?.fixes.first)
      #expect(fix.edits.map(\.replacement).joined().isEmpty == false)
    }
  }

  private static let documents = [
    ("本年制发件数", "本年新制作数量"), ("本年废止件数", "本年新公开数量"), ("现行有效件数", "对外公开总数量"),
  ]

  @Test(arguments: layouts)
  func ofTheOtherEdition(_ layout: TableLayout) throws {
    let old = try findings(Self.documents.map { ($0.0, $0.1) }, "2021", layout)
    #expect(old.map(\.rule) == ["row-label"], "\(layout)")
    let two = try findings(
      [Self.documents[0], Self.documents[2]].map { ($0.0, $0.1) }, "2021", layout)
    #expect(two.map(\.rule) == ["row-label"], "\(layout)")
    let new = try findings(Self.documents.map { ($0.1, $0.0) }, "2019", layout)
    #expect(new.map(\.rule) == ["row-label"], "\(layout)")
  }

  @Test(arguments: layouts)
  func anotherNumber(_ layout: TableLayout) throws {
    let all = try findings([("（五）不予处理", "（四）不予处理")], "2021", layout)
    #expect(all.map(\.rule) == ["row-label"], "\(layout)")
    let other = try findings([("（五）不予处理", "(五) 不予处理")], "2021", layout)
    #expect(!other.contains { $0.rule == "row-label" }, "\(layout)")
  }

  @Test(arguments: layouts)
  func notesAreNone(_ layout: TableLayout) throws {
    for (old, new) in [("自然人", "自然人（件）"), ("科研机构", "科研 机构"), ("现行有效件数", "现行有效件数（件）")] {
      let all = try findings([(old, new)], "2021", layout)
      #expect(!all.contains { $0.severity >= .warning }, "\(layout) \(new)")
    }
  }
}
