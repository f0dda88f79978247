import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

extension Session {
  /// The findings of an open document, as JSON.
  mutating func diagnostics(_ uri: String) -> JSONValue {
    guard let analysis = analysis(uri) else { return [] }
    let form = form(uri)
    return .written(
      memories[uri, default: DocumentMemory()].listed.update(
        analysis.diagnostics, analysis.text, form))
  }

  /// How findings of a document are written for this client.
  mutating func form(_ uri: String) -> DiagnosticJSON.Form {
    DiagnosticJSON.Form(uri: uri, language(uri), for: client)
  }

  /// Sends the findings of an open document with the version that they speak of.
  mutating func publish(_ uri: String) {
    documents[uri]?.isUnpublished = false
    // A configuration file's findings come from the store.
    guard let document = documents[uri], !document.isConfiguration else { return }
    var members: [(name: StaticString, value: JSONValue)] = [
      ("diagnostics", diagnostics(uri)), ("uri", .string(uri)),
    ]
    if let version = document.version { members.append(("version", JSONValue(version))) }
    send("textDocument/publishDiagnostics", Parameters(members: members))
  }

  /// Sends what is wrong with configuration files, where it changed. Configuration files are never
  /// pulled, so this goes also to clients that pull.
  mutating func publishConfigurationErrors() {
    guard checkedConfigurations != configurations.revision else { return }
    var untold = Set(publishedErrors.keys)
    for (path, text, errors) in configurations.errors(documents) {
      let open = documents.values.first { $0.path == path }
      let uri = open?.uri ?? DocumentURI.uri(path: path)
      let language = settings.language ?? settings.locale ?? .chinese
      let form = DiagnosticJSON.Form(uri: uri, language, for: client)
      untold.remove(uri)
      tell(uri, DiagnosticJSON(text: text, form).list(errors))
    }
    // The editor may have written a file's address in another way while it was open.
    for uri in untold.sorted() { tell(uri, .written(Array("[]".utf8))) }
    checkedConfigurations = configurations.revision
  }

  /// Sends what is wrong with a configuration file, unless that is what was sent last.
  private mutating func tell(_ uri: String, _ errors: JSONValue) {
    guard (publishedErrors[uri] ?? .written(Array("[]".utf8))) != errors else { return }
    publishedErrors[uri] = errors
    send("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": errors])
  }
}
