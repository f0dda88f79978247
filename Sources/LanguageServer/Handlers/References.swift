import JSONRPC
import ReportAnalysis

/// `textDocument/references`: every place that says the same quantity, in the order of the text.
enum References: RequestHandler {
  static let method = "textDocument/references"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var position: WirePosition
    var context: Context?

    struct Context: Decodable {
      var includeDeclaration: Bool?
    }
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["referencesProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    let coordinates = session.coordinates(document)
    guard
      let found = session.analysis(document.uri)?.sameQuantity(
        at: coordinates.offset(wanted.position))
    else { return [] }
    let own = wanted.context?.includeDeclaration ?? true ? [found.own] : []
    let places = (own + found.others).sorted { $0.lowerBound < $1.lowerBound }
    return .array(places.map { ["uri": .string(document.uri), "range": coordinates.json($0)] })
  }
}
