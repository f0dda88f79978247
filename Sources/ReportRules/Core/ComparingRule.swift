import ReportForms

/// A rule that holds a report against others: it is asked only where some are known.
///
/// Its `scope` says what its findings depend on in the report itself; whenever the others change, it is
/// asked anew.
public protocol ComparingRule: Rule {
  /// Whether it has asked all that it ever asks where last year's report is known.
  static var comparesPreviousAlone: Bool { get }
  func check(_ report: Report, against earlier: EarlierReports, into findings: inout Findings)
}

extension ComparingRule {
  public static var comparingRule: (any ComparingRule.Type)? { Self.self }
  public static var comparesPreviousAlone: Bool { true }

  public func check(_ report: Report, into findings: inout Findings) {}
}

/// What a report is held against.
public struct EarlierReports: Sendable {
  /// What may be last year's report: rules ask whether it is.
  public var previous: EarlierReport?
  /// The first one of the same run with whose section 五 this report's is nearly the same.
  public var alike: EarlierReport?

  public init(previous: EarlierReport? = nil, alike: EarlierReport? = nil) {
    self.previous = previous
    self.alike = alike
  }

  public static let none = EarlierReports()

  public var isEmpty: Bool { previous == nil && alike == nil }

  /// Whether both are the very same.
  func isSame(as other: EarlierReports) -> Bool {
    previous === other.previous && alike === other.alike
  }
}
