import JSONRPC

/// `workspace/didChangeConfiguration`: the settings come along, or are asked for.
enum DidChangeConfiguration: NotificationHandler {
  static let method = "workspace/didChangeConfiguration"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let settings = parameters.json["settings"] ?? .null
    let isAsked = session.client.readsConfiguration
    // Neovim sends them, opens a document and pulls its findings before it answers.
    if !isAsked || settings["nianbao"]?.objectValue != nil {
      session.readSettings(settings)
      session.configurationChanged()
    }
    if isAsked { session.askForSettings() }
  }
}
