import ReportSyntax
import TextCore

/// Settles the year that the report is on.
enum YearEvidence {
  static func year(
    _ document: Document, title: ReportTitle?, periods: [PeriodStatement],
    signature: ReportSignature?, sections: [BoundSection]
  ) -> Int? {
    title?.year
  }
}
