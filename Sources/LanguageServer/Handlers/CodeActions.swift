import JSONRPC
import ReportAnalysis
import ReportRules
import ReportSyntax
import TextCore

/// `textDocument/codeAction`: fixes for what stands in the range, «ignore this rule», fix-all, and what
/// can be done to the table there.
///
/// The client's idea of the diagnostics is not trusted: some send their ranges in another unit than
/// was agreed. What stands in the requested range is looked up afresh.
enum CodeActions: RequestHandler {
  static let method = "textDocument/codeAction"

  private struct Wanted: Decodable {
    var textDocument: WireDocument
    var range: WireRange
    var context: JSONValue?

    /// The kinds that are wanted; nil for all.
    var only: [String]? {
      context?["only"]?.arrayValue?.compactMap(\.stringValue)
    }
  }

  static func announce(_ capabilities: inout JSONValue, to client: ClientCapabilities) {
    guard client.hasCodeActionLiterals else {
      // Such a client gets commands, which edit by asking it to.
      if client.appliesEdits { capabilities["codeActionProvider"] = true }
      return
    }
    capabilities["codeActionProvider"] = [
      "codeActionKinds": .array(kinds.map { .string($0) }),
      "resolveProvider": JSONValue(client.resolvesEdits),
    ]
  }

  static let kinds = [ActionKind.quickFix, ActionKind.fixAll, ActionKind.rewrite]

  static func handle(
    _ parameters: Parameters, _ session: inout Session
  ) throws(ResponseError) -> JSONValue {
    let wanted = try parameters.decode(as: Wanted.self)
    let document = try session.document(wanted.textDocument.uri)
    guard let analysis = session.analysis(document.uri), analysis.report != nil else { return [] }
    let coordinates = session.coordinates(document)
    let range = coordinates.range(wanted.range)
    let builder = ActionBuilder(
      document: document, analysis: analysis, client: session.client,
      form: session.form(document.uri))
    if range == document.text.range, let named = NamedFinding(wanted.context) {
      let diagnostic = named.diagnostic(analysis.diagnostics, coordinates, builder.language)
      if let diagnostic { return .array(Array(builder.fixes(of: diagnostic).prefix(1))) }
      if named.isOwn { return [] }
    }
    var actions: [JSONValue] = []
    if ActionKind.isWanted(ActionKind.quickFix, wanted.only) {
      actions += builder.quickFixes(in: range)
    }
    if ActionKind.isWanted(ActionKind.fixAll, wanted.only),
      let action = builder.fixAll(linter: session.linter(document.uri))
    {
      actions.append(action)
    }
    actions += builder.tableActions(
      in: range, only: wanted.only, session.linter(document.uri).configuration.tables)
    return .array(actions)
  }
}

/// Puts actions together as the client takes them: literals, or commands where it lacks those.
struct ActionBuilder {
  let document: OpenDocument
  let analysis: Analysis
  let client: ClientCapabilities
  /// How findings are written for it.
  let form: DiagnosticJSON.Form

  var language: Language { form.language }

  func quickFixes(in range: SourceRange) -> [JSONValue] {
    let here = analysis.diagnostics.filter { diagnostic in
      diagnostic.range.lowerBound <= range.upperBound
        && range.lowerBound <= diagnostic.range.upperBound
    }
    return here.flatMap(fixes) + here.flatMap(ignoring)
  }

  /// The fixes of a finding, the likeliest first.
  func fixes(of diagnostic: Diagnostic) -> [JSONValue] {
    diagnostic.fixes.enumerated().map { index, fix in
      action(fix.title.text(in: language), fix.edits, for: diagnostic, isPreferred: index == 0)
    }
  }

  /// Fix-all, where there is something that is safe to fix.
  func fixAll(linter: Linter) -> JSONValue? {
    let hasSafe = analysis.diagnostics.contains { diagnostic in
      diagnostic.fixes.contains { $0.safety == .safe }
    }
    guard hasSafe else { return nil }
    let title = language == .chinese ? "修复全部可安全修复的问题" : "Fix all that is safe to fix"
    if !client.hasCodeActionLiterals {
      return [
        "title": .string(title), "command": .string(ExecuteCommand.fixAll),
        "arguments": [["uri": .string(document.uri)]],
      ]
    }
    var action: JSONValue = ["title": .string(title), "kind": .string(ActionKind.fixAll)]
    if client.resolvesEdits {
      action["data"] = [
        "uri": .string(document.uri), "version": document.version.map { JSONValue($0) } ?? .null,
      ]
    } else {
      action["edit"] = WorkspaceEdit.json(
        FixEngine(linter).apply(document.text).edits, document, client)
    }
    return action
  }

  private func action(
    _ title: String, _ edits: [TextEdit], for diagnostic: Diagnostic, isPreferred: Bool
  ) -> JSONValue {
    guard client.hasCodeActionLiterals else {
      let argument: JSONValue = .members([
        "edit": WorkspaceEdit.json(edits, document, client), "uri": .string(document.uri),
        "version": document.version.map { JSONValue($0) },
      ])
      return [
        "title": .string(title), "command": .string(ExecuteCommand.applyEdit),
        "arguments": [argument],
      ]
    }
    let json = DiagnosticJSON(text: document.text, form)
    return .members([
      "title": .string(title), "kind": .string(ActionKind.quickFix),
      "diagnostics": [json.json(diagnostic)],
      "isPreferred": isPreferred && client.hasPreferredActions ? true : nil,
      "edit": WorkspaceEdit.json(edits, document, client),
    ])
  }

  private func ignoring(_ diagnostic: Diagnostic) -> [JSONValue] {
    guard RuleCatalogue.rule(diagnostic.rule) != nil else { return [] }
    let zh = language == .chinese
    return [
      action(
        zh ? "在此处忽略 \(diagnostic.rule)" : "Ignore \(diagnostic.rule) here",
        SuppressionEdit.here(diagnostic, in: document.text, isMarkup: isMarkup),
        for: diagnostic, isPreferred: false),
      action(
        zh ? "在本文件忽略 \(diagnostic.rule)" : "Ignore \(diagnostic.rule) in this file",
        [
          SuppressionEdit.file(
            diagnostic.rule, in: document.text, after: analysis.frontMatterEnd, isMarkup: isMarkup)
        ], for: diagnostic, isPreferred: false),
    ]
  }

  /// Whether the document has comments: by its language, else by its name.
  private var isMarkup: Bool {
    if ["markdown", "html", "xhtml", "mkd"].contains(document.languageID) { return true }
    let name = DocumentURI.name(document.uri).lowercased()
    return [".md", ".markdown", ".html", ".htm"].contains { name.hasSuffix($0) }
  }
}
