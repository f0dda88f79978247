import JSONRPC

/// `initialized`: now the client may be asked for its settings and to watch files.
enum Initialized: NotificationHandler {
  static let method = "initialized"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    if session.client.readsConfiguration {
      session.askForSettings()
    }
    if session.client.registersWatchers {
      let watchers: JSONValue = [
        ["globPattern": "**/.nianbao.json"],
        ["globPattern": "**/*.{md,markdown,txt,tsv,html,htm,org}"],
      ]
      session.ask(
        .registration, "client/registerCapability",
        [
          "registrations": [
            [
              "id": "nianbao-files", "method": "workspace/didChangeWatchedFiles",
              "registerOptions": ["watchers": watchers],
            ]
          ]
        ])
    }
  }
}

extension Session {
  mutating func askForSettings() {
    ask(.configuration, "workspace/configuration", ["items": [["section": "nianbao"]]])
  }
}
