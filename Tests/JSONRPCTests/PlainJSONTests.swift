import RandomTestKit
import Testing

@testable import JSONRPC

/// What is read as plain JSON is what Foundation's decoder would have read; whatever is not plain is left
/// to it.
@Suite struct PlainJSONTests {
  private static let messages = [
    #"{"jsonrpc":"2.0","method":"m","params":{"a":[1,{"b":"字"}],"c":0}}"#,
    #"{"method": "textDocument/didChange", "jsonrpc": "2.0", "params": {"uri": "file:///a.md"}}"#,
    #"{"params":[],"jsonrpc":"2.0","method":"m"}"#,
    #"{"jsonrpc":"2.0","method":"m","params":{"range":{"start":{"line":12,"character":3}}}}"#,
  ]
  private static let pieces: [[UInt8]] =
    [
      "\"", "{", "}", "[", "]", ",", ":", "0", "7", "1.5", "1e3", "-", "null", "true", " ", "\n",
      "\\u5b57",
      "\\", "字", "😀", "\"a\":1,", "\"jsonrpc\":\"2.0\",", "\"id\":3,", "\"params\":{},", "\0",
    ].map { Array($0.utf8) } + [[0xFF], [0xE5, 0xAD], [0xED, 0xA0, 0x80]]

  @Test func plainMessagesAreReadAsSuch() throws {
    for text in Self.messages {
      let plain = try #require(PlainParameters.notification(Array(text.utf8)), "\(text)")
      #expect(
        Message.notification(method: plain.method, Parameters(of: plain.parameters))
          == Message(decoding: Array(text.utf8)))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anythingIsReadAsFoundationReadsIt(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      var bytes = Array(Self.messages.randomElement(using: &generator)!.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...3, using: &generator))
        bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &generator)!)
      }
      #expect(
        Message(parsing: bytes) == Message(decoding: bytes),
        "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func whatIsNotPlainIsLeft() {
    for text in [
      #"{"jsonrpc":"2.0","method":"m","params":{"a":"\n"}}"#, #"{"jsonrpc":"2.0","method":"m"}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"m","params":{}}"#,
      #"{"jsonrpc":"2.0","method":"m","params":{"a":1.0}}"#,
      #"{"jsonrpc":"2.0","method":"m","params":{"a":01}}"#,
      #"{"jsonrpc":"2.0","method":"m","params":{"a":1234567890}}"#,
      #"{"jsonrpc":"2.0","method":"m","params":{"a":null}}"#,
      #"{"jsonrpc":"2.0","method":"m","params":{}} x"#,
      #"{"jsonrpc":"2.0","method":"m","params":\#(String(repeating: "[", count: 40))"#,
      #"{"jsonrpc":"2.0","method":"m","params":["\#(String(repeating: "a", count: 5000))"]}"#,
    ] {
      #expect(PlainParameters.notification(Array(text.utf8)) == nil, "\(text.prefix(80))")
    }
  }

  @Test func nestedValuesArePassedOver() {
    for text in [
      "[]", "{}", "[[],{}]", #"{"a":[{"b":{"c":[1,"]"]}},2],"d":"}"}"#, #"[ 1 , { "a" : [ ] } ]"#,
    ] {
      guard var cursor = PlainJSON(Array(text.utf8)) else {
        Issue.record("not plain: \(text)")
        continue
      }
      let isSkipped = cursor.skip()
      #expect(isSkipped && cursor.isAtEnd(), "\(text)")
    }
    for text in [
      "[", "{", "[1", "[1,]", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "[1}", #"{"a":1]"#,
      "[,1]",
      "[1 2]", "]", "", String(repeating: "[", count: 17) + String(repeating: "]", count: 17),
    ] {
      var cursor = PlainJSON(Array(text.utf8))
      let isSkipped = cursor?.skip()
      #expect(isSkipped != true, "\(text)")
    }
  }
}
