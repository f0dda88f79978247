import ReportForms
import TextCore

/// What is counted twice in the same words is the same number twice, whatever it is.
///
/// The counts of which the form knows are compared by `ProseConflict` itself.
struct RepeatedCounts: RulePart {
  static let scope: RuleScope = [.quantities, .passages(with: .openingCounts)]
  static let frameScope: FrameAspects = []

  private struct Told {
    var passage: Int
    var amount: Amount
    var range: SourceRange
    var clause: SourceRange
  }

  func check(_ report: Report, into findings: inout Findings) {
    var told: [OpeningCount.Subject: [Told]] = [:]
    for (index, (prose, traits)) in report.passages(with: .openingCounts).enumerated()
    where !traits.years.mentions.contains(where: { $0.year != report.year }) {
      for count in traits.openingCounts {
        told[count.subject, default: []].append(
          Told(
            passage: index, amount: count.amount,
            range: count.range.shifted(by: prose.range.lowerBound),
            clause: count.clause.shifted(by: prose.range.lowerBound)))
      }
    }
    // A third one, or two in one paragraph, is a list of what different bodies did.
    let pairs = told.filter { _, places in
      places.count == 2 && places[0].passage != places[1].passage
        && places[0].amount != places[1].amount
    }
    guard !pairs.isEmpty else { return }
    let known = Set(report.quantities.map(\.range))
    for places in pairs.values.sorted(by: {
      $0[1].range.lowerBound < $1[1].range.lowerBound
    })
    where !places.contains(where: { known.contains($0.range) }) {
      let (first, second) = (places[0], places[1])
      let subject = report.flat(second.clause)
      findings.report(
        second.range, "“\(subject)”前后不一：\(first.amount) 与 \(second.amount)",
        "\(subject) is stated twice: \(first.amount) and \(second.amount)",
        related: [
          RelatedPlace(
            first.range, Localized("另一处为 \(first.amount)", "elsewhere \(first.amount)"))
        ])
    }
  }
}
