import ReportForms
import ReportSyntax
import Testing
import TextCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
    // The first measure may be disturbed; one of four must agree.
    let isLinear = (0..<4).contains { _ in work(piece, 600 * 8) < work(piece, 600) * 30 }
    #expect(isLinear)
  }

  /// Nanoseconds of this thread's own work, whatever else the machine does meanwhile.
  private func work(_ piece: String, _ count: Int) -> Int {
    let text = SourceText(String(repeating: piece, count: count))
    let start = now()
    let blocks = Document(parsing: text).blocks.count
    return blocks >= 0 ? now() - start : 0
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
