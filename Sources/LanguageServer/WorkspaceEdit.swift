import JSONRPC
import TextCore

/// Edits of one document as the client takes them: `documentChanges` with the version, or `changes`.
struct WorkspaceEdit {
  static func json(
    _ edits: [TextEdit], _ document: OpenDocument, _ session: Session
  ) -> JSONValue {
    let coordinates = session.coordinates(document)
    let list = JSONValue.array(edits.map { coordinates.json($0) })
    guard session.client.hasDocumentChanges else {
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
