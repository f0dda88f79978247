import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Cells of lines behind TABs, between which somebody took out the empty lines that end rows.
@Suite struct SqueezedRowsTests {
  /// What is found where empty lines between two cells are gone, be it but every so many.
  private func found(_ edit: ExampleEdit, every: Int = 1, _ edition: String = "2021") throws
    -> LintedText
  {
    let form = try #require(FormEdition.named(edition))
    let model = try #require(ReportModel.clean(edition: form).applying(edit))
    let lines = model.rendered(.cellLines).string.split(
      separator: "\n", omittingEmptySubsequences: false)
    var kept: [String] = []
    var gaps = 0
    for (index, line) in lines.enumerated() {
      if line.isEmpty, index > 0, index + 1 < lines.count, lines[index - 1].hasPrefix("\t"),
        lines[index + 1].hasPrefix("\t")
      {
        gaps += 1
        if gaps % every == 0 { continue }
      }
      kept.append(String(line))
    }
    return linted(kept)
  }

  @Test(arguments: ["2021", "2019"], 1...5)
  func cleanReportsAreSilent(_ edition: String, _ every: Int) throws {
    let linted = try found(.none, every: every, edition)
    #expect(linted.serious.isEmpty, "\(every): \(linted.describe(linted.serious))")
  }

  @Test func valuesAreTheirRows() throws {
    for every in 1...3 {
      let linted = try found(.cells(["R5.C7": "4"]), every: every)
      let rules = Set(linted.serious.map(\.rule))
      #expect(rules.contains("unbalanced-row"), "\(every): \(linted.describe(linted.serious))")
      #expect(!rules.contains("row-shape") && !rules.contains("missing-row"))
    }
  }

  /// A value that cannot be read is no label of another row.
  @Test func textsAmongValuesStay() throws {
    for every in 1...3 {
      let linted = try found(.cells(["R5.C2": "の"]), every: every)
      #expect(
        linted.serious.map(\.rule) == ["not-a-number"],
        "\(every): \(linted.describe(linted.serious))")
    }
  }

  @Test func lostValuesAreMissed() throws {
    let linted = try found(.withoutValue("R5.C3"))
    #expect(!linted.findings.isEmpty)
  }
}
