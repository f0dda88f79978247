import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/diagnostic`: a document's findings when the client wants them.
enum PullDiagnostics: RequestHandler {
  static let method = "textDocument/diagnostic"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var previousResultId: String?
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    guard client.pullsDiagnostics else { return }
    capabilities["diagnosticProvider"] = [
      "identifier": "nianbao", "interFileDependencies": true, "workspaceDiagnostics": true,
      "workDoneProgress": true,
    ]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let uri = wanted.textDocument.uri
    guard session.documents[uri] != nil else {
      return ["kind": "full", "items": []]
    }
    session.documents[uri]?.isUnpublished = false
    let items = session.diagnostics(uri)
    return report(items, previous: wanted.previousResultId)
  }

  /// A full report, or `unchanged` where the client has the same already.
  static func report(_ items: JSONValue, previous: String?) -> JSONValue {
    let id = ResultID.of(items)
    if id == previous { return ["kind": "unchanged", "resultId": .string(id)] }
    return ["kind": "full", "resultId": .string(id), "items": items]
  }
}

/// What names a list of findings: the same findings have the same name.
enum ResultID {
  static func of(_ items: JSONValue) -> String {
    let bytes = if case .written(let bytes) = items { bytes } else { JSONWriter.bytes(of: items) }
    return String(ByteComparison.hash(bytes, 0..<bytes.count), radix: 16)
  }
}
