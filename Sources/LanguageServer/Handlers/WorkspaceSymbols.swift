import JSONRPC
import ReportAnalysis

/// `workspace/symbol`: titles, sections and tables of every report in the folders, open or not.
enum WorkspaceSymbols: RequestHandler {
  static let method = "workspace/symbol"
  static let readsFolders = true

  private struct Wanted: Decodable {
    var query: String
  }

  /// Nobody reads more, and clients ask again when more is typed.
  private static let most = 1000

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["workspaceSymbolProvider"] = ["workDoneProgress": true]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let query = Array(try parameters.decode(as: Wanted.self).query.lowercased().unicodeScalars)
    var found: [JSONValue] = []
    var seen: Set<String> = []
    func take(_ symbols: [JSONValue]) {
      for symbol in symbols where found.count < most && isMeant(symbol, by: query) {
        found.append(symbol)
      }
    }
    for uri in session.documents.keys {
      guard let document = session.documents[uri] else { continue }
      if let path = document.path { seen.insert(path) }
      take(
        DocumentSymbols.flat(
          session.analysis(uri)?.outline ?? [], uri, session.coordinates(document)))
    }
    for path in session.reportFiles() where found.count < most && seen.insert(path).inserted {
      take(session.closedFile(path, DocumentURI.uri(path: path))?.symbols ?? [])
    }
    return .array(found)
  }

  /// Whether a symbol's name has all that was typed, in its order, whatever stands between.
  private static func isMeant(_ symbol: JSONValue, by query: [Unicode.Scalar]) -> Bool {
    var next = 0
    for scalar in (symbol["name"]?.stringValue ?? "").lowercased().unicodeScalars
    where next < query.count && scalar == query[next] {
      next += 1
    }
    return next == query.count
  }
}
