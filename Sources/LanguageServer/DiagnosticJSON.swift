import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// A finding as the protocol has it.
struct DiagnosticJSON {
  let coordinates: Coordinates
  let client: ClientCapabilities
  let language: Language
  let uri: String

  func list(_ diagnostics: [Diagnostic]) -> JSONValue {
    .array(diagnostics.map(json))
  }

  func json(_ diagnostic: Diagnostic) -> JSONValue {
    .members([
      "range": coordinates.json(diagnostic.range),
      "severity": DiagnosticJSON.severity(diagnostic.severity),
      "source": "nianbao",
      "code": .string(diagnostic.rule),
      "message": .string(diagnostic.message.text(in: language)),
      "relatedInformation": related(diagnostic.related),
      "data": client.hasDiagnosticData || client.pullsDiagnostics
        ? ["rule": .string(diagnostic.rule)] : nil,
    ])
  }

  private func related(_ places: [RelatedPlace]) -> JSONValue? {
    guard client.hasRelatedInformation else { return nil }
    let own = places.filter { $0.path == nil }
    guard !own.isEmpty else { return nil }
    return .array(
      own.map { place in
        [
          "location": ["uri": .string(uri), "range": coordinates.json(place.range)],
          "message": .string(place.message.text(in: language)),
        ]
      })
  }

  static func severity(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    }
  }
}

extension Session {
  /// The findings of an open document, as JSON.
  mutating func diagnostics(_ uri: String) -> JSONValue {
    guard let document = documents[uri], let analysis = analysis(uri) else { return [] }
    return DiagnosticJSON(
      coordinates: coordinates(document), client: client, language: language(uri), uri: uri
    ).list(analysis.diagnostics)
  }

  /// Sends the findings of an open document with the version that they speak of.
  mutating func publish(_ uri: String) {
    documents[uri]?.isUnpublished = false
    // A configuration file's findings come from the store.
    guard DocumentURI.name(uri) != ConfigurationReader.fileName else { return }
    let version = documents[uri]?.version
    send(
      "textDocument/publishDiagnostics",
      .members([
        "uri": .string(uri), "version": version.map { JSONValue($0) },
        "diagnostics": diagnostics(uri),
      ]))
  }

  /// Sends what is wrong with configuration files, where it changed. Configuration files are never
  /// pulled, so this goes also to clients that pull.
  mutating func publishConfigurationErrors() {
    for (path, text, errors) in configurations.errors(documents) {
      let open = documents.values.first { DocumentURI.path($0.uri) == path }
      let uri = open?.uri ?? DocumentURI.uri(path: path)
      let json = DiagnosticJSON(
        coordinates: Coordinates(text: text, encoding: client.positionEncoding), client: client,
        language: settings.language ?? settings.locale ?? .chinese, uri: uri
      ).list(errors)
      guard publishedErrors[uri] ?? [] != json else { continue }
      publishedErrors[uri] = json
      send("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": json])
    }
  }
}
