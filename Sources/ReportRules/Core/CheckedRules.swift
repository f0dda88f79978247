import ReportForms
import TextCore

/// The rules that a configuration leaves on, made ready for asking.
public struct CheckedRules: Sendable {
  let rules: [CheckedRule]
  /// The slugs of those among them that look at passages one by one; nil where all such rules are on.
  let passageSlugs: Set<String>?
  let slugs: [String]

  public init(_ rules: [any Rule.Type]) {
    self.rules = rules.map { CheckedRule($0) }
    slugs = self.rules.map(\.info.slug)
    let passageRules = rules.filter { $0.passageRule != nil }.map { $0.info.slug }
    passageSlugs =
      passageRules.count == RuleCatalogue.passageRules.count ? nil : Set(passageRules)
  }
}

/// A rule with what is asked of it at every version.
final class CheckedRule: Sendable {
  let rule: any Rule.Type
  let info: RuleInfo
  let scope: RuleScope
  let tableScope: TableScope
  let frameScope: FrameAspects
  let sections: SectionNumbers?
  /// Those that it names, where its scopes speak of literals.
  let literals: LiteralMarks

  init(_ rule: any Rule.Type) {
    self.rule = rule
    info = rule.info
    scope = rule.scope
    tableScope = rule.tableScope
    frameScope = rule.frameScope
    sections = rule.sections.map { SectionNumbers($0) }
    var literals = LiteralMarks(count: RuleCatalogue.literals.count)
    if scope.contains(.literals) || tableScope.contains(.literals) {
      for literal in rule.literals {
        if let number = RuleCatalogue.literals.id(of: literal) { literals.insert(number) }
      }
    }
    self.literals = literals
  }
}
