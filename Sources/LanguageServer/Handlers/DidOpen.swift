import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/didOpen`: from here on the text is the client's.
enum DidOpen: NotificationHandler {
  static let method = "textDocument/didOpen"

  private struct Opened: Decodable {
    var textDocument: Item

    struct Item: Decodable {
      var uri: String
      var languageId: String?
      var version: Int?
      var text: String
    }
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    var sync = capabilities["textDocumentSync"] ?? [:]
    sync["openClose"] = true
    sync["change"] = JSONValue(ProtocolNumber.incrementalChanges)
    capabilities["textDocumentSync"] = sync
  }

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let item = try parameters.decode(as: Opened.self).textDocument
    let document = OpenDocument(
      uri: item.uri, languageID: item.languageId ?? "", version: item.version,
      text: SourceText(item.text))
    session.documents[item.uri] = document
    session.memories[item.uri] = DocumentMemory()
    if let path = document.path { session.previousMayHaveChanged(at: path) }
    if document.isConfiguration { session.configurationChanged() }
  }
}
