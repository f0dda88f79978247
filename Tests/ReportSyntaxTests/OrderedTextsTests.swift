import Testing

@testable import ReportSyntax

/// Whether one of some texts begins with another, against a look at each of them.
@Suite struct OrderedTextsTests {
  private static let labels = [
    "规章", "规章制度", "行政许可", "行政处罚", "其他对外管理服务事项", "第二十条第(一)项", "第二十条第(五)项", "2.其他", "a",
  ]

  private func check(
    _ start: String, begins: Bool, stands: Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let texts = OrderedTextsTests.labels.map { Array($0.utf8) }
    let bytes = Array(start.utf8)
    #expect(
      OrderedTexts(texts).hasText(beginningWith: bytes) == begins, sourceLocation: sourceLocation)
    #expect(
      OrderedTexts(texts, anywhere: true).hasText(beginningWith: bytes) == stands,
      sourceLocation: sourceLocation)
  }

  @Test func textsAndTheirBeginnings() {
    check("规章", begins: true, stands: true)
    check("规", begins: true, stands: true)
    check("第二十条第(五", begins: true, stands: true)
    check("行政许可事项", begins: false, stands: false)
    check("规章制度汇编", begins: false, stands: false)
  }

  @Test func whatStandsWithin() {
    check("管理服务", begins: false, stands: true)
    check("十条第(一)项", begins: false, stands: true)
    check("章制", begins: false, stands: true)
    check("管理办法", begins: false, stands: false)
  }

  @Test func nothingBeginsWithNothing() {
    check("", begins: false, stands: false)
  }

  @Test func inOrder() {
    let texts = OrderedTexts(OrderedTextsTests.labels.map { Array($0.utf8) }).texts
    #expect(OrderedTexts([[], [0x61], []]).texts == [[0x61]])
    #expect(texts.map { String(decoding: $0, as: UTF8.self) } == OrderedTextsTests.labels.sorted())
  }
}
