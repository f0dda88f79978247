import Testing

@testable import TextCore

@Suite struct LineDifferenceTests {
  /// Checks that what is left of both is the same, and tells how many lines differ.
  private func check(_ old: [Int], _ new: [Int], _ note: String = "") -> Int {
    let difference = LineDifference(from: old, to: new)
    let kept = old.indices.filter { !difference.removed[$0] }.map { old[$0] }
    let left = new.indices.filter { !difference.inserted[$0] }.map { new[$0] }
    #expect(kept == left, "\(note) \(old.count) \(new.count)")
    return (difference.removed + difference.inserted).count { $0 }
  }

  @Test func nothingDiffers() {
    #expect(check([], []) == 0)
    #expect(check([1, 2, 3], [1, 2, 3]) == 0)
  }

  @Test func linesComeAndGo() {
    #expect(check([], [1, 2]) == 2)
    #expect(check([1, 2], []) == 2)
    #expect(check([1, 2, 3], [1, 3]) == 1)
    #expect(check([1, 2, 3, 4], [1, 9, 3, 4, 5]) == 3)
    #expect(check([7, 7, 7], [7, 7]) == 1)
  }

  /// Short texts differ in no more than they must.
  @Test func shortTextsDifferAsLittleAsTheyCan() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...40, using: &generator)).map { _ in Int.random(in: 0...9) }
      let new = (0..<Int.random(in: 0...40, using: &generator)).map { _ in Int.random(in: 0...9) }
      let least = new.difference(from: old).count
      #expect(check(old, new) == least, "\(old) \(new)")
    }
  }

  /// Few lines changed in a long text are told as such, blank lines and repeated ones between them.
  @Test func fewChangesInALongText() {
    var old: [Int] = []
    for line in 0..<20_000 { old += line % 3 == 0 ? [-1] : [line / 2] }
    var new = old
    new[17] = -7
    new.insert(-8, at: 9_000)
    new.remove(at: 15_000)
    #expect(check(old, new) == 4)
  }

  /// A moved block is taken out here and put in there.
  @Test func aBlockIsMoved() {
    let old = Array(0..<3_000)
    let new = Array(old[500...]) + Array(old[..<500])
    #expect(check(old, new) == 1_000)
  }

  /// Eight times the lines that all differ, eight times the work, and not sixty-four.
  @Test func manyDifferencesAreFound() {
    func work(_ count: Int) -> Duration {
      let old = Array(0..<count)
      let new = old.map { -$0 - 1 }
      return ContinuousClock().measure { #expect(check(old, new) == count * 2) }
    }
    _ = work(10)
    #expect((0..<4).contains { _ in work(2_000 * 8) < work(2_000) * 30 })
  }

  @Test func randomLongTexts() {
    for kinds in [2, 30, 5_000] {
      for _ in 0..<8 {
        let old = (0..<1_500).map { _ in Int.random(in: 0..<kinds) }
        var new = old
        for _ in 0..<Int.random(in: 0...900) {
          let index = Int.random(in: new.indices)
          if Bool.random() {
            new.remove(at: index)
          } else {
            new.insert(Int.random(in: 0..<kinds), at: index)
          }
        }
        _ = check(old, new, "\(kinds)")
      }
    }
  }
}
