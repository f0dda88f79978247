import JSONRPC
import ReportAnalysis
import TextCore

/// `workspace/diagnostic`: the findings of every report in the folders, open or not.
enum PullWorkspaceDiagnostics: RequestHandler {
  static let method = "workspace/diagnostic"
  static let readsFolders = true

  private struct Wanted: Decodable {
    var previousResultIds: [Previous]?

    struct Previous: Decodable {
      var uri: String
      var value: String
    }
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    var previous: [String: String] = [:]
    for entry in wanted.previousResultIds ?? [] { previous[entry.uri] = entry.value }
    var items: [JSONValue] = []
    var seen: Set<String> = []
    for uri in session.documents.keys {
      if let path = session.documents[uri]?.path { seen.insert(path) }
      items.append(
        item(
          uri, session.diagnostics(uri), version: session.documents[uri]?.version,
          previous: previous[uri]))
    }
    for path in session.reportFiles() where seen.insert(path).inserted {
      let uri = DocumentURI.uri(path: path)
      guard let found = session.closedFile(path, uri)?.findings else { continue }
      items.append(item(uri, found, version: nil, previous: previous[uri]))
    }
    // What is no report any more, or gone, has no findings: a client keeps what it is not told of.
    let told = Set(items.compactMap { $0["uri"]?.stringValue })
    for uri in previous.keys.sorted() where !told.contains(uri) {
      items.append(item(uri, .array([]), version: nil, previous: previous[uri]))
    }
    session.closed = session.closed.filter { seen.contains($0.key) }
    return ["items": .array(items)]
  }

  private static func item(
    _ uri: String, _ diagnostics: JSONValue, version: Int?, previous: String?
  ) -> JSONValue {
    var report = PullDiagnostics.report(diagnostics, previous: previous)
    report["uri"] = .string(uri)
    report["version"] = version.map { JSONValue($0) } ?? .null
    return report
  }
}
