extension RuleCatalogue {
  /// The rules of the group `agreement`.
  static let agreement: [any Rule.Type] = [UndefinedShortName.self, MissingAttachment.self]
}
