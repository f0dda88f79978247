import Foundation
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// The lines of a clean report of 2021 behind an edit, for tests that tear them.
func renderedLines(_ edit: ExampleEdit, _ layout: TableLayout) throws -> [String] {
  let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
  return model.rendered(layout, .fair, RenderingOptions()).string.components(separatedBy: "\n")
}

/// What is found in lines.
func linted(_ lines: [String]) -> LintedText {
  LintedText(MarkedText(lines.joined(separator: "\n")))
}
