import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// What the editor's settings say under `nianbao`.
///
/// They have the keys of the configuration file, and `formatOnSave`; patterns of paths have no folder to
/// start from here, so that `overrides` and `exclude` are without effect. A configuration file near the
/// document counts instead of them, since it is what `--check` goes by.
struct EditorSettings: Sendable {
  /// Whether `willSaveWaitUntil` formats; off, since clients that format on save would do it twice.
  var formatOnSave = false
  var language: Language?
  /// The language of the client's interface.
  var locale: Language?
  var configuration = Configuration()

  /// What only servers and clients read.
  private static let own: Set<String> = ["formatOnSave", "positionEncoding", "path", "trace"]

  /// Reads settings as `workspace/configuration` or `initializationOptions` give them; null resets.
  ///
  /// - Returns: what is wrong with them. Then the configuration stays the last good one: a misspelt rule
  ///   among those selected must not leave none.
  mutating func read(_ json: JSONValue) -> [Localized] {
    let settings = json["nianbao"]?.objectValue ?? json.objectValue ?? [:]
    formatOnSave = settings["formatOnSave"]?.boolValue ?? false
    var known: [String: JSONValue] = [:]
    // Editors send every setting that their manifest declares, with null where nothing was chosen.
    for (key, value) in settings
    where !value.isNull && !EditorSettings.own.contains(key) { known[key] = value }
    let text = SourceText(validUTF8: JSONWriter.bytes(of: .object(known)))
    let outcome = ConfigurationReader.read(text)
    guard outcome.errors.isEmpty else { return outcome.errors.map(\.message) }
    configuration = outcome.configuration
    language = configuration.language
    return []
  }
}

extension Session {
  /// Takes over the editor's settings, and says what is wrong with them where a person sees it.
  mutating func readSettings(_ json: JSONValue) {
    let language = settings.language ?? settings.locale ?? .chinese
    for error in settings.read(json) {
      let message = Localized(
        "nianbao 的设置有误，沿用先前的设置：\(error.zh)",
        "nianbao's settings are wrong, the former ones stay: \(error.en)")
      send(
        "window/showMessage",
        [
          "type": JSONValue(ProtocolNumber.warning),
          "message": .string(message.text(in: language)),
        ])
    }
  }
}
