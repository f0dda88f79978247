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
  func form(_ uri: String) -> DiagnosticJSON.Form {
    DiagnosticJSON.Form(uri: uri, language(uri), for: client)
  }

  /// Sends the findings of an open document with the version that they speak of.
  mutating func publish(_ uri: String) {
    documents[uri]?.isUnpublished = false
    // A configuration file's findings come from the store.
    guard let document = documents[uri], !document.isConfiguration else { return }
    send(
      "textDocument/publishDiagnostics",
      .members([
        "uri": .string(uri), "version": document.version.map { JSONValue($0) },
        "diagnostics": diagnostics(uri),
      ]))
  }

  /// Sends what is wrong with configuration files, where it changed. Configuration files are never
  /// pulled, so this goes also to clients that pull.
  mutating func publishConfigurationErrors() {
    guard checkedConfigurations != configurations.revision else { return }
    for (path, text, errors) in configurations.errors(documents) {
      let open = documents.values.first { DocumentURI.path($0.uri) == path }
      let uri = open?.uri ?? DocumentURI.uri(path: path)
      let language = settings.language ?? settings.locale ?? .chinese
      let form = DiagnosticJSON.Form(uri: uri, language, for: client)
      let json = DiagnosticJSON(text: text, form).list(errors)
      guard (publishedErrors[uri] ?? .written(Array("[]".utf8))) != json else { continue }
      publishedErrors[uri] = json
      send("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": json])
    }
    checkedConfigurations = configurations.revision
  }
}
