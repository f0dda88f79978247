import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A report that a careful reviewer would pass draws nothing at warning or above.
@Suite struct CleanReportTests {
  private func check(_ text: MarkedText, _ what: String) {
    let linted = LintedText(text)
    #expect(linted.report.isReport, "\(what): not taken for a report")
    #expect(linted.report.sections.map(\.number) == [1, 2, 3, 4, 5, 6], "\(what)")
    #expect(linted.report.tables.count == 3, "\(what): tables not bound")
    #expect(linted.serious.isEmpty, "\(what):\n\(linted.describe(linted.serious))")
  }

  @Test(arguments: readableLayouts.map(\.rawValue), fixedEditions)
  func theCleanReportIsSilent(_ layout: String, _ edition: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    let edition = try #require(FormEdition.named(edition))
    let model = ReportModel.clean(edition: edition)
    for weather in Weather.allCases {
      check(model.rendered(layout, weather), "\(layout.rawValue) \(edition.id) \(weather)")
    }
    let habit = RenderingOptions(secondHabit: true, scanNoise: true)
    check(model.rendered(layout, .fair, habit), "\(layout.rawValue) \(edition.id) second habit")
  }

  @Test(arguments: readableLayouts.map(\.rawValue), fixedEditions)
  func randomReportsAreSilent(_ layout: String, _ edition: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    let edition = try #require(FormEdition.named(edition))
    for seed in 0..<(isExhaustive ? 500 : 8) {
      let seed = UInt64(seed) &* 31 &+ UInt64(layout.rawValue.utf8.count)
      let model = ReportModel.random(seed: seed, edition: edition)
      check(model.rendered(layout), "\(layout.rawValue) \(edition.id) seed \(seed)")
    }
  }

  /// Layout 12 to the end: not the tables alone but everything on one line.
  @Test(arguments: fixedEditions, [" ", "  ", "\u{3000}", ""])
  func reportsOnOneLineAreSilent(_ edition: String, _ joint: String) throws {
    let edition = try #require(FormEdition.named(edition))
    let habit = RenderingOptions(lineJoint: joint)
    for weather in Weather.allCases {
      let model = ReportModel.clean(edition: edition)
      check(model.rendered(.flattened, weather, habit), "one line \(edition.id) \(weather)")
    }
    for seed in 0..<(isExhaustive ? 500 : 30) {
      let model = ReportModel.random(seed: UInt64(seed), edition: edition)
      check(model.rendered(.flattened, .fair, habit), "one line \(edition.id) seed \(seed)")
    }
  }
}
