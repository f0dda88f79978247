import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/onTypeFormatting`: the table in which a bar was typed, or a row ended.
enum FormatOnType: RequestHandler {
  static let method = "textDocument/onTypeFormatting"

  private static let triggers = ["|", "\n"]

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var position: WirePosition
    var ch: String
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["documentOnTypeFormattingProvider"] = [
      "firstTriggerCharacter": .string(triggers[0]),
      "moreTriggerCharacter": .array(triggers.dropFirst().map { .string($0) }),
    ]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    guard triggers.contains(wanted.ch) else { return [] }
    let offset = session.coordinates(document).offset(wanted.position)
    return try session.formatting(document.uri) {
      $0.formattingOnType(wanted.ch, at: offset, $1)
    }
  }
}
