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
  let subjectNames: SubjectNames.Reading
  let fees: [FeeStatement]
  let years: PassageYears.Reading
  let ending: ProseEnding
  let sums: [ProseSum.Fault]
  /// The one blank that may part a word, in a passage that is no sentence.
  let doubtfulGap: Gap?
  let misspellings: [TermLexicon.Misspelling]
  let items: ItemLandmarks
  let openingCounts: [OpeningCount]
  /// Whether it is nothing but a sub-head of the words that sections commonly use.
  let isKnownSubhead: Bool
  /// What is worth asking for.
  let features: PassageFeatures
  var glance: UInt64 { features.rawValue }

  init(_ passage: Passage) {
    shape = ProseShape(passage)
    brackets = BracketReading(passage)
    halfWidth = HalfWidthReading(passage)
    numberSpacing = NumberSpacing(passage)
    let words = PassageWords.surveyor.survey(passage.folded.bytes)
    contactNames = ContactNames.Reading(passage, words)
    selfNames = SelfNames.Reading(passage, words)
    subjectNames = SubjectNames.Reading(passage, words)
    fees = FeeStatement.all(in: passage, words)
    years = PassageYears.Reading(passage, words)
    ending = ProseEnding(passage, shape, brackets)
    sums = ProseSum.faults(of: passage, words)
    doubtfulGap = StraySpace.doubtfulGap(passage, shape)
    var findings: [Diagnostic] = []
    for rule in RuleCatalogue.passageRules {
      var own = Findings(rule.info)
      rule.init().check(passage, into: &own)
      findings += own.diagnostics
    }
    self.findings = findings
    items = ItemLandmarks(passage)
    openingCounts = OpeningCount.all(in: passage)
    misspellings = TermLexicon.misspellings(in: passage)
    isKnownSubhead = SectionProse.isKnownSubhead(passage)
    var features = PassageLiterals.features(of: passage)
    features.note(.findings, if: !findings.isEmpty)
    features.note(
      .brackets,
      if: !brackets.unpaired.isEmpty || brackets.startsWithQuote || brackets.mayCloseBefore)
    features.note(.halfWidth, if: !halfWidth.marks.isEmpty)
    features.note(
      .numberSpacing, if: numberSpacing.spaced != nil || numberSpacing.closed != nil)
    features.note(.contactNames, if: !contactNames.names.isEmpty)
    features.note(.selfNames, if: !selfNames.names.isEmpty)
    features.note(.subjectNames, if: !subjectNames.names.isEmpty)
    features.note(.fees, if: !fees.isEmpty)
    features.note(.openEnd, if: ending.isOpen || ending.isOpenItem)
    features.note(.restOfSentence, if: LineSeam.isRest(passage, shape))
    features.note(.sums, if: !sums.isEmpty)
    features.note(.openingCounts, if: !openingCounts.isEmpty)
    features.note(.doubtfulGap, if: doubtfulGap != nil)
    features.note(
      .years, if: !years.mentions.isEmpty || years.isSubHead || passage.openingYear != nil)
    features.note(.strayCharacters, if: StrayCharacters.mayStand(in: passage))
    features.note(.longNumbers, if: PersonalData.longNumbers(in: passage.bytes) { _ in })
    features.note(.strayBullet, if: StrayBullet.mark(passage.bytes, passage.range) != nil)
    features.note(.pageNumber, if: PageFurniture.mayBePageNumber(passage))
    features.note(
      .heads,
      if: passage.ordinal != nil || passage.kind.isHeading
        || passage.bytes.count <= SectionProse.longestSubhead || shape.hanCount < 20)
    features.note(.itemNumbers, if: items.hasNumbers)
    features.note(
      .cutContact, if: features.contains(.contactLabels) && MalformedContact.mayBeCut(passage))
    features.note(.bareSubhead, if: isKnownSubhead && passage.ordinal == nil)
    features.note(.numberedSubhead, if: isKnownSubhead && passage.ordinal != nil)
    features.note(.enumeration, if: ItemPunctuation.isEnumeration(passage))
    features.note(.misspelling, if: !misspellings.isEmpty)
    features.note(.basis, if: MissingBasis.isStated(in: passage, words))
    features.note(.accountability, if: MissingAccountability.isStated(in: passage, words))
    features.note(.contact, if: MissingContact.isGiven(in: passage, words))
    self.features = features
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}
