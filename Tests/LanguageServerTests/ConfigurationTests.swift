import JSONRPC
import LanguageServer
import Synchronization
import Testing

/// A disk that tests write to while the session reads.
private final class Disk: Sendable {
  private let files = Mutex<[String: [UInt8]]>([:])

  subscript(path: String) -> String? {
    get { bytes(path).map { String(decoding: $0, as: UTF8.self) } }
    set { write(newValue.map { Array($0.utf8) }, path) }
  }

  func bytes(_ path: String) -> [UInt8]? { files.withLock { $0[path] } }

  func write(_ bytes: [UInt8]?, _ path: String) { files.withLock { $0[path] = bytes } }

  var access: FileAccess {
    FileAccess(read: { path in self.bytes(path) }, reportFiles: { _ in [] })
  }
}

@Suite struct ConfigurationTests {
  private static let uri = "file:///w/%E9%95%87/r.md"
  private static let wrong = report(["R3.C7": "9"])

  private func codes(_ client: inout Conversation, _ uri: String = uri) -> [String] {
    client.idle()
    return client.published(uri).last?["diagnostics"]?.codes ?? ["nothing published"]
  }

  @Test func settingsAreAskedForAndCount() {
    var client = Conversation(["workspace": ["configuration": true]])
    #expect(client.questions("workspace/configuration") == [["items": [["section": "nianbao"]]]])
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == ["unbalanced-row"])
    client.answer("workspace/configuration", [["ignore": ["tables"], "select": .null]])
    #expect(codes(&client) == [])
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    #expect(client.questions("workspace/configuration").count == 2)
    client.answer("workspace/configuration", [.null])
    #expect(codes(&client) == ["unbalanced-row"])
  }

  /// Neovim sends its settings, and pulls findings before it answers what it is asked.
  @Test func settingsThatCameCountBeforeTheAnswer() {
    var client = Conversation(["workspace": ["configuration": true]])
    client.notify(
      "workspace/didChangeConfiguration", ["settings": ["nianbao": ["ignore": ["tables"]]]])
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == [])
    client.answer("workspace/configuration", [["ignore": []]])
    #expect(codes(&client) == ["unbalanced-row"])
  }

  @Test func settingsMayComeWithoutBeingAskedFor() {
    var client = Conversation(options: ["nianbao": ["severity": ["unbalanced-row": "information"]]])
    #expect(client.received.isEmpty)
    client.open(Self.uri, Self.wrong)
    client.idle()
    #expect(client.published(Self.uri).last?["diagnostics"]?[0]?["severity"] == 3)
    client.notify(
      "workspace/didChangeConfiguration", ["settings": ["nianbao": ["ignore": ["unbalanced-row"]]]])
    #expect(codes(&client) == [])
  }

  /// A client that has no section for us answers null: what it began with stays.
  @Test func initialSettingsOutliveAnEmptyAnswer() {
    var client = Conversation(
      ["workspace": ["configuration": true]], options: ["ignore": ["unbalanced-row"]])
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == [])
    client.answer("workspace/configuration", [.null])
    #expect(codes(&client) == [])
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    client.answer("workspace/configuration", [["select": ["unbalanced-row"]]])
    #expect(codes(&client) == ["unbalanced-row"])
  }

  @Test func aMisspeltSettingIsTold() {
    let client = Conversation(options: ["ignor": ["unbalanced-row"], "path": "/usr/bin/nianbao"])
    let told = client.received.compactMap { message -> String? in
      guard case .notification("window/showMessage", let parameters) = message else { return nil }
      return parameters.json["message"]?.stringValue
    }
    #expect(told.count == 1)
    #expect(told.first?.contains("ignor") == true)
  }

  @Test func anotherFileChangesNothing() {
    var client = Conversation(files: Disk().access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == ["unbalanced-row"])
    let count = client.published(Self.uri).count
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/b.md", "type": 2]]])
    #expect(codes(&client) == ["unbalanced-row"])
    #expect(client.published(Self.uri).count == count)
  }

  @Test func theNearestFileCounts() {
    let disk = Disk()
    disk["/w/.nianbao.json"] =
      #"{"overrides": [{"files": ["镇/**"], "ignore": ["unbalanced-row"]}]}"#
    var client = Conversation(files: disk.access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == [])
    client.open("file:///w/r.md", Self.wrong)
    #expect(codes(&client, "file:///w/r.md") == ["unbalanced-row"])
    disk["/w/镇/.nianbao.json"] = "{}"
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": "file:///w/%E9%95%87/.nianbao.json", "type": 1]]])
    #expect(codes(&client) == ["unbalanced-row"])
  }

  @Test func aBrokenFileIsAFindingAndTheLastGoodOneStays() throws {
    let disk = Disk()
    let file = "file:///w/.nianbao.json"
    disk["/w/.nianbao.json"] = #"{"ignore": ["unbalanced-row"]}"#
    var client = Conversation(files: disk.access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == [])
    #expect(client.published(file).isEmpty)
    disk["/w/.nianbao.json"] = "{\n  \"ignroe\": []\n}"
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes(&client) == [])
    let published = try #require(client.published(file).last?["diagnostics"])
    #expect(published.codes == ["invalid-configuration"])
    #expect(published[0]?["range"]?["start"] == ["line": 1, "character": 2])
    #expect(client.published(file).count == 1)
    disk["/w/.nianbao.json"] = "{}"
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes(&client) == ["unbalanced-row"])
    #expect(client.published(file).last?["diagnostics"] == [])
  }

  /// Nobody knows what it says, and that is told; the last good one stays.
  @Test func aFileThatCannotBeDecodedIsWrong() throws {
    let disk = Disk()
    let file = "file:///w/.nianbao.json"
    let good = #"{"ignore": ["unbalanced-row"]}"#
    disk["/w/.nianbao.json"] = good
    var client = Conversation(files: disk.access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == [])
    disk.write(Array(good.utf8) + [0xFF], "/w/.nianbao.json")
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes(&client) == [])
    let published = try #require(client.published(file).last?["diagnostics"])
    #expect(published.codes == ["invalid-configuration"])
    #expect(published[0]?["message"]?.stringValue?.contains("30") == true)
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    client.idle()
    #expect(client.published(file).count == 1)
    disk["/w/.nianbao.json"] = "{}"
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes(&client) == ["unbalanced-row"])
    #expect(client.published(file).last?["diagnostics"] == [])
  }

  @Test func anOpenConfigurationFileCountsAsItIsTyped() {
    let disk = Disk()
    let file = "file:///w/.nianbao.json"
    disk["/w/.nianbao.json"] = "{}"
    var client = Conversation(files: disk.access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == ["unbalanced-row"])
    client.open(file, "{}", language: "json")
    client.change(file, version: 2, [["text": #"{"ignore": ["tables"]}"#]])
    #expect(codes(&client) == [])
    client.change(file, version: 3, [["text": "{"]])
    #expect(codes(&client, file) == ["invalid-configuration"])
    #expect(codes(&client) == [])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(file)]])
    #expect(codes(&client) == ["unbalanced-row"])
    #expect(client.published(file).last?["diagnostics"] == [])
  }

  /// No report is open, so that nobody else asks what the file says; one client writes its address otherwise.
  @Test(arguments: ["file:///w/.nianbao.json", "file:///w/%2Enianbao.json"])
  func whatIsWrongGoesWhenTheFileIsClosedUnsaved(file: String) {
    let disk = Disk()
    disk["/w/.nianbao.json"] = "{}"
    var client = Conversation(files: disk.access)
    client.open(file, #"{"ignore": ["no-such"]}"#, language: "json")
    #expect(codes(&client, file) == ["invalid-configuration"])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(file)]])
    #expect(codes(&client, file) == [])
  }

  @Test func wrongSettingsAreSaidAndTheLastGoodOnesStay() {
    var client = Conversation(options: ["ignore": ["agreement"]])
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == ["unbalanced-row"])
    for select: JSONValue in [["blank-cel"], "blank-cell"] {
      client.notify(
        "workspace/didChangeConfiguration", ["settings": ["nianbao": ["select": select]]])
      #expect(codes(&client) == ["unbalanced-row"])
    }
    let said = client.received.count {
      if case .notification(let method, _) = $0 { method == "window/showMessage" } else { false }
    }
    #expect(said == 2)
    client.notify(
      "workspace/didChangeConfiguration", ["settings": ["nianbao": ["select": ["blank-cell"]]]])
    #expect(codes(&client) == [])
  }

  @Test func whatIsWrongGoesWithTheFile() {
    let disk = Disk()
    let file = "file:///w/.nianbao.json"
    disk["/w/.nianbao.json"] = "{"
    var client = Conversation(files: disk.access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client, file) == ["invalid-configuration"])
    disk["/w/.nianbao.json"] = nil
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(codes(&client, file) == [])
    #expect(codes(&client) == ["unbalanced-row"])
  }

  @Test func aNewFileCountsBeforeItIsSaved() {
    var client = Conversation(files: Disk().access)
    client.open(Self.uri, Self.wrong)
    #expect(codes(&client) == ["unbalanced-row"])
    client.open("file:///w/.nianbao.json", #"{"ignore": ["tables"]}"#, language: "json")
    #expect(codes(&client) == [])
  }

  @Test func anUntitledDocumentGoesByTheSettings() {
    let disk = Disk()
    disk["/.nianbao.json"] = #"{"ignore": ["unbalanced-row"]}"#
    var client = Conversation(files: disk.access)
    client.open("untitled:Untitled-1", Self.wrong)
    #expect(codes(&client, "untitled:Untitled-1") == ["unbalanced-row"])
  }

  @Test func anUntitledDocumentGoesByTheOnlyFolder() {
    let disk = Disk()
    disk["/w/.nianbao.json"] = #"{"ignore": ["unbalanced-row"]}"#
    for (folders, codes) in [
      (["file:///w"], []), (["file:///v"], ["unbalanced-row"]),
      (["file:///w", "file:///v"], ["unbalanced-row"]),
    ] {
      var client = Conversation(files: disk.access, folders: folders)
      client.open("untitled:Untitled-1", Self.wrong)
      #expect(self.codes(&client, "untitled:Untitled-1") == codes, "\(folders)")
    }
  }

  @Test func watchersAreRegisteredOnlyWhereOffered() {
    let offered: JSONValue = ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]
    let client = Conversation(offered)
    let registration = client.questions("client/registerCapability").first?["registrations"]?[0]
    #expect(registration?["method"] == "workspace/didChangeWatchedFiles")
    let patterns = registration?["registerOptions"]?["watchers"]?.arrayValue ?? []
    #expect(patterns.contains { $0["globPattern"] == "**/.nianbao.json" })
    #expect(Conversation().received.isEmpty)
  }

  @Test func foldersComeAndGo() {
    let files = FileAccess(
      read: { $0.hasSuffix(".md") ? Array(Self.wrong.utf8) : nil },
      reportFiles: { ["\($0)/r.md"] })
    var client = Conversation(
      ["workspace": ["workspaceFolders": true], "textDocument": ["diagnostic": [:]]], files: files,
      folders: ["file:///one"])
    func uris() -> [String] {
      let answer = client.result("workspace/diagnostic", ["previousResultIds": []])
      return (answer["items"]?.arrayValue ?? []).compactMap { $0["uri"]?.stringValue }
    }
    #expect(uris() == ["file:///one/r.md"])
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      [
        "event": [
          "added": [["uri": "file:///two", "name": "2"]],
          "removed": [["uri": "file:///one", "name": "1"]],
        ]
      ])
    #expect(uris() == ["file:///two/r.md"])
  }

  @Test func answersThatNobodyAskedForAreIgnored() {
    var client = Conversation()
    #expect(client.session.handle(.response("nianbao-9", .success([["ignore": ["tables"]]]))) == [])
    #expect(client.session.handle(.response(nil, .failure(ResponseError(.parseError, "x")))) == [])
  }
}
