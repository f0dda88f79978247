import ReportForms
import TextCore

/// A rule that looks at each passage by itself. What it finds in a passage is kept as long as the
/// passage stays as it is.
public protocol PassageRule: Rule {
  /// Finds what a passage shows by itself, in the passage's offsets.
  func check(_ passage: Passage, into findings: inout Findings)
  /// Finds the rest: what stands in no passage, or needs more than one.
  func checkRest(_ report: Report, into findings: inout Findings)
}

extension PassageRule {
  public static var passageRule: (any PassageRule.Type)? { self }

  public func checkRest(_ report: Report, into findings: inout Findings) {}

  public func check(_ report: Report, into findings: inout Findings) {
    for (prose, reading) in zip(report.prose, report.readings) {
      var own = Findings(Self.info)
      check(reading.passage, into: &own)
      findings.diagnostics += own.diagnostics.map { $0.shifted(by: prose.range.lowerBound) }
    }
    checkRest(report, into: &findings)
  }
}
