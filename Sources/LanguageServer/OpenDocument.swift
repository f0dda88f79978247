import ReportAnalysis
import TextCore

/// A document that the client has open: its text is the client's, never the disk's.
struct OpenDocument: Sendable {
  /// As the client wrote it, and as it is written back.
  let uri: String
  let languageID: String
  var version: Int?
  var text: SourceText {
    didSet { analysis = nil }
  }
  /// What is known of the present text; nil until somebody asks.
  var analysis: Analysis?
  /// What is remembered of the text that was analysed last.
  var memory = AnalysisMemory()
  /// Whether the text changed since its findings were published.
  var isUnpublished = true

  /// Analyses the present text. In place: a memory that somebody else holds as well would be copied.
  mutating func analyze(by linter: Linter) -> Analysis {
    let analysis = linter.analyze(text, &memory)
    self.analysis = analysis
    return analysis
  }
}
