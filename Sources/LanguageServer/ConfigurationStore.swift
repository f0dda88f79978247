import ReportAnalysis
import ReportRules
import TextCore

/// Configuration files as they were last read; the last good one of each stays in force.
struct ConfigurationStore: Sendable {
  private struct Loaded: Sendable {
    var good: Configuration?
    var errors: [Diagnostic]
    var text: SourceText
  }

  let files: FileAccess
  /// By path of the file.
  private var loaded: [String: Loaded] = [:]
  /// The configuration file in force for a folder; `.some(nil)` where there is none.
  private var nearest: [String: String?] = [:]
  /// Linters by URI; made anew after a change.
  private var linters: [String: Linter] = [:]
  /// Grows with everything that may change what is wrong with configuration files.
  private(set) var revision = 0

  init(files: FileAccess) {
    self.files = files
  }

  /// Forgets what is in force, so that the disk is asked again; last good configurations stay.
  mutating func forget() {
    nearest = [:]
    linters = [:]
    revision += 1
  }

  /// The configuration in force for a document.
  func configuration(
    for uri: String, _ settings: EditorSettings, _ documents: [String: OpenDocument]
  ) -> Configuration {
    if let linter = linters[uri] { return linter.configuration }
    var copy = self
    return copy.resolve(uri, settings, documents)
  }

  mutating func linter(
    for uri: String, _ settings: EditorSettings, _ documents: [String: OpenDocument]
  ) -> Linter {
    if let linter = linters[uri] { return linter }
    let configuration = resolve(uri, settings, documents)
    // Documents of one configuration share who checks them.
    let known = linters.values.first { $0.configuration == configuration }
    let linter = known ?? Linter.of(configuration)
    linters[uri] = linter
    return linter
  }

  private mutating func resolve(
    _ uri: String, _ settings: EditorSettings, _ documents: [String: OpenDocument]
  ) -> Configuration {
    guard let path = DocumentURI.path(uri), let file = file(near: path, documents),
      let configuration = load(file, documents)
    else { return settings.configuration }
    let folder = file.dropLast(ConfigurationReader.fileName.utf8.count)
    let relative = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    return configuration.resolved(for: relative)
  }

  /// The path of the nearest configuration file at or above a file's folder; one that is open counts
  /// before it is saved.
  private mutating func file(
    near path: String, _ documents: [String: OpenDocument]
  ) -> String? {
    var folder = ConfigurationStore.folder(of: path)
    let start = folder
    if let known = nearest[start] { return known }
    let open = documents.values.filter(\.isConfiguration).compactMap { DocumentURI.path($0.uri) }
    while true {
      let candidate = folder + "/" + ConfigurationReader.fileName
      if open.contains(candidate) || files.read(candidate) != nil {
        nearest[start] = .some(candidate)
        return candidate
      }
      guard !folder.isEmpty, folder != ConfigurationStore.folder(of: folder) else { break }
      folder = ConfigurationStore.folder(of: folder)
    }
    nearest[start] = .some(nil)
    return nil
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// Reads a configuration file: the editor's text where it is open, else the disk's.
  @discardableResult
  private mutating func load(
    _ path: String, _ documents: [String: OpenDocument]
  ) -> Configuration? {
    let open = documents.values.first { DocumentURI.path($0.uri) == path }
    guard let bytes = open?.text.bytes ?? files.read(path) else { return loaded[path]?.good }
    if let known = loaded[path], known.text.bytes == bytes { return known.good }
    guard let text = try? SourceText(validating: bytes) else { return loaded[path]?.good }
    let outcome = ConfigurationReader.read(text)
    revision += 1
    loaded[path] = Loaded(
      good: outcome.errors.isEmpty ? outcome.configuration : loaded[path]?.good,
      errors: outcome.errors, text: text)
    return loaded[path]?.good
  }

  /// What is wrong with each configuration file met so far, as it stands by now: one that was closed
  /// without being saved is the disk's again. Nothing is wrong with one that is gone.
  mutating func errors(
    _ documents: [String: OpenDocument]
  ) -> [(path: String, text: SourceText, errors: [Diagnostic])] {
    let open = documents.values.filter(\.isConfiguration).compactMap { DocumentURI.path($0.uri) }
    for path in Set(open).union(loaded.keys) {
      if open.contains(path) || files.read(path) != nil {
        load(path, documents)
      } else if loaded[path]?.errors.isEmpty == false {
        loaded[path] = Loaded(good: nil, errors: [], text: SourceText(""))
      }
    }
    return loaded.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text, $0.value.errors) }
  }
}
