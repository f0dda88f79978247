import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// Replays the rules' examples: each is an edit of the clean report, in every layout, every edition
/// that has the edited place, and harder weather.
public struct ExampleHarness: Sendable {
  public var layouts: [TableLayout]
  /// Every weather and edition for every layout; otherwise they take turns, so that each example meets
  /// each of them in some layout.
  public var isExhaustive: Bool

  public init(layouts: [TableLayout], isExhaustive: Bool = false) {
    self.layouts = layouts
    self.isExhaustive = isExhaustive
  }

  public static let editions = FormEdition.all.filter(\.isFixed)

  /// What went wrong with a rule's examples, a paragraph each; empty where all hold.
  public func failures(of rule: any Rule.Type) -> [String] {
    var failures: [String] = []
    for (number, example) in rule.info.examples.enumerated() {
      var replays = 0
      var own: [String] = []
      let models = Self.editions.compactMap { edition in
        example.edition ?? edition.id == edition.id
          ? ReportModel.clean(edition: edition).applying(example.edit) : nil
      }
      for (place, layout) in layouts.enumerated() where canShow(example.edit, layout) {
        for (model, weather) in turns(models, number + place) {
          replays += 1
          let text = model.rendered(layout, weather)
          let linted = LintedText(
            text, previous: model.previous.first?.rendered(layout, weather))
          if let failure = failure(rule, example, linted) {
            own.append(
              "\(rule.info.slug), example \(number + 1) (\(example.edit)), "
                + "\(model.edition.id), \(layout.rawValue), \(weather.rawValue):\n\(failure)")
          }
        }
      }
      if replays == 0 {
        own.append("\(rule.info.slug), example \(number + 1) (\(example.edit)): fits no edition")
      }
      failures += own.prefix(3)
      if own.count > 3 {
        failures.append("… and \(own.count - 3) of \(replays) more replays of this example")
      }
    }
    return failures
  }

  /// The editions and weathers in which an example is replayed in a layout.
  private func turns(_ models: [ReportModel], _ turn: Int) -> [(ReportModel, Weather)] {
    guard !models.isEmpty else { return [] }
    let weathers = Weather.allCases
    if isExhaustive { return models.flatMap { model in weathers.map { (model, $0) } } }
    return [(models[turn % models.count], weathers[(turn / models.count) % weathers.count])]
  }

  private func failure(
    _ rule: any Rule.Type, _ example: Example, _ linted: LintedText
  ) -> String? {
    let slug = rule.info.slug
    let own = linted.findings.filter { $0.rule == slug }
    guard example.isFlagged else {
      let unwanted = linted.findings.filter { $0.severity >= .warning || $0.rule == slug }
      return unwanted.isEmpty
        ? nil : "accepted, but found:\n\(linted.describe(unwanted))"
    }
    if own.isEmpty {
      return "flagged, but \(slug) is silent:\n\(linted.excerpt())\n"
        + linted.describe(linted.findings)
    }
    let missed = linted.text.marks.filter { mark in
      !own.contains { linted.text.isAt(mark, $0.range) }
    }
    return missed.isEmpty
      ? nil : "not at the mark:\n\(linted.excerpt())\n\(linted.describe(own))"
  }

  /// Whether a layout can tell what an edit says: some leave no trace of a blank cell.
  private func canShow(_ edit: ExampleEdit, _ layout: TableLayout) -> Bool {
    switch edit {
    case .cells(let cells):
      cells.values.allSatisfy { value in
        layout.showsBlankCells || !MarkedText.withoutMarks(value).isEmpty
      }
    case .all(let edits): edits.allSatisfy { canShow($0, layout) }
    case .previous(let edit): canShow(edit, layout)
    // Drawn rules stand where they stood: a lost value is a blank one, which is another rule's.
    case .withoutValue: layout != .ruledTable
    default: true
    }
  }
}
