import JSONRPC
import ReportAnalysis

/// Does once what an editor will ask for, so that nobody waits the first time.
///
/// A new report is opened and typed into in a session of its own. The forms are then laid out, the rules'
/// words in their tables, and the code that answers a keystroke is in memory: all of this is done when
/// first needed, and would else be done while somebody looks at the first report, and again at the first
/// key that is pressed.
public enum Rehearsal {
  private static let uri = "untitled:rehearsal"
  /// How many lines of tables are edited, beside all others.
  private static let tableEdits = 24

  /// Prose with a little of all that is read off prose, and of what is found in it.
  private static let prose = [
    "[bookmark: _x]（一）主动公开。2024年，我局主动公开信息12条，比2023年增加3条，制发行政规范性文件5件，作出行政许可7件。",
    "（三）依申请公开。全年新收政府信息公开申请6件，其中自然人4件，予以公开2件，上年结转1件，均已办结；行政复议1件、行政诉讼0件。",
    "存在以下问题：一是更新不够及时；二是解读不够深入；四是培训不够经常，详见附件。",
    "下一步，将按月核对，联系人：李小禾，电话：0510-81234567，地址：市府路12号，网址：www.example.com。",
    "2024年,青禾市档案局会同青禾市水务局、市住建局公开信息 1,203 条,其中2024.3.5前公开 6 条,逐条逐条核对,访问量/下载量均有增加。",
    "内容包括总体情况,主动公开政府信息情况,所列数据的统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问,请与青禾市档案局联系(电话:81234567)。",
  ]

  /// May run beside the server on another thread: the two share nothing that changes.
  ///
  /// - Returns: how often findings were published.
  @discardableResult
  public static func run() -> Int {
    var published = 0
    let lines = lines(of: NewReport.sample)
    var session = Session()
    send("initialize", id: 1, ["capabilities": [:]], to: &session)
    send("initialized", [:], to: &session)
    let document: JSONValue = [
      "uri": .string(uri), "languageId": "plaintext", "version": 1,
      "text": .string(lines.joined(separator: "\n")),
    ]
    published += send("textDocument/didOpen", ["textDocument": document], to: &session)
    // The title, the paragraphs and headings, and rows of every table.
    let some = max(1, lines.count / tableEdits)
    let places = lines.indices.filter {
      !lines[$0].isEmpty && (!lines[$0].hasPrefix("\t") || $0 % some == 0)
    }
    for (version, line) in places.enumerated() {
      // Within most labels.
      let place: JSONValue = ["line": .integer(Int64(line)), "character": 3]
      let change: JSONValue = ["range": ["start": place, "end": place], "text": "字"]
      published += send(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(uri), "version": .integer(Int64(version) + 2)],
          "contentChanges": [change],
        ], to: &session)
    }
    return published
  }

  /// The lines of the report, with that prose in front of its first sub-head.
  private static func lines(of report: String) -> [String] {
    var lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = lines.firstIndex { $0.hasPrefix("（一）") } ?? lines.count
    lines.insert(contentsOf: prose.flatMap { [$0, ""] }, at: place)
    return lines
  }

  /// Sends a message as it would come from a client, and has the answer written as it would go out.
  ///
  /// - Returns: how often findings were published.
  @discardableResult
  private static func send(
    _ method: String, id: Int64? = nil, _ parameters: JSONValue, to session: inout Session
  ) -> Int {
    var published = 0
    var message: [String: JSONValue] = [
      "jsonrpc": "2.0", "method": .string(method), "params": parameters,
    ]
    if let id { message["id"] = .integer(id) }
    let body = JSONWriter.bytes(of: .object(message))
    for answer in session.handle(Message(parsing: body)) + session.idle() {
      _ = MessageWriter.frame(answer)
      if case .notification("textDocument/publishDiagnostics", _) = answer { published += 1 }
    }
    session.rest()
    return published
  }
}
