import JSONRPC
import ReportRules
import TextCore

/// A finding as the protocol has it.
struct DiagnosticJSON {
  /// What the JSON of findings depends on besides them and their text.
  struct Form: Sendable, Equatable {
    let uri: String
    let language: Language
    let encoding: PositionEncoding
    let hasRelated: Bool
    let hasData: Bool

    init(uri: String, _ language: Language, for client: ClientCapabilities) {
      self.uri = uri
      self.language = language
      encoding = client.positionEncoding
      hasRelated = client.hasRelatedInformation
      hasData = client.hasDiagnosticData || client.pullsDiagnostics
    }
  }

  let coordinates: Coordinates
  let form: Form

  init(text: SourceText, _ form: Form) {
    coordinates = Coordinates(text: text, encoding: form.encoding)
    self.form = form
  }

  func list(_ diagnostics: [Diagnostic]) -> JSONValue {
    .written(ListedFindings(diagnostics, coordinates.text, form).bytes)
  }

  func json(_ diagnostic: Diagnostic) -> JSONValue {
    var writer = JSONWriter()
    var cursor = coordinates.cursor
    write(diagnostic, &cursor, to: &writer)
    return .written(writer.bytes)
  }

  /// Members in the order of their names, as everywhere.
  func write(
    _ diagnostic: Diagnostic, _ cursor: inout Coordinates.Cursor, to writer: inout JSONWriter
  ) {
    writer.write(raw: "{\"code\":")
    writer.write(string: diagnostic.rule)
    if form.hasData {
      writer.write(raw: ",\"data\":{\"rule\":")
      writer.write(string: diagnostic.rule)
      writer.write(raw: "}")
    }
    writer.write(raw: ",\"message\":")
    writer.write(string: diagnostic.message.text(in: form.language))
    writer.write(raw: ",\"range\":")
    write(diagnostic.range, &cursor, to: &writer)
    if form.hasRelated { writeRelated(diagnostic.related, to: &writer) }
    writer.write(raw: ",\"severity\":")
    writer.write(integer: ProtocolNumber.severity(diagnostic.severity))
    writer.write(raw: ",\"source\":\"nianbao\"}")
  }

  private func writeRelated(_ places: [RelatedPlace], to writer: inout JSONWriter) {
    var isFirst = true
    // These lie elsewhere, most of them one behind the other.
    var cursor = coordinates.cursor
    for place in places {
      writer.write(
        raw: isFirst
          ? ",\"relatedInformation\":[{\"location\":{\"range\":" : ",{\"location\":{\"range\":")
      isFirst = false
      if let elsewhere = place.elsewhere {
        write(
          elsewhere.start(in: form.encoding), elsewhere.end(in: form.encoding), to: &writer)
      } else {
        write(place.range, &cursor, to: &writer)
      }
      writer.write(raw: ",\"uri\":")
      writer.write(string: place.path ?? form.uri)
      writer.write(raw: "},\"message\":")
      writer.write(string: place.message.text(in: form.language))
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
    write(start, ahead.position(range.upperBound), to: &writer)
  }

  private func write(_ start: Position, _ end: Position, to writer: inout JSONWriter) {
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
}
