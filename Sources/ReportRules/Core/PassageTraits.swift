import ReportForms
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
    let rawValue: UInt16

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
    self.features = features
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

  /// All passages, with what rules know of them.
  var passages: Zip2Sequence<[ProseBlock], [PassageTraits]> {
    zip(prose, scan(AllTraits.self).traits)
  }

  /// What rules know of a block; nil where it is no prose.
  func traits(ofBlock index: Int) -> PassageTraits? {
    proseIndex(ofBlock: index).map { scan(AllTraits.self).traits[$0] }
  }
}
