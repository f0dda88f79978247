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
    var writer = JSONWriter()
    writer.reserveCapacity(diagnostics.count * 400 + 16)
    writer.write(raw: "[")
    for (index, diagnostic) in diagnostics.enumerated() {
      if index > 0 { writer.write(raw: ",") }
      write(diagnostic, to: &writer)
    }
    writer.write(raw: "]")
    return .written(writer.bytes)
  }

  func json(_ diagnostic: Diagnostic) -> JSONValue {
    var writer = JSONWriter()
    write(diagnostic, to: &writer)
    return .written(writer.bytes)
  }

  /// Members in the order of their names, as everywhere.
  private func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.write(raw: "{\"code\":")
    writer.write(string: diagnostic.rule)
    if client.hasDiagnosticData || client.pullsDiagnostics {
      writer.write(raw: ",\"data\":{\"rule\":")
      writer.write(string: diagnostic.rule)
      writer.write(raw: "}")
    }
    writer.write(raw: ",\"message\":")
    writer.write(string: diagnostic.message.text(in: language))
    writer.write(raw: ",\"range\":")
    write(diagnostic.range, to: &writer)
    if client.hasRelatedInformation { writeRelated(diagnostic.related, to: &writer) }
    writer.write(raw: ",\"severity\":")
    writer.write(integer: DiagnosticJSON.severity(diagnostic.severity))
    writer.write(raw: ",\"source\":\"nianbao\"}")
  }

  private func writeRelated(_ places: [RelatedPlace], to writer: inout JSONWriter) {
    var isFirst = true
    for place in places where place.path == nil {
      writer.write(raw: isFirst ? ",\"relatedInformation\":[" : ",")
      isFirst = false
      writer.write(raw: "{\"location\":{\"range\":")
      write(place.range, to: &writer)
      writer.write(raw: ",\"uri\":")
      writer.write(string: uri)
      writer.write(raw: "},\"message\":")
      writer.write(string: place.message.text(in: language))
      writer.write(raw: "}")
    }
    if !isFirst { writer.write(raw: "]") }
  }

  private func write(_ range: SourceRange, to writer: inout JSONWriter) {
    writer.write(raw: "{\"end\":")
    write(coordinates.position(range.upperBound), to: &writer)
    writer.write(raw: ",\"start\":")
    write(coordinates.position(range.lowerBound), to: &writer)
    writer.write(raw: "}")
  }

  private func write(_ position: Position, to writer: inout JSONWriter) {
    writer.write(raw: "{\"character\":")
    writer.write(integer: position.column)
    writer.write(raw: ",\"line\":")
    writer.write(integer: position.line)
    writer.write(raw: "}")
  }

  private static func severity(_ severity: Severity) -> Int {
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
      guard (publishedErrors[uri] ?? .written(Array("[]".utf8))) != json else { continue }
      publishedErrors[uri] = json
      send("textDocument/publishDiagnostics", ["uri": .string(uri), "diagnostics": json])
    }
  }
}
