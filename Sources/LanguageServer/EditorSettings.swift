import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// What the editor's settings say under `nianbao`.
///
/// They have the keys of the configuration file, and `formatOnSave`. A configuration file near the
/// document counts instead of them, since it is what `--check` goes by.
struct EditorSettings: Sendable {
  /// Whether `willSaveWaitUntil` formats; off, since clients that format on save would do it twice.
  var formatOnSave = false
  var language: Language?
  /// The language of the client's interface.
  var locale: Language?
  var configuration = Configuration()

  /// Reads settings as `workspace/configuration` or `initializationOptions` give them; null resets.
  mutating func read(_ json: JSONValue) {
    let settings = json["nianbao"]?.objectValue ?? json.objectValue ?? [:]
    formatOnSave = settings["formatOnSave"]?.boolValue ?? false
    var known: [String: JSONValue] = [:]
    // Editors send every setting that their manifest declares, with null where nothing was chosen.
    for (key, value) in settings
    where !value.isNull && ConfigurationReader.keys.contains(key) {
      known[key] = value
    }
    let text = SourceText(validUTF8: JSONWriter.bytes(of: .object(known)))
    configuration = ConfigurationReader.read(text).configuration
    language = configuration.language
  }
}
