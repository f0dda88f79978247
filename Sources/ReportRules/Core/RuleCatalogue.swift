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
  public static let literals = LiteralSet(all.flatMap { $0.literals })

  /// The rules that look at passages one by one.
  static let passageRules: [any PassageRule.Type] = all.compactMap { $0.passageRule }

  /// What rules want to know of each passage.
  public static let scans: [any PassageScan.Type] = [PassageTraits.self]

  /// The findings of some rules on a report, by position and then by slug.
  public static func check(
    _ report: Report, _ rules: [any Rule.Type] = RuleCatalogue.all
  ) -> [Diagnostic] {
    guard report.isReport else { return [] }
    var result: [Diagnostic] = []
    var passageSlugs: Set<String> = []
    for rule in rules {
      var findings = Findings(rule.info)
      if let rule = rule.passageRule {
        passageSlugs.insert(rule.info.slug)
        rule.init().checkRest(report, into: &findings)
      } else {
        rule.init().check(report, into: &findings)
      }
      result.append(contentsOf: findings.diagnostics)
    }
    let isWhole = passageSlugs.count == passageRules.count
    for (prose, traits) in report.passages(with: .findings) {
      for diagnostic in traits.findings where isWhole || passageSlugs.contains(diagnostic.rule) {
        result.append(diagnostic.shifted(by: prose.range.lowerBound))
      }
    }
    if report.document.hasReferences {
      for index in result.indices { result[index].take(wholeReferencesOf: report.document) }
    }
    return Diagnostic.sorted(result)
  }
}

extension Diagnostic {
  /// Rules see characters where the text has references to them; no edit may cut one in two.
  fileprivate mutating func take(wholeReferencesOf document: Document) {
    range = document.withWholeReferences(range)
    for index in related.indices where related[index].path == nil {
      related[index].range = document.withWholeReferences(related[index].range)
    }
    for fix in fixes.indices {
      for index in fixes[fix].edits.indices {
        let edit = fixes[fix].edits[index]
        fixes[fix].edits[index] = TextEdit(
          document.withWholeReferences(edit.range), edit.replacement)
      }
    }
  }
}
