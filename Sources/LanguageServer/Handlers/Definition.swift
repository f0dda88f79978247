import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/definition`: from a count in prose to its cells, and from a cell to what prose says of it.
enum Definition: RequestHandler {
  static let method = "textDocument/definition"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["definitionProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    try places(parameters.decode(as: PositionParameters.self), &session, withOwn: false)
  }

  /// The places that say the same as the one asked for, in the order of the text.
  ///
  /// - Parameter withOwn: whether it is among them.
  static func places(
    _ wanted: PositionParameters, _ session: inout Session, withOwn: Bool
  ) throws(ResponseError) -> JSONValue {
    let document = try session.document(wanted.textDocument.uri)
    let coordinates = session.coordinates(document)
    guard
      let found = session.analysis(document.uri)?.sameQuantity(
        at: coordinates.offset(wanted.position))
    else { return [] }
    let places = ((withOwn ? [found.own] : []) + found.others).sorted {
      $0.lowerBound < $1.lowerBound
    }
    return .array(places.map { ["uri": .string(document.uri), "range": coordinates.json($0)] })
  }
}
