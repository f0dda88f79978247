import JSONRPC
import ReportAnalysis

/// `workspace/executeCommand`: for clients that know commands and no literals.
enum ExecuteCommand: RequestHandler {
  static let method = "workspace/executeCommand"
  /// Applies the edit in its argument.
  static let applyEdit = "nianbao.applyEdit"
  /// Applies the safe fixes of the document in its argument.
  static let fixAll = "nianbao.fixAll"

  private struct Wanted: Decodable {
    var command: String
    var arguments: [JSONValue]?
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    // A client that cannot be told to apply an edit has no use for commands.
    guard client.appliesEdits else { return }
    capabilities["executeCommandProvider"] = [
      "commands": [.string(applyEdit), .string(fixAll)]
    ]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let argument = wanted.arguments?.first ?? .null
    let edit: JSONValue
    switch wanted.command {
    case applyEdit:
      guard let given = argument["edit"] else {
        throw ResponseError(.invalidParams, "edit missing · 缺少 edit")
      }
      // Clients that take no versions with an edit would put it where something else stands by now.
      if let uri = argument["uri"]?.stringValue, let version = argument["version"]?.intValue,
        session.documents[uri].map({ $0.version != version }) ?? true
      {
        throw ResponseError(.contentModified, "the document has changed · 文档已改变")
      }
      edit = given
    case fixAll:
      guard let uri = argument["uri"]?.stringValue ?? argument.stringValue else {
        throw ResponseError(.invalidParams, "uri missing · 缺少 uri")
      }
      let document = try session.document(uri)
      let outcome = FixEngine(session.linter(uri)).apply(document.text)
      if outcome.edits.isEmpty { return .null }
      edit = WorkspaceEdit.json(outcome.edits, document, session.client)
    default:
      throw ResponseError(.invalidParams, "no command \(wanted.command) · 没有这个命令")
    }
    guard session.client.appliesEdits else {
      throw ResponseError(.requestFailed, "the client applies no edits · 客户端不支持 applyEdit")
    }
    session.ask(.applyEdit, "workspace/applyEdit", ["label": "nianbao", "edit": edit])
    return .null
  }
}
