import ReportAnalysis
import ReportRules
import TextCore

/// What the command line says on top of configuration files.
struct ConfigurationChoices: Sendable {
  var select: [String]?
  var ignore: [String] = []
  var severity: [String: Severity?] = [:]
  var language: Language?
  var exclude: [String] = []
  /// `--force-exclude`: what is excluded is left out also where it is named.
  var excludesNamed = false
  /// `--config FILE`: this one and no other.
  var file: String?
  /// `--no-config`.
  var usesFiles = true

  func applied(to configuration: Configuration) -> Configuration {
    var result = configuration
    if let select { result.select = select }
    result.ignore += ignore
    result.severity.merge(severity) { $1 }
    if let language { result.language = language }
    return result
  }
}

/// Finds the configuration of each file: the nearest `.nianbao.json` upward, or the one named.
struct ConfigurationFiles {
  /// A configuration file as it was read.
  private struct Loaded {
    /// Its path from the root.
    var path: String
    var configuration: Configuration
  }

  let choices: ConfigurationChoices
  /// Lines for standard error: what is wrong with a file, with its place.
  private(set) var problems: [String] = []
  private var byFile: [String: Loaded?] = [:]
  private var search = ConfigurationSearch()
  private let current = Platform.currentFolder

  init(_ choices: ConfigurationChoices) {
    self.choices = choices
  }

  /// What holds for a file.
  mutating func configuration(for path: String) -> Configuration {
    let absolute = absolute(path)
    guard let loaded = loaded(for: absolute) else {
      return choices.applied(to: Configuration())
    }
    let relative = ConfigurationSearch.path(absolute, from: loaded.path) ?? absolute
    return choices.applied(to: loaded.configuration.resolved(for: relative))
  }

  /// Whether a path is left out by `--exclude` or by its configuration.
  mutating func excludes(_ path: String) -> Bool {
    var own = Configuration()
    own.exclude = choices.exclude
    let absolute = absolute(path)
    let base = current == "/" ? current : current + "/"
    let relative = absolute.hasPrefix(base) ? String(absolute.dropFirst(base.count)) : path
    if own.excludes(relative) { return true }
    guard let loaded = loaded(for: absolute),
      let below = ConfigurationSearch.path(absolute, from: loaded.path)
    else { return false }
    return loaded.configuration.excludes(below)
  }

  private func absolute(_ path: String) -> String { AbsolutePath.of(path, from: current) }

  private mutating func loaded(for absolute: String) -> Loaded? {
    guard choices.usesFiles else { return nil }
    if let file = choices.file { return load(file) }
    return search.file(for: absolute) { FileKind.of($0) == .file }.flatMap { load($0) }
  }

  private mutating func load(_ file: String) -> Loaded? {
    if let known = byFile[file] { return known }
    byFile[file] = .some(nil)
    do {
      let text = try FileReading.file(file).text
      let outcome = ConfigurationReader.read(text)
      let language = choices.language ?? outcome.configuration.language ?? .chinese
      for error in outcome.errors {
        let place = PrintedPosition(error.range.lowerBound, in: text, unit: .character)
        problems.append(
          "\(file):\(place.line):\(place.column): \(error.message.text(in: language)) [\(error.rule)]"
        )
      }
      let loaded = Loaded(path: absolute(file), configuration: outcome.configuration)
      byFile[file] = loaded
      return loaded
    } catch {
      problems.append("\(file): \(error.message.text(in: choices.language ?? .chinese))")
      return nil
    }
  }
}
