import JSONRPC
import TextCore

/// A method of the protocol. Each has a file in `Handlers/` and a line in `HandlerTable`, which also
/// makes the capabilities: what is announced is what exists.
protocol RequestHandler: Sendable {
  static var method: String { get }
  /// Whether it asks for all reports in the folders.
  static var readsFolders: Bool { get }
  /// What initialize announces because of this method.
  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities)
  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue
}

extension RequestHandler {
  static var readsFolders: Bool { false }
  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {}
}

protocol NotificationHandler: Sendable {
  static var method: String { get }
  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities)
  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError)
}

extension NotificationHandler {
  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {}
}

enum HandlerTable {
  static let requests: [any RequestHandler.Type] = [
    Initialize.self, Shutdown.self, PullDiagnostics.self, PullWorkspaceDiagnostics.self,
    CodeActions.self, ResolveCodeAction.self, ExecuteCommand.self, Hover.self,
    DocumentSymbols.self, FoldingRanges.self, SelectionRanges.self, InlayHints.self,
    CodeLenses.self, Definition.self, References.self, WorkspaceSymbols.self,
    DocumentLinks.self, Complete.self, FormatDocument.self,
    FormatRange.self, FormatOnType.self, WillSaveWaitUntil.self,
  ]

  static let notifications: [any NotificationHandler.Type] = [
    Initialized.self, Exit.self, DidOpen.self, DidChange.self, DidClose.self, DidSave.self,
    DidChangeConfiguration.self, DidChangeWatchedFiles.self, DidChangeWorkspaceFolders.self,
    SetTrace.self, CancelRequest.self,
  ]

  static let requestsByMethod = Dictionary(
    requests.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
  static let notificationsByMethod = Dictionary(
    notifications.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })

  static func capabilities(for client: ClientCapabilities) -> JSONValue {
    var capabilities: JSONValue = [
      "positionEncoding": .string(client.positionEncoding.rawValue)
    ]
    for handler in requests { handler.announce(&capabilities, to: client) }
    for handler in notifications { handler.announce(&capabilities, to: client) }
    return capabilities
  }
}
