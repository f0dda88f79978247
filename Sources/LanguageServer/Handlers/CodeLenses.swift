import JSONRPC
import ReportAnalysis
import ReportRules

/// `textDocument/codeLens`: above each table how many of its sums hold, `勾稽 36/39 ✗`.
enum CodeLenses: RequestHandler {
  static let method = "textDocument/codeLens"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["codeLensProvider"] = ["resolveProvider": false]
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let uri = try parameters.decode(as: DocumentParameters.self).textDocument.uri
    let document = try session.document(uri)
    guard let analysis = session.analysis(uri) else { return [] }
    let coordinates = session.coordinates(document)
    let word = session.language(uri) == .chinese ? "勾稽" : "Sums"
    return .array(
      analysis.identityTallies.map { tally in
        let start = tally.table.lowerBound
        let mark = tally.holding == tally.count ? "✓" : "✗"
        return [
          "range": coordinates.json(start..<start),
          // It tells something and does nothing.
          "command": [
            "title": .string("\(word) \(tally.holding)/\(tally.count) \(mark)"), "command": "",
          ],
        ]
      })
  }
}
