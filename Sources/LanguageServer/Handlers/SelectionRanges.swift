import JSONRPC
import ReportAnalysis

/// `textDocument/selectionRange`: from a cell to its row, the table, the section; from a sentence to its
/// paragraph.
enum SelectionRanges: RequestHandler {
  static let method = "textDocument/selectionRange"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var positions: [WirePosition]
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["selectionRangeProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    let coordinates = session.coordinates(document)
    // Of a text that is no report there is nothing to tell, but each position is due an answer.
    let analysis = session.analysis(document.uri)
    return .array(
      wanted.positions.map { position in
        let offset = coordinates.offset(position)
        let ranges = analysis?.enclosing(offset) ?? []
        return ranges.reversed().reduce(nil as JSONValue?) { parent, range in
          .members(["range": coordinates.json(range), "parent": parent])
        } ?? ["range": coordinates.json(offset..<offset)]
      })
  }
}
