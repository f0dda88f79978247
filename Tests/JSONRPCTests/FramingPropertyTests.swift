import JSONRPC
import RandomTestKit
import Testing

@Suite struct FramingPropertyTests {
  private let bodies: [[UInt8]] = (0..<40).map { index in
    let text = String(repeating: "年报\n😀", count: index * index % 17)
    return Message.notification(method: "m\(index)", Parameters(["text": .string(text)])).bytes
  }

  private func stream() -> [UInt8] {
    bodies.flatMap { Array("Content-Length: \($0.count)\r\n\r\n".utf8) + $0 }
  }

  @Test(arguments: 0..<30) func anyChunkingGivesTheSameMessages(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let longest = [1, 3, 20, 500, 5000].randomElement(using: &generator) ?? 1
    var framer = MessageFramer()
    var found: [Frame] = []
    var rest = stream()[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...longest, using: &generator)
      found += framer.receive(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(found == bodies.map(Frame.body))
    #expect(framer.pendingCount == 0)
  }

  /// Random bytes, spiced with the words that framing reacts to.
  private func noise(_ generator: inout SeededGenerator) -> [UInt8] {
    let words = [
      "Content-Length: ", "content-length:", "\r\n", "\n", "\r\n\r\n", "{", "}", "12", "-3", ":",
      "9999999", "Content-Type: utf-8", "{\"jsonrpc\":\"2.0\"", "\\ud800", "\0",
    ]
    return (0..<200).flatMap { _ -> [UInt8] in
      guard Bool.random(using: &generator), let word = words.randomElement(using: &generator)
      else { return (0..<9).map { _ in UInt8.random(in: 0...255, using: &generator) } }
      return Array(word.utf8)
    }
  }

  @Test(arguments: 100..<200) func noiseIsBoundedAndLeftBehind(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var framer = MessageFramer(lengthLimit: 2000)
    for _ in 0..<10 {
      for frame in framer.receive(noise(&generator)) {
        // Whatever it is, it has an answer that is JSON.
        #expect(throws: Never.self) {
          try JSONText.decode(JSONValue.self, from: Message(frame).bytes)
        }
      }
      #expect(framer.pendingCount <= 8 << 10)
    }
    // An unfinished body may take some of it; then the stream is in step again.
    let ping = Message.notification(method: "ping")
    let later = (0..<60).flatMap { _ in
      framer.receive(MessageWriter.frame(ping)).map(Message.init)
    }
    #expect(later.suffix(10) == Array(repeating: ping, count: 10)[...])
  }

  @Test func singleBytesCostLinearTime() {
    func duration(_ size: Int) -> Duration {
      let body = [UInt8](repeating: 0x20, count: size)
      let bytes = Array("Content-Length: \(size)\r\n\r\n".utf8) + body
      var framer = MessageFramer()
      var found: [Frame] = []
      let elapsed = ContinuousClock().measure {
        for index in bytes.indices { found += framer.receive(bytes[index...index]) }
      }
      #expect(found == [.body(body)])
      return elapsed
    }
    // Eight times the size; quadratic work would cost 64 times the time. A busy machine may spoil
    // a measurement, but not three.
    let isLinear = (0..<3).contains { _ in duration(1 << 20) < duration(1 << 17) * 24 }
    #expect(isLinear)
  }

  @Test func aLineWithoutEndIsNotStored() {
    var framer = MessageFramer()
    for _ in 0..<100 {
      _ = framer.receive([UInt8](repeating: 0x61, count: 100_000))
      #expect(framer.pendingCount <= 8 << 10)
    }
    let ping = Message.notification(method: "ping")
    let frames = framer.receive(Array("}".utf8) + MessageWriter.frame(ping))
    #expect(frames.map(Message.init) == [ping])
  }

  @Test func anAnnouncementAloneTakesNoMemory() {
    var framer = MessageFramer()
    _ = framer.receive(Array("Content-Length: \(256 << 20)\r\n\r\n{".utf8))
    #expect(framer.pendingCount == 1)
  }

  @Test(arguments: 500..<520) func aDamagedBodyIsAMessageOrAnAnswer(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let whole = Array(
      #"{"jsonrpc":"2.0","id":"é","method":"m","params":{"a":[1,-2.5e3,"\ud83d\ude00\n😀",null]}}"#
        .utf8)
    for _ in 0..<50 {
      var body = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<body.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: body[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: body.remove(at: index)
        default: body = Array(body[...index])
        }
      }
      switch Message(parsing: body) {
      case .invalid(_, let error):
        #expect(error.code == .parseError || error.code == .invalidRequest)
      case let message:
        // What was understood survives being sent on; unreadable parameters become null.
        #expect(Message(parsing: message.bytes).json["method"] == message.json["method"])
      }
    }
  }
}
