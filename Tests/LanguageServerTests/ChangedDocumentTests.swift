import RandomTestKit
import ReportTestKit
import Testing

@testable import JSONRPC
@testable import LanguageServer

/// A change says the same whether it is read as plain JSON or by Foundation's decoder.
@Suite struct ChangedDocumentTests {
  private static let messages = [
    #"{"jsonrpc":"2.0","method":"m","params":{"textDocument":{"uri":"file:///a.md","version":3},"contentChanges":[{"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"text":"字"}]}}"#,
    #"{"jsonrpc":"2.0","method":"m","params":{"contentChanges":[{"text":"a"},{"range":{"end":{"character":0,"line":9},"start":{"character":5,"line":7}},"rangeLength":2,"text":""}],"textDocument":{"version":0,"uri":"untitled:1"}}}"#,
  ]
  private static let pieces = [
    "\"", "{", "}", "[", "]", ",", "0", "7", "1.5", "1e3", "-1", "null", " ", "\\n", "字", "😀",
    "\"x\":1,",
    "\"line\":3,", "\"text\":\"b\",", "\"range\":null,", "\"version\":null,", "99999999999",
  ]

  /// What a change says, in words; the code of the error where it says nothing.
  private func read(_ message: Message) -> String {
    guard case .notification(_, let parameters) = message else { return "no notification" }
    do {
      let changed = try parameters.decode(as: ChangedDocument.self)
      let changes = changed.changes.map { change in
        let range = change.range.map {
          "\($0.start.line):\($0.start.character)-\($0.end.line):\($0.end.character)"
        }
        return "\(range ?? "all") «\(change.text)»"
      }
      return "\(changed.uri) \(changed.version.map(String.init) ?? "no version") \(changes)"
    } catch {
      return "\(error.code)"
    }
  }

  @Test func plainChangesAreReadAsSuch() throws {
    for text in Self.messages {
      let plain = try #require(PlainParameters.notification(Array(text.utf8))).parameters
      #expect(plain.decode(as: ChangedDocument.self) != nil)
      #expect(read(Message(parsing: Array(text.utf8))) == read(Message(decoding: Array(text.utf8))))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyChangeIsReadAsFoundationReadsIt(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      var bytes = Array(Self.messages.randomElement(using: &generator)!.utf8)
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let start = Int.random(in: 60..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...2, using: &generator))
        bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &generator)!.utf8)
      }
      #expect(
        read(Message(parsing: bytes)) == read(Message(decoding: bytes)),
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
