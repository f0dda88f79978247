import ReportForms
import ReportSyntax
import Testing
import TextCore

/// Numbers that a word processor's HTML breaks into spans are whole numbers still.
@Suite struct SplitCellContentTests {
  private func check(_ cell: String, _ amount: Amount?, _ digits: String, note: String? = nil) {
    let html = "<table><tr><td>规章</td><td>\(cell)</td></tr></table>"
    let document = Document(parsing: SourceText(html))
    let range = document.tables[0].rows[0].cells[1].range
    let content = CellContent(document.bytes, range)
    #expect(content.amount == amount)
    switch content {
    case .number(let number):
      #expect(document.string(number.range) == digits)
      #expect(note == nil)
    case .annotated(let number, let found):
      #expect(document.string(number.range) == digits)
      #expect(document.string(found) == note)
    case .blank, .placeholder, .unreadable: #expect(amount == nil)
    }
  }

  @Test func spans() {
    check("<p><span>1</span><span>2</span></p>", Amount(12), "1</span><span>2")
    check("<b>7</b>", Amount(7), "7")
    check("22<br>（其中修订<i>16</i>件）", Amount(22), "22", note: "（其中修订<i>16</i>件）")
    check("1<span>O</span>", nil, "")
    check("<span>&nbsp;</span>", nil, "")
  }
}
