import ReportAnalysis
import ReportRules
import TextCore

/// What was read of a file that may be last year's report of another.
struct PreviousFile: Sendable {
  /// Nil where it is open in the editor, or nobody can tell whether it has changed.
  let stamp: FileStamp?
  /// Where there is no stamp and the text is the disk's.
  let bytes: [UInt8]?
  /// Nil where it is no report.
  let report: EarlierReport?
}

extension Session {
  /// Notes that a file has another text, or is open or closed: documents whose last year's report it may be
  /// look again before they are asked for findings.
  ///
  /// - Parameter path: nil where it may be any.
  mutating func previousMayHaveChanged(at path: String?) {
    let uris = documents.keys.filter { uri in
      guard let document = documents[uri], !document.previousPaths.isEmpty else { return false }
      return path.map { document.previousPaths.contains($0) } ?? true
    }
    for uri in uris { documents[uri]?.mayHaveOtherPrevious = true }
  }

  /// Looks for a document's report of last year where it may be another than before; then what was found has
  /// to be found anew.
  mutating func bringPreviousUp(_ uri: String) {
    guard let document = documents[uri], document.mayHaveOtherPrevious else { return }
    documents[uri]?.mayHaveOtherPrevious = false
    let found =
      linter(uri).comparesReports ? previousReports(at: document.previousPaths) : []
    guard !Session.areSame(found, document.previous) else { return }
    documents[uri]?.previous = found
    documents[uri]?.analysis = nil
    documents[uri]?.isUnpublished = true
  }

  static func areSame(_ one: [EarlierReport], _ other: [EarlierReport]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0 === $1 }
  }

  /// The reports among some paths; the same objects while they say the same.
  mutating func previousReports(at paths: [String]) -> [EarlierReport] {
    var found: [EarlierReport] = []
    for path in paths {
      if let report = previousReport(at: path) { found.append(report) }
    }
    return found
  }

  private mutating func previousReport(at path: String) -> EarlierReport? {
    let known = previousFiles[path]
    let name = PreviousName.parts(of: path).name
    if let uri = documents.values.first(where: { $0.path == path })?.uri {
      // The editor's text counts, and its address as the editor writes it.
      let report = analysis(uri)?.report.map { EarlierReport($0, path: uri, name: name) }
      return keep(PreviousFile(stamp: nil, bytes: nil, report: report), at: path, known)
    }
    let files = configurations.files
    // Before it is read: what is written meanwhile has another stamp.
    let stamp = files.stamp(path)
    if let known, stamp != nil, known.stamp == stamp { return known.report }
    guard let bytes = files.read(path), let text = try? SourceText(validating: bytes) else {
      previousFiles[path] = nil
      return nil
    }
    if let known, known.bytes == bytes { return known.report }
    let report = EarlierReport(text, path: DocumentURI.uri(path: path), name: name)
    return keep(
      PreviousFile(stamp: stamp, bytes: stamp == nil ? bytes : nil, report: report), at: path, known
    )
  }

  /// - Parameter known: what was there before; its report is kept where it says the same.
  private mutating func keep(
    _ file: PreviousFile, at path: String, _ known: PreviousFile?
  ) -> EarlierReport? {
    var report = file.report
    if let old = known?.report, let new = report, old.isSame(as: new) { report = old }
    previousFiles[path] = PreviousFile(stamp: file.stamp, bytes: file.bytes, report: report)
    return report
  }
}
