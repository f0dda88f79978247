import JSONRPC

/// `$/cancelRequest`: what still waits is dropped by the mailbox; what comes this far was answered.
enum CancelRequest: NotificationHandler {
  static let method = "$/cancelRequest"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {}
}
