import ReportForms
import ReportSyntax
import Testing
import TextCore

/// Lines that invite a reader to look ahead from every one of them: eight times the text may cost
/// about eight times the work, where a search from each line to the end would cost sixty-four.
@Suite(.serialized) struct LinearityTests {
  @Test(arguments: [
    "```a\n", "<!-- x\n", "<!--\n-->", "\ta\n", "\t\na\n", "\t\n\n1\n", "\t规章\n\n", "a。\t1\n",
    "规章\n", "行政许可\n", "规章 0\n", "其他 总计\n", "# nianbao-x\n", "[bookmark:", "\t1", "|a\n",
    "- **", "0 ", "一", "\r", "\u{0}", "<style>", "<table>", "<table><tr><td>1", "<a '", "<a \"<b '",
    "<td rowspan=9 colspan=9>", "<tr><td>", "<p>x", "&#38;", "<br>", "规章|", "规章 |\n", "规章\n|\n",
    "| 规章\n", "+--\n", "|--\n", "规章0", "规章 0 0 0 ", "一、总体情况", "本年制\n\n", "</p>", "|五、",
  ])
  func eightTimesTheText(_ piece: String) {
    // The machine may be busy: the best of three is the work, and one of four tries must agree.
    let isLinear = (0..<4).contains { _ in best(piece, 600 * 8) < best(piece, 600) * 30 }
    #expect(isLinear)
  }

  private func best(_ piece: String, _ count: Int) -> Duration {
    (0..<3).map { _ in duration(piece, count) }.min() ?? .zero
  }

  private func duration(_ piece: String, _ count: Int) -> Duration {
    let text = SourceText(String(repeating: piece, count: count))
    var blocks = 0
    let duration = ContinuousClock().measure { blocks = Document(parsing: text).blocks.count }
    return blocks >= 0 ? duration : .zero
  }
}
