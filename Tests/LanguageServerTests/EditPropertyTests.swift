import JSONRPC
import RandomTestKit
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@testable import LanguageServer

/// Any sequence of edits, in any encoding, leaves what opening the result would.
@Suite struct EditPropertyTests {
  private static let uri = "file:///r.md"
  private static let pieces = [
    "", "甲", "😀", "𠮷", "\n", "\r\n", "\r", "| 9 |", "0", "e\u{301}", "\u{FEFF}", "👨‍👩‍👧", "一、总体情况\n",
    "2023年12月30日", "<!-- ", "\u{2028}", "\t",
  ]

  private struct Random {
    var generator: SeededGenerator
    mutating func number(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &generator)
    }

    /// Mostly within the text, sometimes before or far behind it.
    mutating func place(_ lines: Int) -> JSONValue {
      let line = number(0...19) == 0 ? [-1, lines, 1 << 40][number(0...2)] : number(0...lines)
      let column = number(0...9) == 0 ? [-3, 1 << 31, 500][number(0...2)] : number(0...60)
      return ["line": JSONValue(line), "character": JSONValue(column)]
    }
  }

  private func check(_ text: String, _ encoding: PositionEncoding, seed: UInt64) {
    var random = Random(generator: SeededGenerator(seed: seed))
    let capabilities: JSONValue = [
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
    ]
    var client = Conversation(capabilities)
    client.open(Self.uri, text)
    var reference = ClientText(text, encoding)
    for version in 2...6 {
      var changes: [JSONValue] = []
      for _ in 0...random.number(0...3) {
        let piece = Self.pieces[random.number(0...(Self.pieces.count - 1))]
        let lines = 60
        let start = random.place(lines)
        var range: JSONValue = ["start": start, "end": start]
        if random.number(0...2) > 0 { range["end"] = random.place(lines) }
        // Mostly small: within a line.
        if random.number(0...9) > 0 { range["end"]?["line"] = start["line"] ?? .null }
        reference.replace(range, piece)
        changes.append(["range": range, "text": .string(piece)])
      }
      client.change(Self.uri, version: version, changes)
      if random.number(0...1) == 0 { client.idle() }
    }
    client.idle()
    guard let held = client.session.documents[Self.uri]?.text else {
      Issue.record("seed \(seed): closed by itself")
      return
    }
    let opened = SourceText(reference.string)
    #expect(held.bytes == opened.bytes, "seed \(seed) \(encoding.rawValue)")
    #expect(held.hasByteOrderMark == opened.hasByteOrderMark, "seed \(seed) \(encoding.rawValue)")
    var fresh = Conversation(capabilities)
    fresh.open(Self.uri, reference.string)
    fresh.idle()
    let diagnostics = client.published(Self.uri).last?["diagnostics"]
    #expect(
      diagnostics == fresh.published(Self.uri).last?["diagnostics"],
      "seed \(seed) \(encoding.rawValue)")
  }

  @Test(arguments: PositionEncoding.allCases)
  func editsLeaveWhatOpeningWould(_ encoding: PositionEncoding) {
    for seed in 0..<9 {
      var model = ReportModel.random(seed: UInt64(seed), edition: .edition2021)
      if seed % 2 == 0 { model.lead = ["😀𠮷年报"] + model.lead }
      let weather = Weather.allCases[seed % Weather.allCases.count]
      let mark = seed % 3 == 0 ? "\u{FEFF}" : ""
      check(mark + model.rendered(.pipeTable, weather).string, encoding, seed: UInt64(seed))
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func aByteOrderMarkIsACharacterOfItsLine(_ encoding: PositionEncoding) {
    var client = Conversation(["general": ["positionEncodings": [.string(encoding.rawValue)]]])
    let text = "\u{FEFF}" + report(["R3.C7": "9"])
    client.open(Self.uri, text)
    client.idle()
    #expect(client.published(Self.uri).last?["diagnostics"]?.codes == ["unbalanced-row"])
    var reference = ClientText(text, encoding)
    for (version, range) in [wire(0, 5, 0, 5), wire(0, 5, 0, 99), wire(1, 0, 2, 3)].enumerated() {
      client.change(Self.uri, version: version, [["range": range, "text": "甲"]])
      reference.replace(range, "甲")
    }
    let held = client.session.documents[Self.uri]?.text
    #expect(held?.hasByteOrderMark == true)
    #expect(held?.bytes == Array(reference.string.utf8.dropFirst(3)))
  }

  /// It comes, goes, and is cut where a client counts its bytes.
  @Test(arguments: PositionEncoding.allCases)
  func aByteOrderMarkIsEditedLikeAnyCharacter(_ encoding: PositionEncoding) {
    let text = "\u{FEFF}" + report(["R3.C7": "9"])
    var client = Conversation(["general": ["positionEncodings": [.string(encoding.rawValue)]]])
    client.open(Self.uri, text)
    var reference = ClientText(text, encoding)
    let edits: [(range: JSONValue, text: String)] = [
      (wire(0, 0, 0, 0), "甲"), (wire(0, 0, 0, encoding == .utf8 ? 3 : 1), ""),
      (wire(0, 0, 0, encoding == .utf8 ? 3 : 1), ""), (wire(0, 0, 0, 0), "\u{FEFF}"),
      (wire(0, 2, 0, 0), "\u{FEFF}乙"), (wire(0, 0, 0, 7), "丙"), (wire(0, 0, 0, 0), "\u{FEFF}"),
      (wire(-1, 5, 0, 4), "丁"),
    ]
    for (version, edit) in edits.enumerated() {
      client.change(
        Self.uri, version: version, [["range": edit.range, "text": .string(edit.text)]])
      reference.replace(edit.range, edit.text)
      let opened = SourceText(reference.string)
      let held = client.session.documents[Self.uri]?.text
      #expect(held?.bytes == opened.bytes, "\(version)")
      #expect(held?.hasByteOrderMark == opened.hasByteOrderMark, "\(version)")
      client.idle()
      var fresh = Conversation(["general": ["positionEncodings": [.string(encoding.rawValue)]]])
      fresh.open(Self.uri, reference.string)
      fresh.idle()
      #expect(
        client.published(Self.uri).last?["diagnostics"]
          == fresh.published(Self.uri).last?["diagnostics"], "\(version)")
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func everyPositionIsAnswered(_ encoding: PositionEncoding) {
    var client = Conversation([
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]],
    ])
    client.open(Self.uri, "😀𠮷\r\n" + report(["R3.C7": "9"]))
    var random = Random(generator: SeededGenerator(seed: 5))
    let document: JSONValue = ["uri": .string(Self.uri)]
    for method in ["textDocument/hover", "textDocument/completion"] {
      for _ in 0..<60 {
        let answer = client.request(
          method, ["textDocument": document, "position": random.place(60)])
        guard case .success = answer else {
          Issue.record("\(method): \(answer)")
          return
        }
      }
    }
    for _ in 0..<60 {
      let answer = client.request(
        "textDocument/codeAction",
        [
          "textDocument": document, "context": ["diagnostics": []],
          "range": ["start": random.place(60), "end": random.place(60)],
        ])
      guard case .success = answer else {
        Issue.record("\(answer)")
        return
      }
    }
  }
}
