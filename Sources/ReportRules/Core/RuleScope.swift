/// What the findings of a rule depend on, besides the report's frame: its title, year, edition, agency,
/// sections, contents list and signature, and which blocks are prose. `[]` is the frame alone; of its
/// wording, a rule's `frameScope` tells more.
///
/// While none of it changes, the findings stay as they are and move with the text. Who leaves something
/// out here gives findings of a text that is no more; `AnalysisMemoryTests` looks for that.
public struct RuleScope: Sendable, ExpressibleByArrayLiteral {
  private struct Aspects: OptionSet, Sendable {
    let rawValue: UInt32

    static let everything = Aspects(rawValue: 1)
    static let tables = Aspects(rawValue: 2)
    static let quantities = Aspects(rawValue: 4)
    static let periods = Aspects(rawValue: 8)
    static let literals = Aspects(rawValue: 16)
    static let passages = Aspects(rawValue: 32)
    static let ordinals = Aspects(rawValue: 64)
    static let neighbours = Aspects(rawValue: 128)
    static let fullWidthMarks = Aspects(rawValue: 256)
    static let otherYears = Aspects(rawValue: 512)
    static let gaps = Aspects(rawValue: 1024)
    static let halfWidthMarks = Aspects(rawValue: 2048)
    static let names = Aspects(rawValue: 4096)
    static let items = Aspects(rawValue: 8192)
    static let numberSpacing = Aspects(rawValue: 16384)
    static let openLines = Aspects(rawValue: 32768)
    static let wording = Aspects(rawValue: 65536)
  }

  private var aspects: Aspects = []
  /// Those of passages that stood in the window that was edited, or stand there now.
  private var features: PassageFeatures = []
  /// Those that a passage came to have, or has no more.
  private var changes: PassageFeatures = []
  /// Those of the window's passages and of those beside it.
  private var besides: PassageFeatures = []

  private init(_ aspects: Aspects) {
    self.aspects = aspects
  }

  public init(arrayLiteral parts: RuleScope...) {
    for part in parts { insert(part) }
  }

  /// Any byte of the text: the rule is asked at every version.
  public static let everything = RuleScope(.everything)
  /// The tables; a rule's `tableScope` tells of what in them.
  public static let tables = RuleScope(.tables)
  /// The counts that prose states, and the words in which it does.
  public static let quantities = RuleScope(.quantities)
  /// The statements of the period, and the words in which it is stated.
  public static let periods = RuleScope(.periods)
  /// Passages in which a literal of the rule stands; of those in tables it takes no notice.
  public static let literals = RuleScope(.literals)
  /// That a passage comes or goes, whatever it says, or a table or an image between passages.
  public static let passages = RuleScope(.passages)
  /// The ordinals with which passages begin, and which of them are headings or items.
  public static let ordinals = RuleScope(.ordinals)
  /// Whether what is said of passages here goes for those beside them too.
  public static let neighbours = RuleScope(.neighbours)
  /// What stands between blocks: blanks at the ends of lines, empty lines, marks.
  public static let gaps = RuleScope(.gaps)
  /// How many full-width marks there are.
  static let fullWidthMarks = RuleScope(.fullWidthMarks)
  /// The half-width marks that should be full-width.
  static let halfWidthMarks = RuleScope(.halfWidthMarks)
  /// The bodies that passages name, and what they call their own.
  static let names = RuleScope(.names)
  /// The items' numbers in running text, and the words by which such lists are told apart.
  static let items = RuleScope(.items)
  /// Lines that break off within a sentence, which counts the sentence below may go on with, and whether
  /// an empty line parts the two.
  static let openLines = RuleScope(.openLines)
  /// The numbers with a blank before their unit, and those without.
  static let numberSpacing = RuleScope(.numberSpacing)
  /// The years that passages name, unless it is the report's, and the sub-heads that excuse them.
  static let otherYears = RuleScope(.otherYears)

  /// All that passages say. Only where a rule's `sections` are few: else it is asked at nearly every key.
  static let wording = RuleScope(.wording)

  /// Passages that have something.
  static func passages(with features: PassageFeatures) -> RuleScope {
    var scope: RuleScope = []
    scope.features = features
    return scope
  }

  /// Passages that have something, and others beside them.
  static func passages(beside features: PassageFeatures) -> RuleScope {
    var scope: RuleScope = []
    scope.besides = features
    return scope
  }

  /// Passages that come to have something, or have it no more.
  static func changes(of features: PassageFeatures) -> RuleScope {
    var scope: RuleScope = []
    scope.changes = features
    return scope
  }

  mutating func insert(_ other: RuleScope) {
    aspects.formUnion(other.aspects)
    features.formUnion(other.features)
    changes.formUnion(other.changes)
    besides.formUnion(other.besides)
  }

  /// Whether it names all of another's aspects.
  func contains(_ other: RuleScope) -> Bool { aspects.isSuperset(of: other.aspects) }

  func isDisjoint(with other: RuleScope) -> Bool {
    aspects.isDisjoint(with: other.aspects) && features.isDisjoint(with: other.features)
      && changes.isDisjoint(with: other.changes) && besides.isDisjoint(with: other.besides)
  }
}
