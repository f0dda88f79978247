import Foundation
import ReportRules
import Testing

/// `Sources/RULES.md` is what the rules say of themselves.
/// `NIANBAO_REWRITE=1 swift test --filter ReferenceTests` writes it anew.
@Suite struct ReferenceTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/RULES.md")

  @Test func referenceIsFresh() throws {
    let text = RuleReference.text
    if ProcessInfo.processInfo.environment["NIANBAO_REWRITE"] != nil {
      try Data(text.utf8).write(to: ReferenceTests.file)
    }
    let old = String(decoding: try Data(contentsOf: ReferenceTests.file), as: UTF8.self)
    #expect(old == text)
  }

  @Test func everyRuleHasItsPage() {
    for info in RuleCatalogue.infos {
      #expect(RuleReference.text.contains("## \(info.slug)\n"))
      for language in Language.allCases {
        let page = RuleManual.text(info, language)
        #expect(page.contains(info.summary.text(in: language)))
        #expect(page.contains(info.reason.text(in: language)))
        #expect(page.contains(info.basis))
      }
    }
  }
}
