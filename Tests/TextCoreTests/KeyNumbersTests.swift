import Testing
import TextCore

/// Keys keep the numbers of their first coming, however many come.
@Suite struct KeyNumbersTests {
  private func check(
    _ keys: [String], _ numbers: [Int], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var table = KeyNumbers()
    let given = keys.map { table.add(Array($0.utf8)) }
    #expect(given == numbers, sourceLocation: sourceLocation)
    for (key, number) in zip(keys, numbers) {
      #expect(table.number(of: Array(key.utf8)) == number, sourceLocation: sourceLocation)
      #expect(table.key(number) == Array(key.utf8), sourceLocation: sourceLocation)
    }
    #expect(table.count == Set(keys).count, sourceLocation: sourceLocation)
  }

  @Test func aKeyThatComesAgainKeepsItsNumber() {
    check(["规章", "行政许可", "规章", "总计"], [0, 1, 0, 2])
    check(["", "a", ""], [0, 1, 0])
    check([], [])
  }

  @Test func beginningsAreKeysOfTheirOwn() {
    check(["行政", "行政许可", "行政许可数", "政"], [0, 1, 2, 3])
  }

  @Test func growthLosesNothing() {
    let keys = (0..<3_000).map { "第\($0)号" }
    check(keys, Array(keys.indices))
  }

  @Test func whatNeverCameHasNoNumber() {
    let table = KeyNumbers([Array("规章".utf8), Array("总计".utf8)])
    #expect(!table.contains(Array("规".utf8)))
    #expect(!table.contains([]))
    #expect(KeyNumbers().number(of: Array("规章".utf8)) == nil)
  }

  @Test func aStretchIsLookedUpInItsPlace() {
    let table = KeyNumbers([Array("规章".utf8)])
    let text = Array("各规章等".utf8)
    #expect(table.number(of: text, 3..<9) == 0)
    #expect(table.number(of: text, 3..<12) == nil)
  }
}
