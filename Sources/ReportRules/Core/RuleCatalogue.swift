import ReportForms
import ReportSyntax
import TextCore

/// Every rule, by group. A new rule is one file and its line in its group's list.
public enum RuleCatalogue {
  public static let all: [any Rule.Type] =
    structure + tables + dates + agreement + required + residue + style

  public static func rule(_ slug: String) -> (any Rule.Type)? {
    all.first { $0.info.slug == slug }
  }

  /// Every literal of every rule, for the one pass over the text.
  public static let literals = LiteralSet(
    all.flatMap { rule in rule.parts.flatMap { $0.literals } })

  /// Those that hold a report against others.
  public static let comparingRules: [any ComparingRule.Type] = all.compactMap { $0.comparingRule }

  /// The rules that look at passages one by one.
  static let passageRules: [any PassageRule.Type] = all.compactMap { $0.passageRule }

  /// What rules want to know of each passage.
  public static let passageScan: any PassageScan.Type = PassageTraits.self

  /// The findings of some rules on a report, by position and then by slug.
  public static func check(
    _ report: Report, _ rules: [any Rule.Type] = RuleCatalogue.all,
    against earlier: EarlierReports = .none
  ) -> [Diagnostic] {
    var memory = FindingsMemory()
    return check(
      report, CheckedRules(rules), against: earlier, change: nil, memory: &memory)
  }

  /// The same with what is remembered of the version before, and of how this one differs from it.
  public static func check(
    _ report: Report, _ rules: CheckedRules, against earlier: EarlierReports = .none,
    change: ReportChange?, memory: inout FindingsMemory
  ) -> [Diagnostic] {
    guard report.isReport else {
      memory = FindingsMemory()
      return []
    }
    memory.update(report, rules, change, earlier)
    guard report.document.hasReferences else { return memory.diagnostics }
    var result = memory.diagnostics
    for index in result.indices { result[index].take(wholeReferencesOf: report.document) }
    return Diagnostic.sorted(result)
  }
}

extension Diagnostic {
  /// Rules see characters where the text has references to them; no edit may cut one in two.
  fileprivate mutating func take(wholeReferencesOf document: Document) {
    self = placed({ _ in nil }, { document.withWholeReferences($0) }) ?? self
  }
}
