import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// A file that is not open, and what was found in it.
struct ClosedFile: Sendable {
  let bytes: [UInt8]
  var stamp: FileStamp?
  let linter: Linter
  let form: DiagnosticJSON.Form
  /// The reports that may be last year's.
  let previous: [EarlierReport]
  /// Nil where it is no report.
  let findings: JSONValue?
  /// Its outline, as a client lists symbols.
  let symbols: [JSONValue]
}

extension Session {
  /// What is known of a file that is not open; nil where it cannot be read. What was found in the same bytes
  /// by the same linter is not looked for again, nor is a file of the same stamp read: clients ask every few
  /// seconds.
  mutating func closedFile(_ path: String, _ uri: String) -> ClosedFile? {
    let files = configurations.files
    let linter = linter(uri)
    let form = form(uri)
    let previous =
      linter.comparesReports ? previousReports(at: PreviousName.paths(besides: path)) : []
    let known = closed[path].flatMap {
      $0.linter === linter && $0.form == form && Session.areSame($0.previous, previous) ? $0 : nil
    }
    // Before it is read: what is written meanwhile has another stamp.
    let stamp = files.stamp(path)
    if let known, stamp != nil, known.stamp == stamp { return known }
    guard let bytes = files.read(path) else { return nil }
    if let known, known.bytes == bytes {
      closed[path]?.stamp = stamp
      return known
    }
    guard let text = try? SourceText(validating: bytes) else { return nil }
    let analysis = linter.analyze(text) { report in
      EarlierReports(previous: previous.first { $0.precedes(report) })
    }
    let isReport = analysis.report != nil
    let file = ClosedFile(
      bytes: bytes, stamp: stamp, linter: linter, form: form, previous: previous,
      findings: isReport ? DiagnosticJSON(text: text, form).list(analysis.diagnostics) : nil,
      symbols: DocumentSymbols.flat(
        analysis.outline, uri, Coordinates(text: text, encoding: client.positionEncoding)))
    closed[path] = file
    return file
  }
}
