import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

extension ActionKind {
  static let rewrite = "refactor.rewrite"

  /// `refactor.rewrite.nianbao.gfm`.
  static func of(_ action: TableAction) -> String { "\(rewrite).nianbao.\(action.name)" }
}

extension ActionBuilder {
  /// What can be done to the table at a range, of the kinds that the client wants.
  func tableActions(
    in range: SourceRange, only: [String]?, _ style: Configuration.TableStyle
  ) -> [JSONValue] {
    TableAction.allCases.compactMap { action in
      let kind = ActionKind.of(action)
      guard ActionKind.isWanted(kind, only) else { return nil }
      let edits = analysis.edits(of: action, at: range, style)
      guard !edits.isEmpty else { return nil }
      let title = action.title.text(in: language)
      let edit = WorkspaceEdit.json(edits, document, client)
      guard client.hasCodeActionLiterals else {
        return [
          "title": .string(title), "command": .string(ExecuteCommand.applyEdit),
          "arguments": [["edit": edit]],
        ]
      }
      return ["title": .string(title), "kind": .string(kind), "edit": edit]
    }
  }
}
