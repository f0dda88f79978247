import JSONRPC

/// `textDocument/references`: every place that says the same quantity, in the order of the text.
enum References: RequestHandler {
  static let method = "textDocument/references"

  private struct Wanted: Decodable {
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
    let context = try parameters.decode(as: Wanted.self).context
    return try Definition.places(
      parameters.decode(as: PositionParameters.self), &session,
      withOwn: context?.includeDeclaration ?? true)
  }
}
