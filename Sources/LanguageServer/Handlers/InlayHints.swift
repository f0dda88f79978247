import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// `textDocument/inlayHint`: beside a total that is wrong or blank, what its parts add up to.
enum InlayHints: RequestHandler {
  static let method = "textDocument/inlayHint"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var range: WireRange
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["inlayHintProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    guard let analysis = session.analysis(document.uri) else { return [] }
    let coordinates = session.coordinates(document)
    let shown = coordinates.range(wanted.range)
    let words =
      session.language(document.uri) == .chinese ? "各项之和：" : "The parts add up to: "
    return .array(
      analysis.computedTotals.compactMap { total in
        let end = total.range.upperBound
        guard shown.lowerBound <= end, end <= shown.upperBound else { return nil }
        return [
          "position": coordinates.json(end), "label": .string("= \(total.value)"),
          "tooltip": .string("\(words)\(total.sum) = \(total.value)"), "paddingLeft": true,
        ]
      })
  }
}
