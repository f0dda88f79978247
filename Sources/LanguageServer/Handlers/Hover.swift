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
    let isMarkdown = session.client.hoversMarkdown
    guard
      let (range, text) = analysis.hover(
        at: offset, session.language(document.uri), isMarkdown: isMarkdown)
    else { return .null }
    return [
      "contents": [
        "kind": isMarkdown ? "markdown" : "plaintext",
        "value": .string(text),
      ],
      "range": coordinates.json(range),
    ]
  }
}
