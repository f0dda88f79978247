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
  public static let literals: LiteralSet = {
    var seen: Set<String> = []
    var literals: [String] = []
    for rule in all {
      for literal in rule.literals where seen.insert(literal).inserted { literals.append(literal) }
    }
    return LiteralSet(literals)
  }()

  /// The findings of some rules on a report, by position and then by slug.
  public static func check(
    _ report: Report, _ rules: [any Rule.Type] = RuleCatalogue.all
  ) -> [Diagnostic] {
    guard report.isReport else { return [] }
    var result: [Diagnostic] = []
    for rule in rules {
      var findings = Findings(rule.info)
      rule.init().check(report, into: &findings)
      result.append(contentsOf: findings.diagnostics)
    }
    if report.document.hasReferences {
      for index in result.indices { result[index].take(wholeReferencesOf: report.document) }
    }
    return result.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
    }
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
