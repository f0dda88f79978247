import Testing
import TextCore

@testable import ReportRules

/// Literals and words are found wherever they stand, however many are looked for at once.
@Suite struct MatchingTests {
  @Test func everyLiteralOfAGroupIsFound() {
    let literals = PlaceholderScan.literals
    let group = LiteralGroup(literals)
    for literal in literals {
      let bytes = Array("字\(literal)字".utf8)
      let index = LiteralIndex(scanning: bytes, for: RuleCatalogue.literals)
      var found: [String] = []
      group.each(in: index) { place, range in
        #expect(Array(bytes[range]) == Array(literals[place].utf8))
        found.append(literals[place])
      }
      #expect(found.contains(literal), "\(literal)")
    }
  }

  @Test func placesAscendAndTheLongerComesFirst() {
    let bytes = Array("此处填写，收到XX局，此处填".utf8)
    let index = LiteralIndex(scanning: bytes, for: RuleCatalogue.literals)
    let places = LiteralGroup(["XX", "此处填", "此处填写"]).places(in: index)
    #expect(places == [0..<12, 0..<9, 21..<23, 29..<38])
  }

  @Test func aGroupOfNothingStandsNowhere() {
    let index = LiteralIndex(scanning: Array("XX局".utf8), for: RuleCatalogue.literals)
    #expect(LiteralGroup([]).places(in: index).isEmpty)
    #expect(LiteralGroup(["no literal of any rule"]).places(in: index).isEmpty)
  }

  /// One list short enough to be compared word by word, and one that is told apart by characters.
  private static let lists: [[String]] = [
    ["办", "办公室", "é", "😀", "a"],
    ["办", "办公室", "é", "😀", "a", "县", "水务局", "财政局", "人民政府", "信息公开", "申请", "ab"],
  ]

  @Test(arguments: lists)
  func wordsAreFoundAsIfEachWereComparedByItself(_ words: [String]) {
    let list = Words(words)
    let spelled = words.map { Array($0.utf8) }
    let bytes = Array("😀县办公室😀é办abé青禾县水务局信息公开申请a公".utf8)
    for offset in 0...bytes.count {
      let behind = spelled.filter { bytes[offset...].starts(with: $0) }
      let before = spelled.filter { bytes[..<offset].suffix($0.count) == $0[...] }
      #expect(list.begin(bytes, at: offset) == !behind.isEmpty, "at \(offset)")
      #expect(list.end(bytes, before: offset) == !before.isEmpty, "before \(offset)")
      #expect(list.length(bytes, before: offset) == before.map(\.count).max())
      for end in offset...bytes.count {
        let occurs = (offset..<end).contains { start in
          spelled.contains { start + $0.count <= end && bytes[start...].starts(with: $0) }
        }
        #expect(list.occur(bytes, in: offset..<end) == occurs, "\(offset)..<\(end)")
      }
    }
    let places = bytes.indices.filter { place in
      spelled.contains { bytes[place...].starts(with: $0) }
    }
    #expect(list.places(in: bytes) == places)
  }
}
