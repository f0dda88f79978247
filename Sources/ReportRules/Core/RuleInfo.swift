/// The groups that `--select` and `--ignore` take beside slugs.
public enum RuleGroup: String, Sendable, Hashable, CaseIterable {
  case structure, tables, dates, agreement, required, residue, style
  /// About nianbao itself: suppressions and configuration.
  case nianbao
}

/// Everything that is said about a rule: it serves `--explain`, hover, the rule reference, and its
/// examples are its tests. An object, since it goes with every rule that is asked.
public final class RuleInfo: Sendable {
  public let slug: String
  public let group: RuleGroup
  public let severity: Severity
  /// One line.
  public let summary: Localized
  /// Why a reviewer minds.
  public let reason: Localized
  /// Article, format or standard: 条例第五十条, 国办公开办函〔2021〕30号, GB/T 15834.
  public let basis: String
  /// Whether its fixes are safe, offered, or none exist.
  public let fix: FixKind
  /// Made when they are asked for: checking does not ask, and they are thousands of values.
  public var examples: [Example] { makeExamples() }
  private let makeExamples: @Sendable () -> [Example]

  public enum FixKind: String, Sendable, Hashable {
    case safe, offer, none
  }

  public init(
    _ slug: String, _ group: RuleGroup, _ severity: Severity, fix: FixKind = .none,
    summary: Localized, reason: Localized, basis: String,
    examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.slug = slug
    self.group = group
    self.severity = severity
    self.fix = fix
    self.summary = summary
    self.reason = reason
    self.basis = basis
    makeExamples = examples
  }
}

/// An edit of a clean report, and what the rule says of the result.
///
/// Marks `⟦ ⟧` stand around what the finding must cover. The harness replays each example in every
/// layout and edition, with CRLF, with a 😀 paragraph in front, and without a final newline.
public struct Example: Sendable {
  public let edit: ExampleEdit
  /// Whether the rule must find something.
  public let isFlagged: Bool
  /// The edition to which the example is confined; nil for all.
  public let edition: String?
  /// What the example shows, where it does not speak for itself.
  public let note: Localized?

  /// The rule finds something; where the edit carries marks, right there.
  public static func flags(
    _ edit: ExampleEdit, edition: String? = nil, note: Localized? = nil
  ) -> Example {
    Example(edit: edit, isFlagged: true, edition: edition, note: note)
  }

  /// The rule stays silent, and so does every other rule at warning or above.
  public static func accepts(
    _ edit: ExampleEdit, edition: String? = nil, note: Localized? = nil
  ) -> Example {
    Example(edit: edit, isFlagged: false, edition: edition, note: note)
  }
}

/// An edit of the clean report. Texts may carry `⟦ ⟧`.
///
/// The clean report's agency is 青禾县水务局, its year 2023 (2021 edition) or 2019 (2019 edition); in
/// texts, `{年}` stands for the year, `{次年}` for the next and `{上年}` for the one before.
public indirect enum ExampleEdit: Sendable {
  /// Nothing changed.
  case none
  /// Values by row and column: section 三 `R24.C1`, 二 `T2.R1.C1`, 四 `T4.A1`. Other cells are 0 but
  /// for what the clean report has; identities are not repaired.
  case cells([String: String])
  /// A paragraph added at the end of a section's prose (before its table, if it has one).
  case section(Int, String)
  /// A section's prose replaced by these paragraphs.
  case sectionText(Int, [String])
  /// A section's heading line, ordinal included.
  case heading(Int, String)
  case withoutSection(Int)
  case withoutTable(Int)
  /// The label of a row: `R5`, `T2.R1`.
  case label(String, String)
  case withoutRow(String)
  /// One value of a row lost, so that the row is a cell short: `R5.C3`.
  case withoutValue(String)
  /// A column left out: `C4` in section 三, `T4.C2` in 四.
  case withoutColumn(String)
  /// Two sections change places.
  case swapSections(Int, Int)
  /// The whole title line.
  case title(String)
  /// The paragraph between title and section 一, which states basis and period.
  case lead(String)
  /// The signature and date lines at the end.
  case tail([String])
  /// The agency's name everywhere in the clean report.
  case agency(String)
  /// Last year's report is known: the clean one of the year before with an edit.
  case previous(ExampleEdit)
  /// Several edits at once.
  case all([ExampleEdit])
}
