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
      if let path = session.documents[uri]?.path { seen.insert(path) }
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
    // What is no report any more, or gone, has no findings: a client keeps what it is not told of.
    let told = Set(items.compactMap { $0["uri"]?.stringValue })
    for uri in previous.keys.sorted() where !told.contains(uri) {
      items.append(item(uri, .array([]), version: nil, previous: previous[uri]))
    }
    session.closed = session.closed.filter { seen.contains($0.key) }
    return ["items": .array(items)]
  }

  /// The findings of a file that is not open; nil where it is no report. What was found in the same bytes
  /// by the same linter is not looked for again, nor is a file of the same stamp read: clients ask every few
  /// seconds.
  private static func closed(
    _ path: String, _ uri: String, _ session: inout Session
  ) -> JSONValue? {
    let files = session.configurations.files
    let linter = session.linter(uri)
    let form = session.form(uri)
    let known = session.closed[path].flatMap { $0.linter === linter && $0.form == form ? $0 : nil }
    // Before it is read: what is written meanwhile has another stamp.
    let stamp = files.stamp(path)
    if let known, stamp != nil, known.stamp == stamp { return known.findings }
    guard let bytes = files.read(path) else { return nil }
    if let known, known.bytes == bytes {
      session.closed[path]?.stamp = stamp
      return known.findings
    }
    guard let text = try? SourceText(validating: bytes) else { return nil }
    let analysis = linter.analyze(text)
    let findings =
      analysis.report == nil ? nil : DiagnosticJSON(text: text, form).list(analysis.diagnostics)
    session.closed[path] = ClosedFile(
      bytes: bytes, stamp: stamp, linter: linter, form: form, findings: findings)
    return findings
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

/// A file that is not open, and what was found in it.
struct ClosedFile: Sendable {
  let bytes: [UInt8]
  var stamp: FileStamp?
  let linter: Linter
  let form: DiagnosticJSON.Form
  /// Nil where it is no report.
  let findings: JSONValue?
}
