import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A text as the rules see it.
public struct LintedText: Sendable {
  public let text: MarkedText
  public let report: Report
  public let findings: [Diagnostic]

  /// - Parameter previous: last year's report, where it is known.
  public init(
    _ text: MarkedText, _ rules: [any Rule.Type] = RuleCatalogue.all, previous: MarkedText? = nil
  ) {
    self.text = text
    report = Report(Document(parsing: text.source), literals: RuleCatalogue.literals)
    findings = RuleCatalogue.check(report, rules, against: .with(previous))
  }

  /// What a reviewer would send the report back for.
  public var serious: [Diagnostic] { findings.filter { $0.severity >= .warning } }

  /// A finding in a line: `12:3 error unbalanced-row 「0」 message`.
  public func describe(_ finding: Diagnostic) -> String {
    let position = text.source.position(of: finding.range.lowerBound, in: .utf32)
    let quoted = String(text.source.string(finding.range).prefix(40))
    return "\(position.line + 1):\(position.column + 1) \(finding.severity) \(finding.rule) "
      + "「\(quoted)」 \(finding.message.zh)"
  }

  public func describe(_ findings: [Diagnostic], atMost limit: Int = 6) -> String {
    if findings.isEmpty { return "  (no findings)" }
    var lines = findings.prefix(limit).map { "  " + describe($0) }
    if findings.count > limit { lines.append("  … and \(findings.count - limit) more") }
    return lines.joined(separator: "\n")
  }

  /// The lines that hold the marks, with the marks put back.
  public func excerpt() -> String {
    text.marks.prefix(3).map { mark in
      let line = text.source.contentRange(ofLine: text.source.line(at: mark.lowerBound))
      let before = max(line.lowerBound, mark.lowerBound - 60)
      let after = min(max(line.upperBound, mark.upperBound), mark.upperBound + 60)
      return "  \(text.line(mark.lowerBound)): \(text.source.string(before..<mark.lowerBound))⟦"
        + "\(text.source.string(mark))⟧\(text.source.string(mark.upperBound..<after))"
    }.joined(separator: "\n")
  }
}

extension EarlierReports {
  /// What a report is held against whose year before is known.
  public static func with(_ previous: MarkedText?) -> EarlierReports {
    EarlierReports(
      previous: previous.flatMap { EarlierReport($0.source, path: "before.md", name: "before.md") })
  }
}
