import JSONRPC
import ReportAnalysis

/// `textDocument/hover`: the rule behind a finding, the sum behind a figure, the duty of a section.
enum Hover: RequestHandler {
  static let method = "textDocument/hover"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["hoverProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: PositionParameters.self)
    let document = try session.document(wanted.textDocument.uri)
    guard let analysis = session.analysis(document.uri) else { return .null }
    let coordinates = session.coordinates(document)
    let offset = coordinates.offset(wanted.position)
    guard let (range, text) = analysis.hover(at: offset, session.language(document.uri)) else {
      return .null
    }
    let isMarkdown = session.client.hoversMarkdown
    return [
      "contents": [
        "kind": isMarkdown ? "markdown" : "plaintext",
        "value": .string(isMarkdown ? text : plain(text)),
      ],
      "range": coordinates.json(range),
    ]
  }

  /// The text without Markdown's marks.
  private static func plain(_ text: String) -> String {
    String(text.filter { $0 != "*" && $0 != "`" })
  }
}
