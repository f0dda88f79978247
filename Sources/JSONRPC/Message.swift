/// A JSON-RPC 2.0 message, received or to be sent.
public enum Message: Equatable, Sendable {
  case request(RequestID, method: String, Parameters = .none)
  case notification(method: String, Parameters = .none)
  /// The id is nil where the other side could not tell which request failed.
  case response(RequestID?, Result<JSONValue, ResponseError>)
  /// What came is no message; the error is the answer that is due, with the id where it was found.
  case invalid(RequestID?, ResponseError)
}

extension Message {
  /// The compact JSON of the message, without header. An invalid message becomes its answer.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Writes that JSON, member by member in the order of their names.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .request(let id, let method, let parameters):
      writer.write(raw: "{\"id\":")
      writer.write(id.json)
      writer.write(raw: ",\"jsonrpc\":\"2.0\"")
      Self.write(method, parameters, to: &writer)
    case .notification(let method, let parameters):
      writer.write(raw: "{\"jsonrpc\":\"2.0\"")
      Self.write(method, parameters, to: &writer)
    case .response(let id, .success(let result)):
      writer.write(raw: "{\"id\":")
      writer.write(id?.json ?? .null)
      writer.write(raw: ",\"jsonrpc\":\"2.0\",\"result\":")
      writer.write(result)
    case .response(let id, .failure(let error)), .invalid(let id, let error):
      writer.write(raw: "{\"error\":")
      writer.write(error.json)
      writer.write(raw: ",\"id\":")
      writer.write(id?.json ?? .null)
      writer.write(raw: ",\"jsonrpc\":\"2.0\"")
    }
    writer.write(raw: "}")
  }

  private static func write(
    _ method: String, _ parameters: Parameters, to writer: inout JSONWriter
  ) {
    writer.write(raw: ",\"method\":")
    writer.write(string: method)
    guard !parameters.isEmpty else { return }
    writer.write(raw: ",\"params\":")
    parameters.write(to: &writer)
  }

  /// What `bytes` says, as a value.
  public var json: JSONValue { JSONValue.written(bytes).read }
}
