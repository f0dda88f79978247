import Testing

@testable import TextCore

@Suite struct HanNumeralTests {
  private func check(
    _ text: String, _ expected: Int?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    #expect(HanNumeral.value(bytes, 0..<bytes.count) == expected, sourceLocation: sourceLocation)
  }

  @Test func values() {
    check("四", 4)
    check("零", 0)
    check("〇", 0)
    check("两", 2)
    check("十", 10)
    check("十二", 12)
    check("二十", 20)
    check("二十五", 25)
    check("一百", 100)
    check("一百零三", 103)
    check("一百一十二", 112)
    check("一百十二", 112)
    check("两千三百", 2300)
    check("一千零三十", 1030)
    check("一千零三", 1003)
    check("十万", 100_000)
    check("一万二千", 12_000)
    check("一万零三百", 10_300)
    check("三十五万六千七百八十九", 356_789)
    check("一亿", 100_000_000)
    check("三亿五千万", 350_000_000)
    check("一万亿", 1_000_000_000_000)
    check("一万零五亿零七", 1_000_500_000_007)
  }

  @Test func spokenLastPlaces() {
    check("一百三", 130)
    check("两千三", 2300)
    check("一万二", 12_000)
    check("一亿三", 130_000_000)
    check("二十三", 23)
  }

  @Test func placesWithoutUnits() {
    check("二〇二三", 2023)
    check("二○二三", 2023)
    check("二零二三", 2023)
    check("一二", 12)
    check("九二二三三七二〇三六八五四七七五八〇七", 9_223_372_036_854_775_807)
    check("九二二三三七二〇三六八五四七七五八〇八", nil)
    check("九九九九九九九九九九九九九九九九九九九九九九九九", nil)
  }

  @Test func whatIsNoNumeral() {
    check("", nil)
    check("百", nil)
    check("万", nil)
    check("亿亿", nil)
    check("一万万", nil)
    check("三四百", nil)
    check("一百零", nil)
    check("一百零三十", nil)
    check("十百", nil)
    check("一十一百", nil)
    check("两三", nil)
    check("二两", nil)
    check("二件", nil)
    check("第二", nil)
    check("2", nil)
    check("一百零零三", nil)
    check("零三百", nil)
    check("零万", nil)
  }

  private func checkScan(
    _ text: String, at offset: Int, limit: Int = .max, _ value: Int?, end: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = HanNumeral.scan(Array(text.utf8), at: offset, limit: limit)
    #expect(found?.value == value, sourceLocation: sourceLocation)
    if value != nil { #expect(found?.end == end, sourceLocation: sourceLocation) }
  }

  @Test func scanning() {
    checkScan("（十二）总体", at: 3, 12, end: 9)
    checkScan("第一百零条", at: 3, 100, end: 9)
    checkScan("十二", at: 0, limit: 3, 10, end: 3)
    checkScan("十二", at: 0, limit: 5, 10, end: 3)
    checkScan("十二", at: 0, limit: 2, nil)
    checkScan("十二", at: 1, nil)
    checkScan("十二", at: 6, nil)
    checkScan("十二", at: -3, nil)
    checkScan("三四百件", at: 0, nil)
    checkScan("二〇二三年", at: 0, 2023, end: 12)
  }

  private func checkText(
    _ value: Int, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(HanNumeral.text(value) == expected, sourceLocation: sourceLocation)
  }

  @Test func texts() {
    checkText(0, "零")
    checkText(1, "一")
    checkText(10, "十")
    checkText(12, "十二")
    checkText(20, "二十")
    checkText(103, "一百零三")
    checkText(112, "一百一十二")
    checkText(1010, "一千零一十")
    checkText(10_012, "一万零一十二")
    checkText(110_000, "十一万")
    checkText(100_000_100, "一亿零一百")
    checkText(-2, "负二")
    checkText(.min, "负九百二十二亿三千三百七十二万零三百六十八亿五千四百七十七万五千八百零八")
  }

  @Test func textsAreReadBack() {
    for value in Array(0...12_000) + [99_999, 100_001, 1_000_100, 90_000_009, 120_000_003] {
      check(HanNumeral.text(value), value)
    }
  }

  @Test func digitByDigit() {
    #expect(HanNumeral.digits(of: 2023) == "二〇二三")
    #expect(HanNumeral.digits(of: 0) == "〇")
    #expect(HanNumeral.digits(of: 1990) == "一九九〇")
  }
}
