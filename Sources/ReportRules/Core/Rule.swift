import ReportForms
import ReportSyntax
import TextCore

/// One idea of what a report must not have.
public protocol Rule: RulePart {
  static var info: RuleInfo { get }
  /// The rule itself where it looks at passages one by one. Asking the runtime instead, by a cast for
  /// each rule, took 9 of the 51 million instructions in which a report of 6 KB was checked.
  static var passageRule: (any PassageRule.Type)? { get }
  /// The rule itself where it holds a report against others.
  static var comparingRule: (any ComparingRule.Type)? { get }
  /// What it is made of, each of which is asked by itself: the rule alone unless its findings depend on
  /// different things. Together they find what `check` does.
  static var parts: [any RulePart.Type] { get }
}

/// What finds defects of one rule and depends on one set of things.
public protocol RulePart: Sendable {
  /// Every literal that `check` looks up in `Report.literals`; all rules' literals are found in one
  /// pass over the text.
  static var literals: [String] { get }
  /// What the findings depend on.
  static var scope: RuleScope { get }
  /// Of what in tables, where the scope names them.
  static var tableScope: TableScope { get }
  /// What its findings depend on in the frame where only the wording of a heading, or of the title, was
  /// edited.
  static var frameScope: FrameAspects { get }
  /// The sections whose passages it reads; nil for all. It reads no tables.
  static var sections: Set<Int>? { get }
  init()
  func check(_ report: Report, into findings: inout Findings)
}

extension Rule {
  public static var passageRule: (any PassageRule.Type)? { nil }
  public static var comparingRule: (any ComparingRule.Type)? { nil }
  public static var parts: [any RulePart.Type] { [Self.self] }
}

extension RulePart {
  public static var literals: [String] { [] }
  public static var scope: RuleScope { .everything }
  public static var tableScope: TableScope { .text }
  public static var frameScope: FrameAspects { [.headings, .title] }
  public static var sections: Set<Int>? { nil }
}

/// What a rule found. It knows the rule, so that no rule can sign another's slug.
public struct Findings: Sendable {
  let info: RuleInfo
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What they depend on, where this report shows that it is less than the rule's `scope`: what is
  /// stated somewhere stays stated while nobody touches the place.
  var scope: RuleScope?
  /// The same of what they depend on in tables, and the rule's `tableScope`.
  var tableScope: TableScope?

  init(_ info: RuleInfo) {
    self.info = info
  }

  /// Reports a defect.
  ///
  /// - Parameters:
  ///   - severity: the rule's own where nil.
  ///   - confidence: how sure the reading of the table is; findings of low confidence step down one
  ///     severity and say so.
  public mutating func report(
    _ range: SourceRange, _ zh: String, _ en: String, severity: Severity? = nil,
    confidence: Confidence = .certain, related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    var severity = severity ?? info.severity
    var message = Localized(zh, en)
    if confidence == .low {
      severity = severity.lowered
      message.zh += "（表格识别把握不大，请核对）"
      message.en += " (the table was read with low confidence)"
    }
    diagnostics.append(
      Diagnostic(
        rule: info.slug, severity: severity, message: message, range: range, related: related,
        fixes: fixes))
  }
}
