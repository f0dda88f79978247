import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/documentLink`: addresses, and files beside the report to which a link leads.
enum DocumentLinks: RequestHandler {
  static let method = "textDocument/documentLink"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["documentLinkProvider"] = ["resolveProvider": false]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let uri = try parameters.decode(as: DocumentParameters.self).textDocument.uri
    let document = try session.document(uri)
    guard let analysis = session.analysis(uri) else { return [] }
    let coordinates = session.coordinates(document)
    return .array(
      analysis.links.compactMap { link in
        let written = document.text.string(link.range)
        guard let target = link.isAbsolute ? written : DocumentLinks.uri(of: written, beside: uri)
        else { return nil }
        return ["range": coordinates.json(link.range), "target": .string(target)]
      })
  }

  /// Where a way leads that begins in a document's folder; nil where the document is in none.
  private static func uri(of way: String, beside uri: String) -> String? {
    guard let path = DocumentURI.path(uri), let slash = path.lastIndex(of: "/") else { return nil }
    // A link may be percent-encoded or written as the file is called.
    let name = DocumentURI.path("file:///" + way).map { String($0.dropFirst()) } ?? way
    return DocumentURI.uri(path: way.hasPrefix("/") ? name : path[...slash] + name)
  }
}
