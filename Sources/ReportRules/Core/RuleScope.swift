import ReportForms
import TextCore

/// What the findings of a rule depend on, besides the report's frame: its title, year, edition, agency,
/// sections, contents list and signature, and which blocks are prose.
///
/// While none of it changes, the findings stay as they are and move with the text. Who leaves something
/// out here gives findings of a text that is no more; `AnalysisMemoryTests` looks for that.
public struct RuleScope: OptionSet, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Any byte of the text: the rule is asked at every version.
  public static let everything = RuleScope(rawValue: 1)
  /// The tables; a rule's `tableScope` tells of what in them.
  public static let tables = RuleScope(rawValue: 2)
  /// The counts that prose states.
  public static let quantities = RuleScope(rawValue: 4)
  /// The statements of the period.
  public static let periods = RuleScope(rawValue: 8)
  /// Passages in which a literal of the rule stands; of those in tables it takes no notice.
  public static let literals = RuleScope(rawValue: 16)
  /// That a passage comes or goes, whatever it says, or a table or an image between passages.
  public static let passages = RuleScope(rawValue: 32)
  /// The ordinals with which passages begin, and which of them are headings or items.
  public static let ordinals = RuleScope(rawValue: 64)
  /// How many full-width marks there are.
  static let fullWidthMarks = RuleScope(rawValue: 256)
  /// Whether what is said of passages here goes for those beside them too.
  public static let neighbours = RuleScope(rawValue: 128)

  /// Passages that have something.
  static func passages(with features: PassageTraits.Features) -> RuleScope {
    RuleScope(rawValue: UInt64(features.rawValue) << 16)
  }

  /// Passages that come to have something, or have it no more.
  static func changes(of features: PassageTraits.Features) -> RuleScope {
    RuleScope(rawValue: UInt64(features.rawValue) << 40)
  }
}

/// What differs between two versions of a report, in the terms of the rules.
struct ScopeChange {
  private let change: ReportChange
  private let own: Part
  private let withNeighbours: Part
  /// Those in which the window's passages stand; 0 for what stands in none.
  private let sections: Set<Int>

  private struct Part {
    var scope: RuleScope = .everything
    let literals: [Bool]

    init(_ part: ReportChange.Part) {
      if !part.periods.isEmpty { scope.insert(.periods) }
      for passage in part.passages {
        if passage.hasQuantities { scope.insert(.quantities) }
        scope.formUnion(.passages(with: passage.scan(PassageTraits.self).features))
      }
      literals = part.literals(RuleCatalogue.literals)
    }
  }

  init(_ change: ReportChange) {
    self.change = change
    var own = Part(change.own)
    if case .anything = change.tables { own.scope.insert(.tables) }
    if change.hasOtherPassages { own.scope.insert(.passages) }
    if change.hasOtherOrdinals { own.scope.insert(.ordinals) }
    func fullWidthMarks(_ passages: [PassageReading]) -> Int {
      passages.reduce(0) { $0 + $1.scan(PassageTraits.self).halfWidth.fullCount }
    }
    if fullWidthMarks(change.before) != fullWidthMarks(change.after) {
      own.scope.insert(.fullWidthMarks)
    }
    func features(_ passages: [PassageReading]) -> PassageTraits.Features {
      passages.reduce(into: []) { $0.formUnion($1.scan(PassageTraits.self).features) }
    }
    own.scope.formUnion(
      .changes(of: features(change.before).symmetricDifference(features(change.after))))
    self.own = own
    sections = Set((change.before + change.after).map { $0.passage.section ?? 0 })
    var withNeighbours = Part(change.withNeighbours)
    withNeighbours.scope.formUnion(own.scope)
    self.withNeighbours = withNeighbours
  }

  /// Whether the findings of a rule may be others than before.
  func touches(_ rule: RuleCatalogue.Entry) -> Bool {
    if let sections = rule.sections, !change.hasOtherPassages, !rule.scope.contains(.everything),
      sections.isDisjoint(with: self.sections)
    {
      return false
    }
    let part = rule.scope.contains(.neighbours) ? withNeighbours : own
    if !part.scope.isDisjoint(with: rule.scope) { return true }
    if rule.scope.contains(.tables), case .rows(let edit) = change.tables, edit.touches(rule) {
      return true
    }
    guard rule.scope.contains(.literals) else { return false }
    return rule.literals.contains { part.literals[$0] }
  }

  var shift: TextShift { change.shift }
}
