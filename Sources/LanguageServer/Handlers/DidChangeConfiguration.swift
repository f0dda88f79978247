import JSONRPC

/// `workspace/didChangeConfiguration`: the settings come along, or are asked for.
enum DidChangeConfiguration: NotificationHandler {
  static let method = "workspace/didChangeConfiguration"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    if session.client.readsConfiguration {
      session.askForSettings()
      return
    }
    session.readSettings(parameters.json["settings"] ?? .null)
    session.configurationChanged()
  }
}
