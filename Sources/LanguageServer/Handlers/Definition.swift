import JSONRPC
import ReportAnalysis

/// `textDocument/definition`: from a count in prose to its cells, and from a cell to what prose says of it.
enum Definition: RequestHandler {
  static let method = "textDocument/definition"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["definitionProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: PositionParameters.self)
    let document = try session.document(wanted.textDocument.uri)
    let coordinates = session.coordinates(document)
    guard
      let found = session.analysis(document.uri)?.sameQuantity(
        at: coordinates.offset(wanted.position))
    else { return [] }
    return .array(
      found.others.map { ["uri": .string(document.uri), "range": coordinates.json($0)] })
  }
}
