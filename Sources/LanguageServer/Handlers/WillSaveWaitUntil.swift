import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/willSaveWaitUntil`: formats only where the setting `formatOnSave` asks for it. Clients
/// that format on save themselves would otherwise apply both answers to one text.
enum WillSaveWaitUntil: RequestHandler {
  static let method = "textDocument/willSaveWaitUntil"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    guard client.waitsBeforeSave else { return }
    var sync = capabilities["textDocumentSync"] ?? [:]
    sync["willSaveWaitUntil"] = true
    capabilities["textDocumentSync"] = sync
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: DocumentParameters.self)
    guard session.settings.formatOnSave else { return [] }
    return try session.formatting(wanted.textDocument.uri) { $0.formatting($1) }
  }
}
