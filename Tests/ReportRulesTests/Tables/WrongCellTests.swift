import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// One wrong cell in a random report is one finding, at that cell, in every layout.
@Suite struct WrongCellTests {
  @Test(arguments: readableLayouts.map(\.rawValue), fixedEditions)
  func aWrongCellIsOneFinding(_ layout: String, _ edition: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    let edition = try #require(FormEdition.named(edition))
    let form = try #require(edition.table(.applications))
    for seed in UInt64(0)..<12 {
      let model = ReportModel.random(seed: seed &* 7 &+ 1, edition: edition)
      let step = Int(seed) * 29 + 3
      let place = CellPlace(step % form.rows.count, step / 3 % form.rows[0].columns.count)
      let name = model.name(of: place, in: .applications)
      let right = try #require(model.value(name))
      var wrong = model
      wrong.set(name, "⟦\((Int(right) ?? 0) + 2)⟧")
      let linted = LintedText(wrong.rendered(layout))
      let what = "\(layout.rawValue) \(edition.id) seed \(seed) \(name)"
      let found = linted.findings.filter { $0.rule.hasPrefix("unbalanced-") }
      #expect(found.count == 1, "\(what):\n\(linted.describe(found))")
      let finding = try #require(found.first)
      let mark = try #require(linted.text.marks.first)
      #expect(finding.rule == "unbalanced-row", "\(what)")
      #expect(finding.range == mark, "\(what): \(linted.describe(finding))")
      #expect(finding.fixes.first?.edits == [TextEdit(mark, right)], "\(what)")
      // 结转下年 above what came in is a second thing to say.
      let others = linted.serious.filter {
        RuleCatalogue.rule($0.rule)?.info.group == .tables && $0.rule != "unbalanced-row"
          && $0.rule != "implausible-value"
      }
      #expect(others.isEmpty, "\(what):\n\(linted.describe(others))")
    }
  }

  @Test(arguments: readableLayouts.map(\.rawValue))
  func aWrongOutcomeIsOneFinding(_ layout: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    let edition = try #require(FormEdition.named("2021"))
    for column in ["A1", "A5", "B3", "C4", "C5"] {
      var model = ReportModel.random(seed: UInt64(column.utf8.count) + 5, edition: edition)
      let right = try #require(model.value("T4.\(column)"))
      model.set("T4.\(column)", "⟦\((Int(right) ?? 0) + 1)⟧")
      let linted = LintedText(model.rendered(layout))
      let found = linted.findings.filter { $0.rule.hasPrefix("unbalanced-") }
      #expect(found.map(\.rule) == ["unbalanced-review"], "\(layout.rawValue) \(column)")
    }
  }
}
