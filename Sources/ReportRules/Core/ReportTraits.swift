import ReportForms
import TextCore

/// The traits of a report's passages, at the indices of `Report.prose`. Who goes through many of them asks
/// the report once.
final class ReportTraits: ReportScan {
  private let readings: [PassageReading]
  /// Of each passage.
  let features: [PassageFeatures]

  init(_ report: Report) {
    readings = report.readings
    features = report.glances(PassageTraits.self).map { PassageFeatures(rawValue: $0) }
  }

  subscript(passage: Int) -> PassageTraits { readings[passage].scan(PassageTraits.self) }
}

extension Report {
  /// The passages that have any of some things, with what rules know of them.
  func passages(with feature: PassageFeatures) -> [(prose: ProseBlock, traits: PassageTraits)] {
    let all = scan(ReportTraits.self)
    var result: [(prose: ProseBlock, traits: PassageTraits)] = []
    for (index, features) in all.features.enumerated() where !features.isDisjoint(with: feature) {
      result.append((prose[index], all[index]))
    }
    return result
  }

  /// Where the passages stand that have nothing of the kind, in order.
  func passages(without feature: PassageFeatures) -> [SourceRange] {
    var result: [SourceRange] = []
    for (index, features) in scan(ReportTraits.self).features.enumerated()
    where features.isDisjoint(with: feature) {
      result.append(prose[index].range)
    }
    return result
  }

  /// Whether any passage has something of the kind.
  func hasPassage(with feature: PassageFeatures) -> Bool {
    scan(ReportTraits.self).features.contains { !$0.isDisjoint(with: feature) }
  }

  /// All passages, with what rules know of them.
  var passages: Zip2Sequence<[ProseBlock], [PassageTraits]> {
    zip(prose, readings.map { $0.scan(PassageTraits.self) })
  }

  /// What rules know of a block; nil where it is no prose.
  func traits(ofBlock index: Int) -> PassageTraits? {
    proseIndex(ofBlock: index).map { readings[$0].scan(PassageTraits.self) }
  }

  /// What is read off a block that is prose.
  func passage(ofBlock index: Int) -> Passage? {
    proseIndex(ofBlock: index).map { readings[$0].passage }
  }
}
