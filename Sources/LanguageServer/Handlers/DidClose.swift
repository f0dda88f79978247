import JSONRPC
import ReportAnalysis

/// `textDocument/didClose`: the document's findings are taken back.
enum DidClose: NotificationHandler {
  static let method = "textDocument/didClose"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let uri = try parameters.decode(as: DocumentParameters.self).textDocument.uri
    guard let document = session.documents.remove(uri) else { return }
    session.memories[uri] = nil
    if let path = document.path { session.previousMayHaveChanged(at: path) }
    if document.isConfiguration {
      session.configurationChanged()
    } else if !session.client.pullsDiagnostics {
      session.send(
        "textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": []])
    }
  }
}
