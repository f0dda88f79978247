import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/formatting`: the report's tables. Options of the client (indentation, trailing blanks)
/// speak of code; how tables are written is the configuration's business.
enum FormatDocument: RequestHandler {
  static let method = "textDocument/formatting"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["documentFormattingProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: DocumentParameters.self)
    return try session.formatting(wanted.textDocument.uri) { $0.formatting($1) }
  }
}

extension Session {
  /// The edits that a way of formatting makes of an open document.
  mutating func formatting(
    _ uri: String, _ edits: (Analysis, Configuration.TableStyle) -> [TextEdit]
  ) throws(ResponseError) -> JSONValue {
    let document = try document(uri)
    guard let analysis = analysis(uri) else { return [] }
    let coordinates = coordinates(document)
    return .array(
      edits(analysis, linter(uri).configuration.tables).map { coordinates.json($0) })
  }
}
