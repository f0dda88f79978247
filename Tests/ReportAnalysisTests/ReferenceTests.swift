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
        // Nobody but us knows what `R24.C1` is.
        let examples = page.replacing(info.reason.text(in: language), with: "")
        #expect(examples.firstMatch(of: #/\b(T[24]\.)?[RABC][0-9]+\b/#) == nil, "\(info.slug)")
      }
    }
  }
}
