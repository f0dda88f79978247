import JSONRPC
import Testing

@Suite struct MessageFramerTests {
  /// What came out, in brief: each body as text, each error as `!`.
  private func frames(_ text: String, limit: Int = 1000, chunk: Int = .max) -> [String] {
    var framer = MessageFramer(lengthLimit: limit)
    var found: [Frame] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      found += framer.receive(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    return found.map { frame in
      switch frame {
      case .body(let bytes): return String(decoding: bytes, as: UTF8.self)
      case .invalid(let error):
        #expect(error.code == .parseError)
        return "!"
      }
    }
  }

  private func check(
    _ text: String, _ expected: [String], limit: Int = 1000,
    _ location: SourceLocation = #_sourceLocation
  ) {
    for chunk in [Int.max, 1, 2, 7] {
      #expect(frames(text, limit: limit, chunk: chunk) == expected, sourceLocation: location)
    }
  }

  private let good = "Content-Length: 2\r\n\r\n{}"

  @Test func headers() {
    check(good + good + "Content-Length: 5\r\n\r\n年ab", ["{}", "{}", "年ab"])
    check("content-length: 2\r\n\r\n{}CONTENT-LENGTH:2\r\n\r\n[]", ["{}", "[]"])
    check("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n" + good, ["{}"])
    check("Content-Length: 2\r\ncontent-type: x; charset=utf8\r\n\r\n{}", ["{}"])
    check("Content-Length:2 \n\n{}" + good, ["{}", "{}"])
    check("Content-Length: 7\r\nContent-Length: 2\r\n\r\n{}" + good, ["{}", "{}"])
    check("Content-Length: 0\r\n\r\n" + good, ["", "{}"])
    check("Content-Length: 002\r\n\r\n{}" + good, ["{}", "{}"])
    check("X-Content-Length: 9\r\n" + good, ["{}"])
    check("Content\rLength: 9\r\n" + good, ["{}"])
  }

  @Test func rubbishBetweenMessages() {
    check("\r\n\n\r\n" + good + "\n" + good, ["{}", "{}"])
    check("what is this\r\n: :\r\n" + good, ["{}"])
    check("\0\u{FFFD}\n" + good, ["{}"])
  }

  @Test func uselessHeadersAreAnsweredOnceAndLeftBehind() {
    for length in ["abc", "-5", "", "1.5", "0x10", "1e3", "99999999999999999999999", "1001"] {
      check("Content-Length: \(length)\r\n\r\n" + good, ["!", "{}"])
    }
    check("Content-Type: x\r\n\r\n{\"a\":1}\r\n\r\nmore\r\n\r\n" + good + good, ["!", "{}", "{}"])
    check("Content-Length: x\r\n\r\nContent-Length: y\r\n\r\n" + good, ["!", "{}"])
    check(String(repeating: "x", count: 9000) + "\r\n" + good, ["!", "{}"])
    check(String(repeating: "x: y\r\n", count: 9000) + good, ["!", "{}"])
    check(String(repeating: "x", count: 9000), ["!"])
  }

  @Test func aRefusedBodyIsPassedOver() {
    let body = "{\"text\":\"" + String(repeating: "字\\r\\n", count: 9000) + "\"}"
    check("Content-Length: \(body.utf8.count)\r\n\r\n\(body)\(good)", ["!", "{}"])
    check("Content-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\(good)", ["!", "{}"])
  }

  @Test func aWrongLengthCostsAMessageAndNotTheStream() {
    check("Content-Length: 4\r\n\r\n{\"a\":1}" + good, ["{\"a\"", "{}"])
    // The body swallows the header of the next message, whose own body is then in the way.
    check(
      "Content-Length: 23\r\n\r\n{}" + good + good, ["{}Content-Length: 2\r\n\r\n", "{}"])
  }

  @Test func aTruncatedMessageIsNone() {
    check("Content-Length: 10\r\n\r\n{}", [])
    check("Content-Len", [])
  }
}
