import ReportForms
import TextCore

/// The rules that a configuration leaves on, made ready for asking.
public struct CheckedRules: Sendable {
  /// Their parts, one behind the other.
  let rules: [CheckedRule]
  /// What each depends on: who goes through all of them touches no object.
  let watches: [RuleWatch]
  /// The slugs of those among them that look at passages one by one; nil where all such rules are on.
  let passageSlugs: Set<String>?
  let slugs: [String]
  /// The indices of those that hold the report against others.
  let comparing: [Int]
  /// Whether any does.
  public var compare: Bool { !comparing.isEmpty }

  public init(_ rules: [any Rule.Type]) {
    self.rules = rules.flatMap { rule in rule.parts.map { CheckedRule($0, of: rule) } }
    watches = self.rules.map(\.watch)
    slugs = self.rules.map(\.info.slug)
    comparing = self.rules.enumerated().filter { $0.element.comparingRule != nil }.map(\.offset)
    let passageRules = rules.filter { $0.passageRule != nil }.map { $0.info.slug }
    passageSlugs =
      passageRules.count == RuleCatalogue.passageRules.count ? nil : Set(passageRules)
  }
}

/// What a part of a rule depends on besides its scope, which a report may narrow.
struct RuleWatch: Sendable {
  let tableScope: TableScope
  let frameScope: FrameAspects
  let sections: SectionNumbers?
}

/// A part of a rule with what is asked of it at every version.
final class CheckedRule: Sendable {
  let part: any RulePart.Type
  /// Where it looks at passages one by one.
  let passageRule: (any PassageRule.Type)?
  /// Where it holds the report against others.
  let comparingRule: (any ComparingRule.Type)?
  let info: RuleInfo
  let scope: RuleScope
  let watch: RuleWatch
  /// Those that it names, where its scopes speak of literals.
  let literals: LiteralMarks

  init(_ part: any RulePart.Type, of rule: any Rule.Type) {
    self.part = part
    passageRule = rule.passageRule
    comparingRule = rule.comparingRule
    info = rule.info
    scope = part.scope
    watch = RuleWatch(
      tableScope: part.tableScope, frameScope: part.frameScope,
      sections: part.sections.map { SectionNumbers($0) })
    var literals = LiteralMarks(count: RuleCatalogue.literals.count)
    if scope.contains(.literals) || watch.tableScope.contains(.literals) {
      for literal in part.literals {
        if let number = RuleCatalogue.literals.id(of: literal) { literals.insert(number) }
      }
    }
    self.literals = literals
  }
}
