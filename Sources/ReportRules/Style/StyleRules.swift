extension RuleCatalogue {
  /// The rules of the group `style`.
  static let style: [any Rule.Type] = [
    OutdatedCitation.self,
    DocumentNumber.self,
    UnpairedBracket.self,
    HalfWidthPunctuation.self,
    MixedBrackets.self,
    BookTitleMark.self,
    MissingFullStop.self,
    MixedNumberSpacing.self,
    MalformedContact.self,
    LayoutSpace.self,
  ]
}
