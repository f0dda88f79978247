import JSONRPC

/// `shutdown`: from here on only `exit` counts.
enum Shutdown: RequestHandler {
  static let method = "shutdown"

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    session.cancelReading(nil)
    session.phase = .shutDown
    return .null
  }
}
