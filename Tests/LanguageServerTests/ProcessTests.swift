import Foundation
import JSONRPC
import Testing

/// The executable as a client starts it.
@Suite(.timeLimit(.minutes(2))) struct ProcessTests {
  private static let uri = "file:///%E5%B9%B4%E6%8A%A5.md"

  private func isPublication(_ message: Message) -> Bool {
    if case .notification("textDocument/publishDiagnostics", _) = message { return true }
    return false
  }

  @Test func aWholeSession() throws {
    let server = try ServerProcess()
    try server.initialize(["textDocument": ["publishDiagnostics": ["versionSupport": true]]])
    try server.send(ServerProcess.opening(Self.uri, report(["R3.C7": "9"])))
    guard case .notification(_, let first) = try server.next(isPublication) else {
      Issue.record("nothing published")
      return
    }
    #expect(first.json["uri"] == .string(Self.uri))
    #expect(first.json["diagnostics"]?.codes == ["unbalanced-row"])
    try server.send(
      .notification(
        method: "textDocument/didChange",
        Parameters([
          "textDocument": ["uri": .string(Self.uri), "version": 2],
          "contentChanges": [["text": .string(report())]],
        ])))
    guard case .notification(_, let second) = try server.next(isPublication) else {
      Issue.record("nothing published")
      return
    }
    #expect(second.json["version"] == 2)
    #expect(second.json["diagnostics"] == [])
    try server.send(.request(2, method: "shutdown"), .notification(method: "exit"))
    #expect(try server.answer(2) == .success(.null))
    #expect(server.status() == 0)
  }

  /// What `--check` finds on the disk, the workspace's findings are: other encodings are read, what the
  /// configuration excludes and what git ignores is left out, and nobody waits for a pipe.
  @Test func theWorkspaceIsReadAsACheckReadsIt() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ bytes: [UInt8], _ name: String) throws {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let text = report(["R3.C7": "9"])
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try write(wide, "wide.md")
    for name in ["out/a.md", "old.md", "plain.md"] { try write(Array(text.utf8), name) }
    try write(Array(#"{"exclude": ["out/"]}"#.utf8), ".nianbao.json")
    try write([], ".git/HEAD")
    try write(Array("old.md\n".utf8), ".gitignore")
    try write(Array(text.utf8), "town/deep.md")
    try write([], "holes.md")
    #expect(truncate(folder.appendingPathComponent("holes.md").path, 1 << 40) == 0)
    for name in ["pipe.md", "town/.gitignore"] {
      #expect(mkfifo(folder.appendingPathComponent(name).path, 0o600) == 0)
    }
    let server = try ServerProcess()
    try server.initialize([
      "textDocument": ["diagnostic": [:]], "workspace": ["workspaceFolders": true],
    ])
    let added: JSONValue = [["uri": .string(folder.absoluteString), "name": "w"]]
    try server.send(
      .notification(
        method: "workspace/didChangeWorkspaceFolders",
        Parameters(["event": ["added": added, "removed": []]])),
      .request(2, method: "workspace/diagnostic", Parameters(["previousResultIds": []])))
    let items = try server.answer(2)?.get()["items"]?.arrayValue ?? []
    var found: [String: [String]] = [:]
    for item in items {
      let name = item["uri"]?.stringValue?.split(separator: "/").last.map(String.init)
      found[name ?? "?"] = item["items"]?.codes
    }
    let names = ["wide.md", "plain.md", "deep.md"]
    #expect(found == Dictionary(uniqueKeysWithValues: names.map { ($0, ["unbalanced-row"]) }))
  }

  /// Who opens a report does not wait for a folder full of others.
  @Test func aFolderIsReadBesideWhatIsTyped() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for number in 0..<300 {
      try Data(report(["R3.C7": "9"]).utf8).write(
        to: folder.appendingPathComponent("\(number).md"))
    }
    let server = try ServerProcess()
    try server.initialize([
      "textDocument": ["publishDiagnostics": ["versionSupport": true]],
      "workspace": ["workspaceFolders": true],
    ])
    let added: JSONValue = [["uri": .string(folder.absoluteString), "name": "w"]]
    try server.send(
      .notification(
        method: "workspace/didChangeWorkspaceFolders",
        Parameters(["event": ["added": added, "removed": []]])),
      .request(
        2, method: "workspace/diagnostic",
        Parameters(["previousResultIds": [], "workDoneToken": "t"])),
      ServerProcess.opening(Self.uri, report()))
    var published = 0
    var percents: [Int] = []
    var last: Message?
    while let message = try server.next() {
      last = message
      if isPublication(message) { published += 1 }
      if case .notification("$/progress", let parameters) = message {
        percents.append(parameters.json["value"]?["percentage"]?.intValue ?? 100)
      }
      if case .response = message { break }
    }
    #expect(published == 1)
    #expect(percents.first == 0 && percents.last == 100 && percents.count > 50)
    guard case .response(2, .success(let answer)) = last else {
      Issue.record("no answer")
      return
    }
    #expect(answer["items"]?.arrayValue?.count == 301)
  }

  @Test func theEndOfInputEndsIt() throws {
    let server = try ServerProcess([])
    try server.initialize()
    try server.closeInput()
    #expect(server.status() == 1)
  }

  @Test func garbageIsAnsweredAndSurvived() throws {
    let server = try ServerProcess([
      "--clientProcessId=\(ProcessInfo.processInfo.processIdentifier)"
    ])
    try server.initialize()
    for junk in ["Content-Length: abc\r\n\r\n", "Content-Length: -5\r\n\r\n", "nonsense\r\n\r\n"] {
      try server.write(Array(junk.utf8))
      guard case .response(nil, .failure(let error)) = try server.next() else {
        Issue.record("no answer to \(junk)")
        return
      }
      #expect(error.code == .parseError)
      // Behind garbage the next header is found again.
      try server.send(.request(7, method: "foo/bar"))
      guard case .failure(let unknown)? = try server.answer(7) else {
        Issue.record("not alive after \(junk)")
        return
      }
      #expect(unknown.code == .methodNotFound)
    }
    for body in ["{", "[]", "null", "\u{0}", #"{"jsonrpc":"2.0","id":3}"#, "\u{FF}"] {
      let bytes = Array(body.utf8)
      try server.write(Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes)
      guard case .response(_, .failure) = try server.next() else {
        Issue.record("no answer to \(body)")
        return
      }
    }
    try server.send(.request("end", method: "shutdown"), .notification(method: "exit"))
    #expect(try server.answer("end") == .success(.null))
    #expect(server.status() == 0)
  }

  @Test func whatWaitsCanBeCancelled() throws {
    let server = try ServerProcess()
    try server.initialize(["textDocument": ["diagnostic": [:]]])
    let document: JSONValue = ["textDocument": ["uri": .string(Self.uri)]]
    // Everything goes out in one write: the last request waits behind a long analysis.
    let long = report(["R3.C7": "9"]) + String(repeating: "全年公开信息86条，办理申请6件。\n\n", count: 200)
    try server.send(
      ServerProcess.opening(Self.uri, long),
      .request(10, method: "textDocument/diagnostic", Parameters(document)),
      .request(11, method: "textDocument/documentSymbol", Parameters(document)),
      .notification(method: "$/cancelRequest", Parameters(["id": 11])),
      .notification(method: "$/cancelRequest", Parameters(["id": 99])),
      .notification(method: "$/cancelRequest", Parameters(["id": .null])),
      .request(12, method: "shutdown"))
    guard case .success? = try server.answer(10) else {
      Issue.record("the first was not answered")
      return
    }
    guard case .failure(let error)? = try server.answer(11) else {
      Issue.record("not cancelled")
      return
    }
    #expect(error.code == .requestCancelled)
    #expect(try server.answer(12) == .success(.null))
    try server.closeInput()
    #expect(server.status() == 1)
  }

  /// A thread that reads on while another works must leave what comes next to it: otherwise that waits
  /// for input which was read already, three seconds each time.
  @Test func whatComesRightBehindAnAnswerIsAnswered() throws {
    let server = try ServerProcess()
    try server.initialize()
    for id in 0..<300 {
      try server.send(.request(.integer(Int64(id)), method: "foo/bar"))
      _ = try #require(try server.answer(.integer(Int64(id))))
    }
    try server.closeInput()
    #expect(server.status() == 1)
  }

  private static let many = 800

  /// Asks for more than any pipe holds, in both directions, and reads nothing.
  private func ask(_ server: ServerProcess) throws {
    let document: JSONValue = ["textDocument": ["uri": .string(Self.uri)]]
    try server.send(ServerProcess.opening(Self.uri, report(["R3.C7": "9"])))
    for id in 0..<Self.many {
      try server.send(
        .request(
          .integer(Int64(id)), method: "textDocument/documentSymbol", Parameters(document)))
    }
  }

  @Test func aClientMayWriteEverythingBeforeItReads() throws {
    let server = try ServerProcess()
    try server.initialize(["textDocument": ["diagnostic": [:]]])
    try ask(server)
    for id in 0..<Self.many {
      guard case .success? = try server.answer(.integer(Int64(id))) else {
        Issue.record("no answer to \(id)")
        return
      }
    }
    try server.closeInput()
    #expect(server.status() == 1)
  }

  @Test func theEndOfTheClientEndsIt() throws {
    let client = Process()
    client.executableURL = URL(filePath: "/bin/sleep")
    client.arguments = ["1"]
    try client.run()
    let server = try ServerProcess()
    try server.initialize(process: .integer(Int64(client.processIdentifier)))
    #expect(server.status() == 1)
  }

  /// Nobody reads what it writes, and the pipe stays open.
  @Test func theEndOfAClientThatReadsNothingEndsIt() throws {
    let client = Process()
    client.executableURL = URL(filePath: "/bin/sleep")
    client.arguments = ["2"]
    try client.run()
    let server = try ServerProcess()
    try server.initialize(
      ["textDocument": ["diagnostic": [:]]], process: .integer(Int64(client.processIdentifier)))
    try ask(server)
    #expect(server.status() == 1)
  }
}
