import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/didChange`: changes in their order, each in the text that the one before left.
enum DidChange: NotificationHandler {
  static let method = "textDocument/didChange"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let changed = try parameters.decode(as: ChangedDocument.self)
    let uri = changed.uri
    var document = try session.document(uri)
    var text = document.text
    for change in changed.changes {
      if let range = change.range {
        let coordinates = Coordinates(text: text, encoding: session.client.positionEncoding)
        text = coordinates.replacing(range, with: change.text)
      } else {
        text = SourceText(change.text)
      }
    }
    document.version = changed.version ?? document.version
    document.text = text
    document.isUnpublished = true
    session.replace(uri, with: document)
    if session.documents.count > 1, let path = document.path {
      session.previousMayHaveChanged(at: path)
    }
    if document.isConfiguration { session.configurationChanged() }
  }
}
