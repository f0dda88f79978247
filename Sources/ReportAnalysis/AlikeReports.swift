import ReportRules

/// Finds the reports of a run whose section 五 is nearly the same.
public enum AlikeReports {
  /// So many of the sketches of texts that are nearly the same are the same, and more.
  private static let due = TextShingles.sketchLength / 2
  /// Where more texts share a piece, only so many of them are looked at: one is enough for a copy.
  private static let most = 64

  /// For each report the first one before it that is nearly the same there; nil for most, and where there is
  /// nothing to compare.
  ///
  /// Costs as much as there are reports: texts are only compared with those that share most of a sketch.
  public static func first(_ reports: [EarlierReport?]) -> [EarlierReport?] {
    var places: [UInt32: [Int]] = [:]
    return reports.indices.map { index -> EarlierReport? in
      guard let report = reports[index], let sketch = report.sketch else { return nil }
      var counts: [Int: Int] = [:]
      for piece in sketch {
        for place in places[piece] ?? [] { counts[place, default: 0] += 1 }
        if places[piece]?.count ?? 0 < most { places[piece, default: []].append(index) }
      }
      let candidates = counts.filter { $0.value >= due }.keys.sorted()
      for candidate in candidates {
        if let other = reports[candidate], report.repeats(other) { return other }
      }
      return nil
    }
  }
}
