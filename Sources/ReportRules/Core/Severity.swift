/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The report is wrong.
  case error
  /// A reviewer would send it back.
  case warning
  /// Style, convention.
  case information

  /// From mild to bad.
  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// One step milder; information stays.
  var lowered: Severity { self == .error ? .warning : .information }
}
