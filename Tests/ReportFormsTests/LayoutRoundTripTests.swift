import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What a model's tables say must be what the bound tables say, in every layout.
@Suite struct LayoutRoundTripTests {
  /// Where the bound values differ from the model's: `T3 R5 C2: 4 is 7`.
  private func differences(
    _ model: ReportModel, _ text: ReportTestKit.MarkedText, _ layout: TableLayout
  ) -> [String] {
    let report = Report(Document(parsing: text.source), literals: LiteralSet([]))
    var result: [String] = []
    for form in model.edition.tables {
      guard let due = model.table(form.kind) else { continue }
      guard let bound = report.table(form.kind) else {
        result.append("\(form.kind) missing")
        continue
      }
      // Rows of a scan without noise are rows between TABs like any other.
      let isClean = layout == .scannedTabRows && bound.layout == .tabRows
      if bound.layout != layout, !isClean { result.append("\(form.kind) read as \(bound.layout)") }
      if bound.edition != model.edition { result.append("\(form.kind) as \(bound.edition.id)") }
      for (row, formRow) in form.rows.enumerated() {
        for column in formRow.columns.indices {
          let value = due[CellPlace(row, column)] ?? ""
          let found = bound[row, column].map { report.string($0.range) }
          if found != value {
            result.append(
              "\(form.kind) \(formRow.id) \(formRow.columns[column].id): \(value) is \(found ?? "lost")"
            )
          }
        }
      }
    }
    return result
  }

  private func check(
    _ layout: TableLayout, _ options: RenderingOptions = RenderingOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for edition in [FormEdition.edition2019, .edition2021] {
      for seed in 0..<12 {
        let weather = Weather.allCases[seed % Weather.allCases.count]
        let model = ReportModel.random(seed: UInt64(seed), edition: edition)
        let wrong = differences(model, model.rendered(layout, weather, options), layout)
        #expect(
          wrong.isEmpty, "\(layout) \(edition.id) seed \(seed) \(weather): \(wrong.prefix(4))",
          sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: TableLayout.allCases)
  func everyLayout(_ layout: TableLayout) {
    check(layout)
  }

  @Test(arguments: TableLayout.allCases.filter(\.hasSecondHabit))
  func secondHabits(_ layout: TableLayout) {
    check(layout, RenderingOptions(secondHabit: true))
  }
}
