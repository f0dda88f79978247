import ReportSyntax
import TextCore

/// Finds the agency's name and the date at the end.
enum SignatureScan {
  static func scan(_ document: Document, sections: [BoundSection]) -> ReportSignature? {
    nil
  }
}
