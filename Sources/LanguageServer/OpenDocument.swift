import ReportAnalysis
import ReportRules
import TextCore

/// A document that the client has open: its text is the client's, never the disk's.
struct OpenDocument: Sendable {
  /// As the client wrote it, and as it is written back.
  let uri: String
  /// Where it stands; nil where its URI names no file.
  let path: String?
  let languageID: String
  /// Whether it is a configuration file.
  let isConfiguration: Bool
  var version: Int?
  var text: SourceText {
    didSet { analysis = nil }
  }
  /// What is known of the present text; nil until somebody asks.
  var analysis: Analysis?
  /// Where last year's report may lie.
  let previousPaths: [String]
  /// The reports that were found there.
  var previous: [EarlierReport] = []
  /// Whether others may be there by now.
  var mayHaveOtherPrevious = true
  /// Whether the text changed since its findings were published.
  var isUnpublished = true

  init(uri: String, languageID: String, version: Int?, text: SourceText) {
    self.uri = uri
    path = DocumentURI.path(uri)
    previousPaths = path.map { PreviousName.paths(besides: $0) } ?? []
    self.languageID = languageID
    self.version = version
    self.text = text
    isConfiguration = DocumentURI.name(uri) == ConfigurationReader.fileName
  }
}

/// What the session remembers of a document from one version to the next: it makes answers quicker and
/// nothing else. It stands apart from the document, of which copies are made.
struct DocumentMemory: Sendable {
  var analysis = AnalysisMemory()
  var listed = ListedFindings()

  /// Frees what is of no more use.
  mutating func rest() {
    analysis.rest()
    listed.rest()
  }
}
