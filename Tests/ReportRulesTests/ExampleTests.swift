import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Every rule's examples, which are its documentation, are held against it.
@Suite struct ExampleTests {
  @Test(arguments: everySlug)
  func examplesHold(_ slug: String) throws {
    let rule = try #require(RuleCatalogue.rule(slug))
    let failures = ExampleHarness(layouts: readableLayouts, isExhaustive: isExhaustive).failures(
      of: rule)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
  }
}
