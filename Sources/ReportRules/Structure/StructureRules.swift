extension RuleCatalogue {
  /// The rules of the group `structure`.
  static let structure: [any Rule.Type] = [
    MissingTitle.self,
    TitleForm.self,
    MissingSection.self,
    SectionOrder.self,
    DuplicateSection.self,
    SectionNumber.self,
    SectionTitle.self,
    EmptySection.self,
    MissingTopic.self,
    MissingImprovement.self,
    ItemNumber.self,
    ItemPunctuation.self,
  ]
}
