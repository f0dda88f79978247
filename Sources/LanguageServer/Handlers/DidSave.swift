import JSONRPC

/// `textDocument/didSave`: nothing to do, the text is known already. Clients that were not asked to
/// send it do so all the same.
enum DidSave: NotificationHandler {
  static let method = "textDocument/didSave"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {}
}
