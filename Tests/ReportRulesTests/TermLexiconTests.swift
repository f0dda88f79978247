import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@testable import ReportRules

/// Every line of the lexicon is its own test.
@Suite struct TermLexiconTests {
  private func findings(_ paragraph: String) -> [Diagnostic] {
    let edit = ExampleEdit.section(1, paragraph)
    guard let model = ReportModel.clean(edition: .edition2021).applying(edit) else { return [] }
    return LintedText(model.rendered(.tabRows), [MisspeltTerm.self]).findings
  }

  @Test func everyEntryIsFoundOnceAndItsRightFormNever() {
    for entry in TermLexicon.entries {
      let found = findings("本年度，\(entry.wrong)，已经核对。")
      #expect(found.count == 1, "\(entry.wrong)")
      #expect(found.first?.fixes.first?.edits.first?.replacement == entry.right)
      #expect(findings("本年度，\(entry.right)，已经核对。").isEmpty, "\(entry.right)")
    }
  }

  @Test func entriesAreWellFormed() {
    let wrong = TermLexicon.entries.map(\.wrong)
    #expect(Set(wrong).count == wrong.count)
    #expect(wrong.count >= 60)
    // A label or title of the form must never be taken for an error.
    for edition in FormEdition.all {
      let texts =
        edition.sections.flatMap { [$0.title] + $0.accepted }
        + edition.tables.flatMap { table in table.rows.map(\.label) + table.headers }
      for text in texts { #expect(findings("本年度，\(text)，已经核对。").isEmpty, "\(text)") }
    }
  }

  @Test(arguments: [
    "省府信息公开专栏", "县政府信息公开办公室", "依申请开展核查", "政府网占比提高", "财政信息公开", "并不于公开场合讨论",
  ])
  func guardsHold(_ text: String) {
    #expect(findings("本年度，\(text)，已经核对。").isEmpty, "\(text)")
  }
}
