import JSONRPC

/// `$/setTrace`: whether the client hears by `$/logTrace` of every message that was handled.
enum SetTrace: NotificationHandler {
  static let method = "$/setTrace"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.isTracing = (parameters.json["value"]?.stringValue ?? "off") != "off"
  }
}
