import JSONRPC

/// `textDocument/didSave`: the text is known already. Clients that were not asked to send it do so all the
/// same; those that watch no files may have saved others with it.
enum DidSave: NotificationHandler {
  static let method = "textDocument/didSave"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.previousMayHaveChanged(at: nil)
  }
}
