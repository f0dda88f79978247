import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Holds one rule against an edit of the clean report, in both editions.
///
/// Marks stand around what the findings must cover, each exactly; without marks the rule is silent.
func checkDates(
  _ slug: String, _ edit: ExampleEdit, severity: Severity? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for edition in [FormEdition.edition2019, .edition2021] {
    guard let model = ReportModel.clean(edition: edition).applying(edit) else {
      Issue.record("the edit fits no place", sourceLocation: sourceLocation)
      return
    }
    let linted = LintedText(model.rendered(.pipeTable))
    let own = linted.findings.filter { $0.rule == slug }
    let places = own.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let marks = linted.text.marks
    #expect(
      places == marks, "\(edition.id)\n\(linted.excerpt())\n\(linted.describe(own))",
      sourceLocation: sourceLocation)
    if let severity {
      let isAsDue = own.allSatisfy { $0.severity == severity }
      #expect(isAsDue, "\(linted.describe(own))", sourceLocation: sourceLocation)
    }
  }
}
