import JSONRPC
import ReportAnalysis

/// `codeAction/resolve`: the edits of fix-all, worked out when a person chose it.
enum ResolveCodeAction: RequestHandler {
  static let method = "codeAction/resolve"

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    var action = parameters.json
    guard action.objectValue != nil, action["title"]?.stringValue != nil else {
      throw ResponseError(.invalidParams, "no code action · 不是代码操作")
    }
    guard action["edit"] == nil, let uri = action["data"]?["uri"]?.stringValue else {
      return action
    }
    let document = try session.document(uri)
    if let version = action["data"]?["version"]?.intValue, version != document.version {
      throw ResponseError(.contentModified, "the document has changed · 文档已改变")
    }
    let outcome = FixEngine(session.linter(uri)).apply(document.text)
    action["edit"] = WorkspaceEdit.json(outcome.edits, document, session.client)
    return action
  }
}
