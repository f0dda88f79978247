import JSONRPC
import TextCore

/// What the client announced, as far as answers depend on it.
struct ClientCapabilities: Sendable {
  var positionEncoding: PositionEncoding = .utf16
  var pullsDiagnostics = false
  var hasRelatedInformation = false
  var hasDiagnosticData = false
  var hasCodeActionLiterals = false
  var hasPreferredActions = false
  var resolvesEdits = false
  var hasDocumentChanges = false
  var appliesEdits = false
  var readsConfiguration = false
  var registersWatchers = false
  var refreshesDiagnostics = false
  var hasHierarchicalSymbols = false
  var hoversMarkdown = false
  var hasSnippets = false
  var changesFolders = false
  var waitsBeforeSave = false
  /// How many folds it takes at most.
  var foldLimit: Int?

  init() {}

  /// Everything is optional, and a client may send anything: what cannot be read is not announced.
  ///
  /// - Parameter unasked: the unit in which a client counts that offers none. lsp-mode 8.0 counts
  ///   code points and offers nothing; in UTF-16 its edits would damage text behind a 😀.
  init(_ json: JSONValue?, unasked: JSONValue? = nil) {
    let text = json?["textDocument"]
    let workspace = json?["workspace"]
    let encodings = json?["general"]?["positionEncodings"]?.arrayValue ?? []
    let offered = encodings.compactMap { $0.stringValue.flatMap(PositionEncoding.init) }
    positionEncoding =
      offered.first ?? unasked?.stringValue.flatMap(PositionEncoding.init) ?? .utf16
    pullsDiagnostics = text?["diagnostic"]?.objectValue != nil
    let publish = text?["publishDiagnostics"]
    hasRelatedInformation =
      publish?["relatedInformation"]?.boolValue
      ?? text?["diagnostic"]?["relatedInformation"]?.boolValue ?? pullsDiagnostics
    hasDiagnosticData = publish?["dataSupport"]?.boolValue ?? false
    let action = text?["codeAction"]
    hasCodeActionLiterals = action?["codeActionLiteralSupport"]?.objectValue != nil
    hasPreferredActions = action?["isPreferredSupport"]?.boolValue ?? false
    resolvesEdits =
      (action?["dataSupport"]?.boolValue ?? false)
      && (action?["resolveSupport"]?["properties"]?.arrayValue ?? []).contains("edit")
    hasDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.boolValue ?? false
    appliesEdits = workspace?["applyEdit"]?.boolValue ?? false
    readsConfiguration = workspace?["configuration"]?.boolValue ?? false
    registersWatchers =
      workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.boolValue ?? false
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.boolValue ?? false
    hasHierarchicalSymbols =
      text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.boolValue ?? false
    hoversMarkdown = (text?["hover"]?["contentFormat"]?.arrayValue ?? []).contains("markdown")
    hasSnippets =
      text?["completion"]?["completionItem"]?["snippetSupport"]?.boolValue ?? false
    waitsBeforeSave = text?["synchronization"]?["willSaveWaitUntil"]?.boolValue ?? false
    foldLimit = text?["foldingRange"]?["rangeLimit"]?.intValue
    changesFolders = workspace?["workspaceFolders"]?.boolValue ?? false
  }
}

extension ClientCapabilities {
  /// Places of a document as this client counts them.
  func coordinates(_ document: OpenDocument) -> Coordinates {
    Coordinates(text: document.text, encoding: positionEncoding)
  }
}
