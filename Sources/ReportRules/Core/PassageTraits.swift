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

  init(_ passage: Passage) {
    shape = ProseShape(passage.bytes, passage.range)
    brackets = BracketReading(passage)
    halfWidth = HalfWidthReading(passage)
    numberSpacing = NumberSpacing(passage)
    contactNames = ContactNames.Reading(passage)
    selfNames = SelfNames.Reading(passage)
    fees = FeeStatement.all(in: passage)
    years = PassageYears.Reading(passage)
    ending = ProseEnding(passage, shape)
    sums = ProseSum.faults(of: passage)
    doubtfulGap = StraySpace.doubtfulGap(passage, shape)
    var findings: [Diagnostic] = []
    for rule in RuleCatalogue.passageRules {
      var own = Findings(rule.info)
      rule.init().check(passage, into: &own)
      findings += own.diagnostics
    }
    self.findings = findings
  }
}

/// The traits of a report's passages, at the indices of `Report.prose`.
private final class AllTraits: ReportScan {
  let traits: [PassageTraits]

  init(_ report: Report) {
    traits = report.readings.map { $0.scan(PassageTraits.self) }
  }
}

extension Report {
  /// The passages with what rules know of them.
  var passages: Zip2Sequence<[ProseBlock], [PassageTraits]> {
    zip(prose, scan(AllTraits.self).traits)
  }

  /// What rules know of a block; nil where it is no prose.
  func traits(ofBlock index: Int) -> PassageTraits? {
    proseIndex(ofBlock: index).map { scan(AllTraits.self).traits[$0] }
  }
}
