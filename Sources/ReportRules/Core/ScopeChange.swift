import ReportForms
import TextCore

/// What differs between two versions of a report, in the terms of the rules.
struct ScopeChange {
  private let own: Part
  private let withNeighbours: Part
  private let tables: TablesChange
  private let frame: FrameAspects
  /// Those of edited rows.
  private let rowLiterals: LiteralMarks
  private let hasOtherPassages: Bool
  /// Those in which the window's passages stand; 0 for what stands in none.
  private let sections: SectionNumbers

  private struct Part {
    var scope: RuleScope = .everything
    var literals: LiteralMarks
    /// Those of all passages.
    private(set) var features: PassageFeatures = []

    init(_ part: ReportChange.Part) {
      for passage in part.passages {
        features.formUnion(PassageFeatures(rawValue: passage.glance(PassageTraits.self)))
      }
      for heading in part.formerHeadings + part.headings {
        features.formUnion(PassageFeatures(ofHeading: heading))
      }
      scope.insert(.passages(with: features))
      literals = part.literals(RuleCatalogue.literals)
    }
  }

  init(_ change: ReportChange, year: Int?) {
    tables = change.tables
    frame = change.frame
    if case .rows(let edit) = tables {
      rowLiterals = edit.literals
    } else {
      rowLiterals = LiteralMarks(count: 0)
    }
    hasOtherPassages = change.hasOtherPassages
    let passages = ChangedPassages(change.before, change.after)
    var own = Part(change.own)
    own.scope.insert(passages.scope(year: year))
    if !change.before.isEmpty || !change.after.isEmpty { own.scope.insert(.wording) }
    if case .anything = tables { own.scope.insert(.tables) }
    if change.hasOtherPassages { own.scope.insert(.passages) }
    if change.hasOtherPeriods { own.scope.insert(.periods) }
    if change.hasOtherOrdinals { own.scope.insert(.ordinals) }
    if change.hasOtherGaps { own.scope.insert(.gaps) }
    if change.hasOtherEmptyLines { own.scope.insert(.openLines) }
    var withNeighbours = Part(change.withNeighbours)
    own.scope.insert(.passages(beside: withNeighbours.features))
    withNeighbours.scope.insert(own.scope)
    for bookmarks in change.bookmarks where !bookmarks.isEmpty {
      let found = RuleCatalogue.literals.occurrences(in: bookmarks)
      found.note(in: &own.literals)
      found.note(in: &withNeighbours.literals)
      if PersonalData.longNumbers(in: bookmarks, { _ in }) {
        own.scope.insert(.passages(with: .longNumbers))
        withNeighbours.scope.insert(.passages(with: .longNumbers))
      }
    }
    // An item's number is looked for in all that stands between two items.
    let (before, after) = (change.own.formerHeadings, change.own.headings)
    if ScopeChange.hasOtherNumbers(change.bookmarks)
      || before.count != after.count
      || zip(before, after).contains(where: {
        ScopeChange.hasOtherNumbers([$0.text, $1.text], areWhole: true)
      })
    {
      own.scope.insert(.items)
      withNeighbours.scope.insert(.items)
    }
    self.own = own
    self.withNeighbours = withNeighbours
    sections = SectionNumbers((change.before + change.after).map { $0.passage.section ?? 0 })
  }

  /// Whether a text has other numbers than before, as items write theirs, or other words behind which a list
  /// begins anew.
  private static func hasOtherNumbers(_ versions: [[UInt8]], areWhole: Bool = false) -> Bool {
    guard let old = versions.first, let new = versions.last, old != new else { return false }
    return ItemNumeral.places(in: old, isWhole: areWhole)
      != ItemNumeral.places(in: new, isWhole: areWhole)
      || RunningItems.hasTurn(old) != RunningItems.hasTurn(new)
  }

  /// Whether the findings of a rule may be others than before.
  ///
  /// - Parameters:
  ///   - index: of the rule.
  ///   - scope: what they depend on.
  ///   - tableScope: of what in tables.
  func touches(
    _ rules: CheckedRules, _ index: Int, _ scope: RuleScope, _ tableScope: TableScope
  ) -> Bool {
    let watch = rules.watches[index]
    if !frame.isDisjoint(with: watch.frameScope) { return true }
    if let own = watch.sections, !hasOtherPassages, !scope.contains(.everything),
      own.isDisjoint(with: sections)
    {
      return false
    }
    let isWide = scope.contains(.neighbours)
    if !(isWide ? withNeighbours.scope : own.scope).isDisjoint(with: scope) { return true }
    if scope.contains(.tables), case .rows(let edit) = tables,
      edit.touches(tableScope, rules.rules[index].literals, rowLiterals)
    {
      return true
    }
    guard scope.contains(.literals) else { return false }
    return !(isWide ? withNeighbours.literals : own.literals).isDisjoint(
      with: rules.rules[index].literals)
  }
}

/// Numbers of sections, a bit each.
struct SectionNumbers: Sendable {
  private var bits: UInt64 = 0

  init(_ numbers: some Sequence<Int>) {
    for number in numbers { bits |= 1 << UInt64(number & 63) }
  }

  func isDisjoint(with other: SectionNumbers) -> Bool { bits & other.bits == 0 }
}
