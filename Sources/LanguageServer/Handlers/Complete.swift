import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/completion`: the next section, the section's table, the sentences still lacking.
enum Complete: RequestHandler {
  static let method = "textDocument/completion"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["completionProvider"] = ["resolveProvider": false]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: PositionParameters.self)
    let document = try session.document(wanted.textDocument.uri)
    guard let analysis = session.analysis(document.uri) else { return [] }
    let coordinates = session.coordinates(document)
    let offset = coordinates.offset(wanted.position)
    let typed = analysis.completions(at: offset, session.language(document.uri))
    let hasSnippets = session.client.hasSnippets
    return .array(
      typed.enumerated().map { index, offer in
        item(offer, index, coordinates, hasSnippets: hasSnippets)
      })
  }

  private static func item(
    _ offer: CompletionOffer, _ index: Int, _ coordinates: Coordinates, hasSnippets: Bool
  ) -> JSONValue {
    // Neovim 0.11 inserts plain text as far as its first blank, and a snippet whole.
    let hasBlank = offer.text.utf8.contains { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    let isSnippet = hasSnippets && (offer.kind == .table || hasBlank)
    let text = isSnippet ? snippet(offer.text) : offer.text
    return .members([
      "label": .string(offer.label), "detail": .string(offer.detail),
      "kind": JSONValue(ProtocolNumber.completionKind(offer.kind)),
      // Clients sort by text: what is due next comes first, the rest in the form's order.
      "sortText": .string((offer.isNext ? "0" : "1") + String(100 + index)),
      // What was typed is compared with this, so that an ordinal alone finds its section.
      "filterText": .string(
        coordinates.text.string(offer.range).isEmpty
          ? offer.label : coordinates.text.string(offer.range) + offer.label),
      "preselect": offer.isNext ? true : nil,
      "insertTextFormat": isSnippet ? JSONValue(ProtocolNumber.snippetFormat) : nil,
      "textEdit": ["range": coordinates.json(offer.range), "newText": .string(text)],
    ])
  }

  /// Every 0 that is a cell of its own becomes a stop; what snippets give a meaning is escaped.
  static func snippet(_ text: String) -> String {
    var result = ""
    var stop = 0
    var previous: Character = "\n"
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : "\n"
      if character == "0", !isWord(previous), !isWord(next) {
        stop += 1
        result += "${\(stop):0}"
      } else if character == "$" || character == "}" || character == "\\" {
        result += "\\" + String(character)
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
