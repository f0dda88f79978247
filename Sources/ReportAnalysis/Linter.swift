import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A text, what it is, and what is wrong with it. A class, since a report has dozens of parts to be
/// counted and an analysis is handed from one to the other.
public final class Analysis: Sendable {
  public let text: SourceText
  /// Nil where the text is no annual report: then there is nothing to say about it.
  public let report: Report?
  /// By position, then by slug.
  public let diagnostics: [Diagnostic]

  init(text: SourceText, report: Report?, diagnostics: [Diagnostic]) {
    self.text = text
    self.report = report
    self.diagnostics = diagnostics
  }
}

extension Analysis {
  /// The same with nothing to say.
  public var withoutFindings: Analysis { Analysis(text: text, report: report, diagnostics: []) }
}

/// What is remembered of a text from one version to the next.
public struct AnalysisMemory: Sendable {
  var passages = ReportMemory()
  var findings = FindingsMemory()

  public init() {}

  /// Frees what is of no more use.
  public mutating func rest() { passages.rest() }
}

/// Checks texts by a configuration. The same bytes give the same findings, whoever asks.
///
/// An object: it never changes, and every version of a text asks for it.
public final class Linter: Sendable {
  public let configuration: Configuration
  private let rules: CheckedRules
  /// The severities that the configuration gives by name.
  private let severities: [String: Severity]

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    rules = CheckedRules(
      RuleCatalogue.all.filter { configuration.severity(of: $0.info) != nil })
    var severities: [String: Severity] = [:]
    for info in RuleCatalogue.infos {
      if let severity = configuration.namedSeverity(of: info) { severities[info.slug] = severity }
    }
    self.severities = severities
  }

  /// Whether some rule holds reports against others.
  public var comparesReports: Bool { rules.compare }

  /// By the rules as they are: the only one that most processes need, and making one costs a twentieth of
  /// a first look at a report.
  private static let unconfigured = Linter()

  /// One for a configuration; the same where nothing is configured.
  public static func of(_ configuration: Configuration) -> Linter {
    configuration == Configuration() ? unconfigured : Linter(configuration)
  }

  /// The analysis of a text. Never fails, whatever the bytes.
  ///
  /// - Parameter earlier: what a report is held against; asked once, where some rule wants to know.
  public func analyze(
    _ text: SourceText, against earlier: (Report) -> EarlierReports = { _ in .none }
  ) -> Analysis {
    var memory = AnalysisMemory()
    return analyze(text, &memory, against: earlier)
  }

  /// The same with what is remembered of the text's last version: quicker, and nothing else.
  public func analyze(
    _ text: SourceText, _ memory: inout AnalysisMemory,
    against earlier: (Report) -> EarlierReports = { _ in .none }
  ) -> Analysis {
    let document = Document(parsing: text, memory: &memory.passages.document)
    let report = Report(
      document, literals: RuleCatalogue.literals, passageScan: RuleCatalogue.passageScan,
      edition: configuration.edition.flatMap(FormEdition.named), memory: &memory.passages)
    guard report.isReport else {
      memory.findings = FindingsMemory()
      return Analysis(text: text, report: nil, diagnostics: [])
    }
    let earlier = rules.compare ? earlier(report) : .none
    var diagnostics = RuleCatalogue.check(
      report, rules, against: earlier, change: memory.passages.change, memory: &memory.findings)
    if !configuration.agencyAliases.isEmpty {
      let aliases = AgencyAliases(configuration, report)
      diagnostics.removeAll { aliases.excuse($0, report) }
    }
    diagnostics = SuppressionFilter(
      document: report.document, configuration: configuration,
      hasPrevious: earlier.previous?.precedes(report) ?? false
    ).apply(diagnostics)
    for index in diagnostics.indices where !severities.isEmpty {
      if let severity = severities[diagnostics[index].rule] {
        diagnostics[index].severity = severity
      }
    }
    return Analysis(text: text, report: report, diagnostics: diagnostics)
  }
}
