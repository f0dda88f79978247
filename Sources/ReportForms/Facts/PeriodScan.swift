import ReportSyntax
import TextCore

/// Finds statements of the statistical period.
enum PeriodScan {
  static func scan(_ document: Document) -> [PeriodStatement] {
    []
  }
}
