import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/rangeFormatting`: the tables that the range touches, each as a whole, since the columns
/// of a part of a table cannot be aligned.
enum FormatRange: RequestHandler {
  static let method = "textDocument/rangeFormatting"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var range: WireRange
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["documentRangeFormattingProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    let range = session.coordinates(document).range(wanted.range)
    return try session.formatting(document.uri) { $0.formatting($1, in: range) }
  }
}
