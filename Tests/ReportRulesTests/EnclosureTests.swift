import RandomTestKit
import Testing
import TextCore

@testable import ReportRules

@Suite struct EnclosureTests {
  private func check(
    _ text: String, at place: String, _ due: String?, open: Unicode.Scalar = "《",
    close: Unicode.Scalar = "》", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = Array(text.utf8)
    let offset = try #require(ByteSearch.first(Array(place.utf8), in: bytes, 0..<bytes.count))
    let found = Enclosure.range(
      bytes, around: offset, in: 0..<bytes.count, open: open.value, close: close.value)
    #expect(
      found.map { String(decoding: bytes[$0], as: UTF8.self) } == due,
      sourceLocation: sourceLocation)
  }

  @Test func theInnermostPairAroundAnOffset() throws {
    try check("关于《条例》的解读", at: "例", "《条例》")
    try check("关于《条例》的解读", at: "《", nil)
    try check("《条例》的解读", at: "《", "《条例》")
    try check("关于《条例》的解读", at: "》", "《条例》")
    try check("关于《条例》的解读", at: "解", nil)
    try check("印发《关于〈条例〉和《办法》的通知》", at: "和", "《关于〈条例〉和《办法》的通知》")
    try check("印发《关于《条例》的通知》", at: "例", "《条例》")
    try check("印发《关于《条例》的通知》", at: "通", "《关于《条例》的通知》")
    try check("《没有关上", at: "有", nil)
    try check("没有打开》", at: "有", nil)
    try check("（甲(乙)丙）", at: "乙", "(乙)", open: "(", close: ")")
    try check("甲(乙)丙", at: "丙", nil, open: "(", close: ")")
    try check("“甲”乙", at: "甲", "“甲”", open: "“", close: "”")
  }

  /// 600 bytes to either side are looked at.
  @Test func noMarkFarAwayCounts() throws {
    let far = String(repeating: "甲", count: 250)
    try check("《" + far + "乙》", at: "乙", nil)
    try check("《乙" + far + "》", at: "乙", nil)
    let near = String(repeating: "甲", count: 150)
    try check("《\(near)乙\(near)》", at: "乙", "《\(near)乙\(near)》")
  }

  @Test func marksInAnyOrderAreReadAsOneByOne() throws {
    var random = SeededGenerator(seed: 11)
    let pieces: [Unicode.Scalar] = ["《", "》", "〈", "甲", "a", "😀", "》", "《", "乙"]
    for _ in 0..<400 {
      let scalars = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? "甲"
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      let bytes = Array(text.utf8)
      for index in scalars.indices {
        let offset = scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
        let found = Enclosure.range(
          bytes, around: offset, in: 0..<bytes.count, open: 0x300A, close: 0x300B)
        #expect(found == pair(scalars, index), "\(text), \(index)")
      }
    }
  }

  /// The same, by characters.
  private func pair(_ scalars: [Unicode.Scalar], _ index: Int) -> SourceRange? {
    var depth = 0
    var start = index == 0 && scalars[0] == "《" ? 0 : nil as Int?
    for place in (0..<index).reversed() where start == nil {
      if scalars[place] == "》" { depth += 1 }
      guard scalars[place] == "《" else { continue }
      if depth == 0 { start = place } else { depth -= 1 }
    }
    guard let start else { return nil }
    depth = 0
    for place in index..<scalars.count {
      if scalars[place] == "《", place != start { depth += 1 }
      guard scalars[place] == "》" else { continue }
      if depth == 0 {
        let widths = scalars.map { UTF8.width($0) }
        return widths[..<start].reduce(0, +)..<widths[...place].reduce(0, +)
      }
      depth -= 1
    }
    return nil
  }
}
