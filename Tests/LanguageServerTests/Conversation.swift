import JSONRPC
import LanguageServer
import ReportForms
import ReportSyntax
import ReportTestKit

/// A client that talks to a `Session` without pipes, and remembers what it was told.
struct Conversation {
  var session: Session
  /// Everything that the server sent of itself, in order.
  private(set) var received: [Message] = []
  private(set) var greeting: JSONValue = .null
  private var count: Int64 = 0

  /// A client that has been greeted.
  init(
    _ capabilities: JSONValue = [:], files: FileAccess = .none, locale: String? = "zh-CN",
    options: JSONValue = .null, folders: [String] = []
  ) {
    session = Session(files: files)
    let answer = request(
      "initialize",
      [
        "processId": .null, "rootUri": .null, "capabilities": capabilities,
        "locale": JSONValue(locale), "initializationOptions": options,
        "workspaceFolders": .array(folders.map { ["uri": .string($0), "name": "w"] }),
      ])
    greeting = (try? answer.get()) ?? .null
    notify("initialized", [:])
  }

  /// Sends a request and gives the one answer to it.
  mutating func request(_ method: String, _ parameters: JSONValue) -> Result<
    JSONValue, ResponseError
  > {
    count += 1
    let id = RequestID.integer(count)
    var answer: Result<JSONValue, ResponseError>?
    var sent = session.handle(.request(id, method: method, Parameters(parameters)))
    while session.isReading { sent += session.readOn() }
    for message in sent {
      if case .response(let of, let result) = message {
        guard of == id, answer == nil else { return .failure(ResponseError(.internalError, "?")) }
        answer = result.map(\.read)
      } else {
        received.append(message)
      }
    }
    return answer ?? .failure(ResponseError(.internalError, "no answer"))
  }

  /// The result of a request that is due to succeed; null where it did not.
  mutating func result(_ method: String, _ parameters: JSONValue) -> JSONValue {
    (try? request(method, parameters).get()) ?? .null
  }

  /// The code of the error with which a request is answered; nil where it succeeded.
  mutating func errorCode(_ method: String, _ parameters: JSONValue) -> Int? {
    guard case .failure(let error) = request(method, parameters) else { return nil }
    return Int(error.code.rawValue)
  }

  mutating func notify(_ method: String, _ parameters: JSONValue) {
    received += session.handle(.notification(method: method, Parameters(parameters)))
  }

  mutating func idle() { received += session.idle() }

  /// Answers the last question of the server that has this method.
  mutating func answer(_ method: String, _ result: JSONValue) {
    for message in received.reversed() {
      guard case .request(let id, method, _) = message else { continue }
      received += session.handle(.response(id, .success(result)))
      return
    }
  }

  /// How often the server asked something.
  func questions(_ method: String) -> [JSONValue] {
    received.compactMap { message in
      guard case .request(_, method, let parameters) = message else { return nil }
      return parameters.json
    }
  }

  /// What was published for a document, in order.
  func published(_ uri: String) -> [JSONValue] {
    received.compactMap { message in
      guard
        case .notification("textDocument/publishDiagnostics", let parameters) = message,
        parameters.json["uri"]?.stringValue == uri
      else { return nil }
      return parameters.json
    }
  }

  mutating func forget() { received = [] }
}

extension Conversation {
  mutating func open(
    _ uri: String, _ text: String, version: Int = 1, language: String = "markdown"
  ) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": .string(language), "version": JSONValue(version),
          "text": .string(text),
        ]
      ])
  }

  mutating func change(_ uri: String, version: Int, _ changes: [JSONValue]) {
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": JSONValue(version)],
        "contentChanges": .array(changes),
      ])
  }

  mutating func actions(_ uri: String, _ range: JSONValue, only: [String]? = nil) -> [JSONValue] {
    var context: JSONValue = ["diagnostics": []]
    if let only { context["only"] = .array(only.map { .string($0) }) }
    return result(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": context]
    ).arrayValue ?? []
  }
}

/// A range as the protocol writes it.
func wire(_ line: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSONValue {
  [
    "start": ["line": JSONValue(line), "character": JSONValue(start)],
    "end": ["line": JSONValue(endLine), "character": JSONValue(end)],
  ]
}

/// Everything from the first to the last character.
let wholeText = wire(0, 0, 1_000_000, 0)

/// The clean report after an edit, as Markdown.
func report(_ edits: [String: String] = [:], lead: String? = nil) -> String {
  var model = ReportModel.clean(edition: .edition2021)
  for (cell, value) in edits { model.set(cell, value) }
  if let lead { model.lead = [lead] + model.lead }
  return model.text(layout: .pipeTable)
}

extension JSONValue {
  /// The slugs of a list of diagnostics, in order.
  var codes: [String] { (arrayValue ?? []).compactMap { $0["code"]?.stringValue } }
}
