import JSONRPC

/// `exit`: status 0 behind a shutdown, else 1.
enum Exit: NotificationHandler {
  static let method = "exit"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.exitStatus = session.phase == .shutDown ? 0 : 1
  }
}
