import JSONRPC
import ReportAnalysis
import TextCore

/// `workspace/diagnostic`: the findings of every report in the folders, open or not.
enum PullWorkspaceDiagnostics: RequestHandler {
  static let method = "workspace/diagnostic"

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
    for uri in session.documents.keys.sorted() {
      if let path = DocumentURI.path(uri) { seen.insert(path) }
      items.append(
        item(
          uri, session.diagnostics(uri), version: session.documents[uri]?.version,
          previous: previous[uri]))
    }
    for folder in session.folders.compactMap(DocumentURI.path) {
      for path in session.configurations.files.reportFiles(folder)
      where seen.insert(path).inserted {
        let uri = DocumentURI.uri(path: path)
        guard let found = closed(path, uri, &session) else { continue }
        items.append(item(uri, found, version: nil, previous: previous[uri]))
      }
    }
    return ["items": .array(items)]
  }

  /// The findings of a file that is not open; nil where it is no report.
  private static func closed(
    _ path: String, _ uri: String, _ session: inout Session
  ) -> JSONValue? {
    guard let bytes = session.configurations.files.read(path),
      let text = try? SourceText(validating: bytes)
    else { return nil }
    let analysis = session.linter(uri).analyze(text)
    guard analysis.report != nil else { return nil }
    return DiagnosticJSON(text: text, session.form(uri)).list(analysis.diagnostics)
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
