import JSONRPC
import Testing

@Suite struct MessageTests {
  private func check(
    _ text: String, is message: Message, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(Message(parsing: Array(text.utf8)) == message, sourceLocation: location)
  }

  private func check(
    _ text: String, isInvalid code: ResponseError.Code, id: RequestID? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) {
    guard case .invalid(let found, let error) = Message(parsing: Array(text.utf8)) else {
      Issue.record("taken for a message: \(text)", sourceLocation: location)
      return
    }
    #expect(found == id && error.code == code, sourceLocation: location)
  }

  @Test func messages() {
    check(
      #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":[1]}}"#,
      is: .request(1, method: "m", Parameters(["a": [1]])))
    check(#"{"id":"1","jsonrpc":"2.0","method":"m"}"#, is: .request("1", method: "m"))
    check(#"{"jsonrpc":"2.0","id":-7,"method":"m","params":null}"#, is: .request(-7, method: "m"))
    check(
      #" {"jsonrpc":"2.0","method":"m","params":[],"extra":{}}"#,
      is: .notification(method: "m", Parameters([])))
    check(#"{"jsonrpc":"2.0","id":1,"result":null}"#, is: .response(1, .success(.null)))
    check(#"{"jsonrpc":"2.0","id":1,"result":[1]}"#, is: .response(1, .success([1])))
    check(
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32601,"message":"no","data":3}}"#,
      is: .response(nil, .failure(ResponseError(.methodNotFound, "no", data: 3))))
    check(
      #"{"jsonrpc":"2.0","id":1,"result":null,"error":"odd"}"#,
      is: .response(1, .failure(ResponseError(.internalError, ""))))
  }

  @Test func noJSON() {
    for text in ["", "x", "{", #"{"jsonrpc":"2.0","id":3,"method":"#, "{}}", "\0\0\0\0"] {
      check(text, isInvalid: .parseError)
    }
  }

  @Test func noMessage() {
    for text in ["[]", "[1]", "3", "\"x\"", "null", "true", "{}"] {
      check(text, isInvalid: .invalidRequest)
    }
    check(#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, isInvalid: .invalidRequest)
    check(#"{"jsonrpc":"2.0","id":3}"#, isInvalid: .invalidRequest, id: 3)
    check(#"{"jsonrpc":"1.0","id":"a","method":"m"}"#, isInvalid: .invalidRequest, id: "a")
    check(#"{"jsonrpc":2.0,"id":"a","method":"m"}"#, isInvalid: .invalidRequest, id: "a")
    check(#"{"id":"a","method":"m"}"#, isInvalid: .invalidRequest, id: "a")
    check(#"{"jsonrpc":"2.0","id":1,"method":5}"#, isInvalid: .invalidRequest, id: 1)
    check(#"{"jsonrpc":"2.0","id":1,"method":null}"#, isInvalid: .invalidRequest, id: 1)
    check(#"{"jsonrpc":"2.0","result":1}"#, isInvalid: .invalidRequest)
  }

  @Test func unusableIdentifiers() {
    for id in ["null", "1.5", "true", "[]", "{}", "1e30", "9223372036854775808"] {
      check(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#, isInvalid: .invalidRequest)
    }
  }

  @Test func writtenMessages() {
    func check(_ message: Message, _ text: String) {
      #expect(String(decoding: message.bytes, as: UTF8.self) == text)
    }
    check(
      .request("a", method: "m", Parameters([1])),
      #"{"id":"a","jsonrpc":"2.0","method":"m","params":[1]}"#)
    check(.notification(method: "m"), #"{"jsonrpc":"2.0","method":"m"}"#)
    check(.response(1, .success(.null)), #"{"id":1,"jsonrpc":"2.0","result":null}"#)
    check(
      .invalid(nil, ResponseError(.parseError, "x")),
      #"{"error":{"code":-32700,"message":"x"},"id":null,"jsonrpc":"2.0"}"#)
    check(
      .response(2, .failure(ResponseError(.requestCancelled, "y", data: ["k": 1]))),
      #"{"error":{"code":-32800,"data":{"k":1},"message":"y"},"id":2,"jsonrpc":"2.0"}"#)
  }

  private struct Place: Decodable, Equatable {
    var uri: String
    var line: Int
    var note: String?
  }

  @Test func typedParameters() throws {
    let text = #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"uri":"a","line":3}}"#
    guard case .request(_, _, let parameters) = Message(parsing: Array(text.utf8)) else {
      Issue.record("no request")
      return
    }
    #expect(try parameters.decode(as: Place.self) == Place(uri: "a", line: 3))
    #expect(parameters.json == ["uri": "a", "line": 3])
    #expect(try Parameters(parameters.json).decode() == Place(uri: "a", line: 3))
  }

  @Test func unfitParametersNameThePlace() {
    func check(_ parameters: Parameters, _ words: String) {
      let error = #expect(throws: ResponseError.self) { try parameters.decode(as: Place.self) }
      #expect(
        error?.code == .invalidParams && error?.message.contains(words) == true,
        "\(String(describing: error))")
    }
    check(.none, "params")
    check(Parameters([]), "params")
    check(Parameters(["uri": "a"]), "params.line")
    check(Parameters(["uri": "a", "line": "secret"]), "params.line")
    check(Parameters(["uri": "a", "line": 1.5]), "params")
  }
}
