import JSONRPC
import ReportRules

/// `initialize`: what the client can do, and what the server offers for it.
enum Initialize: RequestHandler {
  static let method = "initialize"

  private struct Wanted: Decodable {
    var processId: Int?
    var rootUri: String?
    var rootPath: String?
    var locale: String?
    var trace: String?
    var capabilities: JSONValue?
    var initializationOptions: JSONValue?
    var workspaceFolders: [Folder]?

    struct Folder: Decodable {
      var uri: String
    }
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    session.client = ClientCapabilities(
      wanted.capabilities, unasked: wanted.initializationOptions?["positionEncoding"])
    session.clientProcess = wanted.processId
    session.folders =
      wanted.workspaceFolders?.map(\.uri) ?? [wanted.rootUri].compactMap { $0 }
    if session.folders.isEmpty, let path = wanted.rootPath {
      session.folders = [DocumentURI.uri(path: path)]
    }
    session.settings.locale = wanted.locale.map {
      $0.lowercased().hasPrefix("zh") ? Language.chinese : .english
    }
    if let options = wanted.initializationOptions {
      session.initialSettings = options
      session.readSettings(options)
    }
    session.isTracing = (wanted.trace ?? "off") != "off"
    session.phase = .running
    return [
      "capabilities": HandlerTable.capabilities(for: session.client),
      "serverInfo": ["name": "nianbao", "version": .string(Session.version)],
    ]
  }
}

extension Session {
  public static let version = "0.1.0"
}
