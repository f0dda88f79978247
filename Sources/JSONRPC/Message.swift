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
  public var bytes: [UInt8] { JSONWriter.bytes(of: json) }

  public var json: JSONValue {
    switch self {
    case .request(let id, let method, let parameters):
      .members([
        "jsonrpc": "2.0", "id": id.json, "method": .string(method),
        "params": parameters.isEmpty ? nil : parameters.outgoing,
      ])
    case .notification(let method, let parameters):
      .members([
        "jsonrpc": "2.0", "method": .string(method),
        "params": parameters.isEmpty ? nil : parameters.outgoing,
      ])
    case .response(let id, .success(let result)):
      ["jsonrpc": "2.0", "id": id?.json ?? .null, "result": result]
    case .response(let id, .failure(let error)), .invalid(let id, let error):
      ["jsonrpc": "2.0", "id": id?.json ?? .null, "error": error.json]
    }
  }
}
