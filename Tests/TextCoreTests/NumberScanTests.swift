import RandomTestKit
import Testing

@testable import TextCore

@Suite struct NumberScanTests {
  /// A spelling's marks, in the order of `ScannedNumber`'s properties: thousands separators,
  /// full-width digits, leading zeros, Han, sign, decimals.
  private func marks(_ number: ScannedNumber) -> String {
    (number.hasThousandsSeparators ? "t" : "") + (number.hasFullWidthDigits ? "f" : "")
      + (number.hasLeadingZeros ? "z" : "") + (number.isHan ? "h" : "")
      + (number.hasSign ? "s" : "") + (number.hasDecimals ? "d" : "")
  }

  /// The number at the start of a text: the part of the text that it is, its value, its marks.
  private func check(
    _ text: String, _ part: String?, _ value: String? = nil, _ marks: String = "",
    han: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = SourceText(text)
    let number = NumberScan.scan(
      source.bytes, at: 0, limit: source.bytes.count, allowingHan: han)
    #expect(number.map { source.string($0.range) } == part, sourceLocation: sourceLocation)
    #expect(number?.amount?.description == value, sourceLocation: sourceLocation)
    #expect(number.map(self.marks) ?? "" == marks, sourceLocation: sourceLocation)
  }

  @Test func plainNumbers() {
    check("0", "0", "0")
    check("42件", "42", "42")
    check("007", "007", "7", "z")
    check("00", "00", "0", "z")
    check("0.251万元", "0.251", "0.251", "d")
    check("12.50%", "12.50", "12.5", "d")
    check("3.", "3", "3")
    check("3．5", "3．5", "3.5", "fd")
    check("１２", "１２", "12", "f")
    check("1２", "1２", "12", "f")
  }

  @Test func signs() {
    check("-3", "-3", "-3", "s")
    check("+3", "+3", "3", "s")
    check("−3", "−3", "-3", "s")
    check("－３", "－３", "-3", "fs")
    check("＋3", "＋3", "3", "fs")
    check("-0.5", "-0.5", "-0.5", "sd")
    check("--3", nil)
    check("-", nil)
    check("- 3", nil)
    check("-三", nil, han: true)
  }

  @Test func separators() {
    check("1,234", "1,234", "1234", "t")
    check("1，234件", "1，234", "1234", "t")
    check("12,345,678.5", "12,345,678.5", "12345678.5", "td")
    check("１，２３４", "１，２３４", "1234", "tf")
    check("1,23", "1", "1")
    check("1,2345", "1", "1")
    check("1234,567", "1234", "1234")
    check("1,234,56", "1", "1")
    check("1,234，567", "1", "1")
    check("0,123", "0", "0")
    check("12,345，其中", "12,345", "12345", "t")
    check("5，", "5", "5")
  }

  @Test func chainsOfPointsAreNoDecimals() {
    check("2021.1.31", "2021", "2021")
    check("1.2.3", "1", "1")
    check("1.5.", "1.5", "1.5", "d")
  }

  @Test func whatDoesNotFitHasNoAmount() {
    check(String(repeating: "9", count: 40), String(repeating: "9", count: 40), nil)
    check("9223372036854.775807", "9223372036854.775807", "9223372036854.775807", "d")
    check("9223372036854.775808", "9223372036854.775808", nil, "d")
    check("-9223372036854.775808", "-9223372036854.775808", "-9223372036854.775808", "sd")
    check("0.1234567", "0.1234567", nil, "d")
    check("0.123456000", "0.123456000", "0.123456", "d")
    check("0.00000000001", "0.00000000001", nil, "d")
    let groups = "1" + String(repeating: ",234", count: 20)
    check(groups, groups, nil, "t")
    // A list, of which nobody would see the end from each of its commas.
    check("1" + String(repeating: ",234", count: 40), "1", "1")
    let zeros = String(repeating: "0", count: 50) + "7"
    check(zeros, zeros, "7", "z")
  }

  @Test func hanNumerals() {
    check("十二件", "十二", "12", "h", han: true)
    check("十二件", nil)
    check("一百零三", "一百零三", "103", "h", han: true)
    check("九千万亿", "九千万亿", nil, "h", han: true)
    check("12", "12", "12", han: true)
  }

  @Test func whatIsNoNumber() {
    check("", nil)
    check("件", nil)
    check(".5", nil)
    check(",5", nil)
    check("①", nil)
  }

  @Test func limitsHold() {
    let bytes = Array("1,234.5６".utf8)
    func end(_ limit: Int) -> Int? {
      NumberScan.scan(bytes, at: 0, limit: limit)?.range.upperBound
    }
    #expect(end(0) == nil)
    #expect(end(1) == 1)
    #expect(end(4) == 1)
    #expect(end(5) == 5)
    #expect(end(6) == 5)
    #expect(end(7) == 7)
    #expect(end(9) == 7)
    #expect(end(.max) == 10)
    #expect(NumberScan.scan(bytes, at: -1, limit: 9) == nil)
    #expect(NumberScan.scan(bytes, at: 10, limit: 99) == nil)
  }

  /// Every offset of every short string of these bytes, cut characters included: no trap, and the
  /// range stays inside.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func noBytesTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x30, 0x31, 0x39, 0x2C, 0x2E, 0x2D, 0xEF, 0xBC, 0x8C, 0x8E, 0x90, 0x99, 0xE2, 0x88, 0x92,
      0xE4, 0xB8, 0x80, 0xE5, 0x8D, 0x81, 0xF0, 0xFF,
    ]
    for _ in 0..<200 {
      let bytes = (0..<12).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for offset in 0...bytes.count {
        guard let number = NumberScan.scan(bytes, at: offset, limit: 11, allowingHan: true) else {
          continue
        }
        #expect(number.range.lowerBound == offset)
        #expect(number.range.upperBound > offset && number.range.upperBound <= 11)
      }
    }
  }
}
