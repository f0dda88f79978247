import JSONRPC
import ReportAnalysis

/// `workspace/didChangeWatchedFiles`: a configuration file or a report changed on the disk.
enum DidChangeWatchedFiles: NotificationHandler {
  static let method = "workspace/didChangeWatchedFiles"

  private struct Change: Decodable {
    var uri: String
  }

  private struct Changed: Decodable {
    var changes: [Change]
  }

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    let changed = try parameters.decode(as: Changed.self)
    let isConfiguration =
      changed.changes.isEmpty
      || changed.changes.contains {
        DocumentURI.path($0.uri)?.hasSuffix("/" + ConfigurationReader.fileName) != false
      }
    if isConfiguration {
      session.configurationChanged()
    } else {
      // What is open is the editor's, but for the reports of the years before; of the others a client that
      // pulls learns by pulling again.
      session.previousMayHaveChanged(at: nil)
      session.refresh()
    }
  }
}
