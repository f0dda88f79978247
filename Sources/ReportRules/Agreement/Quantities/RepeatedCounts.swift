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
    var isClosed: Bool
    var isOpening: Bool
    var range: SourceRange
    var clause: SourceRange
  }

  private static func differ(_ places: [Told]) -> Bool {
    places.count == 2 && places[0].passage != places[1].passage
      && places[0].amount != places[1].amount
  }

  /// 12836 and 12386: the same digits, of which two neighbours changed their places.
  private static func areTransposed(_ places: [Told], fewest: Int) -> Bool {
    guard differ(places) else { return false }
    let first = Array(places[0].amount.description.utf8)
    let second = Array(places[1].amount.description.utf8)
    guard first.count == second.count, first.count >= fewest else { return false }
    let changed = first.indices.filter { first[$0] != second[$0] }
    return changed.count == 2 && changed[1] == changed[0] + 1
      && first[changed[0]] == second[changed[1]] && first[changed[1]] == second[changed[0]]
  }

  func check(_ report: Report, into findings: inout Findings) {
    var told: [OpeningCount.Subject: [Told]] = [:]
    for (index, (prose, traits)) in report.passages(with: .openingCounts).enumerated()
    where !traits.years.mentions.contains(where: { $0.year != report.year }) {
      for count in traits.openingCounts {
        told[count.subject, default: []].append(
          Told(
            passage: index, amount: count.amount, isClosed: count.isClosed,
            isOpening: count.isOpening,
            range: count.range.shifted(by: prose.range.lowerBound),
            clause: count.clause.shifted(by: prose.range.lowerBound)))
      }
    }
    // A third one, or two in one paragraph, is a list of what different bodies did.
    let pairs = told.compactMapValues { places -> [Told]? in
      let closed = places.filter(\.isClosed)
      if RepeatedCounts.differ(closed) { return closed }
      // Whatever stands behind the commas, two digits that changed their places tell of a slip.
      let opening = places.filter(\.isOpening)
      if RepeatedCounts.areTransposed(opening, fewest: 2) { return opening }
      return RepeatedCounts.areTransposed(places, fewest: 3) ? places : nil
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
