import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// The title of a section may go on in the next line, as it does on a narrow page.
@Suite struct BrokenTitleTests {
  /// A clean report whose heading of a section reads otherwise.
  private func linted(
    _ edition: String, _ layout: TableLayout, _ ordinal: String, _ rewrite: (String) -> String
  ) throws -> LintedText {
    let edition = try #require(FormEdition.named(edition))
    let source = ReportModel.clean(edition: edition).rendered(layout).source
    var lines = source.string(source.range).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let heading = try #require(
      lines.lastIndex { $0.hasPrefix(ordinal + "、") && !$0.contains("年度办理") })
    lines[heading] = rewrite(lines[heading])
    return LintedText(MarkedText(lines.joined(separator: "\n")))
  }

  @Test(arguments: ["2019", "2021"], [TableLayout.cellLines, .tabRows, .textRows])
  func isJoined(_ edition: String, _ layout: TableLayout) throws {
    for ordinal in ["四", "五"] {
      for length in 8..<13 {
        let linted = try linted(edition, layout, ordinal) { heading in
          String(heading.prefix(length)) + "\n" + String(heading.dropFirst(length))
        }
        #expect(linted.serious.isEmpty, "\(ordinal) \(length): \(linted.describe(linted.serious))")
      }
    }
  }

  /// What follows is another title's end, or a paragraph.
  @Test(arguments: ["行政诉讼的情形", "本年度没有发生行政复议和行政诉讼。"])
  func isNotJoined(_ rest: String) throws {
    let linted = try linted("2021", .tabRows, "四") { "\($0.prefix(14))\n\(rest)" }
    #expect(linted.serious.contains { $0.rule == "section-title" || $0.rule == "missing-section" })
  }
}
