import JSONRPC
import ReportAnalysis
import TextCore

/// Does once what an editor will ask for, so that nobody waits the first time.
///
/// A new report is opened and typed into in a session of its own. The forms are then laid out, the rules'
/// words in their tables, and the code that answers a keystroke is in memory: all of this is done when
/// first needed, and would else be done while somebody looks at the first report, and again at the first
/// key that is pressed.
public enum Rehearsal {
  private static let uri = "untitled:rehearsal"
  private static let mostEdits = 24

  /// May run beside the server on another thread: the two share nothing that changes.
  public static func run() {
    let text = NewReport.sample
    var session = Session()
    send("initialize", id: 1, ["capabilities": [:]], to: &session)
    send("initialized", [:], to: &session)
    let document: JSONValue = [
      "uri": .string(uri), "languageId": "plaintext", "version": 1, "text": .string(text),
    ]
    send("textDocument/didOpen", ["textDocument": document], to: &session)
    // The title, paragraphs, headings and rows of every table.
    let lines = SourceText(text).lineCount
    for (version, line) in stride(from: 0, to: lines, by: max(1, lines / mostEdits)).enumerated() {
      let place: JSONValue = ["line": .integer(Int64(line)), "character": 0]
      let change: JSONValue = ["range": ["start": place, "end": place], "text": "字"]
      send(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(uri), "version": .integer(Int64(version) + 2)],
          "contentChanges": [change],
        ], to: &session)
    }
  }

  /// Sends a message as it would come from a client, and has the answer written as it would go out.
  private static func send(
    _ method: String, id: Int64? = nil, _ parameters: JSONValue, to session: inout Session
  ) {
    var message: [String: JSONValue] = [
      "jsonrpc": "2.0", "method": .string(method), "params": parameters,
    ]
    if let id { message["id"] = .integer(id) }
    let body = JSONWriter.bytes(of: .object(message))
    for answer in session.handle(Message(parsing: body)) + session.idle() {
      _ = MessageWriter.frame(answer)
    }
    session.rest()
  }
}
