import JSONRPC
import LanguageServer
import Testing

@Suite struct LifecycleTests {
  @Test func beforeInitializeEverythingIsRefused() {
    var session = Session()
    let early = session.handle(.request(7, method: "textDocument/hover", .none))
    guard case .response(7, .failure(let error)) = early.first else {
      Issue.record("no refusal: \(early)")
      return
    }
    #expect(error.code == .serverNotInitialized)
    #expect(session.handle(.notification(method: "textDocument/didSave", .none)).isEmpty)
    #expect(session.exitStatus == nil)
  }

  @Test func aSecondInitializeIsRefused() {
    var client = Conversation()
    #expect(client.errorCode("initialize", ["capabilities": [:]]) == -32600)
  }

  @Test func afterShutdownOnlyExitCounts() {
    var client = Conversation()
    #expect(client.result("shutdown", .null) == .null)
    #expect(client.errorCode("textDocument/hover", [:]) == -32600)
    #expect(client.errorCode("shutdown", .null) == -32600)
    client.open("file:///r.md", report(["R1.C7": "9"]))
    client.idle()
    #expect(client.received.isEmpty)
    client.notify("exit", .null)
    #expect(client.session.exitStatus == 0)
  }

  @Test func exitWithoutShutdownIsStatusOne() {
    var client = Conversation()
    client.notify("exit", .null)
    #expect(client.session.exitStatus == 1)
    var session = Session()
    _ = session.handle(.notification(method: "exit", .none))
    #expect(session.exitStatus == 1)
  }

  @Test func unknownMethodsAreAnsweredAndUnknownNotificationsAreNot() {
    var client = Conversation()
    #expect(client.errorCode("foo/bar", [:]) == -32601)
    #expect(client.errorCode("$/foo", [:]) == -32601)
    client.notify("foo/bar", [:])
    client.notify("$/progress", ["token": 1])
    client.notify("textDocument/didSave", ["textDocument": ["uri": "file:///none"]])
    client.idle()
    #expect(client.received.isEmpty)
  }

  @Test func wrongParametersAreNamed() {
    var client = Conversation()
    let methods = [
      "textDocument/hover", "textDocument/codeAction", "textDocument/documentSymbol",
      "textDocument/completion", "textDocument/diagnostic", "codeAction/resolve",
      "workspace/executeCommand",
    ]
    for method in methods {
      #expect(client.errorCode(method, ["x": 1]) == -32602, "\(method)")
      #expect(client.errorCode(method, [1, 2]) == -32602, "\(method)")
      #expect(client.errorCode(method, .null) == -32602, "\(method)")
    }
    let place: JSONValue = [
      "textDocument": ["uri": "file:///none"], "position": ["line": 0, "character": 0],
    ]
    #expect(client.errorCode("textDocument/hover", place) == -32602)
  }

  @Test func aMalformedNotificationChangesNothing() {
    var client = Conversation()
    client.open("file:///r.md", report(["R1.C7": "9"]))
    client.notify("textDocument/didChange", ["textDocument": ["uri": "file:///r.md"]])
    client.notify("textDocument/didOpen", [1])
    client.notify("textDocument/didClose", .null)
    client.notify("workspace/didChangeWorkspaceFolders", ["event": 3])
    client.idle()
    #expect(client.published("file:///r.md").count == 1)
    #expect(client.published("file:///r.md")[0]["diagnostics"]?.codes.isEmpty == false)
  }

  @Test func invalidMessagesAreAnsweredWithTheirError() {
    var client = Conversation()
    let sent = client.session.handle(.invalid(nil, ResponseError(.parseError, "x")))
    #expect(sent == [.response(nil, .failure(ResponseError(.parseError, "x")))])
  }

  @Test func theClientsProcessIsRemembered() {
    var session = Session()
    _ = session.handle(
      .request(
        "one", method: "initialize", Parameters(["processId": 4711, "capabilities": [:]])))
    #expect(session.clientProcess == 4711)
    #expect(Conversation().session.clientProcess == nil)
  }

  @Test func theLocaleChoosesTheLanguage() {
    func message(_ locale: String?) -> String? {
      var client = Conversation(locale: locale)
      client.open("file:///r.md", report(["R1.C7": "9"]))
      client.idle()
      return client.published("file:///r.md").last?["diagnostics"]?[0]?["message"]?.stringValue
    }
    #expect(message("zh-CN")?.contains("总计") == true)
    #expect(message(nil) == message("zh-Hant"))
    #expect(message("en") != message("zh-CN"))
    #expect(message("de-DE") == message("en-US"))
  }

  @Test func aTraceNamesWhatWasHandled() {
    var client = Conversation()
    func traced() -> [String] {
      client.received.compactMap {
        guard case .notification("$/logTrace", let parameters) = $0 else { return nil }
        return parameters.json["message"]?.stringValue
      }
    }
    client.open("file:///r.md", report())
    #expect(traced() == [])
    client.notify("$/setTrace", ["value": "messages"])
    client.change("file:///r.md", version: 2, [["text": "年报"]])
    client.notify("$/setTrace", ["value": "off"])
    client.change("file:///r.md", version: 3, [["text": "年报"]])
    #expect(traced() == ["$/setTrace", "textDocument/didChange"])
  }

  @Test func whatIsAnnouncedIsWhatTheClientCanUse() {
    let plain = Conversation().greeting["capabilities"]
    #expect(plain?["positionEncoding"] == "utf-16")
    #expect(plain?["textDocumentSync"]?["change"] == 2)
    #expect(plain?["diagnosticProvider"] == nil)
    #expect(plain?["executeCommandProvider"] == nil)
    #expect(plain?["codeActionProvider"] == nil)
    let commanding = Conversation(["workspace": ["applyEdit": true]]).greeting["capabilities"]
    #expect(commanding?["codeActionProvider"] == true)
    let rich = Conversation([
      "general": ["positionEncodings": ["utf-7", "utf-32", "utf-8"]],
      "workspace": ["applyEdit": true, "workspaceFolders": true],
      "textDocument": [
        "diagnostic": [:], "codeAction": ["codeActionLiteralSupport": [:]],
      ],
    ]).greeting["capabilities"]
    #expect(rich?["positionEncoding"] == "utf-32")
    #expect(rich?["diagnosticProvider"]?["workspaceDiagnostics"] == true)
    #expect(
      rich?["executeCommandProvider"]?["commands"] == ["nianbao.applyEdit", "nianbao.fixAll"])
    #expect(
      rich?["codeActionProvider"]?["codeActionKinds"]?.arrayValue?.contains("quickfix") == true)
    #expect(rich?["workspace"]?["workspaceFolders"]?["supported"] == true)
  }

  @Test func aClientThatOffersNoUnitMayHaveOneAllTheSame() {
    let options: JSONValue = ["positionEncoding": "utf-32"]
    let silent = Conversation(options: options).greeting["capabilities"]
    #expect(silent?["positionEncoding"] == "utf-32")
    let offered: JSONValue = ["general": ["positionEncodings": ["utf-8"]]]
    let asked = Conversation(offered, options: options).greeting["capabilities"]
    #expect(asked?["positionEncoding"] == "utf-8")
    let odd = Conversation(options: ["positionEncoding": 8]).greeting["capabilities"]
    #expect(odd?["positionEncoding"] == "utf-16")
  }
}
