import ReportForms
import ReportSyntax
import TextCore

/// All that rules want to know of a passage by itself, read once while the passage stays as it is.
///
/// One object for all, because asking a reading for a scan costs a dynamic cast.
final class PassageTraits: PassageScan {
  /// What the passage rules found, in its offsets. Rules that are switched off are in it too, so that
  /// it depends on nothing but the passage.
  let findings: [Diagnostic]
  let shape: ProseShape
  let brackets: BracketReading
  let halfWidth: HalfWidthReading
  let numberSpacing: NumberSpacing
  let contactNames: ContactNames.Reading
  let selfNames: SelfNames.Reading
  let fees: [FeeStatement]
  let years: PassageYears.Reading
  let ending: ProseEnding
  let sums: [ProseSum.Fault]
  /// The one blank that may part a word, in a passage that is no sentence.
  let doubtfulGap: Gap?

  /// What is worth asking for: most passages have nothing, and are not looked at.
  let features: Features

  struct Features: OptionSet, Sendable {
    /// No more than 24 bits, for which `RuleScope` has room.
    let rawValue: UInt32

    static let findings = Features(rawValue: 1)
    static let brackets = Features(rawValue: 2)
    static let halfWidth = Features(rawValue: 4)
    static let numberSpacing = Features(rawValue: 8)
    static let contactNames = Features(rawValue: 16)
    static let selfNames = Features(rawValue: 32)
    static let fees = Features(rawValue: 64)
    static let openEnd = Features(rawValue: 128)
    static let sums = Features(rawValue: 256)
    static let doubtfulGap = Features(rawValue: 512)
    /// Years, or a sub-head, which may say why what stands below it names other years.
    static let years = Features(rawValue: 1024)
    /// What nobody types: invisible characters, private ones, kana, `//`.
    static let strayCharacters = Features(rawValue: 2048)
    /// Eleven digits or more in a row.
    static let longNumbers = Features(rawValue: 4096)
    /// Short, and of few words: it may be a page number.
    static let fewWords = Features(rawValue: 8192)
    /// An ordinal, or so few words that it may be a sub-head or all that a section says.
    static let heads = Features(rawValue: 16384)
    /// Items' numbers in running text.
    static let itemNumbers = Features(rawValue: 32768)
    /// Words behind which a list in running text begins anew.
    static let listTurns = Features(rawValue: 65536)
    /// No ordinal, and short enough for a sub-head that lacks its own.
    static let shortness = Features(rawValue: 131072)
  }

  init(_ passage: Passage) {
    shape = ProseShape(passage)
    brackets = BracketReading(passage)
    halfWidth = HalfWidthReading(passage)
    numberSpacing = NumberSpacing(passage)
    let words = PassageWords.surveyor.survey(passage.folded.bytes)
    contactNames = ContactNames.Reading(passage, words)
    selfNames = SelfNames.Reading(passage, words)
    fees = FeeStatement.all(in: passage, words)
    years = PassageYears.Reading(passage, words)
    ending = ProseEnding(passage, shape)
    sums = ProseSum.faults(of: passage, words)
    doubtfulGap = StraySpace.doubtfulGap(passage, shape)
    var findings: [Diagnostic] = []
    for rule in RuleCatalogue.passageRules {
      var own = Findings(rule.info)
      rule.init().check(passage, into: &own)
      findings += own.diagnostics
    }
    self.findings = findings
    var features: Features = []
    func note(_ feature: Features, _ isThere: Bool) {
      if isThere { features.insert(feature) }
    }
    note(.findings, !findings.isEmpty)
    note(.brackets, !brackets.unpaired.isEmpty || brackets.startsWithQuote)
    note(.halfWidth, !halfWidth.edits.isEmpty)
    note(.numberSpacing, numberSpacing.spaced != nil || numberSpacing.closed != nil)
    note(.contactNames, !contactNames.names.isEmpty)
    note(.selfNames, !selfNames.names.isEmpty)
    note(.fees, !fees.isEmpty)
    note(.openEnd, ending.isOpen)
    note(.sums, !sums.isEmpty)
    note(.doubtfulGap, doubtfulGap != nil)
    note(.years, !years.mentions.isEmpty || years.isSubHead)
    note(.strayCharacters, StrayCharacters.mayStand(in: passage))
    note(.longNumbers, PersonalData.longNumbers(in: passage.bytes) { _ in })
    note(.fewWords, passage.bytes.count <= PageFurniture.longest && shape.hanCount <= 6)
    note(
      .heads,
      passage.ordinal != nil || passage.kind.isHeading
        || passage.bytes.count <= SectionProse.longestSubhead || shape.hanCount < 20)
    note(.itemNumbers, ItemNumeral.mayStand(in: passage))
    note(
      .shortness,
      passage.ordinal == nil && passage.bytes.count <= SectionProse.longestSubhead)
    note(.listTurns, RunningItems.turns.occur(passage.bytes, in: passage.range))
    self.features = features
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

/// The traits of a report's passages, at the indices of `Report.prose`.
private final class AllTraits: ReportScan {
  let traits: [PassageTraits]
  /// Beside them, so that going through all passages touches no other memory.
  let features: [PassageTraits.Features]

  init(_ report: Report) {
    traits = report.readings.map { $0.scan(PassageTraits.self) }
    features = traits.map(\.features)
  }
}

extension Report {
  /// The passages that have something, with what rules know of them.
  func passages(
    with feature: PassageTraits.Features
  ) -> [(prose: ProseBlock, traits: PassageTraits)] {
    let all = scan(AllTraits.self)
    var result: [(prose: ProseBlock, traits: PassageTraits)] = []
    for (index, features) in all.features.enumerated() where features.contains(feature) {
      result.append((prose[index], all.traits[index]))
    }
    return result
  }

  /// Where the passages stand that have nothing of the kind, in order.
  func passages(without feature: PassageTraits.Features) -> [SourceRange] {
    var result: [SourceRange] = []
    for (index, features) in scan(AllTraits.self).features.enumerated()
    where !features.contains(feature) {
      result.append(prose[index].range)
    }
    return result
  }

  /// Whether a block may have something: it is no passage, or one that has.
  func mayHave(_ feature: PassageTraits.Features, block index: Int) -> Bool {
    guard let place = proseIndex(ofBlock: index) else { return true }
    return scan(AllTraits.self).features[place].contains(feature)
  }

  /// All passages, with what rules know of them.
  var passages: Zip2Sequence<[ProseBlock], [PassageTraits]> {
    zip(prose, scan(AllTraits.self).traits)
  }

  /// What rules know of a block; nil where it is no prose.
  func traits(ofBlock index: Int) -> PassageTraits? {
    proseIndex(ofBlock: index).map { scan(AllTraits.self).traits[$0] }
  }
}
