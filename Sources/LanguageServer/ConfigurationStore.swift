import ReportAnalysis
import ReportRules
import TextCore

/// Configuration files as they were last read; the last good one of each stays in force.
struct ConfigurationStore: Sendable {
  private struct Loaded: Sendable {
    var good: Configuration?
    var errors: [Diagnostic]
    var text: SourceText
    /// As they were read.
    var bytes: [UInt8]
  }

  let files: FileAccess
  /// By path of the file.
  private var loaded: [String: Loaded] = [:]
  private var search = ConfigurationSearch()
  /// Linters by URI; made anew after a change.
  private var linters = ByURI<Linter>()
  /// Grows with everything that may change what is wrong with configuration files.
  private(set) var revision = 0

  init(files: FileAccess) {
    self.files = files
  }

  /// Forgets what is in force, so that the disk is asked again; last good configurations stay.
  mutating func forget() {
    search = ConfigurationSearch()
    linters = ByURI()
    revision += 1
  }

  /// Who checks a document by the configuration in force for it.
  ///
  /// - Parameter folders: the client's, by URI. A document that has no file yet goes by what is in force in
  ///   the only one.
  mutating func linter(
    for uri: String, _ settings: EditorSettings, _ documents: ByURI<OpenDocument>,
    in folders: [String]
  ) -> Linter {
    if let linter = linters[uri] { return linter }
    let path = DocumentURI.path(uri) ?? DocumentURI.untitledPath(uri, in: folders)
    let configuration = resolve(path, settings, documents)
    // Documents of one configuration share who checks them.
    let known = linters.values.first { $0.configuration == configuration }
    let linter = known ?? Linter.of(configuration)
    linters[uri] = linter
    return linter
  }

  private mutating func resolve(
    _ path: String?, _ settings: EditorSettings, _ documents: ByURI<OpenDocument>
  ) -> Configuration {
    guard let path, let file = file(for: path, documents),
      let configuration = load(file, documents)
    else { return settings.configuration }
    return configuration.resolved(for: ConfigurationSearch.path(path, from: file) ?? path)
  }

  /// The path of the configuration file in force for a path; one that is open counts before it is saved.
  private mutating func file(
    for path: String, _ documents: ByURI<OpenDocument>
  ) -> String? {
    let files = files
    return search.file(for: path) { candidate in
      documents.values.contains { $0.isConfiguration && $0.path == candidate }
        || files.read(candidate) != nil
    }
  }

  /// Reads a configuration file: the editor's text where it is open, else the disk's.
  @discardableResult
  private mutating func load(
    _ path: String, _ documents: ByURI<OpenDocument>
  ) -> Configuration? {
    let open = documents.values.first { $0.path == path }
    guard let bytes = open?.text.bytes ?? files.read(path) else { return loaded[path]?.good }
    if let known = loaded[path], known.bytes == bytes { return known.good }
    revision += 1
    let good = loaded[path]?.good
    do {
      let text = try SourceText(validating: bytes)
      let outcome = ConfigurationReader.read(text)
      loaded[path] = Loaded(
        good: outcome.errors.isEmpty ? outcome.configuration : good, errors: outcome.errors,
        text: text, bytes: bytes)
    } catch {
      loaded[path] = Loaded(
        good: good, errors: [ConfigurationReader.undecodable(at: error.offset)],
        text: SourceText(""), bytes: bytes)
    }
    return loaded[path]?.good
  }

  /// What is wrong with each configuration file met so far, as it stands by now: one that was closed
  /// without being saved is the disk's again. Nothing is wrong with one that is gone.
  mutating func errors(
    _ documents: ByURI<OpenDocument>
  ) -> [(path: String, text: SourceText, errors: [Diagnostic])] {
    let open = documents.values.filter(\.isConfiguration).compactMap(\.path)
    for path in Set(open).union(loaded.keys) {
      if open.contains(path) || files.read(path) != nil {
        load(path, documents)
      } else if loaded[path]?.errors.isEmpty == false {
        loaded[path] = Loaded(good: nil, errors: [], text: SourceText(""), bytes: [])
      }
    }
    return loaded.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text, $0.value.errors) }
  }
}
