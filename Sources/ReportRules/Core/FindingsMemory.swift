import ReportForms
import TextCore

/// The findings of a report's last version, and what those of each rule depend on.
public struct FindingsMemory: Sendable {
  private var findings = OwnedFindings()
  /// At the indices of the rules.
  private var scopes: [RuleScope] = []
  private var tableScopes: [TableScope] = []
  /// Which rules were asked.
  private var slugs: [String] = []
  /// What the report was held against.
  private var earlier = EarlierReports.none

  public init() {}

  /// By position, then by slug.
  var diagnostics: [Diagnostic] { findings.diagnostics }

  /// Brings the findings up to a report: asks the rules that a change touches, and moves what the
  /// others found with the text.
  ///
  /// - Parameters:
  ///   - change: what differs from the version before; nil where anything may.
  ///   - earlier: what the report is held against.
  mutating func update(
    _ report: Report, _ rules: CheckedRules, _ change: ReportChange?, _ earlier: EarlierReports
  ) {
    var asked: [Bool]
    if let change, slugs == rules.slugs {
      let touched = ScopeChange(change, year: report.year)
      asked = rules.rules.indices.map { touched.touches(rules, $0, scopes[$0], tableScopes[$0]) }
      if !earlier.isSame(as: self.earlier) { for index in rules.comparing { asked[index] = true } }
      let keepsPassages = findings.move(
        with: change.shift, change.hasWholeMoves ? change.move : nil, asked: &asked)
      let blocks = keepsPassages ? change.shift.newBlocks : report.blocks.indices
      for index in blocks { addPassage(ofBlock: index, report, rules) }
    } else {
      findings = OwnedFindings()
      slugs = rules.slugs
      scopes = rules.rules.map(\.scope)
      tableScopes = rules.watches.map(\.tableScope)
      asked = Array(repeating: true, count: slugs.count)
      for index in report.blocks.indices { addPassage(ofBlock: index, report, rules) }
    }
    self.earlier = earlier
    for index in asked.indices where asked[index] { ask(rules.rules[index], index, report) }
    findings.settle()
  }

  private mutating func ask(_ rule: CheckedRule, _ index: Int, _ report: Report) {
    var found = Findings(rule.info)
    if let rule = rule.passageRule {
      rule.init().checkRest(report, into: &found)
    } else if let rule = rule.comparingRule {
      if !earlier.isEmpty { rule.init().check(report, against: earlier, into: &found) }
    } else {
      rule.part.init().check(report, into: &found)
    }
    scopes[index] = found.scope ?? rule.scope
    tableScopes[index] = found.tableScope ?? rule.watch.tableScope
    for diagnostic in found.diagnostics { findings.add(diagnostic, of: .rule(index)) }
  }

  /// Adds what was found in a passage when it was read.
  private mutating func addPassage(
    ofBlock index: Int, _ report: Report, _ rules: CheckedRules
  ) {
    guard let place = report.proseIndex(ofBlock: index) else { return }
    let start = report.prose[place].range.lowerBound
    for diagnostic in report.readings[place].scan(PassageTraits.self).findings
    where rules.passageSlugs?.contains(diagnostic.rule) ?? true {
      findings.add(diagnostic.shifted(by: start), of: .passage)
    }
  }
}
