extension RuleCatalogue {
  /// The rules of the group `dates`.
  static let dates: [any Rule.Type] = [
    MissingPeriod.self,
    WrongPeriod.self,
    YearMismatch.self,
    InvalidDate.self,
    SigningDate.self,
    AgencyNames.self,
  ]
}
