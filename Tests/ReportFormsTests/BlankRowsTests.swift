import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Rows that nobody filled in have their values where the table's other rows have theirs.
@Suite struct BlankRowsTests {
  @Test func valuesStandUnderTheirColumns() throws {
    let filled = ReportModel.random(seed: 11, edition: .edition2021).text(layout: .pipeTable)
    let separator: Character = "|"
    // Every number of the table in section 三 is gone.
    var isInside = false
    let lines = filled.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("三、收到") { isInside = true }
      if line.contains("四、因政府") { isInside = false }
      guard isInside, line.contains(separator) else { return String(line) }
      return line.split(separator: separator, omittingEmptySubsequences: false)
        .map {
          $0.contains { $0.isNumber && $0.isASCII } && !$0.contains { $0 > "\u{7F}" } ? " " : $0
        }
        .joined(separator: String(separator))
    }
    func columns(_ text: String) throws -> [Int] {
      let source = SourceText(text)
      let report = MarkedText(text).report
      let table = try #require(report.table(.applications))
      return try table.form.rows.indices.map { row in
        let cell = try #require(table[CellPlace(row, 0)])
        let start = source.lineStarts[source.line(at: cell.range.lowerBound)]
        return source.bytes[start..<cell.range.lowerBound].count { $0 == separator.asciiValue }
      }
    }
    #expect(try columns(lines.joined(separator: "\n")) == columns(filled))
  }
}
