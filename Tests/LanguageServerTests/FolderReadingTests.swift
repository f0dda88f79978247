import JSONRPC
import Synchronization
import Testing

@testable import LanguageServer

/// Requests for whole folders wait for their files, and nobody else does.
@Suite struct FolderReadingTests {
  private static let open = "file:///w/open.md"
  private static let pulled = "workspace/diagnostic"

  /// A client whose folder has four reports, one of them open, and a file that is none.
  private func client(_ reads: Reads = Reads()) -> Conversation {
    var files: [String: String] = [
      "/w/open.md": report(), "/w/notes.md": "# 清单\n",
    ]
    for name in ["a", "b", "c"] { files["/w/\(name).md"] = report(["R3.C7": "9"]) }
    let all = files
    let access = FileAccess(
      read: { path in
        reads.paths.withLock { $0.append(path) }
        return all[path].map { Array($0.utf8) }
      },
      stamp: { all[$0] == nil ? nil : FileStamp([1]) },
      reportFiles: { _ in all.keys.sorted() })
    var client = Conversation(
      ["textDocument": ["publishDiagnostics": ["versionSupport": true]]], files: access,
      folders: ["file:///w"])
    client.open(Self.open, report())
    client.idle()
    return client
  }

  private final class Reads: Sendable {
    let paths = Mutex<[String]>([])
    var reports: [String] {
      paths.withLock { $0.filter { $0.hasSuffix(".md") } }
    }
  }

  private func pull(_ client: inout Conversation, _ id: RequestID, token: JSONValue? = nil)
    -> [Message]
  {
    client.session.handle(
      .request(
        id, method: Self.pulled,
        Parameters(.members(["previousResultIds": [], "workDoneToken": token]))))
  }

  private func readToTheEnd(_ client: inout Conversation) -> [Message] {
    var sent: [Message] = []
    while client.session.isReading { sent += client.session.readOn() }
    return sent
  }

  private func progress(_ messages: [Message]) -> [JSONValue] {
    messages.compactMap { message in
      guard case .notification("$/progress", let parameters) = message else { return nil }
      return parameters.json
    }
  }

  private func answers(_ messages: [Message]) -> [RequestID?: Result<JSONValue, ResponseError>] {
    var answers: [RequestID?: Result<JSONValue, ResponseError>] = [:]
    for case .response(let id, let result) in messages {
      #expect(answers[id] == nil)
      answers[id] = result.map(\.read)
    }
    return answers
  }

  @Test func theClientHearsHowFarItIs() throws {
    var client = client()
    let first = pull(&client, 7, token: "t")
    #expect(answers(first).isEmpty)
    let rest = readToTheEnd(&client)
    #expect(try answers(rest)[7]?.get()["items"]?.arrayValue?.count == 4)
    guard case .response? = rest.last else {
      Issue.record("the answer is not the last that is said")
      return
    }
    let said = progress(first + rest)
    #expect(said.allSatisfy { $0["token"] == "t" })
    let values = said.compactMap { $0["value"] }
    #expect(values.first?["kind"] == "begin" && values.last?["kind"] == "end")
    #expect(values.first?["title"]?.stringValue?.isEmpty == false)
    let percents = values.compactMap { $0["percentage"]?.intValue }
    #expect(percents == percents.sorted() && percents.first == 0 && percents.last! < 100)
    #expect(values.contains { $0["message"] == "2/5" })
  }

  @Test func whoAsksForNoneHearsNone() {
    var client = client()
    let sent = pull(&client, 7) + readToTheEnd(&client)
    #expect(progress(sent).isEmpty && sent.count == 1)
    #expect(progress(pull(&client, 8, token: .null)).isEmpty)
  }

  /// One file at a time, and none twice.
  @Test func whatIsKnownIsAnsweredAtOnce() throws {
    let reads = Reads()
    var client = client(reads)
    reads.paths.withLock { $0 = [] }
    _ = pull(&client, 7)
    #expect(reads.reports.isEmpty)
    _ = client.session.readOn()
    #expect(reads.reports == ["/w/a.md"])
    _ = readToTheEnd(&client)
    #expect(reads.reports == ["/w/a.md", "/w/b.md", "/w/c.md", "/w/notes.md"])
    let again = pull(&client, 8, token: "t")
    #expect(!client.session.isReading && progress(again).isEmpty)
    #expect(try answers(again)[8]?.get()["items"]?.arrayValue?.count == 4)
    #expect(reads.reports.count == 4)
    // Symbols of the same files, too.
    let symbols = client.session.handle(
      .request(9, method: "workspace/symbol", Parameters(["query": ""])))
    #expect(try answers(symbols)[9]?.get().arrayValue?.isEmpty == false)
  }

  @Test func aKeystrokeDoesNotWait() throws {
    var client = client()
    _ = pull(&client, 7)
    _ = client.session.readOn()
    client.change(Self.open, version: 2, [["text": .string(report(["R3.C7": "9"]))]])
    client.idle()
    #expect(client.session.isReading)
    #expect(client.published(Self.open).last?["diagnostics"]?.codes == ["unbalanced-row"])
    // What is answered at last is of the text as it is then.
    let items = try answers(readToTheEnd(&client))[7]?.get()["items"]?.arrayValue ?? []
    let open = items.first { $0["uri"] == .string(Self.open) }
    #expect(open?["version"] == 2 && open?["items"]?.codes == ["unbalanced-row"])
  }

  @Test func twoRequestsAreAnsweredInTheirOrder() throws {
    var client = client()
    _ = pull(&client, 7)
    let symbols = client.session.handle(
      .request("s", method: "workspace/symbol", Parameters(["query": "三"])))
    #expect(answers(symbols).isEmpty)
    let sent = readToTheEnd(&client)
    let order = sent.compactMap { message -> RequestID? in
      if case .response(let id, _) = message { id } else { nil }
    }
    #expect(order == [7, "s"])
    #expect(try answers(sent)["s"]?.get().arrayValue?.isEmpty == false)
  }

  @Test func oneThatIsCalledOffIsAnsweredAsSuch() {
    var client = client()
    _ = pull(&client, 7, token: 1)
    _ = pull(&client, "8")
    _ = client.session.readOn()
    let sent = client.session.handle(
      .notification(method: "$/cancelRequest", Parameters(["id": 7])))
    #expect(answers(sent)[7]?.failure?.code == .requestCancelled)
    #expect(progress(sent).map { $0["value"]?["kind"] } == ["end"])
    // What nobody waits for is no matter.
    let none = client.session.handle(
      .notification(method: "$/cancelRequest", Parameters(["id": 99])))
    #expect(none.isEmpty && client.session.isReading)
    #expect(answers(readToTheEnd(&client))["8"] != nil)
  }

  @Test func whoShutsDownWaitsForNoFile() {
    var client = client()
    _ = pull(&client, 7)
    let sent = client.session.handle(.request(8, method: "shutdown", .none))
    #expect(answers(sent)[7]?.failure?.code == .requestCancelled)
    #expect(answers(sent)[8] == .success(.null))
    #expect(!client.session.isReading)
  }

  /// Files that changed are read one at a time as well, and those that cannot be read are tried once.
  @Test func whatChangedIsReadBesideWhatIsTyped() {
    let stamps = Mutex<Int64>(1)
    let reads = Mutex<[String]>([])
    let access = FileAccess(
      read: { path in
        guard path.hasSuffix(".md") else { return nil }
        reads.withLock { $0.append(path) }
        return path == "/w/bad.md" ? nil : Array(report().utf8)
      },
      stamp: { $0.hasSuffix(".md") ? FileStamp([stamps.withLock { $0 }]) : nil },
      reportFiles: { _ in ["/w/a.md", "/w/b.md", "/w/bad.md"] })
    var client = Conversation(files: access, folders: ["file:///w"])
    _ = pull(&client, 7) + readToTheEnd(&client)
    #expect(reads.withLock { $0.count } == 3)
    _ = pull(&client, 8)
    #expect(!client.session.isReading && reads.withLock { $0.count } == 3)
    // Of what is open the disk is not asked.
    client.open("file:///w/a.md", report())
    stamps.withLock { $0 = 2 }
    _ = pull(&client, 9)
    #expect(client.session.isReading && reads.withLock { $0.count } == 3)
    #expect(answers(readToTheEnd(&client))[9] != nil)
    #expect(reads.withLock { $0.count } == 5)
  }

  /// The list of one request is no other's.
  @Test func filesAreListedForEachRequest() throws {
    let files = Mutex(["/w/a.md"])
    let access = FileAccess(
      read: { $0.hasSuffix(".md") ? Array(report().utf8) : nil },
      stamp: { $0.hasSuffix(".md") ? FileStamp([1]) : nil },
      reportFiles: { _ in files.withLock { $0 } })
    var client = Conversation(files: access, folders: ["file:///w"])
    _ = pull(&client, 7) + readToTheEnd(&client)
    let wrong = client.session.handle(
      .request(8, method: Self.pulled, Parameters(["previousResultIds": 5])))
    #expect(answers(wrong)[8]?.failure?.code == .invalidParams)
    files.withLock { $0 = ["/w/b.md", "/w/c.md"] }
    let first = pull(&client, 9)
    files.withLock { $0.append("/w/d.md") }
    let items = try answers(first + readToTheEnd(&client))[9]?.get()["items"]?.arrayValue ?? []
    #expect(items.compactMap { $0["uri"]?.stringValue?.suffix(4) } == ["b.md", "c.md", "d.md"])
  }

  @Test func aMalformedRequestIsAnsweredAllTheSame() {
    var client = client()
    _ = client.session.handle(
      .request(7, method: "workspace/symbol", Parameters(["query": 3, "workDoneToken": [1]])))
    #expect(answers(readToTheEnd(&client))[7]?.failure?.code == .invalidParams)
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
