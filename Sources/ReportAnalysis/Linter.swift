import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A text, what it is, and what is wrong with it.
public struct Analysis: Sendable {
  public let text: SourceText
  /// Nil where the text is no annual report: then there is nothing to say about it.
  public let report: Report?
  /// By position, then by slug.
  public let diagnostics: [Diagnostic]
}

/// Checks texts by a configuration. The same bytes give the same findings, whoever asks.
public struct Linter: Sendable {
  public let configuration: Configuration
  private let rules: [any Rule.Type]

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    rules = RuleCatalogue.all.filter { configuration.severity(of: $0.info) != nil }
  }

  /// The analysis of a text. Never fails, whatever the bytes.
  public func analyze(_ text: SourceText) -> Analysis {
    let report = Report(
      Document(parsing: text), literals: RuleCatalogue.literals,
      edition: configuration.edition.flatMap(FormEdition.named))
    guard report.isReport else { return Analysis(text: text, report: nil, diagnostics: []) }
    var diagnostics = RuleCatalogue.check(report, rules)
    diagnostics = SuppressionFilter(document: report.document, configuration: configuration)
      .apply(diagnostics)
    for index in diagnostics.indices {
      if let info = RuleCatalogue.info(diagnostics[index].rule),
        let named = configuration.namedSeverity(of: info)
      {
        diagnostics[index].severity = named
      }
    }
    diagnostics.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
    }
    return Analysis(text: text, report: report, diagnostics: diagnostics)
  }
}
