import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// In a drawn grid a label takes several lines, and the first of them may be a label by itself.
@Suite struct BrokenLabelTests {
  private static let pieces = ["（二）部分公开", "（区分处理的，", "只计这一情形，", "不计其他情形）"]

  @Test func noteStandsOnLinesOfItsOwn() throws {
    let whole = ReportModel.random(seed: 11, edition: .edition2021).text(layout: .pipeTable)
    var isInside = false
    var isBroken = false
    var rule = ""
    var lines: [String] = []
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains("三、收到") { isInside = true }
      if line.contains("四、因政府") { isInside = false }
      guard isInside, line.contains("|") else {
        if !rule.isEmpty { lines.append(rule) }
        rule = ""
        lines.append(String(line))
        continue
      }
      if line.contains("---") { continue }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
      rule = "+" + String(repeating: "---+", count: cells.count)
      lines.append(rule)
      guard let label = cells.firstIndex(where: { $0.contains("部分公开") }) else {
        lines.append(String(line))
        continue
      }
      isBroken = true
      for (number, piece) in BrokenLabelTests.pieces.enumerated() {
        let row = cells.indices.map { index in
          index == label ? piece : number == 0 ? String(cells[index]) : "  "
        }
        lines.append("|" + row.joined(separator: "|") + "|")
      }
    }
    #expect(isBroken)
    func amounts(_ text: String) throws -> [String] {
      let report = MarkedText(text).report
      let table = try #require(report.table(.applications))
      return table.form.rows.indices.flatMap { row in
        (0..<7).map { table.amount(CellPlace(row, $0))?.description ?? "?" }
      }
    }
    #expect(try amounts(lines.joined(separator: "\n")) == amounts(whole))
  }
}
