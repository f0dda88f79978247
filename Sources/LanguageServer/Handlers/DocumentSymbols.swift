import JSONRPC
import ReportAnalysis

/// `textDocument/documentSymbol`: sections, their sub-heads and tables; flat where the client knows no
/// hierarchy.
enum DocumentSymbols: RequestHandler {
  static let method = "textDocument/documentSymbol"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["documentSymbolProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let uri = try parameters.decode(as: DocumentParameters.self).textDocument.uri
    let document = try session.document(uri)
    guard let outline = session.analysis(uri)?.outline else { return [] }
    let coordinates = session.coordinates(document)
    if session.client.hasHierarchicalSymbols {
      return .array(outline.map { tree($0, coordinates) })
    }
    return .array(flat(outline, uri, coordinates))
  }

  /// One behind the other, each with what it is in.
  static func flat(
    _ outline: [OutlineItem], _ uri: String, _ coordinates: Coordinates
  ) -> [JSONValue] {
    var flat: [JSONValue] = []
    for item in outline { flatten(item, container: nil, uri, coordinates, into: &flat) }
    return flat
  }

  private static func tree(_ item: OutlineItem, _ coordinates: Coordinates) -> JSONValue {
    .members([
      "name": .string(item.name), "detail": item.detail.isEmpty ? nil : .string(item.detail),
      "kind": JSONValue(ProtocolNumber.symbolKind(item.kind)),
      "range": coordinates.json(item.range),
      "selectionRange": coordinates.json(item.selection),
      "children": item.children.isEmpty
        ? nil : .array(item.children.map { tree($0, coordinates) }),
    ])
  }

  private static func flatten(
    _ item: OutlineItem, container: String?, _ uri: String, _ coordinates: Coordinates,
    into list: inout [JSONValue]
  ) {
    list.append(
      .members([
        "name": .string(item.name), "kind": JSONValue(ProtocolNumber.symbolKind(item.kind)),
        "location": ["uri": .string(uri), "range": coordinates.json(item.range)],
        "containerName": container.map { .string($0) },
      ]))
    for child in item.children {
      flatten(child, container: item.name, uri, coordinates, into: &list)
    }
  }
}
