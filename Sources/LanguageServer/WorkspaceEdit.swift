import JSONRPC
import TextCore

/// Edits of one document as the client takes them: `documentChanges` with the version, or `changes`.
struct WorkspaceEdit {
  static func json(
    _ edits: [TextEdit], _ document: OpenDocument, _ client: ClientCapabilities
  ) -> JSONValue {
    let coordinates = client.coordinates(document)
    let list = JSONValue.array(edits.map { coordinates.json($0) })
    guard client.hasDocumentChanges else {
      return ["changes": [document.uri: list]]
    }
    return [
      "documentChanges": [
        [
          "textDocument": [
            "uri": .string(document.uri),
            "version": document.version.map { JSONValue($0) } ?? .null,
          ],
          "edits": list,
        ]
      ]
    ]
  }
}
