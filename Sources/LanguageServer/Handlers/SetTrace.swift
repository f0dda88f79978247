import JSONRPC

/// `$/setTrace`.
enum SetTrace: NotificationHandler {
  static let method = "$/setTrace"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.isTracing = (parameters.json["value"]?.stringValue ?? "off") != "off"
  }
}
