import ReportSyntax
import TextCore

/// Settles the year that the report is on.
///
/// Title, period, signature (its year less one) and the paragraphs that open with a year have one
/// voice each, so that one wrong statement is outvoted and found. Where voices tie, the title wins,
/// then the period, then the text.
enum YearEvidence {
  /// The regulation is in force since 2008; a year outside is a slip of the pen.
  static let plausible = 2008...2099

  static func year(
    _ document: Document, title: ReportTitle?, periods: [PeriodStatement],
    signature: ReportSignature?, sections: [BoundSection], blocks: BlockReadings
  ) -> Int? {
    let voices = [
      title?.year, mostFrequent(periods.compactMap(\.year)),
      mostFrequent(openingYears(document, sections, blocks)), signature?.day.map { $0.year - 1 },
    ].compactMap { $0 }.filter(plausible.contains)
    return mostFrequent(voices)
  }

  /// The most frequent of some years; of equally frequent ones the first.
  private static func mostFrequent(_ years: [Int]) -> Int? {
    // Nearly always they all agree.
    guard years.contains(where: { $0 != years[0] }) else { return years.first }
    // A few are sooner gone through again than hashed.
    if years.count <= 32 {
      var most = (year: years[0], count: 0)
      for year in years where year != most.year || most.count == 0 {
        let count = years.count { $0 == year }
        if count > most.count { most = (year, count) }
      }
      return most.year
    }
    var counts: [Int: Int] = [:]
    for year in years { counts[year, default: 0] += 1 }
    guard let most = counts.values.max() else { return nil }
    return years.first { counts[$0] == most }
  }

  /// The years with which paragraphs of sections 一 and 五 open; without sections, any paragraph.
  private static func openingYears(
    _ document: Document, _ sections: [BoundSection], _ readings: BlockReadings
  ) -> [Int] {
    let told = sections.filter { $0.number == 1 || $0.number == 5 }
    return readings.blocks(with: .openingYear).filter { block in
      sections.isEmpty || told.contains { $0.heading == block || $0.blocks.contains(block) }
    }.compactMap { readings[$0]?.openingYear }.filter(plausible.contains)
  }
}
