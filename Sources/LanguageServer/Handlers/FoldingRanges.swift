import JSONRPC
import ReportAnalysis
import TextCore

/// `textDocument/foldingRange`: sections, their parts and tables.
enum FoldingRanges: RequestHandler {
  static let method = "textDocument/foldingRange"

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    capabilities["foldingRangeProvider"] = true
  }

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let uri = try parameters.decode(as: DocumentParameters.self).textDocument.uri
    let document = try session.document(uri)
    guard let analysis = session.analysis(uri) else { return [] }
    let text = document.text
    var folds: [JSONValue] = []
    func fold(_ item: OutlineItem) {
      // What is between two sections belongs to none that is folded away.
      var end = min(item.range.upperBound, text.bytes.count)
      while end > item.range.lowerBound, text.bytes[end - 1] <= 0x20 { end -= 1 }
      let first = text.line(at: item.selection.lowerBound)
      let last = text.line(at: max(item.range.lowerBound, end - 1))
      if last > first {
        folds.append([
          "startLine": JSONValue(first), "endLine": JSONValue(last), "kind": "region",
        ])
      }
      for child in item.children { fold(child) }
    }
    for item in analysis.outline { fold(item) }
    let limit = session.client.foldLimit ?? folds.count
    return .array(Array(folds.prefix(max(0, limit))))
  }
}
