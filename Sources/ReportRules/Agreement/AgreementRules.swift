extension RuleCatalogue {
  /// The rules of the group `agreement`.
  static let agreement: [any Rule.Type] = [
    ProseTableMismatch.self, ProseSum.self, ProseConflict.self, UndefinedShortName.self,
    MissingAttachment.self, CrossYear.self, CopiedText.self,
  ]
}
