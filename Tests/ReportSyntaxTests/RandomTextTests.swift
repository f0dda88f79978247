import RandomTestKit
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Text that nobody wrote: pieces of real layouts shuffled, bytes at random, reports cut off anywhere.
@Suite struct RandomTextTests {
  private static let pieces = [
    "\t", "\t\t", "\n", "\n\n", "\r\n", "\r", " ", "　", "|", "||", "| --- |", "---", "-----", "```",
    "~~~", "<!--", "-->", "<!-- nianbao-disable -->", "# nianbao-enable", "<table>", "</table>",
    "<tr>",
    "<td colspan=9>", "</td>", "<p>", "<br/>", "&nbsp;", "+---+", "│", "┼", "**", "#", "- ",
    "[bookmark:",
    "]", "0", "12", "（其中3件）", "元", "/", "—", "一、", "（三）", "1.", "规章", "行政许可", "总计",
    "其他",
    "一、总体情况", "三、收到和处理政府信息公开申请情况", "第二十条第（一）项", "信息内容", "本年制发件数",
    "一、本年新收政府信息公开申请数量", "三、本年度办理结果", "（三）不予公开", "2.重复申请",
    "5.要求行政机关确认或重新", "出具已获取信息", "行政复议", "结果维持", "全年办结。", "\u{0}", "\u{C}",
    "\u{FEFF}", "\u{200B}", "😀", "¹", "title: 甲",
  ]

  /// Cells lie inside the text and on characters, follow each other in a row, and no two overlap.
  private func check(_ text: SourceText, sourceLocation: SourceLocation = #_sourceLocation) {
    let document = Document(parsing: text)
    #expect(document.bytes.count == text.bytes.count, sourceLocation: sourceLocation)
    var end = 0
    for block in document.blocks {
      #expect(block.range.lowerBound >= end, "blocks overlap", sourceLocation: sourceLocation)
      #expect(block.range.upperBound <= text.bytes.count, sourceLocation: sourceLocation)
      end = block.range.upperBound
    }
    for grid in document.tables {
      var end = grid.range.lowerBound
      for row in grid.rows {
        // Spans repeat cells on purpose; what one row of one reading holds is in order.
        for cell in row.cells where !cell.isSpanResidue {
          let fits =
            cell.range.lowerBound >= end && cell.range.upperBound <= grid.range.upperBound
          guard fits || grid.layout == .html else {
            Issue.record(
              "\(grid.layout) \(cell.range) \(text.string(text.range).debugDescription)",
              sourceLocation: sourceLocation)
            return
          }
          end = max(end, cell.range.upperBound)
        }
      }
    }
  }

  @Test(arguments: 0..<400)
  func shuffledPieces(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      text += RandomTextTests.pieces.randomElement(using: &random) ?? ""
      // Rows are likelier where pieces repeat.
      if Bool.random(using: &random) { text += Bool.random(using: &random) ? "\t" : "\n" }
    }
    check(SourceText(text))
  }

  @Test(arguments: 0..<100)
  func randomBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      // Small values are likelier, so that line ends and TABs come.
      UInt8.random(in: 0...255, using: &random) >> UInt8.random(in: 0...5, using: &random)
    }
    check(SourceText(String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: TableLayout.allCases)
  func everyPrefix(_ layout: TableLayout) {
    let text = SourceText(ReportModel.clean(edition: .edition2021).text(layout: layout))
    var end = 0
    while end < text.bytes.count {
      end += 61
      while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
      check(SourceText(validUTF8: Array(text.bytes.prefix(end))))
    }
  }
}
