import ReportForms

/// What a passage has that rules ask for: most passages have nothing, and are not looked at.
struct PassageFeatures: OptionSet, Sendable {
  let rawValue: UInt64

  /// One case a feature, in any order: each has a bit of its own because the compiler counts them.
  private enum Feature: UInt64 {
    case findings, brackets, halfWidth, numberSpacing, contactNames, selfNames, fees
    case subjectNames, openEnd, restOfSentence, sums, doubtfulGap, openingCounts, years
    case strayCharacters, longNumbers, pageNumber, heads, itemNumbers, listTurns
    case bareSubhead, numberedSubhead, enumeration, misspelling, basis, accountability
    case contact, runningMarks, halfRunningMarks, pausedNumbers, problems, improvement,
      likelyProblems, likelyImprovement
    case withoutProblem, withoutImprovement, denial, contactLabels, cutContact
    case headingDates, attachments, applicants, strayBullet
  }

  private init(_ feature: Feature) {
    rawValue = 1 << feature.rawValue
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  mutating func note(_ feature: PassageFeatures, if isThere: Bool) {
    if isThere { insert(feature) }
  }

  /// Findings of rules that look at passages one by one.
  static let findings = PassageFeatures(.findings)
  static let brackets = PassageFeatures(.brackets)
  static let halfWidth = PassageFeatures(.halfWidth)
  static let numberSpacing = PassageFeatures(.numberSpacing)
  static let contactNames = PassageFeatures(.contactNames)
  static let selfNames = PassageFeatures(.selfNames)
  static let fees = PassageFeatures(.fees)
  /// Bodies of which it speaks as of the one that reports.
  static let subjectNames = PassageFeatures(.subjectNames)
  static let openEnd = PassageFeatures(.openEnd)
  /// A mark at its start with which no paragraph begins.
  static let restOfSentence = PassageFeatures(.restOfSentence)
  static let sums = PassageFeatures(.sums)
  static let doubtfulGap = PassageFeatures(.doubtfulGap)
  /// Counts with which a sentence opens.
  static let openingCounts = PassageFeatures(.openingCounts)
  /// Years, or a sub-head, which may say why what stands below it names other years.
  static let years = PassageFeatures(.years)
  /// What nobody types: invisible characters, private ones, kana, `//`.
  static let strayCharacters = PassageFeatures(.strayCharacters)
  /// Eleven digits or more in a row.
  static let longNumbers = PassageFeatures(.longNumbers)
  /// So short, and with such an end, that it may be a page number.
  static let pageNumber = PassageFeatures(.pageNumber)
  /// A bullet before an ordinal that is read as neither.
  static let strayBullet = PassageFeatures(.strayBullet)
  /// An ordinal, or so few words that it may be a sub-head or all that a section says.
  static let heads = PassageFeatures(.heads)
  /// Items' numbers in running text.
  static let itemNumbers = PassageFeatures(.itemNumbers)
  /// Words behind which a list in running text begins anew.
  static let listTurns = PassageFeatures(.listTurns)
  /// A sub-head of common words without an ordinal.
  static let bareSubhead = PassageFeatures(.bareSubhead)
  /// A sub-head of common words behind an ordinal.
  static let numberedSubhead = PassageFeatures(.numberedSubhead)
  /// An ordinal with a digit right behind it.
  static let enumeration = PassageFeatures(.enumeration)
  /// Wrong forms of the field's terms.
  static let misspelling = PassageFeatures(.misspelling)

  // What is stated in a report at least once; a part of a block may always state it.

  /// The regulation or the format of reports.
  static let basis = PassageFeatures(.basis)
  /// Assessment, appraisal, accountability.
  static let accountability = PassageFeatures(.accountability)
  /// A telephone number or another contact.
  static let contact = PassageFeatures(.contact)

  // What literals show.

  static let runningMarks = PassageFeatures(.runningMarks)
  /// Those of them that stand in half-width brackets.
  static let halfRunningMarks = PassageFeatures(.halfRunningMarks)
  /// A number in brackets with 、 behind it: （1）、
  static let pausedNumbers = PassageFeatures(.pausedNumbers)
  /// Words of problems, in section 五.
  static let problems = PassageFeatures(.problems)
  /// Words of improvement, in section 五.
  static let improvement = PassageFeatures(.improvement)
  /// Words that may tell of either, in section 五.
  static let likelyProblems = PassageFeatures(.likelyProblems)
  static let likelyImprovement = PassageFeatures(.likelyImprovement)
  /// Sentences without any word of the one or of the other, in section 五.
  static let withoutProblem = PassageFeatures(.withoutProblem)
  static let withoutImprovement = PassageFeatures(.withoutImprovement)
  /// Words that deny problems, in section 五.
  static let denial = PassageFeatures(.denial)
  /// Labels of contacts, and addresses.
  static let contactLabels = PassageFeatures(.contactLabels)
  /// A contact that ends the passage, and may be cut there.
  static let cutContact = PassageFeatures(.cutContact)
  /// In a heading, what a date may be of.
  static let headingDates = PassageFeatures(.headingDates)
  /// Words for what is attached.
  static let attachments = PassageFeatures(.attachments)
  /// Words for applicants.
  static let applicants = PassageFeatures(.applicants)
}

extension PassageFeatures {
  /// What a heading, or another text that is no prose, has of what rules look for there.
  init(ofHeading heading: ReportChange.Heading) {
    self = []
    let text = heading.text
    note(.strayCharacters, if: StrayCharacters.mayStand(inHeading: text))
    note(.longNumbers, if: PersonalData.longNumbers(in: text) { _ in })
    note(.attachments, if: MissingAttachment.mayBegin(text))
    note(.headingDates, if: InvalidDate.mayStand(among: heading.words))
  }
}
