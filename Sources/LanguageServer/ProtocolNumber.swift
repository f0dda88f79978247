import ReportAnalysis
import ReportRules

/// What the protocol says by numbers.
enum ProtocolNumber {
  /// `DiagnosticSeverity`.
  static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .information: 3
    }
  }

  /// `CompletionItemKind`: module, struct and text.
  static func completionKind(_ kind: CompletionOffer.Kind) -> Int {
    switch kind {
    case .heading: 9
    case .table: 22
    case .sentence: 1
    }
  }

  /// `SymbolKind`: file, namespace, string and array.
  static func symbolKind(_ kind: OutlineItem.Kind) -> Int {
    switch kind {
    case .title: 1
    case .section: 3
    case .subhead: 15
    case .table: 18
    }
  }

  /// `MessageType`.
  static let warning = 2
  /// `InsertTextFormat`.
  static let snippetFormat = 2
  /// `TextDocumentSyncKind`.
  static let incrementalChanges = 2
}
