import ReportForms
import Testing
import TextCore

/// What a cell says that is written as people write figures.
@Suite struct CellContentTests {
  private func content(_ text: String) -> CellContent {
    let bytes = Array(text.utf8)
    return CellContent(bytes, 0..<bytes.count)
  }

  private func check(
    _ text: String, _ amount: String?, _ opening: CellNumber.Opening? = nil,
    _ source: Testing.SourceLocation = #_sourceLocation
  ) {
    let content = content(text)
    #expect(content.amount?.description == amount, "\(text)", sourceLocation: source)
    #expect(content.opening == opening, "\(text)", sourceLocation: source)
  }

  @Test func groupsPartedByBlanks() {
    check("1 286", "1286")
    check("12\u{A0}345\u{A0}678", "12345678")
    check("1\u{2009}286件", "1286")
    check("1 286（其中网上826）", "1286")
    for text in ["1 28", "1 2860", "0 286", "1  286", "1286 286", "1 286 28", "1 286.5", "1 286/3"]
    {
      check(text, nil)
    }
  }

  @Test func referencesToNotes() {
    for text in ["1286①", "1286*", "1286\\*", "1286**", "1286※", "1286件①"] { check(text, "1286") }
    for text in ["1286@", "1286*3", "1286①3", "1286#"] { check(text, nil) }
  }

  @Test func unitsOfTwoCharacters() {
    check("1286人次", "1286")
    check("12件次", "12")
    check("12人月", nil)
  }

  @Test func tensOfThousands() {
    check("1268.35万", "1268.35", .currency)
    check("1.2亿", "1.2", .currency)
    check("1268万3500元", "1268.35", .currency)
    for text in ["1268万3500", "1268万35000元", "1268.5万3500元", "1,268万3500元", "1268万3500吨", "0万5元"] {
      check(text, nil)
    }
  }

  @Test func changesBothWays() {
    check("增3减1", "2", .change)
    check("增3/减3", "0", .change)
    check("减少2，增加5", "3", .change)
    check("净增3", "3", .change)
    check("净减少3项", "-3", .change)
    for text in ["持平", "无变化", "±0"] { check(text, "0", .change) }
    for text in ["增3增1", "增3减", "增3减1.5", "3/0", "增减3", "增03减1"] { check(text, nil) }
  }

  /// As converters to Markdown write marks.
  @Test func escapes() {
    check("12\\.36", "12.36")
    check("12\\.36万元", "12.36")
    check("1\\,286", "1286")
    check("\\+3", "3", content("+3").opening)
    guard case .number(let number) = content("12\\.36 元") else {
      Issue.record("no number")
      return
    }
    #expect(number.range == 0..<6)
    #expect(number.unit == 7..<10)
    for text in ["12\\", "1\\2", "12\\.3\\"] { check(text, nil) }
  }
}
