import ReportSyntax
import TextCore

/// Names of administrative organs.
public enum AgencyName {
  /// The name without white space and marks.
  public static func normalised(_ bytes: [UInt8], _ range: SourceRange) -> String {
    String(decoding: Folding.key(bytes, range), as: UTF8.self)
  }
}
