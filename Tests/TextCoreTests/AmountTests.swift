import Testing

@testable import TextCore

@Suite struct AmountTests {
  private func check(
    _ amount: Amount?, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(amount?.description == expected, sourceLocation: sourceLocation)
  }

  private let quarter = Amount(millionths: 250_000)
  private let largest = Amount(millionths: .max)
  private let smallest = Amount(millionths: .min)

  @Test func descriptions() {
    check(Amount(4), "4")
    check(Amount(-3), "-3")
    check(.zero, "0")
    check(Amount(millionths: 251_000), "0.251")
    check(Amount(millionths: -1), "-0.000001")
    check(Amount(millionths: 12_000_050), "12.00005")
    check(smallest, "-9223372036854.775808")
  }

  @Test func arithmeticIsExactOrNil() {
    check(Amount(2) + quarter, "2.25")
    check(Amount(2) - quarter, "1.75")
    check(Amount(3) * quarter, "0.75")
    check(Amount(-3) * quarter, "-0.75")
    check(Amount(-3) * Amount(-4), "12")
    check(Amount(1_000_000) * Amount(9_000_000), "9000000000000")
    check(Amount(1_000_000) * Amount(10_000_000), nil)
    check(Amount(millionths: 1) * quarter, nil)
    check(largest + Amount(millionths: 1), nil)
    check(smallest - Amount(millionths: 1), nil)
    check(largest * largest, nil)
    check(smallest * smallest, nil)
    check(smallest * Amount(1), "-9223372036854.775808")
    check(smallest * Amount(-1), nil)
  }

  @Test func sums() {
    check(Amount.sum([]), "0")
    check(Amount.sum([Amount(1), quarter, Amount(-2)]), "-0.75")
    check(Amount.sum([largest, largest]), nil)
  }

  @Test func wholeNumbers() {
    #expect(Amount(7).whole == 7)
    #expect(quarter.whole == nil)
    #expect(quarter.isWhole == false)
    #expect(Amount(exactly: .max) == nil)
    #expect(Amount(.max) == Amount(exactly: Int(Int32.max)))
    #expect(Amount(.min) == Amount(exactly: Int(Int32.min)))
    #expect(quarter < Amount(1))
    #expect(Amount(-1) < quarter)
  }
}
