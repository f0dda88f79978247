extension RuleCatalogue {
  /// The rules of the group `style`.
  static let style: [any Rule.Type] = [
    OutdatedCitation.self,
    HalfWidthPunctuation.self,
    MixedBrackets.self,
    BookTitleMark.self,
    MissingFullStop.self,
  ]
}
