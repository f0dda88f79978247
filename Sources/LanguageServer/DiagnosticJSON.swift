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
    var cursor = coordinates.cursor
    for (index, diagnostic) in diagnostics.enumerated() {
      if index > 0 { writer.write(raw: ",") }
      write(diagnostic, &cursor, to: &writer)
    }
    writer.write(raw: "]")
    return .written(writer.bytes)
  }

  func json(_ diagnostic: Diagnostic) -> JSONValue {
    var writer = JSONWriter()
    var cursor = coordinates.cursor
    write(diagnostic, &cursor, to: &writer)
    return .written(writer.bytes)
  }

  /// Members in the order of their names, as everywhere.
  private func write(
    _ diagnostic: Diagnostic, _ cursor: inout Coordinates.Cursor, to writer: inout JSONWriter
  ) {
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
    write(diagnostic.range, &cursor, to: &writer)
    if client.hasRelatedInformation { writeRelated(diagnostic.related, to: &writer) }
    writer.write(raw: ",\"severity\":")
    writer.write(integer: DiagnosticJSON.severity(diagnostic.severity))
    writer.write(raw: ",\"source\":\"nianbao\"}")
  }

  private func writeRelated(_ places: [RelatedPlace], to writer: inout JSONWriter) {
    var isFirst = true
    // These lie elsewhere, most of them one behind the other.
    var cursor = coordinates.cursor
    for place in places where place.path == nil {
      writer.write(
        raw: isFirst
          ? ",\"relatedInformation\":[{\"location\":{\"range\":" : ",{\"location\":{\"range\":")
      isFirst = false
      write(place.range, &cursor, to: &writer)
      writer.write(raw: ",\"uri\":")
      writer.write(string: uri)
      writer.write(raw: "},\"message\":")
      writer.write(string: place.message.text(in: language))
      writer.write(raw: "}")
    }
    if !isFirst { writer.write(raw: "]") }
  }

  private func write(
    _ range: SourceRange, _ cursor: inout Coordinates.Cursor, to writer: inout JSONWriter
  ) {
    let start = cursor.position(range.lowerBound)
    // The next finding begins at or behind this one's start, not behind its end.
    var ahead = cursor
    let end = ahead.position(range.upperBound)
    writer.write(raw: "{\"end\":{\"character\":")
    writer.write(integer: end.column)
    writer.write(raw: ",\"line\":")
    writer.write(integer: end.line)
    writer.write(raw: "},\"start\":{\"character\":")
    writer.write(integer: start.column)
    writer.write(raw: ",\"line\":")
    writer.write(integer: start.line)
    writer.write(raw: "}}")
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
