import JSONRPC

/// `workspace/didChangeWatchedFiles`: a configuration file or a report changed on the disk.
enum DidChangeWatchedFiles: NotificationHandler {
  static let method = "workspace/didChangeWatchedFiles"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.configurationChanged()
  }
}
