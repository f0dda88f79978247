import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Rows over which a page ended, and cells too narrow for their figures: nothing is told of what nobody can
/// read, and no row is missing that is there.
@Suite struct CutTableTests {
  /// A table whose row was cut behind a piece of its label.
  private func cut(_ row: String, behind piece: String) throws -> LintedText {
    var lines = try renderedLines(.none, .tabRows)
    let index = try #require(lines.firstIndex { $0.contains(row) })
    let rest = row.dropFirst(piece.count)
    let cells = lines[index].components(separatedBy: "\t")
    lines[index] = lines[index].replacingOccurrences(of: row, with: piece)
    let half = cells.map { $0.contains(row) ? String(rest) : "" }.joined(separator: "\t")
    lines[(index + 1)..<(index + 1)] = ["— 3 —", "甲县人民政府", half]
    return linted(lines)
  }

  @Test(arguments: [
    ("危及“三安全一稳定”", "危"), ("要求提供公开出版物", "要求提供公开"), ("重复申请", "重"),
  ])
  func aRowOverTwoPagesIsOne(_ row: String, _ piece: String) throws {
    let found = try cut(row, behind: piece)
    #expect(
      found.serious.allSatisfy { $0.rule == "conversion-residue" },
      "\(found.describe(found.serious))")
  }

  /// Text that is no rest of the label stands in a row of its own.
  @Test func anotherRowBehindIsNoHalf() throws {
    var lines = try renderedLines(.label("R7", "3.危及三个安全一个稳定"), .tabRows)
    let index = try #require(lines.firstIndex { $0.contains("危及三个安全") })
    let blanks = lines[index].components(separatedBy: "\t").map { _ in "" }
    lines.insert(blanks.joined(separator: "\t"), at: index)
    let found = linted(lines)
    #expect(found.findings.contains { $0.rule == "row-label" })
  }

  /// What is too unsure for its own sums is no witness against the prose.
  @Test func aTableInPiecesIsNoWitness() throws {
    var lines = try renderedLines(.section(1, "全年收到政府信息公开申请1019件。"), .textRows)
    #expect(linted(lines).findings.contains { $0.rule == "prose-table-mismatch" })
    for label in ["国家秘密", "禁止公开", "第三方", "内部事务", "过程性", "执法案卷", "查询事项", "信访举报"] {
      let index = try #require(
        lines.firstIndex { $0.contains(label) && $0.hasSuffix("0") && $0.utf8.count < 120 })
      lines[index] += " 0"
    }
    let found = linted(lines)
    #expect(
      !found.findings.contains { $0.rule == "prose-table-mismatch" },
      "\(found.describe(found.findings))")
  }

  /// The figures of a row whose cells are cut are held against nothing.
  @Test func cutCellsAreNoWitness() throws {
    var lines = try renderedLines(.section(1, "全年收到政府信息公开申请1019件。"), .textRows)
    let index = try #require(lines.firstIndex { $0.contains("本年新收政府信息公开申请数量") })
    lines[index] = "一、本年新收政府信息公开申请数量 812 143 5 11 38 9 1018"
    let whole = linted(lines)
    #expect(whole.findings.contains { $0.rule == "prose-table-mismatch" })
    lines[index] = "一、本年新收政府信息公开申请数量 81 14 5 11 38 9 10\n2 3 18"
    let found = linted(lines)
    // The rest of the prose still says otherwise.
    #expect(
      found.serious.allSatisfy { $0.rule == "prose-conflict" },
      "\(found.describe(found.serious))")
    #expect(found.findings.contains { $0.rule == "row-shape" })
  }
}
