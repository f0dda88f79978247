import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// All state of the server, as a value: a message in, messages out.
///
/// Messages are handled in the order in which they came; that order is what makes edits right. When
/// none waits, `idle` publishes, so that many queued edits cost one analysis, and `readOn` reads the files
/// that a request for whole folders waits for.
public struct Session: Sendable {
  enum Phase: Sendable {
    case fresh, running, shutDown
  }

  var phase = Phase.fresh
  var client = ClientCapabilities()
  /// Open documents by URI.
  var documents = ByURI<OpenDocument>()
  /// What is remembered of them, by URI.
  var memories = ByURI<DocumentMemory>()
  /// What was found in files that are not open, by path.
  var closed: [String: ClosedFile] = [:]
  /// What was read of files that may be last year's reports, by path.
  var previousFiles: [String: PreviousFile] = [:]
  var folders: [String] = []
  var settings = EditorSettings()
  /// What the client gave as `initializationOptions`.
  var initialSettings = JSONValue.null
  var configurations: ConfigurationStore
  /// Whether the client wants to hear of every message that was handled.
  var isTracing = false
  /// What was last sent for each configuration file.
  var publishedErrors: [String: JSONValue] = [:]
  /// The revision of the configuration files for which that was looked after.
  var checkedConfigurations: Int?
  /// The process whose end ends the server; nil where the client named none.
  public internal(set) var clientProcess: Int?
  /// The status with which the process should end, once it should.
  public internal(set) var exitStatus: Int32?
  /// Lines for the log on standard error; never document text.
  var log: [String] = []

  /// The lines logged since the last call.
  public mutating func takeLog() -> [String] {
    defer { log = [] }
    return log
  }

  /// Whether it was initialized and not shut down.
  public var isRunning: Bool { phase == .running }

  /// How much text is open, in bytes.
  public var openByteCount: Int { documents.values.reduce(0) { $0 + $1.text.bytes.count } }

  /// What the server asked of the client, by request id.
  var asked: [RequestID: Question] = [:]
  /// Requests that wait for files, in their order.
  var readings: [FolderReading] = []
  /// The report files in the folders, as they were just listed for the request at hand.
  var listedFiles: [String]?
  private var askedCount: Int64 = 0
  private var outgoing: [Message] = []

  enum Question: Sendable {
    case configuration, registration, refresh, applyEdit
  }

  public init(files: FileAccess = .none) {
    configurations = ConfigurationStore(files: files)
  }

  /// Handles a message and gives back what is to be sent.
  public mutating func handle(_ message: Message) -> [Message] {
    switch message {
    case .request(let id, let method, let parameters):
      let readsFolders = HandlerTable.requestsByMethod[method]?.readsFolders ?? false
      if phase != .running || !readsFolders || !beginReading(id, method, parameters) {
        respond(id, method, parameters)
      }
      listedFiles = nil
    case .notification(let method, let parameters):
      notify(method, parameters)
      trace(method)
    case .response(let id, let result):
      receive(id, result)
    case .invalid(let id, let error): fail(id, error)
    }
    return flush()
  }

  /// Publishes what changed. Called when no message waits.
  public mutating func idle() -> [Message] {
    guard phase == .running else { return flush() }
    if !client.pullsDiagnostics {
      for uri in documents.keys { bringPreviousUp(uri) }
      for uri in documents.keys where documents[uri]?.isUnpublished == true { publish(uri) }
    }
    publishConfigurationErrors()
    return flush()
  }

  /// The analysis of a text that is no more, which takes a while to be freed.
  private var spent: Analysis?

  /// Frees what the answers so far left over. Called when nobody waits for anything.
  public mutating func rest() {
    spent = nil
    for uri in documents.keys { memories[uri]?.rest() }
  }

  /// Takes the place of an open document as it was.
  mutating func replace(_ uri: String, with document: OpenDocument) {
    if let analysis = documents[uri]?.analysis { spent = analysis }
    documents[uri] = document
  }

  mutating func flush() -> [Message] {
    defer { outgoing = [] }
    return outgoing
  }

  mutating func respond(_ id: RequestID, _ method: String, _ parameters: Parameters) {
    outgoing.append(.response(id, answer(method, parameters)))
    trace(method)
  }

  mutating func fail(_ id: RequestID?, _ error: ResponseError) {
    outgoing.append(.response(id, .failure(error)))
  }

  private mutating func answer(
    _ method: String, _ parameters: Parameters
  ) -> Result<JSONValue, ResponseError> {
    let handler = HandlerTable.requestsByMethod[method]
    switch phase {
    case .fresh where method != Initialize.method:
      return .failure(
        ResponseError(.serverNotInitialized, "initialize first · 尚未 initialize"))
    case .running where method == Initialize.method:
      return .failure(ResponseError(.invalidRequest, "already initialized · 已经 initialize"))
    case .shutDown:
      return .failure(ResponseError(.invalidRequest, "the server was shut down · 已经 shutdown"))
    case .fresh, .running: break
    }
    guard let handler else {
      return .failure(ResponseError(.methodNotFound, "no method \(method) · 没有这个方法"))
    }
    do {
      return .success(try handler.handle(parameters, &self))
    } catch {
      if error.code == .internalError { log.append("\(method): \(error.message)") }
      return .failure(error)
    }
  }

  private mutating func notify(_ method: String, _ parameters: Parameters) {
    guard let handler = HandlerTable.notificationsByMethod[method] else { return }
    // Before initialize only exit counts; after shutdown likewise.
    if phase != .running, method != Exit.method { return }
    do {
      try handler.handle(parameters, &self)
    } catch {
      log.append("\(method): \(error.message)")
    }
  }

  /// Tells the client what was handled, by its method alone: never what the text says.
  private mutating func trace(_ method: String) {
    guard isTracing, phase == .running else { return }
    send("$/logTrace", ["message": .string(method)])
  }

  // MARK: - What handlers send

  mutating func send(_ method: String, _ parameters: JSONValue) {
    send(method, Parameters(parameters))
  }

  mutating func send(_ method: String, _ parameters: Parameters) {
    outgoing.append(.notification(method: method, parameters))
  }

  /// Asks the client something; the answer comes back to `receive`.
  mutating func ask(_ question: Question, _ method: String, _ parameters: JSONValue?) {
    askedCount += 1
    let id = RequestID.string("nianbao-\(askedCount)")
    asked[id] = question
    outgoing.append(
      .request(id, method: method, parameters.map { Parameters($0) } ?? .none))
  }

  private mutating func receive(_ id: RequestID?, _ result: Result<JSONValue, ResponseError>) {
    guard let id, let question = asked.removeValue(forKey: id) else { return }
    guard case .configuration = question, case .success(let value) = result else { return }
    // A client without such a section answers null: then those hold that it began with.
    let own = value[0] ?? .null
    readSettings(own.isNull ? initialSettings : own)
    configurationChanged()
  }

  // MARK: - Documents

  /// The language of messages: settings, then the configuration in force, then the client's locale.
  mutating func language(_ uri: String) -> Language {
    settings.language ?? linter(uri).configuration.language ?? settings.locale ?? .chinese
  }

  /// The analysis of an open document, made once a version.
  mutating func analysis(_ uri: String) -> Analysis? {
    bringPreviousUp(uri)
    guard let document = documents[uri] else { return nil }
    if let analysis = document.analysis { return analysis }
    let linter = linter(uri)
    // In place: a memory that somebody else holds as well would be copied.
    let analysis = linter.analyze(
      document.text, &memories[uri, default: DocumentMemory()].analysis
    ) { report in
      EarlierReports(previous: document.previous.first { $0.precedes(report) })
    }
    documents[uri]?.analysis = analysis
    return analysis
  }

  mutating func linter(_ uri: String) -> Linter {
    configurations.linter(for: uri, settings, documents, in: folders)
  }

  /// An open document, or an error that says that there is none.
  func document(_ uri: String) throws(ResponseError) -> OpenDocument {
    guard let document = documents[uri] else {
      throw ResponseError(.invalidParams, "document not open · 文档没有打开")
    }
    return document
  }

  func coordinates(_ document: OpenDocument) -> Coordinates {
    client.coordinates(document)
  }

  /// Everything is checked again, and a client that pulls is told to.
  mutating func configurationChanged() {
    configurations.forget()
    for uri in documents.keys {
      documents[uri]?.analysis = nil
      documents[uri]?.mayHaveOtherPrevious = true
      documents[uri]?.isUnpublished = true
    }
    refresh()
  }

  /// Tells a client that pulls that what it got may be out of date.
  mutating func refresh() {
    guard client.pullsDiagnostics, client.refreshesDiagnostics else { return }
    ask(.refresh, "workspace/diagnostic/refresh", nil)
  }
}
