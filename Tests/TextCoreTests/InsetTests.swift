import Testing
import TextCore

@Suite struct InsetTests {
  @Test(arguments: [10..<10, 10..<14, 3..<5, 0..<40])
  func rangeComesBackFromAnyBase(_ range: SourceRange) {
    for base in [0, 7, 10, 1 << 40] {
      #expect(
        Inset(range.shifted(by: base), from: base + 10).range(from: base + 10)
          == range.shifted(by: base))
    }
  }

  @Test func whatMovesWithItsBaseIsTheSame() {
    #expect(Inset(12..<15, from: 10) == Inset(1012..<1015, from: 1010))
    #expect(Inset(12..<15, from: 10) != Inset(12..<15, from: 11))
    #expect(Inset(12..<12, from: 10).isEmpty)
    #expect(!Inset(12..<13, from: 10).isEmpty)
  }

  @Test func tooLongARangeIsCut() {
    let long = Inset(0..<(1 << 40), from: 0).range(from: 0)
    #expect(long == 0..<Int(UInt32.max))
    #expect(Inset((1 << 40)..<(1 << 40), from: 0).range(from: 0).lowerBound == Int(Int32.max))
  }
}
