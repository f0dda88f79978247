import RandomTestKit
import Testing

@testable import TextCore

@Suite struct LiteralIndexTests {
  /// The offsets of a literal by the simplest of all searches.
  private static func naive(_ literal: String, in bytes: [UInt8]) -> [Int] {
    let needle = Array(literal.utf8)
    guard !needle.isEmpty, needle.count <= bytes.count else { return [] }
    return (0...(bytes.count - needle.count)).filter { offset in
      bytes[offset..<offset + needle.count].elementsEqual(needle)
    }
  }

  private func check(
    _ text: String, _ literals: [String], _ literal: String, _ expected: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let index = LiteralIndex(scanning: Array(text.utf8), for: LiteralSet(literals))
    #expect(index.offsets(of: literal) == expected, sourceLocation: sourceLocation)
  }

  @Test func overlappingLiteralsAreAllFound() {
    let literals = ["公开", "信息公开", "信息", "政府信息公开", "开", "公开公开"]
    let text = "政府信息公开公开"
    check(text, literals, "政府信息公开", [0])
    check(text, literals, "信息公开", [6])
    check(text, literals, "信息", [6])
    check(text, literals, "公开", [12, 18])
    check(text, literals, "开", [15, 21])
    check(text, literals, "公开公开", [12])
  }

  @Test func shortAndMixedLiterals() {
    let literals = [",", "(", " ", "·", "😀", "😀,", "a", "ab", "（一）", "件"]
    check("a,b(ab) ,", literals, ",", [1, 8])
    check("a,b(ab) ,", literals, "(", [3])
    check("a,b(ab) ,", literals, "a", [0, 4])
    check("a,b(ab) ,", literals, "ab", [4])
    check("a,b(ab) ,", literals, " ", [7])
    check("·😀,😀", literals, "·", [0])
    check("·😀,😀", literals, "😀", [2, 7])
    check("·😀,😀", literals, "😀,", [2])
    check("（一）件", literals, "（一）", [0])
    check("（一）件", literals, "件", [9])
    check("", literals, "件", [])
  }

  @Test func literalsOutsideTheSetAreSearchedFor() {
    check("公开信息公开", ["信息"], "公开", [0, 12])
    check("公开信息公开", ["信息"], "", [])
    check("公", ["信息"], "公开", [])
    check("aaaa", [], "aa", [0, 1, 2])
  }

  @Test(arguments: [["公开"], ["另"]])
  func rangesHoldWholeMatches(literals: [String]) {
    let index = LiteralIndex(scanning: Array("公开、公开、公开".utf8), for: LiteralSet(literals))
    #expect(Array(index.offsets(of: "公开", in: 0..<24)) == [0, 9, 18])
    #expect(Array(index.offsets(of: "公开", in: 0..<23)) == [0, 9])
    #expect(Array(index.offsets(of: "公开", in: 1..<15)) == [9])
    #expect(Array(index.offsets(of: "公开", in: 10..<15)) == [])
    #expect(Array(index.offsets(of: "公开", in: 9..<9)) == [])
    #expect(Array(index.offsets(of: "公开", in: -9..<900)) == [0, 9, 18])
    #expect(index.first(of: "公开", in: 3..<24) == 9..<15)
    #expect(index.first(of: "公开", in: 3..<14) == nil)
    #expect(index.contains("公开", in: 9..<15))
    #expect(!index.contains("公开", in: 9..<14))
  }

  @Test func numbersFollowTheOrderOfFirstComing() {
    let set = LiteralSet(["公开", "", "信息", "公开", "信"])
    #expect(set.count == 3)
    #expect(set.id(of: "公开") == 0)
    #expect(set.id(of: "信息") == 1)
    #expect(set.id(of: "信") == 2)
    #expect(set.id(of: "公") == nil)
    #expect(set.id(of: "") == nil)
    #expect(set.id(of: "公开信") == nil)
  }

  /// Few characters and many literals, so that nearly every prefix is met.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func randomTextsAgreeWithTheNaiveSearch(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["公", "开", "政", "府", "a", "b", ",", "é", "😀", "😁", "\n", "　"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
    }
    let literals = (0..<100).map { _ in text(Int.random(in: 1...5, using: &random)) }
    let source = SourceText(text(300))
    let set = LiteralSet(literals)
    let index = LiteralIndex(scanning: source.bytes, for: set)
    for literal in literals {
      #expect(set.id(of: literal) != nil)
      #expect(index.offsets(of: literal) == LiteralIndexTests.naive(literal, in: source.bytes))
    }
  }

  /// Whatever parts of a text are known, the index is that of the whole text.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func knownPartsChangeNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["公", "开", "政", "府", "a", " ", "　", "😀", "\n"]
    func text(_ count: Int, _ letters: ArraySlice<String>) -> String {
      (0..<count).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
    }
    // No literal runs over a line's end.
    let literals = (0..<60).map { _ in
      text(Int.random(in: 1...5, using: &random), alphabet.dropLast())
    }
    let set = LiteralSet(literals)
    let source = SourceText(text(200, alphabet[...]))
    let places = source.bytes.indices.filter { source.isBoundary($0) }
    var ends = Set((0..<12).compactMap { _ in places.randomElement(using: &random) }).sorted()
    if ends.count % 2 == 1 { ends.removeLast() }
    let parts = stride(from: 0, to: ends.count, by: 2).map { index in
      let range = ends[index]..<ends[index + 1]
      return (range: range, known: set.occurrences(in: Array(source.bytes[range])))
    }
    let whole = LiteralIndex(scanning: source.bytes, for: set)
    let joined = LiteralIndex(source.bytes, for: set, parts: parts)
    for literal in literals {
      #expect(joined.offsets(of: literal) == whole.offsets(of: literal), "\(literal)")
    }
  }

  /// An index brought up to an edit is that of the new text, also where a character is cut in two.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func editsAreFollowed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["公", "公", "开", "政", "府", "a", "é", "ê", "😀", "😁", "\n"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
    }
    let literals = (0..<80).map { _ in text(Int.random(in: 1...5, using: &random)) }
    let set = LiteralSet(literals)
    var source = SourceText(text(200))
    var index = LiteralIndex(scanning: source.bytes, for: set)
    for _ in 0..<20 {
      let places = source.bytes.indices.filter { source.isBoundary($0) } + [source.bytes.count]
      let start = Int.random(in: places.indices, using: &random)
      let end = min(start + Int.random(in: 0...6, using: &random), places.count - 1)
      source = source.applying([
        TextEdit(places[start]..<places[end], text(Int.random(in: 0...6, using: &random)))
      ])
      index = try #require(LiteralIndex(index, editedTo: source.bytes))
      for literal in literals {
        #expect(index.offsets(of: literal) == LiteralIndexTests.naive(literal, in: source.bytes))
      }
    }
  }

  @Test func thousandsOfLiterals() {
    // More prefixes than two bytes can number.
    let literals = (0..<30_000).map { HanNumeral.text($0 * 7919) }
    let set = LiteralSet(literals)
    #expect(set.count == 30_000)
    let source = SourceText("共\(HanNumeral.text(29_999 * 7919))件")
    let index = LiteralIndex(scanning: source.bytes, for: set)
    #expect(index.offsets(of: literals[29_999]) == [3])
    #expect(index.offsets(of: "亿") == LiteralIndexTests.naive("亿", in: source.bytes))
  }
}
