import ReportForms

/// The words by which a passage shows at once whether a scan has anything to look at in it.
enum PassageWords {
  static let parts = SurveyedLists(rawValue: 1)
  static let percent = SurveyedLists(rawValue: 2)
  static let fees = SurveyedLists(rawValue: 4)
  static let contacts = SurveyedLists(rawValue: 8)
  static let selfNames = SurveyedLists(rawValue: 16)
  static let years = SurveyedLists(rawValue: 32)
  static let basis = SurveyedLists(rawValue: 64)
  static let accountability = SurveyedLists(rawValue: 128)
  static let contactWords = SurveyedLists(rawValue: 256)
  static let duties = SurveyedLists(rawValue: 512)
  static let announcements = SurveyedLists(rawValue: 1024)

  static let surveyor = WordSurveyor([
    (parts, [PartList.opening]), (percent, [["%"]]),
    (fees, [FeeStatement.fee, FeeWords.charging, FeeStatement.free, FeeNotice.words]),
    (contacts, [ContactNames.introductions]),
    (selfNames, [SelfNames.telling]), (years, [YearMention.yearWords]),
    (basis, [MissingBasis.telling]), (accountability, [MissingAccountability.words]),
    (contactWords, [MissingContact.words]), (duties, [SubjectNames.duties]),
    (announcements, [SubjectNames.announcements]),
  ])
}
