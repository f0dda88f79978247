import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// A file that is not open, and what was found in it.
struct ClosedFile: Sendable {
  /// Nil where nobody can tell whether it has changed.
  private(set) var stamp: FileStamp?
  /// Where there is no stamp: a folder's text is not to be held for the sake of its findings.
  private(set) var bytes: [UInt8]?
  let linter: Linter
  let form: DiagnosticJSON.Form
  /// The reports that may be last year's.
  let previous: [EarlierReport]
  /// Nil where it is no report, or cannot be read.
  let findings: JSONValue?
  /// Its outline, as a client lists symbols.
  let symbols: [JSONValue]

  /// Notes its stamp, once there is one.
  mutating func mark(_ stamp: FileStamp?) {
    self.stamp = stamp
    if stamp != nil { bytes = nil }
  }
}

extension Session {
  /// What is known of a file that is not open; nil where it cannot be read. A file of the same stamp is not
  /// read again by the same linter, nor, where there are no stamps, one of the same bytes looked at: clients
  /// ask every few seconds.
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
    let bytes = files.read(path)
    if var known, let bytes, known.bytes == bytes {
      // Just written, it has no stamp yet that would tell.
      known.mark(stamp)
      closed[path] = known
      return known
    }
    guard let bytes, let text = try? SourceText(validating: bytes) else {
      // Nor need it be tried again before it is another.
      closed[path] = ClosedFile(
        stamp: stamp, bytes: nil, linter: linter, form: form, previous: previous, findings: nil,
        symbols: [])
      return nil
    }
    let analysis = linter.analyze(text) { report in
      EarlierReports(previous: previous.first { $0.precedes(report) })
    }
    let isReport = analysis.report != nil
    let file = ClosedFile(
      stamp: stamp, bytes: stamp == nil ? bytes : nil, linter: linter, form: form,
      previous: previous,
      findings: isReport ? DiagnosticJSON(text: text, form).list(analysis.diagnostics) : nil,
      symbols: DocumentSymbols.flat(
        analysis.outline, uri, Coordinates(text: text, encoding: client.positionEncoding)))
    closed[path] = file
    return file
  }
}
