import ReportSyntax
import TextCore

/// Whether a report names the days of a whole year, though not by the name of a statistical period.
public enum WholeYear {
  /// Whether any paragraph names the days from 1 January to 31 December of a year, whatever for.
  public static func isMentioned(_ document: Document, _ year: Int) -> Bool {
    // The first reports begin with the day on which the regulations came into force.
    let starts =
      [CalendarDate(year: year, month: 1, day: 1)]
      + (year == 2008 ? [CalendarDate(year: 2008, month: 5, day: 1)] : [])
    let end = CalendarDate(year: year, month: 12, day: 31)
    for block in document.blocks where block.isText {
      if names(starts, end, FoldedProse(document.bytes, block.content).bytes) { return true }
    }
    return BrokenRuns.texts(of: document).contains { run in
      let folded = FoldedProse(run, 0..<run.count)
      // A line may have been cut within the dates.
      if names(starts, end, folded.bytes) { return true }
      let words = ProseWords.surveyor.survey(folded.bytes)
      return !PeriodScan.scan(run, folded, words).isEmpty
    }
  }

  /// Whether a folded text names the days from one of several to another.
  private static func names(
    _ starts: [CalendarDate], _ end: CalendarDate, _ bytes: [UInt8]
  ) -> Bool {
    var index = 0
    while let place = bytes[index...].firstIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) {
      if let found = PeriodReader.read(bytes, at: place, limit: bytes.count) {
        if let start = found.start, starts.contains(start), found.finish == end,
          found.isWholeDays
        {
          return true
        }
        index = max(place + 1, found.end)
      } else {
        index = place + 1
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      }
    }
    return false
  }
}
