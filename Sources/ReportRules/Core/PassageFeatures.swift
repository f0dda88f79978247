import ReportForms

/// What a passage has that rules ask for: most passages have nothing, and are not looked at.
struct PassageFeatures: OptionSet, Sendable {
  let rawValue: UInt64

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  mutating func note(_ feature: PassageFeatures, if isThere: Bool) {
    if isThere { insert(feature) }
  }

  /// Findings of rules that look at passages one by one.
  static let findings = PassageFeatures(bit: 0)
  static let brackets = PassageFeatures(bit: 1)
  static let halfWidth = PassageFeatures(bit: 2)
  static let numberSpacing = PassageFeatures(bit: 3)
  static let contactNames = PassageFeatures(bit: 4)
  static let selfNames = PassageFeatures(bit: 5)
  static let fees = PassageFeatures(bit: 6)
  /// Bodies of which it speaks as of the one that reports.
  static let subjectNames = PassageFeatures(bit: 34)
  static let openEnd = PassageFeatures(bit: 7)
  /// A mark at its start with which no paragraph begins.
  static let restOfSentence = PassageFeatures(bit: 36)
  static let sums = PassageFeatures(bit: 8)
  static let doubtfulGap = PassageFeatures(bit: 9)
  /// Counts with which a sentence opens.
  static let openingCounts = PassageFeatures(bit: 39)
  /// Years, or a sub-head, which may say why what stands below it names other years.
  static let years = PassageFeatures(bit: 10)
  /// What nobody types: invisible characters, private ones, kana, `//`.
  static let strayCharacters = PassageFeatures(bit: 11)
  /// Eleven digits or more in a row.
  static let longNumbers = PassageFeatures(bit: 12)
  /// So short, and with such an end, that it may be a page number.
  static let pageNumber = PassageFeatures(bit: 13)
  /// An ordinal, or so few words that it may be a sub-head or all that a section says.
  static let heads = PassageFeatures(bit: 14)
  /// Items' numbers in running text.
  static let itemNumbers = PassageFeatures(bit: 15)
  /// Words behind which a list in running text begins anew.
  static let listTurns = PassageFeatures(bit: 16)
  /// A sub-head of common words without an ordinal.
  static let bareSubhead = PassageFeatures(bit: 17)
  /// A sub-head of common words behind an ordinal.
  static let numberedSubhead = PassageFeatures(bit: 31)
  /// An ordinal with a digit right behind it.
  static let enumeration = PassageFeatures(bit: 18)
  /// Wrong forms of the field's terms.
  static let misspelling = PassageFeatures(bit: 19)

  // What is stated in a report at least once; a part of a block may always state it.

  /// The regulation or the format of reports.
  static let basis = PassageFeatures(bit: 20)
  /// Assessment, appraisal, accountability.
  static let accountability = PassageFeatures(bit: 21)
  /// A telephone number or another contact.
  static let contact = PassageFeatures(bit: 22)

  // What literals show.

  static let runningMarks = PassageFeatures(bit: 23)
  /// Words of problems, in section 五.
  static let problems = PassageFeatures(bit: 24)
  /// Words of improvement, in section 五.
  static let improvement = PassageFeatures(bit: 25)
  /// Words that may tell of either, in section 五.
  static let likelyProblems = PassageFeatures(bit: 32)
  static let likelyImprovement = PassageFeatures(bit: 33)
  /// Sentences without any word of the one or of the other, in section 五.
  static let withoutProblem = PassageFeatures(bit: 37)
  static let withoutImprovement = PassageFeatures(bit: 38)
  /// Words that deny problems, in section 五.
  static let denial = PassageFeatures(bit: 26)
  /// Labels of contacts, and addresses.
  static let contactLabels = PassageFeatures(bit: 27)
  /// A contact that ends the passage, and may be cut there.
  static let cutContact = PassageFeatures(bit: 30)
  /// In a heading, what a date may be of.
  static let headingDates = PassageFeatures(bit: 35)
  /// Words for what is attached.
  static let attachments = PassageFeatures(bit: 28)
  /// Words for applicants.
  static let applicants = PassageFeatures(bit: 29)
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
