extension RuleCatalogue {
  /// The rules of the group `residue`.
  static let residue: [any Rule.Type] = [
    PlaceholderText.self,
    ConversionResidue.self,
    StraySpace.self,
    RepeatedWord.self,
    BrokenLine.self,
    MisspeltTerm.self,
    PersonalData.self,
  ]
}
