import JSONRPC

/// `workspace/didChangeWorkspaceFolders`: the folders whose reports `workspace/diagnostic` tells of.
enum DidChangeWorkspaceFolders: NotificationHandler {
  static let method = "workspace/didChangeWorkspaceFolders"

  private struct Changed: Decodable {
    var event: Event

    struct Event: Decodable {
      var added: [Folder]
      var removed: [Folder]
    }

    struct Folder: Decodable {
      var uri: String
    }
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    guard client.changesFolders else { return }
    var workspace = capabilities["workspace"] ?? [:]
    workspace["workspaceFolders"] = ["supported": true, "changeNotifications": true]
    capabilities["workspace"] = workspace
  }

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let event = try parameters.decode(as: Changed.self).event
    let removed = Set(event.removed.map(\.uri))
    session.folders.removeAll { removed.contains($0) }
    for folder in event.added where !session.folders.contains(folder.uri) {
      session.folders.append(folder.uri)
    }
    session.configurationChanged()
  }
}
