import JSONRPC
import ReportTestKit
import Synchronization
import Testing

@testable import LanguageServer

@Suite struct PullTests {
  private static let uri = "file:///r.md"
  private static let pulling: JSONValue = [
    "textDocument": ["diagnostic": [:], "publishDiagnostics": [:]],
    "workspace": ["diagnostics": ["refreshSupport": true]],
  ]

  private func pull(_ client: inout Conversation, _ uri: String, _ previous: String? = nil)
    -> JSONValue
  {
    client.result(
      "textDocument/diagnostic",
      .members([
        "textDocument": ["uri": .string(uri)], "previousResultId": previous.map { .string($0) },
      ]))
  }

  @Test func aClientThatPullsIsNeverPushed() {
    var client = Conversation(Self.pulling)
    client.open(Self.uri, report(["R3.C7": "9"]))
    client.idle()
    client.change(Self.uri, version: 2, [["text": .string(report(["R24.C7": "9"]))]])
    client.idle()
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    client.idle()
    #expect(client.received.isEmpty)
  }

  @Test func anUnchangedReportIsNotSentAgain() throws {
    var client = Conversation(Self.pulling)
    client.open(Self.uri, report(["R3.C7": "9"]))
    let first = pull(&client, Self.uri)
    #expect(first["kind"] == "full")
    #expect(first["items"]?.codes.contains("unbalanced-row") == true)
    let id = try #require(first["resultId"]?.stringValue)
    let second = pull(&client, Self.uri, id)
    #expect(second == ["kind": "unchanged", "resultId": .string(id)])
    client.change(Self.uri, version: 2, [["text": .string(report())]])
    let third = pull(&client, Self.uri, id)
    #expect(third["kind"] == "full")
    #expect(third["items"] == [])
    #expect(third["resultId"]?.stringValue != id)
  }

  @Test func aDocumentThatIsNotOpenHasNothing() {
    var client = Conversation(Self.pulling)
    #expect(pull(&client, "file:///none.md")["items"] == [])
  }

  @Test func theWorkspaceIsOpenDocumentsAndFiles() throws {
    let wrong = report(["R3.C7": "9"])
    let files: [String: String] = [
      "/w/a.md": report(), "/w/年报 一.md": wrong, "/w/notes.md": "# 清单\n",
      "/w/open.md": wrong, "/elsewhere/b.md": wrong,
    ]
    let access = FileAccess(
      read: { files[$0].map { Array($0.utf8) } },
      reportFiles: { folder in files.keys.filter { $0.hasPrefix(folder + "/") }.sorted() })
    var client = Conversation(Self.pulling, files: access, folders: ["file:///w"])
    client.open("file:///w/open.md", report(), version: 7)
    let answer = client.result("workspace/diagnostic", ["previousResultIds": []])
    var byURI: [String: JSONValue] = [:]
    for item in answer["items"]?.arrayValue ?? [] { byURI[item["uri"]?.stringValue ?? "?"] = item }
    let encoded = "file:///w/%E5%B9%B4%E6%8A%A5%20%E4%B8%80.md"
    #expect(Set(byURI.keys) == ["file:///w/open.md", "file:///w/a.md", encoded])
    #expect(byURI["file:///w/open.md"]?["items"] == [])
    #expect(byURI["file:///w/open.md"]?["version"] == 7)
    #expect(byURI[encoded]?["items"]?.codes.contains("unbalanced-row") == true)
    #expect(byURI[encoded]?["version"] == .null)
    let id = try #require(byURI[encoded]?["resultId"]?.stringValue)
    let again = client.result(
      "workspace/diagnostic",
      ["previousResultIds": [["uri": .string(encoded), "value": .string(id)]]])
    let kinds = (again["items"]?.arrayValue ?? []).filter { $0["uri"] == .string(encoded) }
    #expect(kinds.map { $0["kind"] } == ["unchanged"])
  }

  /// What was found in a file is kept while the file, the configuration and the language stay.
  @Test func filesThatChangedAreCheckedAgain() {
    let disk = Mutex(["/w/a.md": report(["R3.C7": "9"])])
    let access = FileAccess(
      read: { path in disk.withLock { $0[path].map { Array($0.utf8) } } },
      reportFiles: { _ in disk.withLock { $0.keys.filter { $0.hasSuffix(".md") }.sorted() } })
    var client = Conversation(Self.pulling, files: access, folders: ["file:///w"])
    func codes() -> [[String]] {
      let answer = client.result("workspace/diagnostic", ["previousResultIds": []])
      return (answer["items"]?.arrayValue ?? []).compactMap { $0["items"]?.codes }
    }
    for _ in 0..<2 { #expect(codes() == [["unbalanced-row"]]) }
    disk.withLock { $0["/w/a.md"] = report() }
    for _ in 0..<2 { #expect(codes() == [[]]) }
    disk.withLock { $0["/w/a.md"] = report(["R3.C7": "9"]) }
    #expect(codes() == [["unbalanced-row"]])
    disk.withLock { $0["/w/.nianbao.json"] = #"{"ignore": ["tables"]}"# }
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes() == [[]])
    disk.withLock { $0 = [:] }
    #expect(codes() == [])
    #expect(client.session.closed.isEmpty)
  }

  /// A file that did not change since is not even read; where nobody can tell, it is.
  @Test func filesOfTheSameStampAreNotRead() {
    let disk = Mutex((text: report(["R3.C7": "9"]), stamp: Int64(1), reads: 0, isKnown: true))
    let access = FileAccess(
      read: { path in
        guard path == "/w/a.md" else { return nil }
        return disk.withLock {
          $0.reads += 1
          return Array($0.text.utf8)
        }
      },
      stamp: { _ in disk.withLock { $0.isKnown ? FileStamp([$0.stamp]) : nil } },
      reportFiles: { _ in ["/w/a.md"] })
    var client = Conversation(Self.pulling, files: access, folders: ["file:///w"])
    func codes() -> [[String]] {
      let answer = client.result("workspace/diagnostic", ["previousResultIds": []])
      return (answer["items"]?.arrayValue ?? []).compactMap { $0["items"]?.codes }
    }
    for _ in 0..<3 { #expect(codes() == [["unbalanced-row"]]) }
    #expect(disk.withLock { $0.reads } == 1)
    // Written anew, as it was.
    disk.withLock { $0.stamp = 2 }
    for _ in 0..<3 { #expect(codes() == [["unbalanced-row"]]) }
    #expect(disk.withLock { $0.reads } == 2)
    disk.withLock { ($0.text, $0.stamp) = (report(), 3) }
    #expect(codes() == [[]])
    disk.withLock { ($0.text, $0.isKnown) = (report(["R3.C7": "9"]), false) }
    #expect(codes() == [["unbalanced-row"]])
    // Before the answer, since it is another, and for the answer, since nobody can tell.
    #expect(disk.withLock { $0.reads } == 5)
    #expect(client.session.closed["/w/a.md"]?.bytes != nil)
    // And once it can be told, its text is let go and it is read no more.
    disk.withLock { ($0.stamp, $0.isKnown) = (4, true) }
    for _ in 0..<3 { #expect(codes() == [["unbalanced-row"]]) }
    #expect(disk.withLock { $0.reads } == 6)
    #expect(client.session.closed["/w/a.md"]?.bytes == nil)
  }

  /// A client keeps the findings of a file of which it hears nothing.
  @Test func whatIsNoReportAnyMoreHasNoFindings() throws {
    let disk = Mutex(["/w/a.md": report(["R3.C7": "9"]), "/w/b.md": report(["R3.C7": "9"])])
    let access = FileAccess(
      read: { path in disk.withLock { $0[path].map { Array($0.utf8) } } },
      reportFiles: { _ in disk.withLock { $0.keys.sorted() } })
    var client = Conversation(Self.pulling, files: access, folders: ["file:///w"])
    let first = client.result("workspace/diagnostic", ["previousResultIds": []])
    let known = (first["items"]?.arrayValue ?? []).map { item -> JSONValue in
      ["uri": item["uri"] ?? .null, "value": item["resultId"] ?? .null]
    }
    #expect(known.count == 2)
    disk.withLock { $0 = ["/w/a.md": "# 清单\n"] }
    let second = client.result("workspace/diagnostic", ["previousResultIds": .array(known)])
    let items = try #require(second["items"]?.arrayValue)
    #expect(items.map { $0["uri"] } == ["file:///w/a.md", "file:///w/b.md"])
    #expect(items.allSatisfy { $0["kind"] == "full" && $0["items"] == [] })
  }

  @Test func aChangeOfFilesAsksToPullAgain() {
    var client = Conversation(Self.pulling)
    client.open(Self.uri, report())
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    client.idle()
    #expect(client.questions("workspace/diagnostic/refresh").count == 1)
    client.answer("workspace/diagnostic/refresh", .null)
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    #expect(client.questions("workspace/diagnostic/refresh").count == 2)
  }
}
