import Foundation
import JSONRPC
import LanguageServer
import Testing

/// What real editors said, said again: every request is answered, and what is published is what was
/// recorded. Recorded with Tests/Tools/record-session.py.
///
/// `REWRITE_TRANSCRIPTS=1 swift test --filter TranscriptTests` writes the server's lines anew after
/// a rule's words have changed.
@Suite struct TranscriptTests {
  private struct Line {
    var isClient: Bool
    var json: JSONValue
  }

  private static let folder = Fixture.root.appending(path: "Fixtures/lsp")

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".jsonl") }.sorted()
  }()

  private func read(_ name: String) throws -> [Line] {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let json = try JSONText.decode(JSONValue.self, from: Array(line.utf8))
      if let client = json["client"] { return Line(isClient: true, json: client) }
      return Line(isClient: false, json: try #require(json["server"], "\(name)"))
    }
  }

  /// Says again what the client said. The server is idle where it was when it was recorded: where it
  /// published, and at the end.
  private func replay(_ lines: [Line]) -> [Line] {
    var session = Session()
    var replayed: [Line] = []
    func say(_ messages: [Message]) {
      replayed += messages.map { Line(isClient: false, json: $0.json.read) }
    }
    for (index, line) in lines.enumerated() {
      if line.isClient {
        replayed.append(line)
        say(session.handle(Message(parsing: JSONWriter.bytes(of: line.json))))
        while session.isReading { say(session.readOn()) }
      } else if line.json["method"] == "textDocument/publishDiagnostics",
        lines[..<index].last(where: \.isClient) != nil
      {
        say(session.idle())
      }
    }
    say(session.idle())
    return replayed
  }

  /// The last that was published for each version of each document: how often it was said depends on
  /// what waited just then.
  private func published(_ lines: [Line]) -> [JSONValue: JSONValue] {
    var last: [JSONValue: JSONValue] = [:]
    for line in lines
    where !line.isClient && line.json["method"] == "textDocument/publishDiagnostics" {
      let parameters = line.json["params"] ?? .null
      last[["\(parameters["uri"] ?? .null)", parameters["version"] ?? .null]] = parameters
    }
    return last
  }

  private func rewrite(_ name: String, _ lines: [Line]) throws {
    var text = ""
    for line in lines {
      let json: JSONValue = [(line.isClient ? "client" : "server"): line.json]
      text += String(decoding: JSONWriter.bytes(of: json), as: UTF8.self) + "\n"
    }
    try text.write(to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  @Test func thereIsOneAClient() {
    let clients = ["ale", "eglot", "kate", "lsp-mode", "neovim-0.11", "neovim-0.7", "vscode"]
    #expect(Self.names == clients.map { $0 + ".jsonl" })
  }

  @Test(arguments: names)
  func theSessionGoesAsItWent(_ name: String) throws {
    let recorded = try read(name)
    let replayed = replay(recorded)
    if ProcessInfo.processInfo.environment["REWRITE_TRANSCRIPTS"] == "1" {
      try rewrite(name, replayed)
    }
    let answers = replayed.filter { !$0.isClient && $0.json["method"] == nil }
    var asked = 0
    for line in recorded where line.isClient {
      guard let id = line.json["id"], line.json["method"] != nil else { continue }
      asked += 1
      let own = answers.filter { $0.json["id"] == id }
      #expect(own.count == 1, "\(name): request \(id)")
      #expect(own.allSatisfy { $0.json["error"] == nil }, "\(name): request \(id) failed")
    }
    #expect(asked >= 2 && answers.count == asked, "\(name)")
    #expect(published(replayed) == published(recorded), "\(name)")
    // A client that pulls sees its findings in answers instead.
    let pulled = { (lines: [Line]) in
      lines.filter { !$0.isClient }.compactMap { $0.json["result"]?.read["items"] }
    }
    #expect(pulled(replayed) == pulled(recorded), "\(name)")
    #expect(!published(replayed).isEmpty || !pulled(replayed).isEmpty, "\(name): no findings")
  }
}
