import TextCore

/// The words by which prose shows at once whether there is anything in it to be read.
public enum ProseWords {
  /// What may introduce the statistical period.
  static let period = SurveyedLists(rawValue: 1)
  /// What tells the topic, or the year, of which a paragraph speaks.
  static let context = SurveyedLists(rawValue: 2)
  /// What denies, or says that all is done.
  static let denial = SurveyedLists(rawValue: 4)
  /// A Han character with which a number begins.
  public static let numeral = SurveyedLists(rawValue: 8)
  public static let digit = SurveyedLists(rawValue: 16)
  /// 月, without which there is no date.
  public static let month = SurveyedLists(rawValue: 32)

  /// What parts the numbers of a date written without 月.
  public static let divider = SurveyedLists(rawValue: 64)

  /// Where the words of all these lists may begin.
  public static func survey(_ text: FoldedProse) -> WordSurvey { surveyor.survey(text.bytes) }

  static let digits: WordList = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

  static let surveyor = WordSurveyor([
    (period, [PeriodScan.any]), (context, ProseContext.telling), (denial, QuantityReader.telling),
    (numeral, [ProseNumbers.numerals]), (digit, [digits]), (month, [WrittenDate.monthMark]),
    (divider, [[".", "-", "/"]]),
  ])
}
